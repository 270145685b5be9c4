import { Link } from '@tanstack/react-router';
import { Megaphone, TriangleAlert } from 'lucide-react';
import { useRich, useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { ItemLink } from '../../parts/item-link';
import { PartialDate } from '../../parts/partial-date';
import { Ref, Words } from '../../parts/ref';
import type { LetterListQuery } from './letters.operations';

type Letter = LetterListQuery['letters']['nodes'][number];
type Announced = Letter['announces'][number];

/** One letter of the list: its date as it counts and as printed, what it is about and announces, to whom it went. */
export function LetterLine({ letter }: { readonly letter: Letter }) {
  const word = useWord();
  const { ref, kind, subject, studyPeriod, announces } = letter;
  return (
    <li className="letters-line">
      <span className="letters-dates">
        <Dates letter={letter} />
      </span>
      <div className="letters-what">
        <p>
          <Link to="/letters/$id" params={{ id: ref }} search={{ period: studyPeriod.label }} className="ref-link">
            <Ref>{ref}</Ref>
          </Link>{' '}
          {subject && <Words>{subject}</Words>}
        </p>
        {announces.length > 0 && (
          <ul className="letters-announced">
            {announces.map((announced) => (
              <li key={announced.id}>
                <Megaphone aria-hidden="true" />
                <Announces announced={announced} />
              </li>
            ))}
          </ul>
        )}
        <Addressees recipients={letter.recipients} />
      </div>
      <span className="letters-kind">
        <span className="chip chip-accent">{word('LetterKind', kind)}</span>
        <bdi dir="ltr">{studyPeriod.label}</bdi>
      </span>
    </li>
  );
}

/** The date that counts; where the printed one contradicts the contents, that one too, and why. */
function Dates({ letter: { issued, issuedAsPrinted, issuedNote } }: { readonly letter: Letter }) {
  const rich = useRich();
  const isCorrected = issuedAsPrinted !== null && issuedAsPrinted !== issued;
  return (
    <>
      <PartialDate value={issued} />
      {isCorrected && (
        <span className="letters-printed" title={issuedNote ?? undefined}>
          <TriangleAlert aria-hidden="true" />{' '}
          {rich('letters.printed', {
            printed: (
              <del>
                <PartialDate value={issuedAsPrinted} />
              </del>
            ),
          })}
        </span>
      )}
    </>
  );
}

function Announces({ announced: { text, meeting, workItem, body } }: { readonly announced: Announced }) {
  return (
    <span>
      {meeting && (
        <Link to="/meetings/$id" params={{ id: meeting.key }}>
          <Words>{meeting.title ?? meeting.key}</Words>
        </Link>
      )}{' '}
      {workItem && <ItemLink item={workItem} />} {body && <BodyLink body={body} />} <Words>{text}</Words>
    </span>
  );
}

/** To whom it went, in one line; copies counted behind. */
function Addressees({ recipients }: Pick<Letter, 'recipients'>) {
  const t = useT();
  const to = recipients.filter(({ kind }) => kind === 'TO');
  const copies = recipients.length - to.length;
  if (recipients.length === 0) return null;
  return (
    <p className="letters-to">
      {t('meetings.to')}: <Words>{to.map(({ text }) => text).join('; ')}</Words>
      {copies > 0 && <> · {t('letters.copies', { count: copies })}</>}
    </p>
  );
}
