import { fold } from '../../../platform/fold';
import type { LetterSheet } from './sheet';
import type { SheetAgendaItem, SheetMeeting } from './sheet-meeting';

/** How what a letter says compares with what is recorded. */
export const COMPARISONS = ['SAME', 'DIFFERENT', 'NOT_RECORDED', 'NOT_READ'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export interface ComparedField {
  /** As in the sheet: `subject`, `statedDeadlines.REGISTRATION`. */
  readonly field: string;
  readonly comparison: Comparison;
  readonly read: string | null;
  readonly recorded: string | null;
}

/** A letter as it is recorded; lists are those of the record, in its order. */
export interface RecordedLetter {
  readonly kind: string;
  readonly number: number;
  readonly group: string | null;
  readonly studyPeriod: string;
  readonly referenceCode: string | null;
  readonly subject: string | null;
  readonly issuedAsPrinted: string | null;
  readonly place: string | null;
  readonly languages: readonly string[];
  readonly signatory: string | null;
  /** `TO ITU-T Sector Members`. */
  readonly recipients: readonly string[];
  readonly annexes: readonly string[];
  /** What the letters are called that it refers to. */
  readonly refersTo: readonly string[];
}

/** A meeting as it is recorded. */
export interface RecordedMeeting {
  readonly type: string;
  readonly body: string | null;
  readonly title: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly timeZone: string | null;
  readonly place: string | null;
  readonly mode: string | null;
  readonly languages: readonly string[];
  readonly remoteParticipation: boolean | null;
  readonly webPage: string | null;
  /** Kind of deadline and last day. */
  readonly statedDeadlines: readonly { readonly kind: string; readonly lastDay: string | null }[];
  /** `10:00-11:00`. */
  readonly sessions: readonly string[];
  /** Numbers of all items. */
  readonly agenda: readonly string[];
}

type Value = string | number | boolean | null | undefined | readonly string[];

/** Field by field what a letter says beside what is recorded of it; fields of which neither says anything are left out. */
export function comparedLetter(sheet: LetterSheet, recorded: RecordedLetter): ComparedField[] {
  const read: Readonly<Record<keyof RecordedLetter, Value>> = {
    ...{ kind: sheet.kind, number: sheet.number, group: sheet.group, studyPeriod: sheet.studyPeriod },
    ...{ referenceCode: sheet.referenceCode, subject: sheet.subject, issuedAsPrinted: sheet.issuedAsPrinted },
    ...{ place: sheet.place, languages: sheet.languages, signatory: sheet.signatory },
    recipients: sheet.recipients.map(({ kind, text }) => `${kind} ${text}`),
    annexes: sheet.annexes.map(({ title }) => title),
    refersTo: sheet.refersTo.map(({ ref }) => ref),
  };
  return fieldsOf(read, recorded);
}

/** The same for a meeting that it announces. */
export function comparedMeeting(meeting: SheetMeeting, recorded: RecordedMeeting): ComparedField[] {
  const { statedDeadlines, ...rest } = recorded;
  const read: Readonly<Record<keyof typeof rest, Value>> = {
    ...{ type: meeting.type, body: meeting.body, title: meeting.title, starts: meeting.starts, ends: meeting.ends },
    ...{ opensAt: meeting.opensAt, closesAt: meeting.closesAt, timeZone: meeting.timeZone, place: meeting.place },
    ...{ mode: meeting.mode, languages: meeting.languages, remoteParticipation: meeting.remoteParticipation },
    webPage: meeting.webPage,
    sessions: meeting.sessions.map(({ beginsAt, endsAt }) => `${beginsAt ?? ''}-${endsAt ?? ''}`),
    agenda: numbersOf(meeting.agenda),
  };
  const kinds = [...new Set([...meeting.statedDeadlines, ...statedDeadlines].map(({ kind }) => kind))];
  const dayIn = (list: readonly { readonly kind: string; readonly lastDay: string | null }[], kind: string) =>
    list.find((each) => each.kind === kind)?.lastDay;
  return [
    ...fieldsOf(read, rest),
    ...kinds.flatMap((kind) =>
      compared(`statedDeadlines.${kind}`, dayIn(meeting.statedDeadlines, kind), dayIn(statedDeadlines, kind)),
    ),
  ];
}

const numbersOf = (items: readonly SheetAgendaItem[]): string[] =>
  items.flatMap(({ number, items: below }) => [number, ...numbersOf(below)]);

function fieldsOf<Name extends string>(
  read: Readonly<Record<Name, Value>>,
  recorded: Readonly<Record<Name, Value>>,
): ComparedField[] {
  const names = Object.keys(recorded).filter((name): name is Name => Object.hasOwn(read, name));
  return names.flatMap((name) => compared(name, read[name], recorded[name]));
}

function compared(field: string, read: Value, recorded: Value): ComparedField[] {
  const [said, known] = [shown(read), shown(recorded)];
  if (said === null && known === null) return [];
  const comparison =
    said === null ? 'NOT_READ' : known === null ? 'NOT_RECORDED' : keyOf(said) === keyOf(known) ? 'SAME' : 'DIFFERENT';
  return [{ field, comparison, read: said, recorded: known }];
}

function shown(value: Value): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return String(value);
  return value.length === 0 ? null : value.join('; ');
}

/** Case, accents, dashes, quotation marks and blanks make no difference. */
const keyOf = (text: string): string => fold(text).replace(/[\s"']+/g, '');
