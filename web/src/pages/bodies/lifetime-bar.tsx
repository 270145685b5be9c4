import { useT } from '../../i18n/use-t';
import { today } from '../../parts/day-span';
import { PartialDate } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import type { Body } from './body-page';
import { lifetimeBar } from './lifetime';

/** From when to when it exists; hatched where the day is not known. The same stands beside it in words. */
export function LifetimeBar({ body }: { readonly body: Body }) {
  const t = useT();
  const bar = lifetimeBar(body, today());
  if (!bar) return null;
  return (
    <section className="bodies-lifetime" aria-label={t('groups.lifetime')}>
      <div className={`bodies-bar${bar.ends ? '' : ' bodies-bar-open'}`} aria-hidden="true">
        {bar.startSpan > 0 && <span className="bodies-bar-vague" style={{ inlineSize: `${bar.startSpan}%` }} />}
        {bar.endSpan > 0 && (
          <span className="bodies-bar-vague bodies-bar-end" style={{ inlineSize: `${bar.endSpan}%` }} />
        )}
        {bar.today !== null && <span className="bodies-bar-today" style={{ insetInlineStart: `${bar.today}%` }} />}
      </div>
      <p className="bodies-lifetime-words">
        <PartialDate value={bar.begins} isLong />
        <span>
          {bar.today !== null && <span className="bodies-today">{t('groups.today')}</span>}
          {body.lifetime && <Words>{body.lifetime}</Words>}
        </span>
        <span>{bar.ends ? <PartialDate value={bar.ends} isLong /> : t('groups.noEnd')}</span>
      </p>
    </section>
  );
}
