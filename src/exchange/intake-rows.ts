import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/db/transactions';
import { ImportRows } from './import-rows';
import type { Intake } from './intake.entity';
import type { ReadItem } from './rules/reading';

/** What an intake is of; the same again goes on where it stopped. */
export type IntakeOf = Pick<Intake, 'name' | 'digest' | 'connector' | 'asOf' | 'citation'>;

/** A record that was read, to be kept until it is taken in. */
export interface StagedRecord {
  readonly position: number;
  readonly name: string;
  readonly sourceKey: string;
  readonly item: ReadItem;
}

/** Something odd about a record. */
export interface OddRecord {
  readonly name: string;
  readonly rule: string;
  readonly message: string;
  readonly leftOut: boolean;
}

/** Records about one text, in the order in which they were read. */
export interface TextRecords {
  /** Position of the first. */
  readonly position: number;
  readonly name: string;
  readonly items: readonly ReadItem[];
}

/** Of each rule so many are kept in words; the intake counts all. */
const MOST_OF_A_RULE = 1_000;

const INTAKE = `id::text, name, digest, connector, as_of as "asOf", citation, state, records, texts, position, created, updated, unchanged,
  left_out as "leftOut", odd, import_id::text as "importId"`;

const TEXTS = `with text as (
    select r.position, r.name, r.source_key from intake_record r where r.intake_id = $1 and r.position > $2 and not exists (
      select from intake_record e where e.intake_id = r.intake_id and e.source_key = r.source_key and e.position < r.position)
    order by r.position limit $3)
  select t.position, t.name, (select json_agg(r.item order by r.position) from intake_record r where r.intake_id = $1 and r.source_key = t.source_key) as items
  from text t order by t.position`;

