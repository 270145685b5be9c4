/** SQL: every work item that a row may be about; `$1` keys with edition, `$2` keys without, `$3` titles in lower case. In the shape of `Candidate`. */
export const CANDIDATES = `select i.id::text,
    (select json_agg(json_build_object('kind', n.kind, 'key', n.key, 'documentKey', n.document_key)) from work_item_identifier n where n.work_item_id = i.id) as identifiers,
    array(select t.title from work_item_title t where t.work_item_id = i.id) as titles
  from work_item i where i.maturity <> 'DELETED' and i.id in (
    select n.work_item_id from work_item_identifier n where n.key = any($1::text[])
    union select n.work_item_id from work_item_identifier n where n.document_key = any($2::text[])
    union select t.work_item_id from work_item_title t where lower(t.title) = any($3::text[]))`;

/** SQL: what is known of the work items `$1` (bigint[]), in the shape of `Known`. */
export const KNOWN = `with touched as (
    select distinct on (c.subject_id, p.part) c.subject_id, p.part, e.kind, e.actor_id
    from record_change c join record_entry e on e.id = c.entry_id
    cross join lateral (
      select k as part from unnest(array['scope', 'uri', 'type', 'approval_process']) k
        where c.table_name = 'work_item' and c.before -> k is distinct from c.after -> k
      union all select c.table_name where c.table_name in ('work_item_title', 'status_event', 'target')) p
    where c.subject_kind = 'WORK_ITEM' and c.subject_id = any($1::bigint[])
    order by c.subject_id, p.part, c.id desc)
  select i.id::text, i.type, i.approval_process as process, i.native_status as "nativeStatus", i.status_on as "statusOn", i.started, i.scope, i.uri,
    array(select n.kind || ':' || n.text from work_item_identifier n where n.work_item_id = i.id) as "identifierTexts",
    array(select t.title from work_item_title t where t.work_item_id = i.id order by t.valid_from_earliest, t.id) as titles,
    (select t.text from target t where t.id = i.target_id) as target,
    array(select distinct p.domain from placement p where p.work_item_id = i.id and p.domain is not null) as domains,
    array(select case t.part when 'work_item_title' then 'TITLE' when 'status_event' then 'STATUS' when 'target' then 'TARGET' when 'scope' then 'SCOPE'
        when 'uri' then 'URI' when 'type' then 'TYPE' else 'PROCESS' end
      from touched t where t.subject_id = i.id and t.actor_id is not null and t.kind <> 'IMPORTED') as "byHand",
    json_strip_nulls(json_build_object(
      'STATUS', (select s.as_of from status_event e join source s on s.id = e.source_id where e.work_item_id = i.id order by e.happened_order desc, e.rank desc, e.id desc limit 1),
      'TARGET', (select s.as_of from target t join source s on s.id = t.source_id where t.id = i.target_id),
      'SCOPE', own.as_of, 'URI', own.as_of, 'TYPE', own.as_of, 'PROCESS', own.as_of)) as "asOf"
  from work_item i join source own on own.id = i.source_id where i.id = any($1::bigint[])`;

/** SQL: the latest body that each notation `$1` (text[], compared by the keys `$2`) stands for. */
export const BODIES = `select distinct on (given.text) given.text, b.id::text as id from unnest($1::text[], $2::text[]) as given(text, key)
  join body b on b.ref_key = given.key or exists (select from body_name n where n.body_id = b.id and n.key = given.key)
  left join study_period p on p.id = b.study_period_id
  order by given.text, b.ref_key = given.key desc, p.starts_on desc nulls first, b.id`;
