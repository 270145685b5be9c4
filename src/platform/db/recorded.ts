import type { QueryRunner } from 'typeorm';

/** How the rows of one table are told apart in the record, and to whose history they belong. */
export interface RecordedTable {
  readonly table: string;
  /** Columns of the primary key, at most two. */
  readonly key: readonly string[];
  /** What a row belongs to: kind of subject, and the column that holds its number; without it, the newest entry of the transaction counts. */
  readonly subject?: readonly [kind: string, column: string];
}

const OPERATIONS = [
  ['insert', 'referencing new table as new_rows'],
  ['update', 'referencing old table as old_rows new table as new_rows'],
  ['delete', 'referencing old table as old_rows'],
] as const;

/**
 * Puts a table under the record: every changed row is written down before and after, a change without an entry is refused, so is emptying the
 * table at once, and `recorded.<table>` shows it as it was known at the moment in the setting `recorded.at`. To be called again after its columns change.
 */
export async function recordTable(runner: QueryRunner, { table, key, subject }: RecordedTable): Promise<void> {
  await forgetTable(runner, table);
  const [kind, column] = subject ?? ['PROGRAMME', ''];
  const args = [key[0], key[1] ?? '', kind, column].map((word) => `'${word}'`).join(', ');
  for (const [operation, rows] of OPERATIONS) {
    await runner.query(`create trigger ${table}_records_${operation} after ${operation} on ${table} ${rows}
      for each statement execute function record_changes(${args})`);
  }
  await runner.query(
    `create trigger ${table}_keeps_rows before truncate on ${table} execute function refuse_truncate()`,
  );
  await runner.query(`create view recorded.${table} as
    select r.* from (
      select distinct on (c.row_key) c.after from public.record_change c
      where c.table_name = '${table}' and c.recorded_at <= current_setting('recorded.at')::timestamptz
      order by c.row_key, c.id desc
    ) last cross join lateral jsonb_populate_record(null::public.${table}, last.after) r where last.after is not null`);
}

/** Takes a table from under the record; what was recorded stays. */
export async function forgetTable(runner: QueryRunner, table: string): Promise<void> {
  for (const [operation] of OPERATIONS)
    await runner.query(`drop trigger if exists ${table}_records_${operation} on ${table}`);
  await runner.query(`drop trigger if exists ${table}_keeps_rows on ${table}`);
  await runner.query(`drop view if exists recorded.${table}`);
}
