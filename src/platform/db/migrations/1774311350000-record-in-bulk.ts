import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The record of many rows at once. The documents of the rows and the entries of the transaction are set out first and joined: left to the planner, each row's
 * document was made anew for every entry that it was compared with, in time that grew with the square of the rows. What is written is the same.
 */
export class RecordInBulk1774311350000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RECORD_CHANGES);
  }

  /** The function of before writes the same; there is nothing to go back to. */
  async down(): Promise<void> {}
}

const ENTRIES = `entry as materialized (
          select e.subject_id, max(e.id) as id from record_entry e where e.transaction = this_transaction and e.subject_kind = tg_argv[2] group by e.subject_id)`;
const DOCUMENTS = (rows: string) => `as materialized (
          select d.doc, concat_ws('|', d.doc ->> tg_argv[0], d.doc ->> tg_argv[1]) as key, (d.doc ->> tg_argv[3])::bigint as subject
          from (select to_jsonb(r) - unrecorded as doc from ${rows} r offset 0) d)`;
const INTO = `insert into record_change (entry_id, table_name, row_key, subject_kind, subject_id, before, after, recorded_at)`;

const RECORD_CHANGES = `create or replace function record_changes() returns trigger language plpgsql as $$
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
        with ${ENTRIES}, n ${DOCUMENTS('new_rows')}
        ${INTO}
        select coalesce(e.id, newest), tg_table_name, n.key, tg_argv[2], n.subject, null, n.doc, newest_at
        from n left join entry e on e.subject_id = n.subject;
      elsif tg_op = 'DELETE' then
        with ${ENTRIES}, o ${DOCUMENTS('old_rows')}
        ${INTO}
        select coalesce(e.id, newest), tg_table_name, o.key, tg_argv[2], o.subject, o.doc, null, newest_at
        from o left join entry e on e.subject_id = o.subject;
      else
        with ${ENTRIES}, o ${DOCUMENTS('old_rows')}, n ${DOCUMENTS('new_rows')}
        ${INTO}
        select coalesce(e.id, newest), tg_table_name, coalesce(n.key, o.key), tg_argv[2], coalesce(n.subject, o.subject), o.doc, n.doc, newest_at
        from o full join n on n.key = o.key left join entry e on e.subject_id = coalesce(n.subject, o.subject)
        where n.doc is distinct from o.doc;
      end if;
      return null;
    end $$`;
