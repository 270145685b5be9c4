import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/db/recorder';
import { Transactions } from '../platform/db/transactions';
import { type Columns, Upsert } from '../platform/db/upsert';
import { Derivation } from '../work-items/derivation';
import { identifierFact, statusFact, targetFact, titleFact } from '../work-items/facts';
import { maturityOf } from '../work-items/rules/maturity';
import type { CellName, PlannedRow } from './rules/plan';
import type { ReadItem } from './rules/reading';

/** A row with what of it is written, and to which work item; null for a new one. */
export interface AcceptedRow {
  readonly row: PlannedRow;
  readonly cells: readonly CellName[];
  readonly workItemId: string | null;
}

export interface ImportFacts {
  readonly importId: string;
  readonly sourceId: string;
  readonly actor: Actor;
  readonly asOf: string | null;
  readonly bodies: ReadonlyMap<string, string>;
}

interface Written extends AcceptedRow {
  readonly id: string;
  readonly key: string;
  readonly isNew: boolean;
}

const BATCH = 2_000;

/** Writes accepted rows in bulk: one entry in the record for each work item, then each table in one statement. */
@Injectable()
export class ImportWriting {
  constructor(
    private readonly transactions: Transactions,
    private readonly upsert: Upsert,
    private readonly derivation: Derivation,
  ) {}

  /** @returns how many work items were created and changed */
  async write(rows: readonly AcceptedRow[], facts: ImportFacts): Promise<{ created: number; updated: number }> {
    let created = 0;
    for (let start = 0; start < rows.length; start += BATCH) {
      const written = await this.numbered(rows.slice(start, start + BATCH));
      created += written.filter(({ isNew }) => isNew).length;
      await this.enter(written, facts);
      await this.items(written, facts);
      await this.facts(written, facts);
      await this.derivation.refresh(written.map(({ id }) => id));
    }
    return { created, updated: rows.length - created };
  }

  private async numbered(rows: readonly AcceptedRow[]): Promise<Written[]> {
    const news = rows.filter(({ workItemId }) => workItemId === null).length;
    const numbers: { id: string }[] = await this.transactions.manager.query(
      `select nextval(pg_get_serial_sequence('work_item', 'id'))::text as id from generate_series(1, $1::int)`,
      [news],
    );
    const known: { id: string; key: string }[] = await this.transactions.manager.query(
      'select id::text, key from work_item where id = any($1::bigint[]) order by id for no key update',
      [rows.flatMap(({ workItemId }) => workItemId ?? [])],
    );
    const keys = new Map(known.map(({ id, key }) => [id, key]));
    return rows.map((row) => {
      const id = row.workItemId ?? numbers.pop()?.id ?? '';
      const isNew = row.workItemId === null;
      return { ...row, id, isNew, key: keys.get(id) ?? `${nameOf(row.row.item)} #${id}` };
    });
  }

  private async enter(written: readonly Written[], { importId, sourceId, actor, asOf }: ImportFacts): Promise<void> {
    await this.transactions.manager.query(
      `insert into record_entry (kind, subject_kind, subject_id, subject_version, actor_id, actor_role, actor_office, happened, source_id, detail)
       select 'IMPORTED', 'WORK_ITEM', g.id, case when g.new then 1 else i.record_version + 1 end, $1, $2, $3, $4, $5, g.detail
       from unnest($6::bigint[], $7::boolean[], $8::jsonb[]) as g(id, new, detail) left join work_item i on i.id = g.id order by g.id`,
      [
        actor.personId,
        actor.role,
        actor.office,
        asOf,
        sourceId,
        written.map(({ id }) => id),
        written.map(({ isNew }) => isNew),
        written.map(({ row, cells }) => JSON.stringify({ import: importId, place: row.place, cells })),
      ],
    );
  }

