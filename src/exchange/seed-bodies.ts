import { Injectable } from '@nestjs/common';
import { bodyKey } from '../bodies/rules/notation';
import {
  APPOINTMENT_ROLES,
  BODY_LINK_KINDS,
  BODY_NAME_KINDS,
  BODY_RELATION_TYPES,
  BODY_STATUSES,
  BODY_TYPES,
} from '../bodies/rules/vocabulary';
import { CERTAINTIES } from '../history/rules/certainty';
import { Transactions } from '../platform/db/transactions';
import { type Columns, Upsert } from '../platform/db/upsert';
import { fold } from '../platform/fold';
import { naturalSortKey } from '../platform/natural-order';
import { readRows } from './seed-files';
import type { SeedRow } from './seed-row';
import { SeedRules } from './seed-rules';

type Ids = ReadonlyMap<string, string>;

/** Keeps the way from the root to each body, along the principal parents. */
const LINEAGE = `with recursive line as (
    select id, array[id] as path, id as top from body
    union all
    select line.id, p.parent_id || line.path, p.parent_id from line join body_parent p on p.body_id = line.top and p.position = 1
    where p.parent_id <> all(line.path)),
  longest as (select distinct on (id) id, path from line order by id, cardinality(path) desc)
  update body set lineage = longest.path from longest where body.id = longest.id and body.lineage is distinct from longest.path`;

/** Writes bodies and their people from seed files, and hands on to what they work by. */
@Injectable()
export class SeedBodies {
  constructor(
    private readonly upsert: Upsert,
    private readonly transactions: Transactions,
    private readonly rules: SeedRules,
  ) {}

  async load(directory: string, sources: Ids): Promise<number> {
    const fact = (row: SeedRow): Columns => ({
      source_id: row.id('source', sources),
      certainty: row.word('certainty', CERTAINTIES),
    });
    let written = await this.persons(directory);
    written += await this.periods(directory, fact);
    const periods = await this.periodIds();
    const rows = await readRows(directory, 'bodies');
    written += await this.upsert.rows(
      'body',
      ['key'],
      rows.map((row) => bodyColumns(row, periods, fact)),
    );
    const bodies = await this.upsert.ids('body');
    written += await this.parents(rows, bodies);
    written += await this.names(directory, bodies, periods, fact);
    written += await this.links(directory, bodies, fact);
    written += await this.relations(directory, bodies, fact);
    written += await this.appointments(directory, bodies, fact);
    return written + (await this.rules.load(directory, bodies, sources));
  }

  private async persons(directory: string): Promise<number> {
    const persons = await readRows(directory, 'persons');
    const columns = persons.map((row) => ({
      key: row.required('key'),
      name: row.required('name'),
      note: row.optional('note'),
    }));
    const written = await this.upsert.rows('person', ['key'], columns);
    const ids = await this.upsert.ids('person');
    const names = await readRows(directory, 'person-names');
    const nameColumns = names.map((row) => ({
      person_id: row.id('person', ids),
      name: row.required('name'),
      script: row.required('script'),
      key: fold(row.required('name')),
    }));
    return written + (await this.upsert.rows('person_name', ['person_id', 'name'], nameColumns));
  }

  private async periods(directory: string, fact: (row: SeedRow) => Columns): Promise<number> {
    const rows = await readRows(directory, 'study-periods');
    return this.upsert.rows(
      'study_period',
      ['key'],
      rows.map((row) => ({ ...periodColumns(row), ...fact(row) })),
    );
  }

  private async periodIds(): Promise<Map<string, string>> {
    const rows: { label: string; id: string }[] = await this.transactions.manager.query(
      'select label, id from study_period',
    );
    return new Map(rows.map(({ label, id }) => [label, id]));
  }

  private async parents(rows: readonly SeedRow[], bodies: Ids): Promise<number> {
    const columns = rows.flatMap((row) =>
      row.list('parents').map((parent, index) => ({
        body_id: row.id('key', bodies),
        parent_id: row.known('parents', parent, bodies),
        position: index + 1,
      })),
    );
    const written = await this.upsert.rows('body_parent', ['body_id', 'parent_id'], columns);
    await this.transactions.manager.query(LINEAGE);
    return written;
  }

