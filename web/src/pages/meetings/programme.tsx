import { Link } from '@tanstack/react-router';
import { Coffee } from 'lucide-react';
import { useApi } from '../../api/use-api';
import { useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { Card } from '../../parts/card';
import { PartialDate } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import { Loaded } from '../../parts/states';
import { MeetingProgramme, type MeetingProgrammeQuery } from './meetings.operations';

type Session = NonNullable<MeetingProgrammeQuery['meeting']>['sessions'][number];
type Part = Session['parts'][number];

/** Its sessions in order, with who speaks in them where that is known. */
export function Programme({ id, timeZone }: { readonly id: string; readonly timeZone: string | null }) {
  const t = useT();
  const query = useApi(MeetingProgramme, { id });
  return (
    <Loaded query={query} skeleton={null}>
      {({ meeting }) =>
        meeting &&
        meeting.sessions.length > 0 && (
          <Card
            id="programme"
            title={t('meetings.programme')}
            aside={timeZone && <span className="meetings-quiet">{timeZone}</span>}
          >
            <ol className="meetings-sessions">
              {meeting.sessions.map((session) => (
                <SessionOf key={session.id} session={session} />
              ))}
            </ol>
          </Card>
        )
      }
    </Loaded>
  );
}

function SessionOf({
  session: { day, beginsAt, endsAt, title, isBreak, topics, parts },
}: {
  readonly session: Session;
}) {
  return (
    <li className={isBreak ? 'meetings-session meetings-break' : 'meetings-session'}>
      <span className="meetings-time">
        {day && <PartialDate value={day} />}
        {beginsAt && (
          <bdi dir="ltr">
            {beginsAt}
            {endsAt && `–${endsAt}`}
          </bdi>
        )}
      </span>
      <div>
        <b>
          {isBreak && <Coffee aria-hidden="true" />} <Words>{title}</Words>
        </b>
        {topics.length > 0 && (
          <ul className="meetings-topics">
            {topics.map((topic) => (
              <li key={topic}>
                <Words>{topic}</Words>
              </li>
            ))}
          </ul>
        )}
        {parts.length > 0 && (
          <ul className="meetings-speakers">
            {parts.map((part) => (
              <Speaker key={part.id} part={part} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** Somebody who takes part; where nobody is named, for whom. */
function Speaker({ part: { role, text, person, body } }: { readonly part: Part }) {
  const t = useT();
  const word = useWord();
  return (
    <li>
      <span className="meetings-tag">{word('SessionRole', role)}</span>{' '}
      {person ? (
        <Link to="/people" search={{ person: person.id }} className="ref-link">
          <Words>{person.name}</Words>
        </Link>
      ) : (
        <span className="meetings-quiet">{t('meetings.nobodyNamed')}</span>
      )}
      {text && text !== person?.name && (
        <>
          {' · '}
          <Words>{text}</Words>
        </>
      )}{' '}
      {body && <BodyLink body={body} />}
    </li>
  );
}
