import { Link } from '@tanstack/react-router';
import { FileCheck2, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useRich, useT } from '../../i18n/use-t';
import { Ref, Words } from '../../parts/ref';
import type { Reading } from './form-state';

/** What was read: name, the same letter where it is recorded already, where it contradicts itself, what is missing. Takes the focus when it comes. */
export function ReadingNotice({ reading }: { readonly reading: Reading }) {
  const t = useT();
  const rich = useRich();
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each reading takes the focus anew
  useEffect(() => box.current?.focus(), [reading]);
  const unknown = reading.bodies.filter(({ body }) => !body).map(({ text }) => text);
  return (
    <section ref={box} tabIndex={-1} className="reading-notice" aria-label={t('liaison.whatWasRead')}>
      <p>
        <FileCheck2 aria-hidden="true" /> {rich('liaison.readFrom', { name: <Words>{reading.name}</Words> })}{' '}
        {t('liaison.fieldsRead', { count: reading.evidence.length })}
      </p>
      {reading.recorded.map(({ letter, rule }) => (
        <p key={letter.id} className="late">
          <TriangleAlert aria-hidden="true" />{' '}
          {rich(rule === 'SAME_NUMBER' ? 'letters.sameNumber' : 'letters.sameFile', {
            letter: (
              <Link
                to="/letters/$id"
                params={{ id: letter.ref }}
                search={{ period: letter.studyPeriod.label }}
                className="ref-link"
              >
                <Ref>{letter.ref}</Ref>
              </Link>
            ),
          })}
        </p>
      ))}
      {reading.findings.map(({ message }) => (
        <p key={message} className="late">
          <TriangleAlert aria-hidden="true" /> <Words>{message}</Words>
        </p>
      ))}
      {unknown.length > 0 && (
        <p>
          {t('liaison.unknownBodies')} <Words>{unknown.join(', ')}</Words>
        </p>
      )}
      {reading.newBodies.length > 0 && (
        <p>
          {t('letters.newBodies')} <Words>{reading.newBodies.map(({ ref, name }) => name ?? ref).join(', ')}</Words>
        </p>
      )}
      <Issues reading={reading} />
    </section>
  );
}

function Issues({ reading: { issues } }: { readonly reading: Reading }) {
  const t = useT();
  if (issues.length === 0) return null;
  return (
    <details>
      <summary>{t('liaison.issues', { count: issues.length })}</summary>
      <ul className="reasons">
        {issues.map(({ message }) => (
          <li key={message} dir="auto">
            {message}
          </li>
        ))}
      </ul>
    </details>
  );
}