/** Keeps how far an intake has come, always in the transaction that takes it further. */
@Injectable()
export class IntakeRows {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: ImportRows,
  ) {}

  /** The unfinished intake of the same catalogue, or a new one. */
  async open({ name, digest, connector, asOf, citation }: IntakeOf): Promise<Intake> {
    const values = [name, digest, connector, asOf, citation];
    const [unfinished]: Intake[] = await this.transactions.manager.query(
      `select ${INTAKE} from intake where name = $1 and digest = $2 and connector = $3 and as_of = $4 and citation = $5 and state <> 'DONE' order by id limit 1`,
      values,
    );
    if (unfinished) return unfinished;
    const [begun]: Intake[] = await this.transactions.manager.query(
      `insert into intake (name, digest, connector, as_of, citation) values ($1, $2, $3, $4, $5) returning ${INTAKE}`,
      values,
    );
    if (!begun) throw new Error('The intake was not begun.');
    return begun;
  }

  /** Locks an intake for a step. @throws Error where another process has taken it further since */
  async lock(seen: Intake): Promise<void> {
    const [now]: Intake[] = await this.transactions.manager.query(
      `select ${INTAKE} from intake where id = $1 for update`,
      [seen.id],
    );
    if (!now || now.state !== seen.state || now.records !== seen.records || now.position !== seen.position)
      throw new ElsewhereError(`Another process is taking in ${seen.name}.`);
  }

  /** Writes how far it has come, and what was odd on the way. */
  async advance(intake: Intake, odd: readonly OddRecord[]): Promise<Intake> {
    const counts = { ...intake.odd };
    const kept: OddRecord[] = [];
    for (const each of odd) {
      counts[each.rule] = (counts[each.rule] ?? 0) + 1;
      if ((counts[each.rule] ?? 0) <= MOST_OF_A_RULE) kept.push(each);
    }
    await this.transactions.manager.query(
      `insert into intake_issue (intake_id, name, rule, message, left_out)
       select $1, g.name, g.rule, g.message, g.left_out from unnest($2::text[], $3::text[], $4::text[], $5::boolean[]) as g(name, rule, message, left_out)`,
      [
        intake.id,
        kept.map(({ name }) => name),
        kept.map(({ rule }) => rule),
        kept.map(({ message }) => message.slice(0, 500)),
        kept.map(({ leftOut }) => leftOut),
      ],
    );
    const { id, state, records, texts, position, created, updated, unchanged, leftOut, importId } = intake;
    await this.transactions.manager.query(
      `update intake set state = $2, records = $3, texts = $4, position = $5, created = $6, updated = $7, unchanged = $8, left_out = $9, odd = $10, import_id = $11,
         finished_at = case when $2 = 'DONE' then clock_timestamp() end where id = $1`,
      [id, state, records, texts, position, created, updated, unchanged, leftOut, counts, importId],
    );
    return { ...intake, odd: counts };
  }

  /** The import that its facts cite; begun with the first change, so that a catalogue without news leaves none. */
  async import({ importId, ...intake }: Intake): Promise<{ importId: string; sourceId: string }> {
    if (importId === null) {
      const source = { citation: intake.citation, asOf: intake.asOf };
      const { name, digest, connector, asOf } = intake;
      const given = { name, digest, text: '', fileId: null };
      return this.imports.begin({ given, connector, asOf, planHash: digest, source, actor: null });
    }
    const [row]: { sourceId: string }[] = await this.transactions.manager.query(
      'select source_id::text as "sourceId" from import where id = $1',
      [importId],
    );
    if (!row) throw new Error(`Import ${importId} is gone.`);
    return { importId, sourceId: row.sourceId };
  }

  async stage(intake: Intake, records: readonly StagedRecord[]): Promise<void> {
    await this.transactions.manager.query(
      `insert into intake_record (intake_id, position, name, source_key, item)
       select $1, g.position, g.name, g.source_key, g.item from unnest($2::int[], $3::text[], $4::text[], $5::jsonb[]) as g(position, name, source_key, item)`,
      [
        intake.id,
        records.map(({ position }) => position),
        records.map(({ name }) => name),
        records.map(({ sourceKey }) => sourceKey),
        records.map(({ item }) => JSON.stringify(item)),
      ],
    );
  }

  async texts(intake: Intake, most: number): Promise<TextRecords[]> {
    return this.transactions.manager.query(TEXTS, [intake.id, intake.position, most]);
  }

  async countTexts(intake: Intake): Promise<number> {
    const [row]: { count: number }[] = await this.transactions.manager.query(
      'select count(distinct source_key)::int as count from intake_record where intake_id = $1',
      [intake.id],
    );
    return row?.count ?? 0;
  }

  /** Those of some work items of which this intake has spoken already. */
  async spokenOf(intake: Intake, workItemIds: readonly string[]): Promise<Set<string>> {
    const rows: { id: string }[] = await this.transactions.manager.query(
      'select distinct work_item_id::text as id from intake_record where intake_id = $1 and work_item_id = any($2::bigint[])',
      [intake.id, workItemIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Writes down which work item each text turned out to be, and the relations that are still to be entered. */
  async settle(
    intake: Intake,
    settled: readonly {
      readonly position: number;
      readonly workItemId: string;
      readonly relations: ReadItem['relations'];
    }[],
  ): Promise<void> {
    await this.transactions.manager.query(
      `update intake_record r set work_item_id = g.work_item_id, relations = g.relations
       from unnest($2::int[], $3::bigint[], $4::jsonb[]) as g(position, work_item_id, relations) where r.intake_id = $1 and r.position = g.position`,
      [
        intake.id,
        settled.map(({ position }) => position),
        settled.map(({ workItemId }) => workItemId),
        settled.map(({ relations }) => (relations.length > 0 ? JSON.stringify(relations) : null)),
      ],
    );
  }

  async related(
    intake: Intake,
    most: number,
  ): Promise<{ position: number; name: string; workItemId: string; relations: ReadItem['relations'] }[]> {
    return this.transactions.manager.query(
      `select position, name, work_item_id::text as "workItemId", relations from intake_record
       where intake_id = $1 and position > $2 and relations is not null order by position limit $3`,
      [intake.id, intake.position, most],
    );
  }

  async clear(intake: Intake): Promise<void> {
    await this.transactions.manager.query('delete from intake_record where intake_id = $1', [intake.id]);
  }

  /** What was odd, as far as it was kept in words; records that were left out first. */
  async odd(intakeId: string): Promise<OddRecord[]> {
    return this.transactions.manager.query(
      'select name, rule, message, left_out as "leftOut" from intake_issue where intake_id = $1 order by left_out desc, rule, id',
      [intakeId],
    );
  }
}

/** Two processes are at the same intake. */
export class ElsewhereError extends Error {}
