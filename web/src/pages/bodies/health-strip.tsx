import { CircleEllipsis, Clock3, type LucideIcon, MailWarning, ShieldQuestion } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useT } from '../../i18n/use-t';
import { LocalLink } from '../../parts/local-link';
import { roadmapAddress } from '../../parts/roadmap-address';
import { UNDER_WAY } from '../../parts/under-way';
import type { Body } from './body-page';

/** How its work stands: what is active, late, unconfirmed for half a year, and not answered in time; each leads to the list. */
export function HealthStrip({ body }: { readonly body: Body }) {
  const t = useT();
  const { active, late, unconfirmed, statementsOverdue } = body.figures;
  const items = { body: body.ref, stage: [...UNDER_WAY] };
  return (
    <section className="bodies-health" aria-label={t('groups.health')}>
      <Figure icon={CircleEllipsis} count={active} words={t('groups.active')} href={roadmapAddress(items)} />
      <Figure
        icon={Clock3}
        count={late}
        words={t('groups.late')}
        tone="late"
        href={roadmapAddress({ ...items, late: '1' })}
      />
      <Figure icon={ShieldQuestion} count={unconfirmed} words={t('groups.unconfirmed')} tone="warn" href="#items" />
      <Figure
        icon={MailWarning}
        count={statementsOverdue}
        words={t('groups.statementsOverdue')}
        tone="late"
        href={`/liaison?body=${encodeURIComponent(body.ref)}&due=overdue`}
      />
    </section>
  );
}

interface FigureProps {
  readonly icon: LucideIcon;
  readonly count: number;
  readonly words: string;
  readonly href: string;
  /** How it is told that there are some; none is never a warning. */
  readonly tone?: 'late' | 'warn';
}

function Figure({ icon: Icon, count, words, href, tone }: FigureProps) {
  const intl = useIntl();
  const said = (
    <>
      <Icon aria-hidden="true" />
      <span className="bodies-figure-count">{intl.formatNumber(count)}</span>
      <span className="bodies-figure-words">{words}</span>
    </>
  );
  const looks = `bodies-figure${count > 0 && tone ? ` bodies-figure-${tone}` : ''}`;
  if (href.startsWith('#'))
    return (
      <a href={href} className={looks}>
        {said}
      </a>
    );
  return (
    <LocalLink href={href} className={looks}>
      {said}
    </LocalLink>
  );
}
