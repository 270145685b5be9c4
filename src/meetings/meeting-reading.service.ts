import { Injectable } from '@nestjs/common';
import type { KnownBody } from '../bodies/named-bodies.service';
import { AttachingService } from '../files/attaching.service';
import type { Viewer } from '../people/viewer';
import { Clock } from '../platform/clock';
import type { Columns } from '../platform/db/upsert';
import { BadUserInput, type Problem } from '../platform/graphql/errors';
import { parsePartialDate } from '../platform/partial-date';
import type { Reason } from '../platform/reason';
import { KnownService, type Named } from './known.service';
import { type FlatAgendaItem, flattened, mergedFacts } from './meeting-columns';
import type { MeetingDocumentInput, MeetingLinkInput, MeetingSessionInput } from './meeting-parts.inputs';
import type { MeetingInput } from './meeting-writing.inputs';
import { type MeetingFacts, meetingOddities, meetingProblems } from './rules/meeting-checks';

/** A session with those who take part, found. */
export interface ReadSession {
  readonly id: string | null;
  readonly columns: Columns;
  readonly parts: readonly Columns[];
}

/** What an input says of a meeting, with everything it refers to found; what it does not speak of is undefined. */
export interface ReadMeeting {
  readonly facts: MeetingFacts;
  readonly body: KnownBody | undefined;
  readonly participants: readonly string[] | undefined;
  readonly sessions: readonly ReadSession[] | undefined;
  readonly agenda: readonly FlatAgendaItem[] | undefined;
  readonly warnings: readonly Reason[];
}

const MOST_AGENDA_ITEMS = 300;
const DEEPEST_AGENDA = 4;

/** Finds out what an input says of a meeting. */
@Injectable()
export class MeetingReadingService {
  constructor(
    private readonly known: KnownService,
    private readonly attaching: AttachingService,
    private readonly clock: Clock,
  ) {}

  /**
   * @param before what is known of the meeting; null for a new one
   * @throws BadUserInput naming each field that contradicts itself, or refers to what is not known
   */
  async read(input: MeetingInput, before: MeetingFacts | null): Promise<ReadMeeting> {
    const facts = mergedFacts(before, input);
    const problems: Problem[] = [...meetingProblems(facts, this.clock.today()), ...partProblems(input)];
    if (problems.length > 0) throw new BadUserInput(problems);
    const period = await this.known.periodOn(parsePartialDate(facts.starts ?? '')?.earliest ?? null);
    const body = input.body
      ? (await this.known.bodiesNamed([{ field: 'meeting.body', value: input.body }], period))[0]
      : undefined;
    const participants =
      input.bodies === undefined ? undefined : await this.participants(input.bodies ?? [], body, period);
    await this.known.mustExist('work_item', refs(input.subjects, 'subjects', 'workItem'));
    await this.known.mustExist('meeting', refs(input.links, 'links', 'to'));
    return {
      facts,
      body,
      participants,
      sessions: input.sessions === undefined ? undefined : await this.sessions(input.sessions ?? [], period),
      agenda: input.agenda === undefined ? undefined : flattened(input.agenda ?? []),
      warnings: meetingOddities(facts),
    };
  }

  /** The files that documents are to have: each must be one that the viewer may read. */
  async mayAttach(viewer: Viewer, documents: readonly MeetingDocumentInput[], field: string): Promise<void> {
    for (const [index, { file }] of documents.entries())
      if (file) await this.attaching.file(viewer, file, `${field}.${index}.file`);
  }

  private async participants(
    texts: readonly string[],
    body: KnownBody | undefined,
    period: string | null,
  ): Promise<string[]> {
    const named = texts.map((value, index) => ({ field: `meeting.bodies.${index}`, value }));
    const found = await this.known.bodiesNamed(named, period);
    return [...new Set(found.map(({ id }) => id))].filter((id) => id !== body?.id);
  }

