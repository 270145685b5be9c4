import type { ReactNode } from 'react';
import { useT, useWord } from '../../../i18n/use-t';
import { BodyLink } from '../../../parts/body-link';
import { Facts } from '../../../parts/card';
import { ItemLink } from '../../../parts/item-link';
import { PartialDate, Unknown } from '../../../parts/partial-date';
import { Ref, Words } from '../../../parts/ref';
import { isLate } from '../../../parts/under-way';
import { slipOf } from '../item-facts';
import { useMonths } from '../use-months';
import { useRoadmap } from '../use-roadmap';
import type { PanelItem } from './item-panel';

/** What is known of an item: dates as they were worded, with who said so. */
export function PanelFacts({ item }: { readonly item: PanelItem }) {
  const t = useT();
  const facts: { label: string; value: ReactNode }[] = [
    { label: t('roadmap.body'), value: <BodyLink body={item.body} /> },
    { label: t('roadmap.started'), value: <PartialDate value={item.started} isLong /> },
    { label: t('roadmap.target'), value: <Targets item={item} /> },
  ];
  const events = item.statusEvents.filter(({ happened }) => happened);
  if (events.length > 0) facts.push({ label: t('roadmap.happened'), value: <Events events={events} /> });
  if (item.editors.length > 0) facts.push({ label: t('roadmap.editors'), value: <Names editors={item.editors} /> });
  if (item.twins.length > 0) facts.push({ label: t('roadmap.twin'), value: <Lines items={item.twins} /> });
  if (item.liaisons.length > 0)
    facts.push({ label: t('roadmap.liaisons'), value: <Statements statements={item.liaisons} /> });
  return (
    <>
      {item.scope && (
        <p className="roadmap-panel-scope">
          <Words>{item.scope}</Words>
        </p>
      )}
      <Facts facts={facts} />
    </>
  );
}

/** The target last stated, and those before it; each in the words of its source, with the days they may mean. */
function Targets({ item }: { readonly item: PanelItem }) {
  const t = useT();
  const word = useWord();
  const months = useMonths();
  const { day } = useRoadmap();
  if (item.targets.length === 0) return <Unknown />;
  const slip = slipOf(item);
  return (
    <ol className="lines">
      {item.targets.toReversed().map(({ id, text, event, earliest, latest, stated, reason, source }) => (
        <li key={id} className={id === item.target?.id ? undefined : 'roadmap-panel-former'}>
          <q className="roadmap-quote">
            <Words>{text}</Words>
          </q>{' '}
          {event !== 'UNSPECIFIED' && <>· {word('TargetEvent', event)} </>}
          {id === item.target?.id && isLate(item, day) && <span className="late">{months.late(item, day)} </span>}
          {id === item.target?.id && slip && <span className="late">{months.slip(slip)}</span>}
          <small>
            {earliest && latest && earliest !== latest && <>{t('frame.between', { earliest, latest })}. </>}
            {source.citation}
            {stated && <> ({stated})</>}
            {reason && <>. {reason}</>}
          </small>
        </li>
      ))}
    </ol>
  );
}

function Events({ events }: { readonly events: PanelItem['statusEvents'] }) {
  const t = useT();
  const word = useWord();
  return (
    <ol className="lines">
      {events.map(({ id, kind, happened, basis }) => (
        <li key={id}>
          {word('StatusEventKind', kind)} <PartialDate value={happened} isLong />
          {basis === 'OBSERVED' && <small> {t('roadmap.observed')}</small>}
        </li>
      ))}
    </ol>
  );
}

const Names = ({ editors }: { readonly editors: PanelItem['editors'] }) => (
  <ul className="lines">
    {editors.map(({ id, person }) => (
      <li key={id}>
        <Words>{person.name}</Words>
      </li>
    ))}
  </ul>
);

const Lines = ({ items }: { readonly items: PanelItem['twins'] }) => (
  <ul className="lines">
    {items.map((item) => (
      <li key={item.id}>
        <ItemLink item={item} />
      </li>
    ))}
  </ul>
);

const Statements = ({ statements }: { readonly statements: PanelItem['liaisons'] }) => (
  <ul className="lines">
    {statements.map(({ id, ref, title }) => (
      <li key={id}>
        <Ref>{ref}</Ref> {title && <Words>{title}</Words>}
      </li>
    ))}
  </ul>
);
