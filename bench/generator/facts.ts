import { wordsOf } from './plan';

const padded = (number: string) => `lpad((${number})::text, 12, '0')`;
const SOURCE = (salt: number) => `1 + floor(pg_temp.chance(id, ${salt}) * 200)::int`;
const CERTAINTY = `case when id % 7 = 0 then 'MEDIUM' else 'HIGH' end`;
/** Day of the approval, or of what would have been one. */
const APPROVED = '(begun + 600)';
const YEAR = `to_char(${APPROVED}, 'YYYY')`;
const IS_PUBLISHED = `stage in ('APPROVED', 'SUPERSEDED', 'WITHDRAWN')`;
/** RFCs have no editions: each has its own number. */
const RFC = '(1000 + id)';

/** How each organization prints its numbers, and the keys that the project's rules derive from them; a test compares a sample. */
const PUBLISHED = `(
  select 'PUBLISHED' as kind, 'ITU_T' as scheme, format('ITU-T %s.%s (%s)', letter, number, to_char(${APPROVED}, 'MM/YYYY')) as text,
    format('ITU-T%s.%s(%s)', letter, number, to_char(${APPROVED}, 'MM/YYYY')) as key, format('ITU-T%s.%s', letter, number) as document_key,
    format('ITU-T %s.%s 00000000%s-0000000000%s', letter, ${padded('number')}, ${YEAR}, to_char(${APPROVED}, 'MM')) as sort_key where numbering = 'ITU_T'
  union all select 'PUBLISHED', 'ISO_IEC', format('ISO/IEC %s:%s', number, ${YEAR}), format('ISO/IEC%s:%s', number, ${YEAR}), format('ISO/IEC%s', number),
    format('ISO/IEC %s 00000000%s', ${padded('number')}, ${YEAR}) where numbering = 'ISO_IEC'
  union all select 'PUBLISHED', 'IETF', format('RFC %s', ${RFC}), format('RFC%s', ${RFC}), format('RFC%s', ${RFC}), format('RFC %s', ${padded(RFC)}) where numbering = 'IETF'
  union all select 'PUBLISHED', 'OTHER', format('%s-S %s (%s)', prefix, number, ${YEAR}), format('%s-S%s(%s)', prefix, number, ${YEAR}), format('%s-S%s(%s)', prefix, number, ${YEAR}),
    format('%s-S %s (00000000%s)', prefix_sort, ${padded('number')}, ${YEAR}) where numbering = 'OTHER'
)`;

const PROVISIONAL = `(
  select 'PROVISIONAL' as kind, 'ITU_T_PROVISIONAL' as scheme, format('%s.%s%s', letter, name, id) as text, format('%s.%s%s', letter, upper(name), id) as key,
    format('%s.%s%s', letter, upper(name), id) as document_key, format('ITU-T %s.%s%s', letter, upper(name), ${padded('id')}) as sort_key where numbering = 'ITU_T'
  union all select 'PROVISIONAL', 'ISO_IEC', format('ISO/IEC WD %s', number), format('ISO/IECWD%s', number), format('ISO/IEC%s', number), format('ISO/IEC %s ~ WD', ${padded('number')}) where numbering = 'ISO_IEC'
  union all select 'PROVISIONAL', 'IETF', format('draft-ietf-%s-%s-00', name, id), format('DRAFT-IETF-%s-%s-00', upper(name), id), format('DRAFT-IETF-%s-%s', upper(name), id),
    format('DRAFT-IETF-%s-%s 000000000000', upper(name), ${padded('id')}) where numbering = 'IETF'
  union all select 'PROVISIONAL', 'OTHER', format('WIP %s %s', prefix, id), format('WIP%s%s', prefix, id), format('WIP%s%s', prefix, id), format('WIP %s %s', prefix_sort, ${padded('id')}) where numbering = 'OTHER'
)`;

const THIRD = `(
  select 'ISN' as kind, 'ITU_T_ISN' as scheme, id::text as text, format('ISN:%s', id) as key, format('ISN:%s', id) as document_key, format('ISN:%s', ${padded('id')}) as sort_key where numbering = 'ITU_T'
  union all select 'FORMER', 'OTHER', format('NWI %s %s', prefix, id), format('NWI%s%s', prefix, id), format('NWI%s%s', prefix, id), format('NWI %s %s', prefix_sort, ${padded('id')})
    where numbering <> 'ITU_T' and (stage not in ('APPROVED', 'SUPERSEDED', 'WITHDRAWN') or pg_temp.chance(id, 10) < 0.6)
)`;