  private async sessions(sessions: readonly MeetingSessionInput[], period: string | null): Promise<ReadSession[]> {
    const parts = sessions.flatMap(({ parts }, place) =>
      (parts ?? []).map((part, index) => ({ part, place, field: `meeting.sessions.${place}.parts.${index}` })),
    );
    await this.known.mustExist(
      'person',
      parts.flatMap(({ part, field }) => (part.person ? [{ field: `${field}.person`, value: part.person }] : [])),
    );
    const spoken = parts.filter(({ part }) => part.body);
    const bodies = await this.known.bodiesNamed(
      spoken.map(({ part, field }) => ({ field: `${field}.body`, value: part.body ?? '' })),
      period,
    );
    const bodyOf = new Map(spoken.map(({ part }, index) => [part, bodies[index]?.id ?? null]));
    return sessions.map((session) => ({
      id: session.id ?? null,
      columns: sessionColumns(session),
      parts: (session.parts ?? []).map((part) => ({
        role: part.role,
        text: part.text,
        person_id: part.person ?? null,
        body_id: bodyOf.get(part) ?? null,
      })),
    }));
  }
}

const sessionColumns = ({ day, beginsAt, endsAt, title, isBreak, topics }: MeetingSessionInput): Columns => ({
  day: day ?? null,
  begins_at: beginsAt ?? null,
  ends_at: endsAt ?? null,
  title,
  is_break: isBreak,
  topics: topics ?? [],
});

/** The numbers that a field of a list of parts holds. */
function refs<Part extends object>(
  parts: readonly Part[] | null | undefined,
  list: string,
  name: keyof Part & string,
): Named[] {
  return (parts ?? []).flatMap((part, index) => {
    const value = part[name];
    return typeof value === 'string' ? [{ field: `meeting.${list}.${index}.${name}`, value }] : [];
  });
}

/** What is wrong with the parts, before anything is looked up. */
function partProblems({ agenda, documents, subjects, links, sessions }: MeetingInput): Problem[] {
  const flat = flattened(agenda ?? []);
  const deepest = Math.max(0, ...flat.map(({ depth }) => depth));
  const tooMuch =
    flat.length > MOST_AGENDA_ITEMS || deepest > DEEPEST_AGENDA
      ? [
          {
            field: 'meeting.agenda',
            message: `has ${flat.length} items, ${deepest} deep`,
            accepted: `at most ${MOST_AGENDA_ITEMS}, ${DEEPEST_AGENDA} deep`,
          },
        ]
      : [];
  return [
    ...tooMuch,
    ...twice(
      'agenda',
      (list) => list,
      flat.map(({ id }) => id),
    ),
    ...twice(
      'sessions',
      (list, index) => `${list}.${index}.id`,
      (sessions ?? []).map(({ id }) => id ?? null),
    ),
    ...documentProblems(documents ?? [], 'meeting.documents'),
    ...twice(
      'subjects',
      (list, index) => `${list}.${index}.text`,
      (subjects ?? []).map(({ text }) => text),
    ),
    ...(links ?? []).flatMap(linkProblems),
  ];
}

/** Documents are told apart by their numbers. */
export const documentProblems = (documents: readonly MeetingDocumentInput[], field: string): Problem[] =>
  repeated(documents.map(({ number }) => number)).map((index) => ({
    field: `${field}.${index}.number`,
    message: 'stands twice in the list',
    accepted: 'each number once',
  }));

function twice(
  list: string,
  fieldOf: (list: string, index: number) => string,
  values: readonly (string | null)[],
): Problem[] {
  return repeated(values).map((index) => ({
    field: fieldOf(`meeting.${list}`, index),
    message: 'stands twice in the list',
    accepted: 'each once',
  }));
}

const repeated = (values: readonly (string | null)[]): number[] =>
  values.flatMap((value, index) => (value !== null && values.indexOf(value) !== index ? [index] : []));

function linkProblems({ to, toText }: MeetingLinkInput, index: number): Problem[] {
  if (Boolean(to) !== Boolean(toText)) return [];
  return [
    { field: `meeting.links.${index}`, message: 'names no other meeting, or two', accepted: 'either to or toText' },
  ];
}
