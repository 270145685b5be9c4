import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useRich, useT } from '../../i18n/use-t';
import { ReadingNotice } from '../../parts/reading-notice';
import { Ref, Words } from '../../parts/ref';
import type { Reading } from './form-state';

interface Props {
  readonly reading: Reading;
}

/** What was read of a letter; the same letter where it is recorded already, where it contradicts itself, what it sets up. */
export function LetterReading({ reading }: Props) {
  const t = useT();
  return (
    <ReadingNotice reading={reading} doubts={<Doubts reading={reading} />}>
      {reading.newBodies.length > 0 && (
        <p>
          {t('letters.newBodies')} <Words>{reading.newBodies.map(({ ref, name }) => name ?? ref).join(', ')}</Words>
        </p>
      )}
    </ReadingNotice>
  );
}

function Doubts({ reading: { recorded, findings } }: Props) {
  const rich = useRich();
  return (
    <>
      {recorded.map(({ letter, rule }) => (
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
      {findings.map(({ message }) => (
        <p key={message} className="late">
          <TriangleAlert aria-hidden="true" /> <Words>{message}</Words>
        </p>
      ))}
    </>
  );
}