/** Two or three references an item: its provisional name, its number once it is published, and the number in the work programme or a former name. */
export const IDENTIFIERS = `insert into work_item_identifier (work_item_id, kind, scheme, text, canonical, key, document_key, sort_key, valid_from, valid_from_earliest, certainty, source_id)
  select id, kind, scheme, text, case scheme when 'ITU_T_ISN' then key else text end, key, document_key, sort_key,
    case kind when 'PUBLISHED' then ${APPROVED}::text end, case kind when 'PUBLISHED' then ${APPROVED} else '-infinity' end, ${CERTAINTY}, ${SOURCE(11)}
  from (select *, ${wordsOf('id', 12, 1)} as name from plan) item
  cross join lateral (select * from ${PROVISIONAL} provisional union all select * from ${PUBLISHED} published where ${IS_PUBLISHED}
    union all select * from ${THIRD} third) identifier
  order by id`;

const TITLE = (salt: number) => `initcap(left(${wordsOf('id', salt, 1)}, 40)) || ' ' || ${wordsOf('id', salt + 1, 6)}`;

/** One title in English; of one item in twelve an earlier one too, of one in ten one in French. */
export const TITLES = `insert into work_item_title (work_item_id, title, language, valid_from, valid_from_earliest, certainty, source_id)
  select id, title, language, since::text, coalesce(since, '-infinity'), ${CERTAINTY}, ${SOURCE(20)} from (
    select id, ${TITLE(30)} as title, 'en' as language, case when id % 12 = 0 then begun + 300 end as since from plan
    union all select id, ${TITLE(40)}, 'en', null from plan where id % 12 = 0
    union all select id, 'Titre ' || ${wordsOf('id', 50, 5)}, 'fr', null from plan where id % 10 = 3
  ) titled order by id`;

/** What happens to an item until it is in its stage: the day after its beginning, and in which stages that has happened. */
const EVENTS = `(values
  ('REGISTERED', 'New work item', 'PROPOSED', 0, 0, 'OCCURRED', 'PROPOSED IN_DEVELOPMENT IN_REVIEW APPROVED SUPERSEDED WITHDRAWN'),
  ('DRAFTED', 'Under study', 'IN_DEVELOPMENT', 90, 1, 'OCCURRED', 'IN_DEVELOPMENT IN_REVIEW APPROVED SUPERSEDED WITHDRAWN'),
  ('DRAFTED', 'Under study', 'IN_DEVELOPMENT', 400, 1, 'OBSERVED', 'IN_DEVELOPMENT'),
  ('CONSENTED', 'Under review', 'IN_REVIEW', 500, 2, 'OCCURRED', 'IN_REVIEW APPROVED SUPERSEDED'),
  ('APPROVED', 'In force', 'APPROVED', 600, 6, 'OCCURRED', 'APPROVED SUPERSEDED WITHDRAWN'),
  ('SUPERSEDED', 'Superseded', 'SUPERSEDED', 1500, 11, 'OCCURRED', 'SUPERSEDED'),
  ('WITHDRAWN', 'Withdrawn', 'WITHDRAWN', 2400, 12, 'OCCURRED', 'WITHDRAWN')
) as event(kind, native_status, maturity, days, rank, basis, stages)`;

/** Three or four events an item; every fifth item knows its days to the month only. */
export const STATUS_EVENTS = `insert into status_event (work_item_id, key, kind, native_status, maturity, happened, happened_earliest, happened_latest, happened_order, rank, basis, certainty, source_id)
  select id, concat_ws('|', id, kind, days), kind, native_status, maturity, to_char(day, case when by_month then 'YYYY-MM' else 'YYYY-MM-DD' end),
    earliest, case when by_month then (earliest + interval '1 month - 1 day')::date else day end, earliest, rank, basis, ${CERTAINTY}, ${SOURCE(21)}
  from plan cross join ${EVENTS}
  cross join lateral (select begun + days as day, case when by_month then date_trunc('month', begun + days)::date else begun + days end as earliest) held
  where stage = any(string_to_array(stages, ' ')) order by id, days`;

/** A target of most items, stated again with a later one by four in ten: a month, or of every seventh item a quarter. */
export const TARGETS = `insert into target (work_item_id, text, event, earliest, latest, precision, stated, stated_earliest, certainty, source_id)
  select id, case when quarterly then to_char(first, '"Q"Q/YYYY') else to_char(first, 'MM/YYYY') end, 'UNSPECIFIED', first,
    (first + case when quarterly then interval '3 months - 1 day' else interval '1 month - 1 day' end)::date,
    case when quarterly then 'QUARTER' else 'MONTH' end, stated::text, stated, ${CERTAINTY}, ${SOURCE(22)}
  from (select *, id % 7 = 0 as quarterly from plan where id % 11 > 0) item
  cross join lateral (select begun as stated, ${APPROVED} as day union all select begun + 365, begun + 900 where pg_temp.chance(id, 23) < 0.4) statement
  cross join lateral (select date_trunc(case when quarterly then 'quarter' else 'month' end, day)::date as first) interval
  order by id, statement.stated`;

