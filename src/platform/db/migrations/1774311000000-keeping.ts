import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forgetTable, recordTable } from '../recorded';

const RECORDED = ['ownership', 'status_report', 'life_cycle', 'life_cycle_step'];
const ALTERED = ['work_item', 'work_item_relation'];

/** What keeping work items true needs: who owned them when, how the work stands, when they were confirmed, and notes that are nobody else's business. */
export class Keeping1774311000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    for (const table of RECORDED) {
      await runner.query(`create trigger ${table}_tells_change after insert or update or delete or truncate on ${table}
        for each statement execute function tell_change()`);
      await recordTable(runner, { table, key: ['id'], subject: ['WORK_ITEM', 'work_item_id'] });
    }
    await this.recordAltered(runner);
    await runner.query(WORK_ITEM_STATES);
    await runner.query(STATES_AS_RECORDED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function recorded.set_out_states()');
    await runner.query('drop function work_item_states(bigint[])');
    for (const table of RECORDED.toReversed()) {
      await forgetTable(runner, table);
      await runner.query(`drop table ${table}`);
    }
    await runner.query('drop table note');
    for (const table of ALTERED) await forgetTable(runner, table);
    await runner.query('alter table work_item drop column confirmed_on, drop column summary');
    await runner.query('alter table work_item_relation drop column overlap');
    await this.recordAltered(runner);
  }

  /** The view of what was known shows the columns of its table. */
  private async recordAltered(runner: QueryRunner): Promise<void> {
    await recordTable(runner, { table: 'work_item', key: ['id'], subject: ['WORK_ITEM', 'id'] });
    await recordTable(runner, { table: 'work_item_relation', key: ['id'], subject: ['WORK_ITEM', 'from_id'] });
  }
}

const STATEMENTS = [
  'alter table work_item add column confirmed_on date, add column summary text',
  'alter table work_item_relation add column overlap text',
  `create table ownership (
      id bigint generated always as identity not null,
      work_item_id bigint not null,
      body_id bigint not null,
      valid_from text,
      valid_from_earliest date not null default '-infinity',
      carried boolean not null default false,
      certainty text not null,
      source_id bigint not null,
      constraint ownership_pkey primary key (id),
      constraint ownership_work_item_id_fkey foreign key (work_item_id) references work_item (id) on delete cascade,
      constraint ownership_body_id_fkey foreign key (body_id) references body (id),
      constraint ownership_source_id_fkey foreign key (source_id) references source (id)
    )`,
  'create index ownership_work_item_id_valid_from_earliest_idx on ownership (work_item_id, valid_from_earliest)',
  `create table life_cycle (
      id bigint generated always as identity not null,
      work_item_id bigint not null,
      body_id bigint not null,
      process text not null,
      state text not null,
      facts jsonb not null default '{}',
      constraint life_cycle_pkey primary key (id),
      constraint life_cycle_work_item_id_fkey foreign key (work_item_id) references work_item (id) on delete cascade,
      constraint life_cycle_body_id_fkey foreign key (body_id) references body (id)
    )`,
  'create unique index life_cycle_work_item_id_body_id_idx on life_cycle (work_item_id, body_id)',
  `create table life_cycle_step (
      id bigint generated always as identity not null,
      life_cycle_id bigint not null,
      work_item_id bigint not null,
      event text not null,
      from_state text not null,
      to_state text not null,
      taken_on date not null,
      ends_on date,
      forced boolean not null default false,
      note text,
      source_id bigint not null,
      constraint life_cycle_step_pkey primary key (id),
      constraint life_cycle_step_life_cycle_id_fkey foreign key (life_cycle_id) references life_cycle (id) on delete cascade,
      constraint life_cycle_step_work_item_id_fkey foreign key (work_item_id) references work_item (id) on delete cascade,
      constraint life_cycle_step_source_id_fkey foreign key (source_id) references source (id)
    )`,
  'create index life_cycle_step_life_cycle_id_id_idx on life_cycle_step (life_cycle_id, id)',
  `create table status_report (
      id bigint generated always as identity not null,
      work_item_id bigint not null,
      health text not null,
      words text,
      reported_on date not null,
      person_id bigint not null,
      constraint status_report_pkey primary key (id),
      constraint status_report_work_item_id_fkey foreign key (work_item_id) references work_item (id) on delete cascade,
      constraint status_report_person_id_fkey foreign key (person_id) references person (id)
    )`,
  'create index status_report_work_item_id_id_idx on status_report (work_item_id, id)',
  `create table note (
      id bigint generated always as identity not null,
      work_item_id bigint not null,
      text text not null,
      person_id bigint not null,
      written_at timestamp with time zone not null default now(),
      constraint note_pkey primary key (id),
      constraint note_work_item_id_fkey foreign key (work_item_id) references work_item (id) on delete cascade,
      constraint note_person_id_fkey foreign key (person_id) references person (id)
    )`,
  'create index note_work_item_id_id_idx on note (work_item_id, id)',
  // A note is kept like the record, but in no place that the public reads.
  'create trigger note_is_kept before update or delete on note for each row execute function refuse_change()',
  'create trigger note_keeps_rows before truncate on note execute function refuse_change()',
  'create trigger note_tells_change after insert on note for each statement execute function tell_change()',
];

