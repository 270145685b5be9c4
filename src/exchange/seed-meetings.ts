import { Injectable } from '@nestjs/common';
import { CERTAINTIES } from '../history/rules/certainty';
import { DEADLINE_KINDS } from '../meetings/rules/deadlines';
import {
  DECISION_KINDS,
  MEETING_LINK_KINDS,
  MEETING_MODES,
  MEETING_STATES,
  MEETING_TYPES,
  SESSION_ROLES,
} from '../meetings/rules/vocabulary';
import { type Columns, Upsert } from '../platform/db/upsert';
import { readRows } from './seed-files';
import { SeedLetters } from './seed-letters';
import type { SeedRow } from './seed-row';

type Ids = ReadonlyMap<string, string>;

/** Writes meetings with their programmes and agendas from seed files, and hands on to the letters that convene them. */
@Injectable()
export class SeedMeetings {
  constructor(
    private readonly upsert: Upsert,
    private readonly letters: SeedLetters,
  ) {}

  async load(directory: string, sources: Ids): Promise<number> {
    const bodies = await this.upsert.ids('body');
    const rows = await readRows(directory, 'meetings');
    let written = await this.upsert.rows(
      'meeting',
      ['key'],
      rows.map((row) => meetingColumns(row, bodies, sources)),
    );
    const meetings = await this.upsert.ids('meeting');
    const items = await this.upsert.ids('work_item');
    written += await this.links(directory, meetings);
    written += await this.sessions(directory, meetings, bodies);
    written += await this.agenda(directory, meetings);
    const tables: [file: string, table: string, unique: string[], convert: (row: SeedRow) => Columns][] = [
      ['meeting-deadlines', 'stated_deadline', ['meeting_id', 'kind'], deadlineColumns],
      ['meeting-documents', 'meeting_document', ['meeting_id', 'number'], documentColumns],
      ['meeting-subjects', 'meeting_subject', ['meeting_id', 'text'], (row) => subjectColumns(row, items)],
      ['decisions', 'decision', ['meeting_id', 'position'], (row) => decisionColumns(row, { items, bodies, sources })],
    ];
    for (const [file, table, unique, convert] of tables) {
      const facts = (await readRows(directory, file)).map((row) => ({
        meeting_id: row.id('meeting', meetings),
        ...convert(row),
      }));
      written += await this.upsert.rows(table, unique, facts);
    }
    return written + (await this.letters.load(directory, sources, meetings));
  }

  private async links(directory: string, meetings: Ids): Promise<number> {
    const rows = (await readRows(directory, 'meeting-links')).map((row) => {
      const to = row.idOrNull('to', meetings);
      return {
        from_id: row.id('from', meetings),
        kind: row.word('kind', MEETING_LINK_KINDS),
        to_id: to,
        to_text: row.optional('to_text'),
        to_key: row.optional('to') ?? row.required('to_text'),
      };
    });
    return this.upsert.rows('meeting_link', ['from_id', 'kind', 'to_key'], rows);
  }

  private async sessions(directory: string, meetings: Ids, bodies: Ids): Promise<number> {
    const sessions = (await readRows(directory, 'meeting-sessions')).map((row) => sessionColumns(row, meetings));
    const written = await this.upsert.rows('meeting_session', ['meeting_id', 'position'], sessions);
    const persons = await this.upsert.ids('person');
    const ids = await this.numbersOf('meeting_session', 'position', meetings);
    const parts = (await readRows(directory, 'session-parts')).map((row) => ({
      meeting_id: row.id('meeting', meetings),
      session_id: row.known('session', `${row.required('meeting')} ${row.required('session')}`, ids),
      position: row.number('position'),
      role: row.word('role', SESSION_ROLES),
      person_id: row.idOrNull('person', persons),
      body_id: row.idOrNull('body', bodies),
      text: row.required('text'),
    }));
    return written + (await this.upsert.rows('session_part', ['session_id', 'position'], parts));
  }

