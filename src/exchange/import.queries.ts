import { INVERSE_RELATION_NAMES } from '../work-items/rules/vocabulary';

/** SQL: texts `one` and `other` that are identical, from both sides. */
const TWINS = `(select from_id as one, to_id as other from work_item_relation where type = 'IDENTICAL_TEXT' and to_id is not null
  union all select to_id, from_id from work_item_relation where type = 'IDENTICAL_TEXT' and to_id is not null)`;

/** SQL: every work item that a row may be about; `$1` keys with edition, `$2` keys without, `$3` titles in lower case, `$4` keys of texts that it is identical to, with and without edition. In the shape of `Candidate`. */
export const CANDIDATES = `select i.id::text,
    (select json_agg(json_build_object('kind', n.kind, 'scheme', n.scheme, 'key', n.key, 'documentKey', n.document_key)) from work_item_identifier n where n.work_item_id = i.id) as identifiers,
    array(select t.title from work_item_title t where t.work_item_id = i.id) as titles,
    (select b.ref from body b where b.id = i.sdo_id) as organization,
    case when cardinality($4::text[]) = 0 then '[]' else coalesce((select json_agg(json_build_object('key', n.key, 'documentKey', n.document_key))
      from ${TWINS} twin join work_item_identifier n on n.work_item_id = twin.other where twin.one = i.id), '[]') end as twins
  from work_item i where i.maturity <> 'DELETED' and i.id = any(array(
    select n.work_item_id from work_item_identifier n where n.key = any($1::text[])
    union select n.work_item_id from work_item_identifier n where n.document_key = any($2::text[])
    union select t.work_item_id from work_item_title t where lower(t.title) = any($3::text[])
    union select twin.one from work_item_identifier n join ${TWINS} twin on twin.other = n.work_item_id
      where n.key = any($4::text[]) or n.document_key = any($4::text[])))`;

/** SQL: the name of a relation, read from the text that it leads to. */
const RELATION_NAME = (type: string) =>
  `case ${type} ${Object.entries(INVERSE_RELATION_NAMES)
    .map(([name, inverse]) => `when '${name}' then '${inverse}'`)
    .join(' ')} end`;

/** SQL: the cell that a part of a work item is shown in. */
const CELL_OF_PART = `case t.part when 'work_item_title' then 'TITLE' when 'status_event' then 'STATUS' when 'target' then 'TARGET' when 'scope' then 'SCOPE'
  when 'uri' then 'URI' when 'type' then 'TYPE' when 'started' then 'STARTED' when 'placement' then 'DOMAINS' when 'editor' then 'EDITORS' else 'PROCESS' end`;

/** SQL: the day of the source that last wrote a column of the work item; that of the item's own where nothing did since. */
const SINCE = (part: string) => `coalesce(part.since ->> '${part}', own.as_of)`;

/** SQL: whether a change of a status event is about when work began, and nothing else. */
const IS_START = `coalesce(c.after, c.before) ->> 'kind' = 'REGISTERED' and coalesce(c.after, c.before) ->> 'native_status' is null`;

/** SQL: the latest day of the sources of some facts of the work item. */
const LATEST = (facts: string) =>
  `(select max(s.as_of) from ${facts} f join source s on s.id = f.source_id where f.work_item_id = i.id`;

