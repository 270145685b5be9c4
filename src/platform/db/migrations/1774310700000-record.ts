import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forgetTable, type RecordedTable, recordTable } from '../recorded';

const ID = ['id'] as const;
const of = (kind: string, column: string) => [kind, column] as const;

/** Tables of the programme. What is derived from them (`work_item_state`) is not recorded but derived again. */
const TABLES: readonly RecordedTable[] = [
  { table: 'source', key: ID },
  { table: 'person', key: ID, subject: of('PERSON', 'id') },
  { table: 'person_name', key: ID, subject: of('PERSON', 'person_id') },
  { table: 'study_period', key: ID },
  { table: 'body', key: ID, subject: of('BODY', 'id') },
  { table: 'body_parent', key: ['body_id', 'parent_id'], subject: of('BODY', 'body_id') },
  { table: 'body_name', key: ID, subject: of('BODY', 'body_id') },
  { table: 'body_link', key: ID, subject: of('BODY', 'body_id') },
  { table: 'body_relation', key: ID, subject: of('BODY', 'from_id') },
  { table: 'appointment', key: ID, subject: of('BODY', 'body_id') },
  { table: 'terms_of_reference', key: ID, subject: of('BODY', 'body_id') },
  { table: 'clause', key: ID },
  { table: 'rule', key: ID },
  { table: 'term', key: ID },
  { table: 'work_item', key: ID, subject: of('WORK_ITEM', 'id') },
  { table: 'work_item_identifier', key: ID, subject: of('WORK_ITEM', 'work_item_id') },
  { table: 'work_item_title', key: ID, subject: of('WORK_ITEM', 'work_item_id') },
  { table: 'status_event', key: ID, subject: of('WORK_ITEM', 'work_item_id') },
  { table: 'target', key: ID, subject: of('WORK_ITEM', 'work_item_id') },
  { table: 'work_item_relation', key: ID, subject: of('WORK_ITEM', 'from_id') },
  { table: 'editor', key: ID, subject: of('WORK_ITEM', 'work_item_id') },
  { table: 'placement', key: ID, subject: of('WORK_ITEM', 'work_item_id') },
  { table: 'base_text', key: ID, subject: of('WORK_ITEM', 'work_item_id') },
  { table: 'body_work', key: ID, subject: of('BODY', 'body_id') },
  { table: 'roadmap_entry', key: ID, subject: of('WORK_ITEM', 'work_item_id') },
];

/** The append-only record: who changed what, when and why, row by row, kept by the database itself. */
export class Record1774310700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    await this.begin(runner);
    for (const table of TABLES) await recordTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of TABLES) await forgetTable(runner, table);
    await runner.query('drop schema recorded');
    await runner.query('drop function field_changes(bigint, text, bigint)');
    await runner.query('drop table record_change');
    await runner.query('drop table record_entry');
    for (const name of ['record_changes', 'stamp_entry', 'tell_entry', 'refuse_change', 'refuse_truncate'])
      await runner.query(`drop function ${name}()`);
    await runner.query('alter table work_item drop column record_version');
  }

  /** A database that is in use already: the record starts with what it holds. */
  private async begin(runner: QueryRunner): Promise<void> {
    const rows: unknown[] = await runner.query('select 1 from source limit 1');
    if (rows.length === 0) return;
    await runner.query(
      `insert into record_entry (kind, subject_kind, reason) values ('RECORD_BEGUN', 'PROGRAMME', 'What the tracker held when it began to keep a record.')`,
    );
    for (const { table, key, subject } of TABLES) {
      const rowKey = key.map((column) => `t.${column}`).join(", '|', ");
      const [kind, column] = subject ?? ['PROGRAMME', null];
      await runner.query(`insert into record_change (entry_id, table_name, row_key, subject_kind, subject_id, after, recorded_at)
        select e.id, '${table}', concat(${rowKey}), '${kind}', ${column ? `t.${column}` : 'null'}, to_jsonb(t) - '{search_document,search_text}'::text[], e.recorded_at from ${table} t, record_entry e`);
    }
  }
}

