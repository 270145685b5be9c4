import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forgetTable, type RecordedTable, recordTable } from '../recorded';

const ALTERED: readonly RecordedTable[] = [
  { table: 'meeting', key: ['id'], subject: ['MEETING', 'id'] },
  { table: 'meeting_document', key: ['id'], subject: ['MEETING', 'meeting_id'] },
  { table: 'decision', key: ['id'], subject: ['MEETING', 'meeting_id'] },
  { table: 'session_part', key: ['id'], subject: ['MEETING', 'meeting_id'] },
  { table: 'letter', key: ['id'], subject: ['LETTER', 'id'] },
  { table: 'attachment', key: ['id'], subject: ['LIAISON_STATEMENT', 'statement_id'] },
];
const DECISIONS: RecordedTable = {
  table: 'liaison_decision',
  key: ['decision_id'],
  subject: ['LIAISON_STATEMENT', 'statement_id'],
};

/** What writing meetings and letters needs: their versions, files, and what a decision moved. */
export class WritingMeetings1774311700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of COLUMNS) await runner.query(statement);
    await this.fill(runner);
    for (const statement of KEYS) await runner.query(statement);
    await runner.query(FIELD_CHANGES);
    await runner.query(`create trigger liaison_decision_tells_change after insert or update or delete or truncate on liaison_decision
      for each statement execute function tell_change()`);
    for (const table of [...ALTERED, DECISIONS]) await recordTable(runner, table);
  }

  /** What the list of changes shows stays as it is: it only leaves out more. */
  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of [...ALTERED, DECISIONS]) await forgetTable(runner, table);
    await runner.query('drop table liaison_decision');
    for (const [table, columns] of ADDED)
      await runner.query(`alter table ${table} ${columns.map((column) => `drop column ${column}`).join(', ')}`);
    for (const { table, ...rest } of ALTERED)
      await recordTable(runner, table === 'session_part' ? { table, key: rest.key } : { table, ...rest });
  }

  /** A database in use: what its rows have from now on is in the record, too. */
  private async fill(runner: QueryRunner): Promise<void> {
    const rows: unknown[] = await runner.query('select 1 from meeting union all select 1 from letter limit 1');
    if (rows.length > 0)
      await runner.query(
        `insert into record_entry (kind, subject_kind, reason) values ('RECORD_BEGUN', 'PROGRAMME', 'The tracker began to count the versions of meetings and letters.')`,
      );
    for (const statement of FILLED) await runner.query(statement);
  }
}

const ADDED: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ['meeting', ['record_version']],
  ['letter', ['record_version', 'file_id']],
  ['meeting_document', ['file_id']],
  ['attachment', ['file_id']],
  ['session_part', ['meeting_id']],
  ['decision', ['taken_on', 'entry_id']],
];

const COLUMNS = [
  'alter table meeting add column record_version integer',
  'alter table letter add column record_version integer, add column file_id bigint',
  'alter table meeting_document add column file_id bigint',
  'alter table attachment add column file_id bigint',
  'alter table session_part add column meeting_id bigint',
  'alter table decision add column taken_on date, add column entry_id bigint',
  `create table liaison_decision (
      decision_id bigint not null,
      statement_id bigint not null,
      constraint liaison_decision_pkey primary key (decision_id),
      constraint liaison_decision_decision_id_fkey foreign key (decision_id) references decision (id) on delete cascade,
      constraint liaison_decision_statement_id_fkey foreign key (statement_id) references liaison_statement (id) on delete cascade
    )`,
  'create index liaison_decision_statement_id_idx on liaison_decision (statement_id)',
];

const FILLED = [
  'update meeting set record_version = 1',
  'update letter set record_version = 1',
  'update session_part p set meeting_id = s.meeting_id from meeting_session s where s.id = p.session_id',
];

const KEYS = [
  'alter table meeting alter column record_version set not null, alter column record_version set default 1',
  'alter table letter alter column record_version set not null, alter column record_version set default 1',
  'alter table session_part alter column meeting_id set not null',
  'alter table session_part add constraint session_part_meeting_id_fkey foreign key (meeting_id) references meeting (id) on delete cascade',
  ...['letter', 'meeting_document', 'attachment'].map(
    (table) => `alter table ${table} add constraint ${table}_file_id_fkey foreign key (file_id) references file (id)`,
  ),
];

/** As before, without the columns by which meetings and letters are put in order. */
const FIELD_CHANGES = `create or replace function field_changes(entry bigint, kind text, subject bigint) returns table (
      change_id bigint, table_name text, row_key text, field text, field_column text, field_order bigint, before text, after text) language sql stable as $$
    select c.id, c.table_name, c.row_key, lower(left(words, 1)) || substr(words, 2), f.key, f.position, c.before ->> f.key, c.after ->> f.key
    from record_change c
    cross join lateral jsonb_object_keys(coalesce(c.after, c.before)) with ordinality f(key, position)
    cross join lateral (select replace(initcap(replace(f.key, '_', ' ')), ' ', '') as words) named
    where c.entry_id = entry and (kind is null or (c.subject_kind = kind and c.subject_id = subject))
      and c.before -> f.key is distinct from c.after -> f.key
      and (c.before ->> f.key is not null or c.after ->> f.key is not null)
      and f.key <> all ('{id,key,row_key,record_version,work_item_id,sort_key,document_key,to_key,rank,happened_order,happened_earliest,happened_latest,stated_earliest,valid_from_earliest,ref_key,ref_order,title_key,lineage,starts_earliest,starts_order,ends_latest,issued_order}')
      and not (c.table_name = 'work_item' and f.key = any ('{sdo_id,ref,title,maturity,maturity_flags,native_status,status_on,status_order,started,approved,approved_earliest,approved_latest,target_id,target_earliest,target_latest,target_order}'))
  $$`;
