import { FileCheck2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useRich, useT } from '../i18n/use-t';
import { Words } from './ref';

/** A text that was read into a form, as the API tells of it. */
interface Reading {
  readonly name: string;
  readonly evidence: readonly unknown[];
  readonly bodies: readonly { readonly text: string; readonly body: unknown }[];
  readonly issues: readonly { readonly message: string }[];
}

interface Props {
  readonly reading: Reading;
  /** What is recorded already, or contradicts itself. */
  readonly doubts: ReactNode;
  /** What else it brings. */
  readonly children: ReactNode;
}

/** What was read and what was not: name, doubts, unknown bodies, what was odd. Takes the focus when it comes. */
export function ReadingNotice({ reading, doubts, children }: Props) {
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
      {doubts}
      {unknown.length > 0 && (
        <p>
          {t('liaison.unknownBodies')} <Words>{unknown.join(', ')}</Words>
        </p>
      )}
      {children}
      <Issues issues={reading.issues} />
    </section>
  );
}

function Issues({ issues }: Pick<Reading, 'issues'>) {
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
