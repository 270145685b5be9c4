import { Injectable } from '@nestjs/common';
import { BODY_WORK_KINDS } from '../bodies/rules/vocabulary';
import { CERTAINTIES } from '../history/rules/certainty';
import { IDENTIFIER_KINDS } from '../identifiers/rules/identifier';
import { type Columns, Upsert } from '../platform/db/upsert';
import { Derivation } from '../work-items/derivation';
import { identifierFact, statusFact, targetFact, titleFact } from '../work-items/facts';
import { type MaturityReading, maturityOf } from '../work-items/rules/maturity';
import {
  ACTIVITY_DOMAINS,
  APPROVAL_PROCESSES,
  type ApprovalProcess,
  DOCUMENT_CATEGORIES,
  PLACEMENT_BASES,
  RELATION_TYPES,
  STATUS_BASES,
  STATUS_EVENT_KINDS,
  TARGET_PRIORITIES,
  WORK_ITEM_TYPES,
} from '../work-items/rules/vocabulary';
import { readRows } from './seed-files';
import { SeedLiaisons } from './seed-liaisons';
import { SeedMeetings } from './seed-meetings';
import type { SeedRow } from './seed-row';

type Ids = ReadonlyMap<string, string>;
/** Only ITU-T texts come without their process; AAP, TAP and agreement use the same words for a status. */
const UNSTATED_PROCESS: ApprovalProcess = 'AAP';

type Convert = (row: SeedRow) => Columns;

/** Writes work items with their facts from seed files, derives their states, and hands on to the meetings and letters about them. */
@Injectable()
export class SeedWorkItems {
  constructor(
    private readonly upsert: Upsert,
    private readonly derivation: Derivation,
    private readonly liaisons: SeedLiaisons,
    private readonly meetings: SeedMeetings,
  ) {}

  /** @param bodiesChanged whether what is derived from the bodies has to be derived anew in any case */
  async load(directory: string, sources: Ids, bodiesChanged: boolean): Promise<number> {
    const bodies = await this.upsert.ids('body');
    const persons = await this.upsert.ids('person');
    const fact: Convert = (row) => ({
      source_id: row.id('source', sources),
      certainty: row.word('certainty', CERTAINTIES),
    });
    const rows = await readRows(directory, 'work-items');
    let written = await this.upsert.rows(
      'work_item',
      ['key'],
      rows.map((row) => ({ ...itemColumns(row, bodies), ...fact(row) })),
    );
    const items = await this.upsert.ids('work_item');
    const processes = new Map(
      rows.map(
        (row) =>
          [row.required('key'), row.wordOrNull('approval_process', APPROVAL_PROCESSES) ?? UNSTATED_PROCESS] as const,
      ),
    );
    const tables: [file: string, table: string, unique: string[], convert: Convert][] = [
      ['identifiers', 'work_item_identifier', ['work_item_id', 'kind', 'text'], identifierColumns],
      ['titles', 'work_item_title', ['work_item_id', 'language', 'title'], titleColumns],
      ['status-events', 'status_event', ['key'], (row) => statusColumns(row, processes)],
      ['targets', 'target', ['work_item_id', 'text', 'stated'], targetColumns],
      ['placements', 'placement', ['work_item_id', 'domain', 'category', 'basis'], placementColumns],
      ['editors', 'editor', ['work_item_id', 'person_id'], (row) => editorColumns(row, persons)],
      ['base-texts', 'base_text', ['work_item_id', 'text'], baseTextColumns],
    ];
    for (const [file, table, unique, convert] of tables) {
      const facts = await readRows(directory, file);
      const columns = facts.map((row) => ({ work_item_id: row.id('work_item', items), ...convert(row), ...fact(row) }));
      written += await this.upsert.rows(table, unique, columns);
    }
    written += await this.relations(directory, items, fact);
    written += await this.works(directory, items, bodies, fact);
    written += await this.entries(directory, items, sources);
    if (written > 0 || bodiesChanged) await this.derivation.refresh([...items.values()]);
    written += await this.meetings.load(directory, sources);
    return written + (await this.liaisons.load(directory, sources));
  }

  private async relations(directory: string, items: Ids, fact: Convert): Promise<number> {
    const rows = await readRows(directory, 'relations');
    const columns = rows.map((row) => ({
      from_id: row.id('from', items),
      type: row.word('type', RELATION_TYPES),
      to_id: row.idOrNull('to', items),
      to_text: row.optional('to_text'),
      to_key: row.optional('to') ?? row.required('to_text'),
      since: row.date('on').text,
      note: row.optional('note'),
      ...fact(row),
    }));
    return this.upsert.rows('work_item_relation', ['from_id', 'type', 'to_key'], columns);
  }

