import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  'appointment',
  'base_text',
  'body',
  'body_link',
  'body_name',
  'body_parent',
  'body_relation',
  'body_work',
  'clause',
  'editor',
  'person',
  'person_name',
  'placement',
  'roadmap_entry',
  'rule',
  'source',
  'status_event',
  'study_period',
  'target',
  'term',
  'terms_of_reference',
  'work_item',
  'work_item_identifier',
  'work_item_relation',
  'work_item_state',
  'work_item_title',
];

/** What reading needs beside the tables: search, the way back in time, subtrees of bodies, and word of every change. */
export class Reading1774310500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    for (const table of TABLES) {
      await runner.query(`create trigger ${table}_tells_change after insert or update or delete or truncate on ${table}
        for each statement execute function tell_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`drop trigger ${table}_tells_change on ${table}`);
    await runner.query('drop function tell_change()');
    await runner.query('drop function bodies_by_sdo(text[], text[])');
    await runner.query('drop function bodies_within(text[], text[])');
    for (const name of INDEXES) await runner.query(`drop index ${name}`);
  }
}

const INDEXES = [
  'body_name_once',
  'body_link_once',
  'target_once',
  'placement_once',
  'work_item_search_document',
  'work_item_search_text',
  'work_item_title_folded',
  'person_name_words',
  'work_item_state_by_ref',
  'work_item_state_by_title',
  'work_item_state_by_target',
  'work_item_state_by_status_date',
  'work_item_state_of_sdo_by_ref',
  'work_item_state_of_sdo_by_title',
  'work_item_state_of_sdo_by_target',
  'work_item_state_of_sdo_by_status_date',
  'body_parent_further',
];

const STATEMENTS = [
  'create extension if not exists pg_trgm',
  'create unique index body_name_once on body_name (body_id, kind, language, name, study_period_id) nulls not distinct',
  'create unique index body_link_once on body_link (body_id, kind, address) nulls not distinct',
  'create unique index target_once on target (work_item_id, text, stated) nulls not distinct',
  'create unique index placement_once on placement (work_item_id, domain, category, basis) nulls not distinct',
  'create index work_item_search_document on work_item using gin (search_document)',
  'create index work_item_search_text on work_item using gin (search_text gin_trgm_ops)',
  `create index person_name_words on person_name using gin (string_to_array(key, ' '))`,
  'create index work_item_title_folded on work_item_title (lower(title))',
  // The page of a day gone by walks these in order and looks at the interval without touching the table.
  'create index work_item_state_by_ref on work_item_state (maturity, ref_key, work_item_id) include (valid_from, valid_to, body_id)',
  'create index work_item_state_by_title on work_item_state (maturity, title_key, work_item_id) include (valid_from, valid_to, body_id)',
  'create index work_item_state_by_target on work_item_state (maturity, target_order, work_item_id) include (valid_from, valid_to, body_id)',
  'create index work_item_state_by_status_date on work_item_state (maturity, status_order, work_item_id) include (valid_from, valid_to, body_id)',
  'create index work_item_state_of_sdo_by_ref on work_item_state (sdo_id, maturity, ref_key, work_item_id) include (valid_from, valid_to, body_id)',
  'create index work_item_state_of_sdo_by_title on work_item_state (sdo_id, maturity, title_key, work_item_id) include (valid_from, valid_to, body_id)',
  'create index work_item_state_of_sdo_by_target on work_item_state (sdo_id, maturity, target_order, work_item_id) include (valid_from, valid_to, body_id)',
  'create index work_item_state_of_sdo_by_status_date on work_item_state (sdo_id, maturity, status_order, work_item_id) include (valid_from, valid_to, body_id)',
  'create index body_parent_further on body_parent (parent_id) where position > 1',
  // Every body that bears one of the notations or names, in whatever study period, with all that belongs to it.
  // SR001: the client named a body that nobody knows; the column says in which argument.
  `create function bodies_within(keys text[], texts text[]) returns bigint[] language plpgsql stable as $$
    declare unknown text; found bigint[];
    begin
      select given.text into unknown from unnest(keys, texts) as given(key, text)
      where not exists (select from body b where given.key in (b.ref_key, b.title_key)) and not exists (select from body_name n where n.key = given.key) limit 1;
      if unknown is not null then
        raise exception using errcode = 'SR001', message = format('no body is known as "%s"', unknown), column = 'bodies',
          hint = 'the notation or name of a body in any spelling';
      end if;
      with recursive within as (
        select b.id from body b where b.ref_key = any(keys) or b.title_key = any(keys)
        union select n.body_id from body_name n where n.key = any(keys)
        union select p.body_id from within join body_parent p on p.parent_id = within.id)
      select array_agg(id) into found from within;
      return coalesce(found, '{}');
    end $$`,
  // The same, one row for each organization at the root of those bodies; no list where all of the organization is meant. What belongs to a whole
  // organization is not gathered, but for the joint bodies of which it is only a further parent. Most ask for organizations alone: the walk down
  // is begun only where there is something to walk from, since setting it out costs more than all before it.
  `create function bodies_by_sdo(keys text[], texts text[]) returns table (sdo_id bigint, body_ids bigint[]) language plpgsql stable as $$
    declare roots bigint[]; parts bigint[];
    begin
      select coalesce(array_agg(b.id) filter (where b.lineage[1] = b.id), '{}'), coalesce(array_agg(b.id) filter (where b.lineage[1] <> b.id), '{}')
      into roots, parts from body b join (
        select n.id from body n where n.ref_key = any(keys) or n.title_key = any(keys) union select n.body_id from body_name n where n.key = any(keys)) named
        on named.id = b.id;
      if cardinality(roots) + cardinality(parts) < cardinality(keys) then perform bodies_within(keys, texts); end if;
      return query select root, null::bigint[] from unnest(roots) as root;
      parts := parts || array(
        select p.body_id from body_parent p join body parent on parent.id = p.parent_id where p.position > 1 and parent.lineage[1] = any(roots));
      if cardinality(parts) = 0 then return; end if;
      return query
        with recursive within as (
          select part as id from unnest(parts) as part
          union select p.body_id from within join body_parent p on p.parent_id = within.id)
        select b.lineage[1], array_agg(b.id) from within join body b on b.id = within.id where b.lineage[1] <> all(roots) group by 1;
    end $$`,
  // PostgreSQL sends equal messages of one transaction once, at its commit.
  `create function tell_change() returns trigger language plpgsql as $$
    begin
      perform pg_notify('data_changed', '');
      return null;
    end $$`,
];
