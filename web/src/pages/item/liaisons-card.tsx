import { Link } from '@tanstack/react-router';
import { CircleCheck, Clock, TriangleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useT, useWord } from '../../i18n/use-t';
import { Card } from '../../parts/card';
import { PartialDate } from '../../parts/partial-date';
import { Ref, Words } from '../../parts/ref';
import type { Item } from './item';

type Statement = Item['liaisons'][number];
/** So many addressees are named; the others are counted. */
const NAMED = 2;

/** Liaison statements that mention the item: from whom to whom, what for, and what became of it. */
export function LiaisonsCard({ item: { liaisons } }: { readonly item: Item }) {
  const t = useT();
  return (
    <Card id="liaisons" title={t('item.liaisons')}>
      {liaisons.length === 0 && <p className="item-dim">{t('item.noLiaison')}</p>}
      <ul className="item-list">
        {liaisons.map((statement) => (
          <Statement key={statement.id} statement={statement} />
        ))}
      </ul>
    </Card>
  );
}

function Statement({ statement }: { readonly statement: Statement }) {
  const t = useT();
  const word = useWord();
  const intl = useIntl();
  const { id, ref, title, dated, sent, sources, addressees } = statement;
  const from = sources.map(({ body, text }) => body?.ref ?? text);
  const to = addressees.map(({ body, text }) => body?.ref ?? text);
  const purposes = [...new Set(addressees.map(({ purpose }) => word('Purpose', purpose)))];
  const named = [
    ...to.slice(0, NAMED),
    ...(to.length > NAMED ? [t('item.andOthers', { count: to.length - NAMED })] : []),
  ];
  return (
    <li>
      <Link to="/liaison" search={{ sel: id }} className="ref-link">
        <Ref>{ref}</Ref>
      </Link>
      {title && (
        <p>
          <Words>{title}</Words>
        </p>
      )}
      <p className="item-dim">
        <bdi>{t('item.fromTo', { from: intl.formatList(from), to: intl.formatList(named) })}</bdi> ·{' '}
        {intl.formatList(purposes)} · <PartialDate value={sent ?? dated} />
      </p>
      <Outcome statement={statement} />
    </li>
  );
}

function Outcome({ statement: { addressees, nextDeadline } }: { readonly statement: Statement }) {
  const t = useT();
  const awaited = addressees.filter(({ isAwaited }) => isAwaited);
  const isLate = awaited.some(({ isOverdue }) => isOverdue);
  const asked = addressees.filter(({ purpose }) => purpose !== 'INFORMATION').length;
  if (asked === 0) return null;
  if (awaited.length === 0)
    return (
      <p className="item-good">
        <CircleCheck aria-hidden="true" /> {t('item.answered')}
      </p>
    );
  const Icon = isLate ? TriangleAlert : Clock;
  return (
    <p className={isLate ? 'late' : 'item-dim'}>
      <Icon aria-hidden="true" /> {t(isLate ? 'item.answerLate' : 'item.answerAwaited', { count: awaited.length })}
      {nextDeadline && (
        <>
          {' · '}
          <PartialDate value={nextDeadline} />
        </>
      )}
    </p>
  );
}