/**
 * The states over time that follow from the facts of some items; the names are looked up on the search path, so the same holds for `recorded`.
 * An item is there from its first status event on. A fact dated to a month or a year counts from its first day; one without a date from the start.
 */
const WORK_ITEM_STATES = `create function work_item_states(ids bigint[]) returns setof work_item_state language plpgsql stable as $$
    begin
      return query
      with item as (select unnest(ids) as id),
      began as (select e.work_item_id, min(e.happened_order) as day from status_event e join item on item.id = e.work_item_id group by 1),
      turn as (
        select began.work_item_id, began.day from began
        union select e.work_item_id, e.happened_order from status_event e join item on item.id = e.work_item_id
        union select t.work_item_id, greatest(t.stated_earliest, began.day) from target t join began using (work_item_id)
        union select t.work_item_id, greatest(t.valid_from_earliest, began.day) from work_item_title t join began using (work_item_id)
        union select n.work_item_id, greatest(n.valid_from_earliest, began.day) from work_item_identifier n join began using (work_item_id)
        union select o.work_item_id, greatest(o.valid_from_earliest, began.day) from ownership o join began using (work_item_id)
      ),
      span as (
        select work_item_id, day as valid_from, lead(day, 1, 'infinity'::date) over (partition by work_item_id order by day) as valid_to from turn
      )
      select span.work_item_id, span.valid_from, span.valid_to, owner.id, owner.lineage[1],
        coalesce(name.canonical, item.key), coalesce(name.sort_key, item.key), title.title, lower(coalesce(title.title, '')),
        status.maturity, status.maturity_flags, status.native_status, status.happened, status.happened_order,
        start.happened, approval.happened, approval.happened_earliest, approval.happened_latest,
        target.id, target.earliest, target.latest, coalesce(target.latest, 'infinity')
      from span
      join work_item item on item.id = span.work_item_id
      left join lateral (select o.body_id from ownership o where o.work_item_id = span.work_item_id and o.valid_from_earliest <= span.valid_from
        order by o.valid_from_earliest desc, o.id desc limit 1) owned on true
      join body owner on owner.id = coalesce(owned.body_id, item.body_id)
      cross join lateral (select e.* from status_event e where e.work_item_id = span.work_item_id and e.happened_order <= span.valid_from
        order by e.happened_order desc, e.rank desc, e.id desc limit 1) status
      left join lateral (select e.happened from status_event e where e.work_item_id = span.work_item_id and e.kind in ('REGISTERED', 'DRAFTED')
        and e.happened_order <= span.valid_from order by e.happened_order, e.rank limit 1) start on true
      left join lateral (select e.happened, e.happened_earliest, e.happened_latest from status_event e where e.work_item_id = span.work_item_id
        and e.kind in ('APPROVED', 'AGREED', 'PUBLISHED') and e.happened_order <= span.valid_from order by e.happened_order, e.rank limit 1) approval on true
      left join lateral (select n.canonical, n.sort_key from work_item_identifier n where n.work_item_id = span.work_item_id
        and n.kind in ('PUBLISHED', 'PROVISIONAL') and n.valid_from_earliest <= span.valid_from
        order by n.kind = 'PUBLISHED' desc, n.valid_from_earliest desc, case when n.valid_from_earliest = '-infinity' then n.id else -n.id end limit 1) name on true
      left join lateral (select t.title from work_item_title t where t.work_item_id = span.work_item_id and t.valid_from_earliest <= span.valid_from
        order by t.language = 'en' desc, t.valid_from_earliest desc, case when t.valid_from_earliest = '-infinity' then t.id else -t.id end limit 1) title on true
      left join lateral (select t.* from target t where t.work_item_id = span.work_item_id and t.stated_earliest <= span.valid_from
        order by t.stated_earliest desc, t.id desc limit 1) target on true;
    end $$`;

/**
 * The states over time as they follow from what was known: the facts are set out in temporary tables first, since the states look each of them
 * up many times. To be called with the search path `pg_temp, recorded, public`.
 */
const STATES_AS_RECORDED = `create function recorded.set_out_states() returns void language plpgsql as $$
  declare facts text;
  begin
    foreach facts in array '{status_event,target,work_item_title,work_item_identifier,ownership}'::text[] loop
      execute format('create temporary table %1$s on commit drop as select * from recorded.%1$s', facts);
      execute format('create index on pg_temp.%1$s (work_item_id)', facts);
    end loop;
    create temporary table work_item on commit drop as select * from recorded.work_item;
    create unique index on pg_temp.work_item (id);
    create temporary table work_item_state on commit drop as
      select s.* from public.work_item_states(array(select id from pg_temp.work_item)) s;
    create index on pg_temp.work_item_state (work_item_id);
  end $$`;
