import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/db/recorder';
import { Transactions } from '../platform/db/transactions';
import { Upsert } from '../platform/db/upsert';
import { Derivation } from '../work-items/derivation';
import { ImportEnding } from './import-ending';
import { columnsOf, FACT_TABLES, once } from './import-facts';
import { ImportRelations } from './import-relations';
import type { CellName } from './rules/cells';
import { endedCells } from './rules/gone';
import type { PlannedRow, Scope } from './rules/plan';
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
  /** Null where the tracker itself takes a catalogue in. */
  readonly actor: Actor | null;
  readonly asOf: string | null;
  readonly scope: Scope;
}

export interface Outcome {
  readonly created: number;
  readonly updated: number;
  /** Number of the work item of each row, by the key of the row. */
  readonly ids: ReadonlyMap<string, string>;
}

interface Written extends AcceptedRow {
  readonly id: string;
  readonly key: string;
  readonly isNew: boolean;
  /** Those of its cells that end. */
  readonly ended: readonly CellName[];
}

const BATCH = 2_000;

/** Writes accepted rows in bulk: one entry in the record for each work item, then each table in one statement. */
@Injectable()
export class ImportWriting {
  constructor(
    private readonly transactions: Transactions,
    private readonly upsert: Upsert,
    private readonly derivation: Derivation,
    private readonly relations: ImportRelations,
    private readonly ending: ImportEnding,
  ) {}

  async write(rows: readonly AcceptedRow[], facts: ImportFacts): Promise<Outcome> {
    const ids = new Map(
      rows.flatMap(({ row, workItemId }) => (workItemId === null ? [] : [[row.key, workItemId] as const])),
    );
    const all: Written[] = [];
    let waiting: readonly AcceptedRow[] = rows.filter(
      ({ cells, workItemId, row }) => isCreation(row, workItemId) || cells.some((cell) => cell !== 'RELATIONS'),
    );
    while (waiting.length > 0) {
      const { now, later } = round(waiting, ids);
      const written = await this.numbered(now);
      await this.enter(written, facts);
      await this.items(written, facts);
      await this.facts(written, facts);
      await this.ending.end(written, facts);
      await this.derivation.refresh(written.map(({ id }) => id));
      for (const { row, id } of written) for (const key of [row.key, row.repeats ?? row.key]) ids.set(key, id);
      all.push(...written);
      waiting = later;
    }
    const created = new Set(all.filter(({ isNew }) => isNew).map(({ id }) => id));
    const related = await this.relate(rows, ids, all, facts);
    const updated = new Set([...all.map(({ id }) => id), ...related].filter((id) => !created.has(id)));
    return { created: created.size, updated: updated.size, ids };
  }