  private async items(written: readonly Written[], { sourceId, asOf, bodies }: ImportFacts): Promise<void> {
    const rows = written
      .filter(({ isNew }) => isNew)
      .map(({ id, key, row: { item } }) => ({
        id,
        key,
        type: item.type ?? 'OTHER',
        body_id: bodies.get(item.body ?? item.organization) ?? null,
        approval_process: item.process,
        scope: item.scope,
        uri: item.uri,
        as_of: asOf,
        certainty: 'MEDIUM',
        source_id: sourceId,
      }));
    await this.transactions.manager.query(
      `insert into work_item (id, key, type, body_id, approval_process, scope, uri, as_of, certainty, source_id) overriding system value
       select g.id, g.key, g.type, g.body_id, g.approval_process, g.scope, g.uri, g.as_of, g.certainty, g.source_id
       from jsonb_populate_recordset(null::work_item, $1::jsonb) g`,
      [JSON.stringify(rows)],
    );
    const changed = written.filter(({ isNew }) => !isNew);
    for (const { id, cells, row } of changed) await this.upsert.set('work_item', id, columnsOf(row.item, cells));
    await this.transactions.manager.query(
      'update work_item set record_version = record_version + 1 where id = any($1::bigint[])',
      [changed.map(({ id }) => id)],
    );
  }

  private async facts(written: readonly Written[], { sourceId, asOf }: ImportFacts): Promise<void> {
    const gather = (cell: CellName, columns: (item: ReadItem, each: Written) => readonly Columns[]) =>
      written
        .filter(({ cells, isNew }) => isNew || cells.includes(cell))
        .flatMap((each) =>
          columns(each.row.item, each).map((row) => ({
            ...row,
            work_item_id: each.id,
            certainty: 'MEDIUM',
            source_id: sourceId,
          })),
        );
    await this.upsert.rows(
      'work_item_identifier',
      ['work_item_id', 'kind', 'text'],
      once(
        gather('IDENTIFIER', ({ identifiers }) =>
          identifiers.map(({ kind, text, from }) => identifierFact(kind, text, from)),
        ),
      ),
    );
    await this.upsert.rows(
      'work_item_title',
      ['work_item_id', 'language', 'title'],
      once(
        gather('TITLE', ({ titles }, { isNew }) =>
          titles.map(({ title, language }) => titleFact(title, language, isNew ? null : asOf)),
        ),
      ),
    );
    await this.upsert.rows(
      'target',
      ['work_item_id', 'text', 'stated'],
      once(gather('TARGET', ({ target }) => (target === null ? [] : [targetFact(target, asOf, null)]))),
    );
    await this.upsert.rows('status_event', ['key'], once(gather('STATUS', statusesOf)));
    await this.upsert.rows(
      'placement',
      ['work_item_id', 'domain', 'category', 'basis'],
      once(
        gather('DOMAINS', ({ domains }) =>
          domains.map((domain) => ({ domain, category: null, basis: 'ASSIGNED', valid_from: asOf })),
        ),
      ),
    );
  }
}

const nameOf = ({ identifiers, titles, organization }: ReadItem) =>
  identifiers[0]?.text ?? titles[0]?.title.slice(0, 80) ?? organization;

/** The same fact twice in one statement is one fact. */
function once(rows: readonly Columns[]): Columns[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

function columnsOf(item: ReadItem, cells: readonly CellName[]): Columns {
  const all: readonly (readonly [CellName, string, string | null])[] = [
    ['TYPE', 'type', item.type],
    ['PROCESS', 'approval_process', item.process],
    ['SCOPE', 'scope', item.scope],
    ['URI', 'uri', item.uri],
  ];
  return Object.fromEntries(all.filter(([cell]) => cells.includes(cell)).map(([, column, value]) => [column, value]));
}

function statusesOf(item: ReadItem, { key }: Written): Columns[] {
  const process = item.process ?? 'AAP';
  const started =
    item.started === null
      ? []
      : [{ nativeStatus: null, kind: 'REGISTERED' as const, on: item.started, basis: 'OCCURRED' as const }];
  return [...started, ...item.statuses].flatMap(({ nativeStatus, kind, on, basis }) => {
    const reading =
      nativeStatus === null ? { maturity: 'IN_DEVELOPMENT' as const, flags: [] } : maturityOf(process, nativeStatus);
    return reading ? [statusFact(key, { kind, nativeStatus, reading, happened: on, basis, note: null })] : [];
  });
}