/** SQL: what is known of the work items `$1` (bigint[]), in the shape of `Known`. */
export const KNOWN = `with touched as (
    select distinct on (c.subject_id, p.part) c.subject_id, p.part, e.kind, e.actor_id, e.source_id
    from record_change c join record_entry e on e.id = c.entry_id
    cross join lateral (
      select k as part from unnest(array['scope', 'uri', 'type', 'approval_process']) k
        where c.table_name = 'work_item' and c.before -> k is distinct from c.after -> k
      union all select case when c.table_name = 'status_event' and ${IS_START} then 'started' else c.table_name end
        where c.table_name in ('work_item_title', 'status_event', 'target', 'placement', 'editor')) p
    where c.subject_kind = 'WORK_ITEM' and c.subject_id = any($1::bigint[]) and e.kind <> 'IMPORT_UNDONE'
      and not exists (select from import m where m.id::text = e.detail ->> 'import' and m.undone_at is not null)
    order by c.subject_id, p.part, c.id desc),
  part as (
    select t.subject_id, jsonb_object_agg(t.part, s.as_of) as since, array_agg(${CELL_OF_PART}) filter (where t.actor_id is not null and t.kind <> 'IMPORTED') as by_hand
    from touched t left join source s on s.id = t.source_id group by t.subject_id)
  select i.id::text, i.type, i.approval_process as process, i.native_status as "nativeStatus", i.status_on as "statusOn", i.started, i.scope, i.uri,
    array(select n.kind || ':' || n.text from work_item_identifier n where n.work_item_id = i.id) as "identifierTexts",
    array(select t.title from work_item_title t where t.work_item_id = i.id order by t.valid_from_earliest, t.id) as titles,
    (select t.text from target t where t.id = i.target_id) as target,
    array(select concat_ws('|', e.kind, coalesce(e.native_status, ''), coalesce(e.happened, '')) from status_event e where e.work_item_id = i.id) as events,
    array(select t.text from target t where t.work_item_id = i.id) as targets,
    array(select p.name from editor e join person p on p.id = e.person_id where e.work_item_id = i.id) as editors,
    array(select p.name from editor e join person p on p.id = e.person_id where e.work_item_id = i.id and e.valid_to is null) as "presentEditors",
    array(select r.name || ' ' || coalesce(nullif(o.ref, ''), o.key) from (
        select ${RELATION_NAME('r.type')} as name, r.from_id as other from work_item_relation r where r.to_id = i.id
        union all select r.type, r.to_id from work_item_relation r where r.from_id = i.id) r join work_item o on o.id = r.other) as relations,
    array(select distinct p.domain from placement p where p.work_item_id = i.id and p.domain is not null) as domains,
    array(select distinct p.domain from placement p where p.work_item_id = i.id and p.domain is not null and p.basis = 'ASSIGNED') as "assignedDomains",
    coalesce(part.by_hand, '{}') as "byHand",
    json_strip_nulls(json_build_object(
      'STATUS', (select s.as_of from status_event e join source s on s.id = e.source_id where e.work_item_id = i.id order by e.happened_order desc, e.rank desc, e.id desc limit 1),
      'TARGET', (select s.as_of from target t join source s on s.id = t.source_id where t.id = i.target_id),
      'SCOPE', ${SINCE('scope')}, 'URI', ${SINCE('uri')}, 'TYPE', ${SINCE('type')}, 'PROCESS', ${SINCE('approval_process')},
      'STARTED', ${SINCE('started')}, 'DOMAINS', ${LATEST('placement')} and f.basis = 'ASSIGNED'), 'EDITORS', ${LATEST('editor')} and f.valid_to is null))) as "asOf"
  from work_item i join source own on own.id = i.source_id left join part on part.subject_id = i.id where i.id = any($1::bigint[]) and i.maturity <> 'DELETED'`;

/** SQL: the latest body that each notation `$1` (text[], compared by the keys `$2`) stands for. */
export const BODIES = `select distinct on (given.text) given.text, b.id::text as id from unnest($1::text[], $2::text[]) as given(text, key)
  join body b on b.ref_key = given.key or exists (select from body_name n where n.body_id = b.id and n.key = given.key)
  left join study_period p on p.id = b.study_period_id
  order by given.text, b.ref_key = given.key desc, p.starts_on desc nulls first, b.id`;

/** SQL: the persons of whom each folded name `$1` (text[]) is the name of one alone. */
export const PERSONS = `select n.key, min(p.id)::text as id, min(p.name) as name from person_name n join person p on p.id = n.person_id
  where n.key = any($1::text[]) group by n.key having count(distinct p.id) = 1`;

/** SQL: the texts that bear one of the names `$1` (text[], keys with edition) or `$2` (without), in the shape of `NamedText`. */
export const TEXTS = `select i.id::text, coalesce(nullif(i.ref, ''), i.key) as ref, n.key, n.document_key as "documentKey"
  from (select work_item_id, key, document_key from work_item_identifier where key = any($1::text[])
    union select work_item_id, key, document_key from work_item_identifier where document_key = any($2::text[])) n
  join work_item i on i.id = n.work_item_id where i.maturity <> 'DELETED'`;