  private async relate(
    rows: readonly AcceptedRow[],
    ids: ReadonlyMap<string, string>,
    written: readonly Written[],
    facts: ImportFacts,
  ): Promise<ReadonlySet<string>> {
    if (facts.scope.texts === null) return new Set();
    const news = new Set(written.filter(({ isNew }) => isNew).map(({ row }) => row.key));
    const stated = rows
      .filter(({ row, cells }) => news.has(row.key) || cells.includes('RELATIONS'))
      .flatMap(({ row }) =>
        row.item.relations.map(({ name, to }) => ({ itemId: ids.get(row.key) ?? '', name, to, place: row.place })),
      )
      .filter(({ itemId }) => itemId !== '');
    const { found } = await this.relations.found(stated);
    const links = await this.relations.fresh(found);
    await this.relations.write(links, facts, new Set(written.map(({ id }) => id)));
    return new Set(links.map(({ from }) => from));
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
      const id = row.workItemId ?? numbers.shift()?.id ?? '';
      const isNew = row.workItemId === null;
      return {
        ...row,
        id,
        isNew,
        ended: endedCells(row.row, row.cells),
        key: keys.get(id) ?? `${nameOf(row.row.item)} #${id}`,
      };
    });
  }

  private async enter(written: readonly Written[], { importId, sourceId, actor, asOf }: ImportFacts): Promise<void> {
    await this.transactions.manager.query(
      `insert into record_entry (kind, subject_kind, subject_id, subject_version, actor_id, actor_role, actor_office, happened, source_id, detail)
       select 'IMPORTED', 'WORK_ITEM', g.id, case when g.new then 1 else i.record_version + 1 end, $1, $2, $3, $4, $5, g.detail
       from unnest($6::bigint[], $7::boolean[], $8::jsonb[]) as g(id, new, detail) left join work_item i on i.id = g.id order by g.id`,
      [
        actor?.personId ?? null,
        actor?.role ?? null,
        actor?.office ?? null,
        asOf,
        sourceId,
        written.map(({ id }) => id),
        written.map(({ isNew }) => isNew),
        written.map(({ row, cells, ended }) =>
          JSON.stringify({ import: importId, place: row.place, cells, ...(ended.length > 0 && { ended }) }),
        ),
      ],
    );
  }

  private async items(written: readonly Written[], { sourceId, asOf, scope }: ImportFacts): Promise<void> {
    const rows = written
      .filter(({ isNew }) => isNew)
      .map(({ id, key, row: { item } }) => ({
        id,
        key,
        type: item.type ?? 'OTHER',
        body_id: scope.bodies.get(item.body ?? item.organization) ?? null,
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
    await this.transactions.manager.query(CHANGE_ITEMS, [
      JSON.stringify(changed.map(({ id, cells, row }) => ({ id, columns: columnsOf(row.item, cells) }))),
    ]);
  }

  private async facts(written: readonly Written[], facts: ImportFacts): Promise<void> {
    const about = (id: string) => ({ work_item_id: id, certainty: 'MEDIUM', source_id: facts.sourceId });
    for (const { table, unique, cells, columns } of FACT_TABLES) {
      const rows = written
        .filter((each) => each.isNew || cells.some((cell) => each.cells.includes(cell)))
        .flatMap((each) =>
          columns({ ...each, item: each.row.item }, facts.asOf).map((row) => ({ ...row, ...about(each.id) })),
        );
      await this.upsert.rows(table, unique, once(rows));
    }
    const editors = written
      .filter(({ cells, isNew }) => isNew || cells.includes('EDITORS'))
      .flatMap(({ id, row }) =>
        row.item.editors.flatMap((name) => {
          const person = facts.scope.persons.get(name);
          return person ? [{ ...about(id), person_id: person.id }] : [];
        }),
      );
    await this.transactions.manager.query(ADD_EDITORS, [JSON.stringify(editors)]);
  }
}

/** SQL: sets the columns named for each work item, and counts its version up. */
const CHANGE_ITEMS = `update work_item i set record_version = i.record_version + 1,
    ${['type', 'approval_process', 'scope', 'uri'].map((column) => `${column} = case when g.columns ? '${column}' then g.columns ->> '${column}' else i.${column} end`).join(', ')}
  from jsonb_to_recordset($1::jsonb) as g(id bigint, columns jsonb) where i.id = g.id`;

/** SQL: enters editors; what is known of one already stays as it is. */
const ADD_EDITORS = `insert into editor (work_item_id, person_id, certainty, source_id)
  select distinct g.work_item_id, g.person_id, g.certainty, g.source_id from jsonb_populate_recordset(null::editor, $1::jsonb) g
  on conflict (work_item_id, person_id) do nothing`;

const nameOf = ({ identifiers, titles, organization }: ReadItem) =>
  identifiers[0]?.text ?? titles[0]?.title.slice(0, 80) ?? organization;

const isCreation = (row: PlannedRow, workItemId: string | null) => workItemId === null && row.repeats === null;

/** The rows that can be written together: at most one about each text, and of a new text first the one that creates it. */
function round(
  waiting: readonly AcceptedRow[],
  ids: ReadonlyMap<string, string>,
): { now: readonly AcceptedRow[]; later: readonly AcceptedRow[] } {
  const taken = new Set<string>();
  const now: AcceptedRow[] = [];
  const later: AcceptedRow[] = [];
  for (const each of waiting) {
    const text = each.row.repeats ?? each.row.key;
    const workItemId = each.workItemId ?? ids.get(text) ?? null;
    const name = workItemId ?? `new ${text}`;
    if (taken.has(name) || now.length >= BATCH) later.push(each);
    else now.push({ ...each, workItemId });
    taken.add(name);
  }
  return { now, later };
}
