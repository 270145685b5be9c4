import type { Columns } from '../platform/db/upsert';
import { parsePartialDate } from '../platform/partial-date';
import type { AgendaItemInput } from './meeting-parts.inputs';
import type { MeetingInput } from './meeting-writing.inputs';
import type { MeetingFacts } from './rules/meeting-checks';

/** Fields that are one column each, and null where taken away. */
const PLAIN = {
  title: 'title',
  opensAt: 'opens_at',
  closesAt: 'closes_at',
  timeZone: 'time_zone',
  place: 'place',
  mode: 'mode',
  languageHelp: 'language_help',
  remoteParticipation: 'remote_participation',
  openTo: 'open_to',
  registration: 'registration',
  documentRules: 'document_rules',
  webPage: 'web_page',
  note: 'note',
} as const satisfies Partial<Record<keyof MeetingInput, string>>;

const plainFields = Object.keys(PLAIN) as (keyof typeof PLAIN)[];

/** The columns of the row of a meeting that an input is about; those of its lists are not among them. */
export function columnsOf(input: MeetingInput): Columns {
  const { starts, ends, languages, state, type, certainty } = input;
  const plain = plainFields
    .filter((field) => input[field] !== undefined)
    .map((field) => [PLAIN[field], input[field] ?? null] as const);
  return {
    ...Object.fromEntries(plain),
    ...(starts !== undefined && startColumns(starts)),
    ...(ends !== undefined && { ends, ends_latest: ends === null ? null : (parsePartialDate(ends)?.latest ?? null) }),
    ...(languages !== undefined && { languages: languages ?? [] }),
    ...(state && { state }),
    ...(type && { type }),
    ...(certainty !== undefined && { certainty: certainty ?? 'HIGH' }),
  };
}

function startColumns(starts: string | null): Columns {
  const earliest = starts === null ? null : (parsePartialDate(starts)?.earliest ?? null);
  return { starts, starts_earliest: earliest, starts_order: earliest ?? 'infinity' };
}

const NEW: MeetingFacts = {
  state: 'PLANNED',
  starts: null,
  ends: null,
  opensAt: null,
  closesAt: null,
  timeZone: null,
  sessions: [],
  statedDeadlines: [],
  agenda: [],
};

/** What will be known of a meeting once an input is written on top of what is known now. */
export function mergedFacts(known: MeetingFacts | null, input: MeetingInput): MeetingFacts {
  const before = known ?? NEW;
  const now = <T>(given: T | null | undefined, was: T | null): T | null => (given === undefined ? was : given);
  const { sessions, statedDeadlines, agenda } = input;
  return {
    state: input.state ?? before.state,
    starts: now(input.starts, before.starts),
    ends: now(input.ends, before.ends),
    opensAt: now(input.opensAt, before.opensAt),
    closesAt: now(input.closesAt, before.closesAt),
    timeZone: now(input.timeZone, before.timeZone),
    sessions:
      sessions === undefined
        ? before.sessions
        : (sessions ?? []).map(({ day = null, beginsAt = null, endsAt = null }) => ({ day, beginsAt, endsAt })),
    statedDeadlines:
      statedDeadlines === undefined
        ? before.statedDeadlines
        : (statedDeadlines ?? []).map(({ kind, lastDay = null }) => ({ kind, lastDay })),
    agenda: agenda === undefined ? before.agenda : flattened(agenda ?? []).map(({ number }) => number),
  };
}

/** An item of an agenda in the order in which it is printed, with the place of the one above it in that order. */
export interface FlatAgendaItem {
  readonly id: string | null;
  readonly number: string;
  readonly title: string;
  readonly parent: number | null;
  /** How deep it stands, from 1. */
  readonly depth: number;
}

/** The items of an agenda, each before those below it. */
export function flattened(agenda: readonly AgendaItemInput[]): FlatAgendaItem[] {
  const flat: FlatAgendaItem[] = [];
  const add = (items: readonly AgendaItemInput[], parent: number | null, depth: number) => {
    for (const { id, number, title, items: below } of items) {
      const place = flat.push({ id: id ?? null, number, title, parent, depth }) - 1;
      add(below ?? [], place, depth + 1);
    }
  };
  add(agenda, null, 1);
  return flat;
}
