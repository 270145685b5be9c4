import { CalendarClock, CircleCheck, History, TriangleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import { LiveChip } from '../../frame/live-chip';
import { useRich, useT, useWord } from '../../i18n/use-t';
import { ageOf } from '../../parts/age';
import { Words } from '../../parts/ref';
import { StatusChip } from '../../parts/status-chip';
import type { Item } from './item';

interface Props {
  readonly item: Item;
  readonly asOf: string | undefined;
}

/** Below the heading: where it stands, by when, who edits it, how fresh the record is. */
export function HeadChips({ item, asOf }: Props) {
  const t = useT();
  const rich = useRich();
  const intl = useIntl();
  const editors = item.editors.filter(({ validTo }) => !validTo).map(({ person }) => person.name);
  return (
    <div className="item-chips">
      {asOf && (
        <span className="chip chip-past">
          <History aria-hidden="true" />
          {rich('item.asOf', { day: <bdi dir="ltr">{asOf}</bdi> })}
        </span>
      )}
      <StatusChip maturity={item.maturity} native={item.nativeStatus} />
      {item.target && <TargetChip target={item.target} />}
      {editors.length > 0 && (
        <span>
          {rich('item.editedBy', { count: editors.length, names: <b dir="auto">{intl.formatList(editors)}</b> })}
        </span>
      )}
      {!asOf && (
        <>
          <span>{t('item.versionOf', { version: item.recordVersion })}</span>
          <Freshness item={item} />
          <LiveChip />
        </>
      )}
    </div>
  );
}

function TargetChip({ target: { text, event } }: { readonly target: NonNullable<Item['target']> }) {
  const t = useT();
  const word = useWord();
  return (
    <span className="item-target">
      <CalendarClock aria-hidden="true" />
      {t('item.target')}{' '}
      <b>
        “<Words>{text}</Words>”
      </b>
      {event !== 'UNSPECIFIED' && ` · ${word('TargetEvent', event)}`}
    </span>
  );
}

/** When somebody last said that it is still true; older than half a year is amber. Where nobody did, the day of the source is said instead. */
function Freshness({ item: { confirmedOn, asOf } }: Pick<Props, 'item'>) {
  const t = useT();
  const rich = useRich();
  const intl = useIntl();
  if (!confirmedOn)
    return (
      <span className="chip chip-warn">
        <TriangleAlert aria-hidden="true" />
        {asOf ? rich('item.unconfirmedSince', { day: <bdi dir="ltr">{asOf}</bdi> }) : t('item.unconfirmed')}
      </span>
    );
  const { count, unit, isOld } = ageOf(confirmedOn, new Date().toISOString().slice(0, 10));
  const Icon = isOld ? TriangleAlert : CircleCheck;
  return (
    <span className={`chip ${isOld ? 'chip-warn' : 'chip-good'}`} title={confirmedOn}>
      <Icon aria-hidden="true" />
      {t('item.confirmedAgo', { ago: intl.formatRelativeTime(-count, unit, { numeric: 'auto' }) })}
    </span>
  );
}