const STATEMENTS = [
  `alter table work_item add column record_version integer not null default 1`,
  `create table record_entry (
      id bigint generated always as identity not null,
      kind text not null,
      subject_kind text not null,
      subject_id bigint,
      subject_version integer,
      actor_id bigint,
      actor_role text,
      actor_office text,
      recorded_at timestamp with time zone not null default now(),
      happened text,
      reason text,
      forced boolean not null default false,
      detail jsonb not null default '{}',
      source_id bigint,
      transaction bigint not null,
      constraint record_entry_pkey primary key (id),
      constraint record_entry_actor_id_fkey foreign key (actor_id) references person (id),
      constraint record_entry_source_id_fkey foreign key (source_id) references source (id)
    )`,
  `create index record_entry_subject_kind_subject_id_id_idx on record_entry (subject_kind, subject_id, id)`,
  `create index record_entry_transaction_subject_kind_subject_id_idx on record_entry (transaction, subject_kind, subject_id)`,
  `create table record_change (
      id bigint generated always as identity not null,
      entry_id bigint not null,
      table_name text not null,
      row_key text not null,
      subject_kind text not null,
      subject_id bigint,
      before jsonb,
      after jsonb,
      recorded_at timestamp with time zone not null,
      constraint record_change_pkey primary key (id),
      constraint record_change_entry_id_fkey foreign key (entry_id) references record_entry (id)
    )`,
  `create index record_change_entry_id_idx on record_change (entry_id)`,
  `create index record_change_subject_kind_subject_id_entry_id_idx on record_change (subject_kind, subject_id, entry_id)`,
  `create index record_change_table_name_row_key_id_idx on record_change (table_name, row_key, id)`,
  `create schema recorded`,
  // An entry is stamped by the database; a transaction takes its locks before it enters anything, so entries about one thing are stamped in order.
  `create function stamp_entry() returns trigger language plpgsql as $$
    begin
      new.recorded_at := clock_timestamp();
      new.transaction := pg_current_xact_id()::text::bigint;
      return new;
    end $$`,
  `create trigger record_entry_is_stamped before insert on record_entry for each row execute function stamp_entry()`,
  `create function tell_entry() returns trigger language plpgsql as $$
    begin
      perform pg_notify('data_changed', '');
      perform pg_notify('entry_recorded', '');
      return null;
    end $$`,
  `create trigger record_entry_tells_change after insert on record_entry for each statement execute function tell_entry()`,
  `create trigger record_change_tells_change after insert on record_change for each statement execute function tell_change()`,
  // SR003: the record is append-only, whoever asks.
  `create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception using errcode = 'SR003', message = format('the record is kept for ever: %s of %s is refused', lower(tg_op), tg_table_name);
    end $$`,
  ...['record_entry', 'record_change'].map(
    (table) =>
      `create trigger ${table}_is_kept before update or delete or truncate on ${table} execute function refuse_change()`,
  ),
  // What an entry changed of one subject (of all where none is given), field by field, named as in the schema; without what is derived or only for sorting.
  `create function field_changes(entry bigint, kind text, subject bigint) returns table (
      change_id bigint, table_name text, row_key text, field text, field_column text, field_order bigint, before text, after text) language sql stable as $$
    select c.id, c.table_name, c.row_key, lower(left(words, 1)) || substr(words, 2), f.key, f.position, c.before ->> f.key, c.after ->> f.key
    from record_change c
    cross join lateral jsonb_object_keys(coalesce(c.after, c.before)) with ordinality f(key, position)
    cross join lateral (select replace(initcap(replace(f.key, '_', ' ')), ' ', '') as words) named
    where c.entry_id = entry and (kind is null or (c.subject_kind = kind and c.subject_id = subject))
      and c.before -> f.key is distinct from c.after -> f.key
      and (c.before ->> f.key is not null or c.after ->> f.key is not null)
      and f.key <> all ('{id,key,row_key,record_version,work_item_id,sort_key,document_key,to_key,rank,happened_order,happened_earliest,happened_latest,stated_earliest,valid_from_earliest,ref_key,ref_order,title_key,lineage}')
      and not (c.table_name = 'work_item' and f.key = any ('{sdo_id,ref,title,maturity,maturity_flags,native_status,status_on,status_order,started,approved,approved_earliest,approved_latest,target_id,target_earliest,target_latest,target_order}'))
  $$`,
  `create function refuse_truncate() returns trigger language plpgsql as $$
    begin
      raise exception using errcode = 'SR003', message = format('%s cannot be emptied at once: the record would not know', tg_table_name);
    end $$`,
  // Arguments: one or two columns of the key, kind of subject, column with its number. A changed row belongs to the newest entry of the transaction
  // about its subject, or else to the newest at all. SR002: there is none. The words that only the search needs are not recorded.
  `create function record_changes() returns trigger language plpgsql as $$
    declare
      this_transaction bigint := pg_current_xact_id()::text::bigint;
      newest bigint := (select max(e.id) from record_entry e where e.transaction = this_transaction);
      newest_at timestamptz := (select e.recorded_at from record_entry e where e.id = newest);
      unrecorded text[] := '{search_document,search_text}';
    begin
      if tg_op = 'INSERT' then
        if newest is null and not exists (select from new_rows) then return null; end if;
      elsif newest is null and not exists (select from old_rows) then return null;
      end if;
      if newest is null then
        raise exception using errcode = 'SR002', message = format('%s of %s without an entry in the record that says why', lower(tg_op), tg_table_name);
      end if;
      if tg_op = 'INSERT' then
        insert into record_change (entry_id, table_name, row_key, subject_kind, subject_id, before, after, recorded_at)
        select coalesce(e.id, newest), tg_table_name, concat_ws('|', n.doc ->> tg_argv[0], n.doc ->> tg_argv[1]), tg_argv[2], (n.doc ->> tg_argv[3])::bigint,
          null, n.doc, newest_at
        from (select to_jsonb(r) - unrecorded as doc from new_rows r) n
        left join lateral (select max(e.id) as id from record_entry e where e.transaction = this_transaction
          and e.subject_kind = tg_argv[2] and e.subject_id = (n.doc ->> tg_argv[3])::bigint) e on true;
      elsif tg_op = 'DELETE' then
        insert into record_change (entry_id, table_name, row_key, subject_kind, subject_id, before, after, recorded_at)
        select coalesce(e.id, newest), tg_table_name, concat_ws('|', o.doc ->> tg_argv[0], o.doc ->> tg_argv[1]), tg_argv[2], (o.doc ->> tg_argv[3])::bigint,
          o.doc, null, newest_at
        from (select to_jsonb(r) - unrecorded as doc from old_rows r) o
        left join lateral (select max(e.id) as id from record_entry e where e.transaction = this_transaction
          and e.subject_kind = tg_argv[2] and e.subject_id = (o.doc ->> tg_argv[3])::bigint) e on true;
      else
        insert into record_change (entry_id, table_name, row_key, subject_kind, subject_id, before, after, recorded_at)
        select coalesce(e.id, newest), tg_table_name, coalesce(n.key, o.key), tg_argv[2], (coalesce(n.doc, o.doc) ->> tg_argv[3])::bigint,
          o.doc, n.doc, newest_at
        from (select to_jsonb(r) - unrecorded as doc, concat_ws('|', to_jsonb(r) ->> tg_argv[0], to_jsonb(r) ->> tg_argv[1]) as key from old_rows r) o
        full join (select to_jsonb(r) - unrecorded as doc, concat_ws('|', to_jsonb(r) ->> tg_argv[0], to_jsonb(r) ->> tg_argv[1]) as key from new_rows r) n on n.key = o.key
        left join lateral (select max(e.id) as id from record_entry e where e.transaction = this_transaction
          and e.subject_kind = tg_argv[2] and e.subject_id = (coalesce(n.doc, o.doc) ->> tg_argv[3])::bigint) e on true
        where n.doc is distinct from o.doc;
      end if;
      return null;
    end $$`,
];
