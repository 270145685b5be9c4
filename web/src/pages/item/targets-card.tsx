import { useIntl } from 'react-intl';
import type { MessageKey } from '../../i18n/messages';
import { useT, useWord } from '../../i18n/use-t';
import { Card } from '../../parts/card';
import { type Column, DataTable } from '../../parts/data-table';
import { PartialDate } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import { slipBetween } from '../../parts/slip';
import type { Item, Target } from './item';
import { SlipWords } from './slip-words';

interface Row {
  readonly target: Target;
  /** The target that was stated before it. */
  readonly former: Target | undefined;
}

/** Every target ever stated, the latest first: its words, what they mean, who said so, why it moved and how far. */
export function TargetsCard({ item: { targets } }: { readonly item: Item }) {
  const t = useT();
  const rows = targets.map((target, index): Row => ({ target, former: targets[index - 1] })).reverse();
  const columns = useColumns();
  return (
    <Card id="targets" title={t('item.targets')} aside={<Whole targets={targets} />}>
      {rows.length === 0 ? (
        <p className="item-dim">{t('item.noTarget')}</p>
      ) : (
        <DataTable
          isStacked
          caption={t('item.targets')}
          columns={columns}
          rows={rows}
          rowKey={({ target }) => target.id}
        />
      )}
    </Card>
  );
}

/** How far the target moved in all, where there were several. */
function Whole({ targets }: { readonly targets: readonly Target[] }) {
  const t = useT();
  const [first, last] = [targets[0], targets.at(-1)];
  const slip = first && last && first !== last ? slipBetween(first, last) : null;
  if (!slip) return null;
  return (
    <span>
      {t('item.inAll')} <SlipWords slip={slip} />
    </span>
  );
}

function useColumns(): Column<Row>[] {
  const t = useT();
  const word = useWord();
  return [
    {
      key: 'text',
      label: t('item.words'),
      isHeader: true,
      cell: ({ target }) => (
        <>
          “<Words>{target.text}</Words>”
        </>
      ),
    },
    {
      key: 'interval',
      label: t('item.interval'),
      cell: ({ target }) => <Interval target={target} />,
    },
    {
      key: 'event',
      label: t('item.milestone'),
      cell: ({ target }) => word('TargetEvent', target.event),
    },
    { key: 'stated', label: t('item.stated'), cell: ({ target }) => <PartialDate value={target.stated} /> },
    { key: 'slip', label: t('item.slip'), cell: (row) => <Moved row={row} /> },
    { key: 'source', label: t('item.source'), cell: ({ target }) => <Words>{target.source.citation}</Words> },
  ];
}

/** Why words give no interval. */
const FLAGS: Readonly<Record<string, MessageKey>> = {
  IMPOSSIBLE_DATE: 'item.flagImpossibleDate',
  NOT_GIVEN: 'item.flagNotGiven',
  ONGOING: 'item.flagOngoing',
  SEVERAL_DATES: 'item.flagSeveralDates',
  UNREAD_WORDS: 'item.flagUnreadWords',
};

function Interval({ target: { earliest, latest, flags } }: { readonly target: Target }) {
  const t = useT();
  const intl = useIntl();
  if (!earliest || !latest) {
    const why = flags.map((flag) => (FLAGS[flag] ? t(FLAGS[flag]) : flag));
    return why.length > 0 ? <i>{intl.formatList(why)}</i> : <PartialDate value={null} />;
  }
  return (
    <bdi dir="ltr" className="item-interval">
      {earliest === latest ? earliest : `${earliest} – ${latest}`}
    </bdi>
  );
}

function Moved({ row: { target, former } }: { readonly row: Row }) {
  const slip = former && slipBetween(former, target);
  return (
    <>
      {slip && <SlipWords slip={slip} />}
      {target.reason && <p dir="auto">{target.reason}</p>}
    </>
  );
}
