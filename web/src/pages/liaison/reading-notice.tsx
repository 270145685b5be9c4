import { FileCheck2, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useRich, useT } from '../../i18n/use-t';
import { Words } from '../../parts/ref';
import { StatementLink } from './statement-link';
import type { Reading } from './take-in';

/** What was read and what was not: name, duplicates, unknown bodies, what is missing, what was odd. Takes the focus when it comes. */
export function ReadingNotice({ reading }: { readonly reading: Reading }) {
  const t = useT();
  const rich = useRich();
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each reading takes the focus anew
  useEffect(() => box.current?.focus(), [reading]);
  const unknown = reading.bodies.filter(({ body }) => !body).map(({ text }) => text);
  return (
    <section ref={box} tabIndex={-1} className="liaison-notice" aria-label={t('liaison.whatWasRead')}>
      <p>
        <FileCheck2 aria-hidden="true" /> {rich('liaison.readFrom', { name: <Words>{reading.name}</Words> })}{' '}
        {t('liaison.fieldsRead', { count: reading.evidence.length })}
      </p>
      {reading.duplicates.map(({ statement, rule }) => (
        <p key={statement.id} className="late">
          <TriangleAlert aria-hidden="true" />{' '}
          {rich(rule === 'SAME_NUMBER' ? 'liaison.sameNumber' : 'liaison.sameFile', {
            statement: <StatementLink statement={statement} />,
          })}
        </p>
      ))}
      {unknown.length > 0 && (
        <p>
          {t('liaison.unknownBodies')} <Words>{unknown.join(', ')}</Words>
        </p>
      )}
      {reading.roadmapRows > 0 && <p>{t('liaison.roadmapRows', { count: reading.roadmapRows })}</p>}
      {reading.issues.length > 0 && (
        <details>
          <summary>{t('liaison.issues', { count: reading.issues.length })}</summary>
          <ul className="reasons">
            {reading.issues.map(({ message }) => (
              <li key={message} dir="auto">
                {message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