  private async names(directory: string, bodies: Ids, periods: Ids, fact: (row: SeedRow) => Columns): Promise<number> {
    const rows = await readRows(directory, 'body-names');
    const columns = rows.map((row) => ({
      body_id: row.id('body', bodies),
      kind: row.word('kind', BODY_NAME_KINDS),
      name: row.required('name'),
      key: bodyKey(row.required('name')),
      language: row.required('language'),
      study_period_id: row.idOrNull('study_period', periods),
      valid_from: row.date('from').text,
      valid_to: row.date('to').text,
      ...fact(row),
    }));
    return this.upsert.rows('body_name', ['body_id', 'kind', 'language', 'name', 'study_period_id'], columns);
  }

  private async links(directory: string, bodies: Ids, fact: (row: SeedRow) => Columns): Promise<number> {
    const rows = await readRows(directory, 'body-links');
    const columns = rows.map((row) => ({
      body_id: row.id('body', bodies),
      kind: row.word('kind', BODY_LINK_KINDS),
      address: row.optional('address'),
      note: row.optional('note'),
      ...fact(row),
    }));
    return this.upsert.rows('body_link', ['body_id', 'kind', 'address'], columns);
  }

  private async relations(directory: string, bodies: Ids, fact: (row: SeedRow) => Columns): Promise<number> {
    const rows = await readRows(directory, 'body-relations');
    const columns = rows.map((row) => ({
      from_id: row.id('from', bodies),
      type: row.word('type', BODY_RELATION_TYPES),
      to_id: row.idOrNull('to', bodies),
      to_text: row.optional('to_text'),
      to_key: row.optional('to') ?? row.required('to_text'),
      part: row.optional('part') === 'yes',
      since: row.date('on').text,
      note: row.optional('note'),
      ...fact(row),
    }));
    return this.upsert.rows('body_relation', ['from_id', 'type', 'to_key'], columns);
  }

  private async appointments(directory: string, bodies: Ids, fact: (row: SeedRow) => Columns): Promise<number> {
    const persons = await this.upsert.ids('person');
    const rows = await readRows(directory, 'appointments');
    const columns = rows.map((row) => ({
      key: ['person', 'body', 'role', 'on_behalf_of', 'from'].map((column) => row.optional(column) ?? '').join('|'),
      person_id: row.idOrNull('person', persons),
      body_id: row.id('body', bodies),
      role: row.word('role', APPOINTMENT_ROLES),
      role_as_written: row.optional('role_as_written'),
      on_behalf_of_id: row.idOrNull('on_behalf_of', bodies),
      affiliation: row.optional('affiliation'),
      country: row.optional('country'),
      valid_from: row.date('from').text,
      valid_to: row.date('to').text,
      known_on: row.date('known_on').text,
      note: row.optional('note'),
      ...fact(row),
    }));
    return this.upsert.rows('appointment', ['key'], columns);
  }
}

function periodColumns(row: SeedRow): Columns {
  return {
    key: row.required('key'),
    label: row.required('label'),
    itu_period_number: row.number('itu_period_number'),
    opened_by: row.required('opened_by'),
    assembly_starts_on: row.required('assembly_starts_on'),
    assembly_ends_on: row.required('assembly_ends_on'),
    assembly_place: row.required('assembly_place'),
    starts_on: row.required('starts_on'),
    ends_on: row.optional('ends_on'),
    note: row.optional('note'),
  };
}

function bodyColumns(row: SeedRow, periods: Ids, fact: (row: SeedRow) => Columns): Columns {
  const established = row.date('established');
  const ended = row.date('ended');
  const name = row.optional('name');
  return {
    key: row.required('key'),
    type: row.word('type', BODY_TYPES),
    ref: row.required('ref'),
    ref_key: bodyKey(row.required('ref')),
    ref_order: naturalSortKey(row.required('ref')),
    title_key: name === null ? null : bodyKey(name),
    name,
    status: row.word('status', BODY_STATUSES),
    study_period_id: row.idOrNull('study_period', periods),
    established: established.text,
    established_earliest: established.earliest,
    ended: ended.text,
    ended_latest: ended.latest,
    lifetime: row.optional('lifetime'),
    lifetime_period_id: row.idOrNull('lifetime_period', periods),
    lifetime_ends: row.date('lifetime_ends').text,
    established_by: row.optional('established_by'),
    procedure: row.optional('procedure'),
    summary: row.optional('summary'),
    web_page: row.optional('web_page'),
    note: row.optional('note'),
    ...fact(row),
  };
}
