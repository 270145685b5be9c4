import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { useT, useWord } from '../../../i18n/use-t';
import { ageOf } from '../../../parts/age';
import { BodyLink } from '../../../parts/body-link';
import { ItemLink } from '../../../parts/item-link';
import { PartialDate, TargetDate, Unknown } from '../../../parts/partial-date';
import { Ref, Words } from '../../../parts/ref';
import { StatusChip } from '../../../parts/status-chip';
import { isOpen, slipOf } from '../item-facts';
import type { RoadmapItem } from '../use-items';
import { useRoadmap } from '../use-roadmap';
import type { ColumnKey } from './order';
import { SlipWords } from './slip-words';

export interface TableColumn {
  readonly key: ColumnKey;
  readonly label: string;
  cell(item: RoadmapItem): ReactNode;
}

/** Every column that the table can show, in the order of the chooser. */
export function useColumns(): readonly TableColumn[] {
  const intl = useIntl();
  const t = useT();
  const word = useWord();
  // biome-ignore lint/correctness/useExhaustiveDependencies: all words hang on the language alone
  return useMemo(() => columnsIn(t, word, intl), [intl]);
}

function columnsIn(
  t: ReturnType<typeof useT>,
  word: ReturnType<typeof useWord>,
  intl: IntlShape,
): readonly TableColumn[] {
  return [
    { key: 'ref', label: t('roadmap.item'), cell: (item) => <ItemLink item={item} /> },
    {
      key: 'title',
      label: t('roadmap.itemTitle'),
      cell: ({ title }) => (title ? <Words>{title}</Words> : <Unknown />),
    },
    { key: 'sdo', label: t('roadmap.sdo'), cell: ({ body }) => <Ref>{body.path[0]?.ref ?? body.ref}</Ref> },
    { key: 'body', label: t('roadmap.body'), cell: ({ body }) => <BodyLink body={body} /> },
    {
      key: 'stage',
      label: t('roadmap.stage'),
      cell: ({ maturity, nativeStatus }) => <StatusChip maturity={maturity} native={nativeStatus} isPlain />,
    },
    { key: 'started', label: t('roadmap.started'), cell: ({ started }) => <PartialDate value={started} /> },
    { key: 'target', label: t('roadmap.target'), cell: ({ target }) => <TargetDate target={target} /> },
    { key: 'slip', label: t('table.slip'), cell: (item) => <SlipWords slip={slipOf(item)} /> },
    { key: 'approved', label: t('table.approved'), cell: ({ approved }) => <PartialDate value={approved} /> },
    {
      key: 'process',
      label: t('table.process'),
      cell: ({ approvalProcess }) => (approvalProcess ? word('ApprovalProcess', approvalProcess) : <Unknown />),
    },
    { key: 'type', label: t('table.type'), cell: ({ type }) => word('WorkItemType', type) },
    {
      key: 'twin',
      label: t('roadmap.twin'),
      cell: ({ twins }) => twins.map(({ ref }) => <Ref key={ref}>{ref}</Ref>),
    },
    {
      key: 'liaisons',
      label: t('table.liaisons'),
      cell: ({ liaisonCount }) => liaisonCount > 0 && intl.formatNumber(liaisonCount),
    },
    { key: 'confirmed', label: t('table.confirmed'), cell: (item) => <Confirmed item={item} /> },
  ];
}

/** The day, and a warning sign where it is longer ago than half a year, and the item is still to come. */
function Confirmed({ item }: { readonly item: RoadmapItem }) {
  const t = useT();
  const { day } = useRoadmap();
  const { confirmedOn } = item;
  if (!confirmedOn || !isOpen(item) || !ageOf(confirmedOn, day).isOld) return <PartialDate value={confirmedOn} />;
  return (
    <span className="roadmap-table-old">
      <TriangleAlert role="img" aria-label={t('table.confirmedOld')} /> <PartialDate value={confirmedOn} />
    </span>
  );
}
