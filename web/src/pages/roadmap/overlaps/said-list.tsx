import { ArrowRight } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useT, useWord } from '../../../i18n/use-t';
import { PartialDate } from '../../../parts/partial-date';
import { Words } from '../../../parts/ref';
import { type Pair, type Said, saidOf } from './pairs';

/** What was said of an overlap, by whom, when and why; the latest first. */
export function SaidList({ pair }: { readonly pair: Pair }) {
  const t = useT();
  const said = saidOf(pair);
  if (said.length === 0) return null;
  return (
    <>
      <h4 className="visually-hidden">{t('overlaps.said')}</h4>
      <ol className="overlaps-said">
        {said.map((each) => (
          <Line key={each.id} said={each} />
        ))}
      </ol>
    </>
  );
}

function Line({ said: { before, after, by, actorOffice, recordedAt, happened, reason } }: { readonly said: Said }) {
  const t = useT();
  const intl = useIntl();
  return (
    <li>
      {after ? <Step before={before} after={after} /> : <b>{t('overlaps.rewritten')}</b>}
      <span className="overlaps-dim">
        {' · '}
        <time dateTime={recordedAt}>{intl.formatDate(recordedAt, { dateStyle: 'medium' })}</time>
        {' · '}
        {by ? <Words>{by.name}</Words> : t('item.tracker')}
        {actorOffice && <> ({actorOffice})</>}
        {happened && (
          <>
            {' · '}
            {t('item.happened')} <PartialDate value={happened} />
          </>
        )}
      </span>
      {reason && (
        <blockquote dir="auto" className="overlaps-reason">
          {reason}
        </blockquote>
      )}
    </li>
  );
}

function Step({ before, after }: { readonly before: Said['before']; readonly after: NonNullable<Said['after']> }) {
  const word = useWord();
  return (
    <b>
      {before && (
        <>
          {word('OverlapState', before)} <ArrowRight aria-hidden="true" className="lucide mirrored" />{' '}
        </>
      )}
      {word('OverlapState', after)}
    </b>
  );
}