const list = (words: string) => `array['${words.split(' ').join("', '")}']`;
const DOMAINS = list(
  'FUNDAMENTAL CLOUD_SERVICE_CATEGORY SECURITY MANAGEMENT INTER_CLOUD_CSB SLA_METERING TESTING OTHERS',
);
const CATEGORIES = list(
  'GENERAL_DEFINITION REQUIREMENTS_USE_CASES ARCHITECTURE API_INTERFACE_PROFILE DATA_MODEL_FORMAT_SCHEMA OTHERS',
);

/** One or two cells of the matrix for nine items in ten. */
export const PLACEMENTS = `insert into placement (work_item_id, domain, category, basis, certainty, source_id)
  select id, (${DOMAINS})[domain], (${CATEGORIES})[1 + floor(pg_temp.chance(id, 61) * 6)::int], 'TITLE_RULE', ${CERTAINTY}, ${SOURCE(24)}
  from plan cross join lateral (select 1 + floor(pg_temp.chance(id, 60) * 8)::int as first) cell
  cross join lateral (select first as domain union all select 1 + first % 8 where id % 3 = 0) placed
  where id % 10 > 0 order by id`;

/** One or two editors of `$1` persons. */
export const EDITORS = `insert into editor (work_item_id, person_id, role_as_written, certainty, source_id)
  select id, person, 'Editor', ${CERTAINTY}, ${SOURCE(25)}
  from plan cross join lateral (select 1 + floor(pg_temp.chance(id, 62) * $1::int)::int as first) chosen
  cross join lateral (select first as person union all select 1 + first % $1::int where id % 2 = 0) edits order by id`;

/** Twins, successors, and references to other items or to texts that are not tracked. */
export const RELATIONS = `insert into work_item_relation (from_id, type, to_id, to_text, to_key, certainty, source_id)
  select id, type, other, case when other is null then 'A text that is not tracked' end, coalesce(other::text, 'A text that is not tracked'), ${CERTAINTY}, ${SOURCE(26)} from (
    select id, 'IDENTICAL_TEXT' as type, id + 1 as other from plan where id % 40 = 1 and id < $1
    union all select id, 'SUPERSEDES', id - 1 from plan where edition > 0
    union all select id, 'NORMATIVE_REFERENCE', 1 + floor(pg_temp.chance(id, 63) * $1)::bigint from plan where id % 5 = 4
    union all select id, 'INFORMATIVE_REFERENCE', null from plan where id % 17 = 0
  ) related where id is distinct from other order by id`;

const folded = (text: string) => `btrim(regexp_replace(lower(${text}), '[^a-z0-9]+', ' ', 'g'))`;

/** The items themselves, with the words they are found by; their state is derived later. */
export const WORK_ITEMS = `insert into work_item (id, key, type, version, edition, body_id, isn, approval_process, scope, uri, as_of, certainty, source_id, search_text, search_document)
  overriding system value
  select id, 'B' || id, case numbering when 'ITU_T' then 'RECOMMENDATION' when 'IETF' then 'RFC' else 'STANDARD' end, case when edition > 0 then 'Rev' else 'New' end, edition::text,
    body, case numbering when 'ITU_T' then id end, case numbering when 'ITU_T' then 'AAP' when 'ISO_IEC' then 'ISO_IEC' when 'IETF' then 'IETF' else 'OTHER' end,
    scope, 'https://example.org/item/' || id, '2024-11', ${CERTAINTY}, ${SOURCE(27)}, names || ' ' || titles,
    setweight(to_tsvector('simple', names), 'A') || setweight(to_tsvector('simple', titles), 'B') || setweight(to_tsvector('simple', ${folded("coalesce(scope, '')")}), 'C')
  from (select *, case when id % 2 = 0 then ${wordsOf('id', 70, 20)} || '. ' || ${wordsOf('id', 90, 12)} || '.' end as scope from plan) item
  cross join lateral (select ${folded("string_agg(distinct each, ' ')")} as names from (
    select unnest(array[n.canonical, n.text]) as each from work_item_identifier n where n.work_item_id = item.id and n.kind <> 'URI') written) named
  cross join lateral (select ${folded("string_agg(t.title, ' ')")} as titles from work_item_title t where t.work_item_id = item.id) titled
  order by id`;
