import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports: what was taken in from which file; each is undone as a whole from the record. */
export class Imports1774311200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function undo_entries(bigint[])');
    await runner.query('drop index record_entry_import');
    await runner.query('drop table import');
  }
}

const STATEMENTS = [
  `create table import (
      id bigint generated always as identity not null,
      name text not null,
      digest text not null,
      text text not null,
      connector text not null,
      source_id bigint not null,
      plan_hash text not null,
      created integer not null,
      updated integer not null,
      person_id bigint not null,
      applied_at timestamp with time zone not null default now(),
      undone_at timestamp with time zone,
      constraint import_pkey primary key (id),
      constraint import_source_id_fkey foreign key (source_id) references source (id),
      constraint import_person_id_fkey foreign key (person_id) references person (id)
    )`,
  'create trigger import_tells_change after insert or update or delete or truncate on import for each statement execute function tell_change()',
  `create index record_entry_import on record_entry ((detail ->> 'import')) where kind = 'IMPORTED'`,
  // Takes back every change of some entries, the last first. SR004: one of the rows was changed since by another entry.
  `create function undo_entries(entries bigint[]) returns integer language plpgsql as $$
    declare
      change record; condition text; columns text; undone integer := 0; later record;
    begin
      select c.table_name, c.row_key, l.entry_id into later from record_change c
        join record_change l on l.table_name = c.table_name and l.row_key = c.row_key and l.id > c.id and l.entry_id <> all(entries)
        where c.entry_id = any(entries) limit 1;
      if found then
        raise exception using errcode = 'SR004', message = format('row %s of %s was changed since', later.row_key, later.table_name),
          detail = later.entry_id::text;
      end if;
      for change in select * from record_change c where c.entry_id = any(entries) order by c.id desc loop
        select string_agg(format('%I = %L', a.attname, split_part(change.row_key, '|', k.position::int)), ' and ') into condition
          from pg_index x cross join lateral unnest(x.indkey) with ordinality k(attnum, position)
          join pg_attribute a on a.attrelid = x.indrelid and a.attnum = k.attnum
          where x.indrelid = change.table_name::regclass and x.indisprimary;
        select string_agg(quote_ident(a.attname), ', ') into columns from pg_attribute a
          where a.attrelid = change.table_name::regclass and a.attnum > 0 and not a.attisdropped and a.attname <> all('{id,search_document,search_text,record_version}');
        if change.before is null then
          execute format('delete from %I where %s', change.table_name, condition);
        elsif change.after is null then
          execute format('insert into %I overriding system value select * from jsonb_populate_record(null::%I, $1)', change.table_name, change.table_name) using change.before;
        else
          execute format('update %I set (%s) = (select %s from jsonb_populate_record(null::%I, $1)) where %s',
            change.table_name, columns, columns, change.table_name, condition) using change.before;
        end if;
        undone := undone + 1;
      end loop;
      return undone;
    end $$`,
];
