import { Link } from '@tanstack/react-router';
import { CalendarPlus, CircleCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useChange } from '../../api/use-change';
import { notify } from '../../frame/toast-store';
import { useRich, useT, useWord } from '../../i18n/use-t';
import { BodyInput } from '../../parts/body-input';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { useRead } from '../../parts/evidence';
import { TextField } from '../../parts/field';
import { Words } from '../../parts/ref';
import { Refusal } from '../../parts/refusal';
import { RecordMeetingOfLetter } from './form.operations';
import type { Reading } from './form-state';

type Meeting = Reading['meetings'][number];

interface Known {
  readonly id: string;
  readonly key: string;
  readonly title: string | null;
}

interface Props {
  readonly reading: Reading;
  /** @param at place of the meeting among those that were read */
  onRecorded(at: number, id: string): void;
}

/** The meetings that the letter announces: those that are recorded already, and those to be recorded before it, each corrected first. */
export function MeetingsRead({ reading, onRecorded }: Props) {
  const t = useT();
  const [made, setMade] = useState<ReadonlyMap<number, Known>>(
    new Map(reading.recordedMeetings.map(({ at, meeting }) => [at, meeting])),
  );
  return (
    <Card title={t('letters.meetings')}>
      <ul className="letters-meetings">
        {reading.meetings.map((meeting, at) => {
          const known = made.get(at);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: their order is that of the letter
            <li key={at}>
              {known ? (
                <KnownMeeting meeting={known} />
              ) : (
                <MeetingToRecord
                  meeting={meeting}
                  at={at}
                  citation={reading.citation}
                  onRecorded={(recorded) => {
                    setMade(new Map(made).set(at, recorded));
                    onRecorded(at, recorded.id);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function KnownMeeting({ meeting: { key, title } }: { readonly meeting: Known }) {
  const rich = useRich();
  return (
    <p role="status">
      <CircleCheck aria-hidden="true" />{' '}
      {rich('letters.meetingKnown', {
        meeting: (
          <Link to="/meetings/$id" params={{ id: key }}>
            <Words>{title ?? key}</Words>
          </Link>
        ),
      })}
    </p>
  );
}

interface ToRecordProps {
  readonly meeting: Meeting;
  readonly at: number;
  readonly citation: string;
  onRecorded(meeting: Known): void;
}

/** Fields of a meeting that a person corrects; the rest is taken over as it was read. */
const NAMES = ['title', 'starts', 'ends', 'place', 'opensAt', 'closesAt', 'timeZone'] as const;
type Name = (typeof NAMES)[number];

function MeetingToRecord({ meeting: read, at, citation, onRecorded }: ToRecordProps) {
  const t = useT();
  const word = useWord();
  const words = useRead();
  const [meeting, setMeeting] = useState(read);
  const change = useChange(RecordMeetingOfLetter);
  const labels: Readonly<Record<Name, string>> = {
    title: t('letters.meetingTitle'),
    starts: t('letters.starts'),
    ends: t('letters.ends'),
    place: t('meetings.place'),
    opensAt: t('letters.opensAt'),
    closesAt: t('letters.closesAt'),
    timeZone: t('letters.timeZone'),
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const done = await change.run({ meeting, source: { citation } });
    if (!done) return;
    const { meeting: recorded, warnings } = done.recordMeeting;
    notify({
      text: [t('letters.meetingRecorded', { key: recorded.key }), ...warnings.map(({ message }) => message)].join(' '),
    });
    onRecorded(recorded);
  };
  return (
    <form className="form" onSubmit={(event) => void send(event)}>
      <p>
        <span className="chip">{word('MeetingType', meeting.type)}</span> <TakenOver meeting={meeting} />
      </p>
      <div className="form-two">
        <BodyInput
          label={t('meetings.body')}
          value={meeting.body ?? ''}
          field={`meetings.${at}.body`}
          isRequired
          onChange={(body) => setMeeting({ ...meeting, body })}
        />
        {NAMES.map((name) => (
          <TextField
            key={name}
            label={labels[name]}
            hint={words(`meetings.${at}.${name}`)}
            value={meeting[name] ?? ''}
            autoComplete="off"
            dir="auto"
            onChange={({ target }) => setMeeting({ ...meeting, [name]: target.value || null })}
          />
        ))}
      </div>
      <Refusal error={change.error} />
      <Button icon={CalendarPlus} type="submit" isDisabled={change.isPending}>
        {t('letters.recordMeeting')}
      </Button>
    </form>
  );
}

/** What goes with it as it was read. */
function TakenOver({ meeting: { agenda, statedDeadlines, sessions } }: { readonly meeting: Meeting }) {
  const t = useT();
  return (
    <span className="field-hint">
      {t('letters.takenOver', {
        agenda: agenda.length,
        deadlines: statedDeadlines.length,
        sessions: sessions.length,
      })}
    </span>
  );
}