  private async works(directory: string, items: Ids, bodies: Ids, fact: Convert): Promise<number> {
    const rows = await readRows(directory, 'body-works');
    const columns = rows.map((row) => ({
      body_id: row.id('body', bodies),
      kind: row.word('kind', BODY_WORK_KINDS),
      position: row.number('position'),
      work_item_id: row.idOrNull('work_item', items),
      title_as_written: row.optional('title_as_written'),
      from_body_id: row.idOrNull('from_body', bodies),
      note: row.optional('note'),
      ...fact(row),
    }));
    return this.upsert.rows('body_work', ['body_id', 'kind', 'position'], columns);
  }

  private async entries(directory: string, items: Ids, sources: Ids): Promise<number> {
    const rows = await readRows(directory, 'roadmap-entries');
    const columns = rows.map((row) => ({
      source_id: row.id('source', sources),
      position: row.number('position'),
      work_item_id: row.id('work_item', items),
      activity_domain: row.optional('activity_domain'),
      entity: row.required('entity'),
      title_as_written: row.required('title_as_written'),
      scope: row.optional('scope'),
      uri: row.optional('uri'),
      status: row.optional('status'),
      starting_date: row.optional('starting_date'),
      target_date: row.optional('target_date'),
    }));
    return this.upsert.rows('roadmap_entry', ['source_id', 'position'], columns);
  }
}

function itemColumns(row: SeedRow, bodies: Ids): Columns {
  return {
    key: row.required('key'),
    type: row.word('type', WORK_ITEM_TYPES),
    version: row.optional('version'),
    edition: row.optional('edition'),
    body_id: row.id('body', bodies),
    approving_body_id: row.idOrNull('approving_body', bodies),
    isn: row.number('isn'),
    approval_process: row.wordOrNull('approval_process', APPROVAL_PROCESSES),
    priority: row.wordOrNull('priority', TARGET_PRIORITIES),
    scope: row.optional('scope'),
    uri: row.optional('uri'),
    liaison: row.optional('liaison'),
    supporting_members: row.list('supporting_members'),
    equivalent: row.optional('equivalent'),
    a5_justifications: row.list('a5_justifications'),
    publication: row.optional('publication'),
    comment: row.optional('comment'),
    first_registered: row.optional('first_registered'),
    last_updated: row.optional('last_updated'),
    as_of: row.date('as_of').text,
    note: row.optional('note'),
  };
}

const identifierColumns: Convert = (row) =>
  identifierFact(row.word('kind', IDENTIFIER_KINDS), row.required('text'), row.date('from').text);

const titleColumns: Convert = (row) =>
  titleFact(row.required('title'), row.required('language'), row.date('from').text);

/** An event without the body's own word for the status: something was registered or drafted. */
const UNKNOWN_WORDS: MaturityReading = { maturity: 'IN_DEVELOPMENT', flags: [] };

function statusColumns(row: SeedRow, processes: ReadonlyMap<string, ApprovalProcess>): Columns {
  const kind = row.word('event', STATUS_EVENT_KINDS);
  const nativeStatus = row.optional('native_status');
  const process = processes.get(row.required('work_item')) ?? UNSTATED_PROCESS;
  const reading = nativeStatus === null ? UNKNOWN_WORDS : maturityOf(process, nativeStatus);
  if (!reading)
    throw row.error('native_status', `"${nativeStatus}" has no place on the canonical scale for ${process}`);
  return statusFact(row.required('work_item'), {
    kind,
    nativeStatus,
    reading,
    happened: row.date('on').text,
    basis: row.word('basis', STATUS_BASES),
    note: row.optional('note'),
  });
}

const targetColumns: Convert = (row) =>
  targetFact(row.required('text'), row.date('stated_on').text, row.optional('reason'));

function placementColumns(row: SeedRow): Columns {
  return {
    domain: row.wordOrNull('domain', ACTIVITY_DOMAINS),
    category: row.wordOrNull('category', DOCUMENT_CATEGORIES),
    basis: row.word('basis', PLACEMENT_BASES),
    valid_from: row.date('from').text,
  };
}

function editorColumns(row: SeedRow, persons: Ids): Columns {
  return {
    person_id: row.id('person', persons),
    role_as_written: row.optional('role_as_written'),
    valid_from: row.date('from').text,
    valid_to: row.date('to').text,
  };
}

function baseTextColumns(row: SeedRow): Columns {
  return { position: 1, text: row.required('text'), valid_from: row.date('from').text };
}
