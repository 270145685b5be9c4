import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { Card, Facts } from '../../parts/card';
import { PartialDate } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import { cellsOf, cellsText } from './cells';
import type { Item } from './item';
import { SourceWords } from './source-words';
import { useCellWords } from './use-cell-words';

interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** What is known in short; what nobody said is left out, but for the dates that a reader looks for. */
export function FactsCard({ item }: { readonly item: Item }) {
  const t = useT();
  const facts = [...useMain(item), ...useMore(item)];
  return (
    <Card id="facts" title={t('item.facts')}>
      <Facts facts={facts} />
    </Card>
  );
}

function useMain(item: Item): Fact[] {
  const t = useT();
  const word = useWord();
  const intl = useIntl();
  const cellWords = useCellWords();
  const cells = cellsOf(cellsText(item.placements)).map(cellWords);
  return [
    {
      label: t('item.body'),
      value: (
        <>
          <BodyLink body={item.body} /> {item.body.name && <Words>{item.body.name}</Words>}
        </>
      ),
    },
    { label: t('item.type'), value: word('WorkItemType', item.type) },
    ...(cells.length > 0 ? [{ label: t('item.domain'), value: intl.formatList(cells) }] : []),
    { label: t('item.started'), value: <PartialDate value={item.started} /> },
    { label: t('item.approved'), value: <PartialDate value={item.approved} /> },
    ...(item.priority ? [{ label: t('item.priority'), value: word('TargetPriority', item.priority) }] : []),
  ];
}

function useMore(item: Item): Fact[] {
  const t = useT();
  const word = useWord();
  const intl = useIntl();
  const words = (label: string, value: string | null): Fact[] =>
    value ? [{ label, value: <Words>{value}</Words> }] : [];
  const day = (label: string, value: string | null): Fact[] =>
    value ? [{ label, value: <PartialDate value={value.slice(0, 10)} /> }] : [];
  return [
    ...words(t('item.equivalent'), item.equivalent),
    ...words(t('item.workProgrammeVersion'), item.version),
    ...words(t('item.liaisonBodies'), item.liaison),
    ...words(t('item.supporters'), intl.formatList(item.supportingMembers)),
    ...day(t('item.firstRegistered'), item.firstRegistered),
    ...day(t('item.lastUpdated'), item.lastUpdated),
    ...(item.owners.length > 1 ? [{ label: t('item.owners'), value: <Owners item={item} /> }] : []),
    { label: t('item.certainty'), value: word('Certainty', item.certainty) },
    { label: t('item.source'), value: <SourceWords source={item.source} /> },
    ...day(t('item.sourceDay'), item.asOf),
  ];
}

const Owners = ({ item: { owners } }: { readonly item: Item }) => (
  <ul className="lines">
    {owners.map(({ id, body, validFrom }) => (
      <li key={id}>
        <BodyLink body={body} /> {validFrom && <PartialDate value={validFrom} />}
      </li>
    ))}
  </ul>
);