  /** Items at the top first: those below them need their numbers. */
  private async agenda(directory: string, meetings: Ids): Promise<number> {
    const rows = await readRows(directory, 'agenda-items');
    const known = new Set(['']);
    let written = 0;
    for (let left = [...rows]; left.length > 0; ) {
      const name = (row: SeedRow, column: string) => {
        const cell = row.optional(column);
        return cell === null ? '' : `${row.required('meeting')} ${cell}`;
      };
      const ready = left.filter((row) => known.has(name(row, 'parent')));
      const [lost] = left;
      if (ready.length === 0 && lost) throw lost.error('parent', 'there is no such item');
      const ids = await this.numbersOf('agenda_item', 'number', meetings);
      const columns = ready.map((row) => ({
        meeting_id: row.id('meeting', meetings),
        parent_id: row.optional('parent') === null ? null : row.known('parent', name(row, 'parent'), ids),
        position: row.number('position'),
        number: row.required('number'),
        title: row.required('title'),
      }));
      written += await this.upsert.rows('agenda_item', ['meeting_id', 'position'], columns);
      for (const row of ready) known.add(name(row, 'number'));
      left = left.filter((row) => !ready.includes(row));
    }
    return written;
  }

  /** Numbers of the records of a table by the key of their meeting and a column. */
  private async numbersOf(
    table: 'meeting_session' | 'agenda_item',
    column: 'position' | 'number',
    meetings: Ids,
  ): Promise<Map<string, string>> {
    const keys = new Map([...meetings].map(([key, id]) => [id, key]));
    const rows = await this.upsert.all(table, ['meeting_id', column]);
    return new Map(
      rows.map((row) => [`${keys.get(String(row.meeting_id)) ?? ''} ${String(row[column])}`, String(row.id)]),
    );
  }
}

function meetingColumns(row: SeedRow, bodies: Ids, sources: Ids): Columns {
  const [starts, ends] = [row.date('starts'), row.date('ends')];
  return {
    key: row.required('key'),
    type: row.word('type', MEETING_TYPES),
    body_id: row.id('body', bodies),
    title: row.optional('title'),
    state: row.word('state', MEETING_STATES),
    starts: starts.text,
    starts_earliest: starts.earliest,
    starts_order: starts.earliest ?? 'infinity',
    ends: ends.text,
    ends_latest: ends.latest,
    opens_at: row.optional('opens_at'),
    closes_at: row.optional('closes_at'),
    time_zone: row.optional('time_zone'),
    place: row.optional('place'),
    mode: row.wordOrNull('mode', MEETING_MODES),
    languages: row.list('languages'),
    language_help: row.optional('language_help'),
    remote_participation:
      row.optional('remote_participation') === null ? null : row.optional('remote_participation') === 'true',
    open_to: row.optional('open_to'),
    registration: row.optional('registration'),
    document_rules: row.optional('document_rules'),
    web_page: row.optional('web_page'),
    note: row.optional('note'),
    source_id: row.id('source', sources),
    certainty: row.word('certainty', CERTAINTIES),
  };
}

const sessionColumns = (row: SeedRow, meetings: Ids): Columns => ({
  meeting_id: row.id('meeting', meetings),
  position: row.number('position'),
  day: row.date('day').text,
  begins_at: row.optional('begins_at'),
  ends_at: row.optional('ends_at'),
  title: row.required('title'),
  is_break: row.required('is_break') === 'true',
  topics: row.list('topics'),
});

const deadlineColumns = (row: SeedRow): Columns => ({
  kind: row.word('kind', DEADLINE_KINDS),
  last_day: row.date('last_day').text,
  text: row.required('text'),
});

const documentColumns = (row: SeedRow): Columns => ({
  number: row.required('number'),
  title: row.optional('title'),
  uri: row.optional('uri'),
});

const subjectColumns = (row: SeedRow, items: Ids): Columns => ({
  work_item_id: row.idOrNull('work_item', items),
  text: row.required('text'),
});

const decisionColumns = (row: SeedRow, known: { items: Ids; bodies: Ids; sources: Ids }): Columns => ({
  position: row.number('position'),
  kind: row.word('kind', DECISION_KINDS),
  work_item_id: row.idOrNull('work_item', known.items),
  body_id: row.idOrNull('body', known.bodies),
  text: row.required('text'),
  source_id: row.id('source', known.sources),
  certainty: row.word('certainty', CERTAINTIES),
});
