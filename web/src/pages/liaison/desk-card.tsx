import { Link } from '@tanstack/react-router';
import { ArrowDownLeft, ArrowRight, ArrowUpRight, Clock, Mail, TriangleAlert } from 'lucide-react';
import { useT, useWord } from '../../i18n/use-t';
import { Ref, Words } from '../../parts/ref';
import type { DeskCard } from './desk-lines';
import { reading } from './search';

interface Props {
  readonly card: DeskCard;
  readonly isShown: boolean;
  readonly isStop: boolean;
}

/** One statement in the list: direction, reference, title, from whom to whom, how far, and how many days are left. */
export function DeskCardLink({ card, isShown, isStop }: Props) {
  const { key, statement, daysLeft } = card;
  return (
    <Link
      to="/liaison"
      search={reading(statement.id)}
      replace
      resetScroll={false}
      className={`liaison-card${isShown ? ' is-shown' : ''}`}
      tabIndex={isStop ? 0 : -1}
      data-card={key}
    >
      <span className="liaison-card-line">
        <DirectionIcon direction={card.direction} />
        <Ref>{statement.ref}</Ref>
        <DaysLeft days={daysLeft} />
      </span>
      {statement.title && (
        <span className="liaison-card-title">
          <Words>{statement.title}</Words>
        </span>
      )}
      <span className="liaison-card-line liaison-card-foot">
        <FromTo card={card} />
        <Pill card={card} />
      </span>
    </Link>
  );
}

/** Which way it went, seen from the desk. */
export function DirectionIcon({ direction }: Pick<DeskCard, 'direction'>) {
  const t = useT();
  if (direction === null) return <Mail aria-hidden="true" />;
  const Icon = direction === 'in' ? ArrowDownLeft : ArrowUpRight;
  return (
    <Icon
      role="img"
      aria-label={t(direction === 'in' ? 'liaison.incoming' : 'liaison.outgoing')}
      className={`lucide mirrored liaison-${direction}`}
    />
  );
}

/** How many days are left, or how late it is; icon, words and colour. */
export function DaysLeft({ days }: { readonly days: number | null }) {
  const t = useT();
  if (days === null) return null;
  const isLate = days < 0;
  const Icon = isLate ? TriangleAlert : Clock;
  return (
    <span className={`liaison-days${isLate ? ' late' : ''}`} title={t('liaison.endOfDay')}>
      <Icon aria-hidden="true" />
      {isLate ? t('liaison.daysLate', { days: -days }) : t('liaison.daysLeft', { days })}
    </span>
  );
}

/** More addressees than these are counted. */
const NAMED = 2;

function FromTo({ card: { statement, addressees } }: { readonly card: DeskCard }) {
  const t = useT();
  const { total } = statement.liaisonCounts;
  const to = addressees.map(({ body, text }) => body?.ref ?? text);
  const isNamed = to.length > 0 && total <= NAMED && to.length === total;
  const from = statement.sources.map(({ body, text }) => body?.ref ?? text).join(', ');
  return (
    <span className="liaison-from-to">
      <bdi dir="auto">{from}</bdi> <ArrowRight aria-hidden="true" className="lucide mirrored liaison-arrow" />
      <span className="visually-hidden">{t('liaison.to')}</span>{' '}
      {isNamed ? <bdi dir="auto">{to.join(', ')}</bdi> : t('liaison.groups', { count: total })}
    </span>
  );
}

/** How far it is: of several addressees, how many answered. */
function Pill({ card }: { readonly card: DeskCard }) {
  const t = useT();
  const word = useWord();
  const { statement, addressees, direction } = card;
  const { total, answered, nil, declined } = statement.liaisonCounts;
  if (statement.state !== 'SENT')
    return <span className="liaison-pill">{word('StatementState', statement.state)}</span>;
  if (total > 1)
    return (
      <span className="liaison-pill">{t('liaison.answered', { answered: answered + nil + declined, total })}</span>
    );
  const [only] = addressees;
  if (!only) return null;
  if (only.state === 'SENT')
    return (
      <span className={`liaison-pill${direction === 'in' ? ' is-new' : ''}`}>
        {t(
          direction === 'in'
            ? 'liaison.statusNew'
            : direction === 'out' && only.purpose !== 'INFORMATION'
              ? 'liaison.awaiting'
              : 'liaison.sent',
        )}
      </span>
    );
  return <span className="liaison-pill">{word('AddresseeState', only.state)}</span>;
}
