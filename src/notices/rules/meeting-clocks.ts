import { type Deadline, type DeadlineKind } from '../../meetings/rules/deadlines';
import { deadlinesOf } from '../../meetings/rules/meeting-deadlines';
import { instantIn, isTimeZone } from '../../meetings/rules/time-zone';
import type { MeetingType } from '../../meetings/rules/vocabulary';
import { parsePartialDate } from '../../platform/partial-date';
import { type BareClock, endingOn, subjectOf } from './clock-rows';

/** A meeting that is not cancelled. */
export interface MeetingRow {
  readonly id: string;
  readonly type: MeetingType;
  readonly title: string | null;
  readonly bodyId: string;
  readonly bodyRef: string;
  /** Questions and other bodies that take part. */
  readonly bodyIds: readonly string[];
  /** Partial dates. */
  readonly starts: string;
  readonly ends: string | null;
  /** `HH:MM` */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly timeZone: string | null;
  readonly place: string | null;
  readonly virtual: boolean;
  readonly stated: readonly { readonly kind: DeadlineKind; readonly lastDay: string; readonly text: string }[];
}

/** The clocks of a meeting that still run on an ISO day: its own, and those of its deadlines; each runs to the end of its day. */
export function meetingClocks(meeting: MeetingRow, on: string): BareClock[] {
  const own = meetingClock(meeting);
  const deadlines = deadlinesOfMeeting(meeting).map((deadline) => deadlineClock(meeting, deadline));
  return [...own, ...deadlines].filter(({ latest }) => latest >= on);
}

const NAMES: Readonly<Partial<Record<MeetingType, string>>> = {
  ADVISORY_GROUP: 'Meeting',
  STUDY_GROUP: 'Meeting',
  STUDY_GROUP_E_PLENARY: 'E-plenary',
  RAPPORTEUR_GROUP: 'Rapporteur group meeting',
  MANAGEMENT_TEAM: 'Management team meeting',
  WORKSHOP: 'Workshop',
  TUTORIAL: 'Tutorial',
};

const nameOf = ({ type, title, bodyRef }: MeetingRow) => title ?? `${NAMES[type] ?? 'Meeting'} of ${bodyRef}`;

function meetingClock(meeting: MeetingRow): BareClock[] {
  const first = parsePartialDate(meeting.starts);
  if (!first) return [];
  const last = meeting.ends === null ? null : parsePartialDate(meeting.ends);
  const latest = last && last.latest > first.latest ? last.latest : first.latest;
  const isOneDay = first.precision === 'DAY' && latest === first.earliest;
  const zone = first.precision === 'DAY' && meeting.opensAt !== null ? zoneOf(meeting) : null;
  const time = (written: string | null) => (zone && written !== null ? instantIn(zone, first.earliest, written) : null);
  const clock: BareClock = {
    kind: 'MEETING',
    key: `meeting:${meeting.id}`,
    earliest: first.earliest,
    latest,
    precision: first.precision,
    dueOn: first.earliest,
    at: time(meeting.opensAt),
    until: isOneDay ? time(meeting.closesAt) : null,
    timeZone: zone,
    words: wordsOf(meeting),
    title: nameOf(meeting),
    subject: subjectOf({ meetingId: meeting.id, bodyId: meeting.bodyId }),
    of: [meeting.bodyId, ...meeting.bodyIds],
  };
  return [clock];
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function zoneOf({ timeZone, opensAt, closesAt }: MeetingRow): string | null {
  const times = [opensAt, closesAt].filter((time) => time !== null);
  return timeZone !== null && isTimeZone(timeZone) && times.every((time) => TIME.test(time)) ? timeZone : null;
}

/** `2021-04-20 to 2021-04-30, daily 10:00 to 16:00 (Europe/Zurich), Geneva` */
function wordsOf({ starts, ends, opensAt, closesAt, timeZone, place }: MeetingRow): string {
  const days = ends === null || ends === starts ? starts : `${starts} to ${ends}`;
  const hours = opensAt === null ? '' : `, ${ends === null || ends === starts ? '' : 'daily '}from ${opensAt}`;
  const until = opensAt === null || closesAt === null ? '' : ` to ${closesAt}`;
  return `${days}${hours}${until}${hours && timeZone ? ` (${timeZone})` : ''}${place === null ? '' : `, ${place}`}`;
}

function deadlinesOfMeeting({ type, starts, virtual, stated }: MeetingRow): Deadline[] {
  const startsOn = parsePartialDate(starts)?.precision === 'DAY' ? starts : null;
  return deadlinesOf({ type, startsOn, virtual }, Object.fromEntries(stated.map((one) => [one.kind, one.lastDay])));
}

const WHAT: Readonly<Record<DeadlineKind, string>> = {
  NOTICE: 'Notice of the meeting due',
  CONTRIBUTIONS_FOR_TRANSLATION: 'Contributions to be translated due',
  FELLOWSHIP: 'Requests for fellowships due',
  REGISTRATION: 'Registration closes',
  VISA: 'Requests for visa support due',
  CONTRIBUTIONS: 'Contributions due',
  CONTRIBUTIONS_LATEST: 'Last contributions due',
};

function deadlineClock(meeting: MeetingRow, { kind, on, at, rule, clause }: Deadline): BareClock {
  const stated = meeting.stated.find((one) => one.kind === kind)?.text;
  const clock = endingOn(
    { earliest: on, latest: on, precision: 'DAY' },
    {
      kind: 'MEETING_DEADLINE',
      key: `meeting-deadline:${meeting.id}:${kind}`,
      words: stated ?? `${rule} (${clause})`,
      title: `${WHAT[kind]}: ${nameOf(meeting)}`,
      subject: subjectOf({ meetingId: meeting.id, bodyId: meeting.bodyId }),
      of: [meeting.bodyId, ...meeting.bodyIds],
    },
  );
  return { ...clock, at, timeZone: at === null ? null : 'Europe/Zurich' };
}
