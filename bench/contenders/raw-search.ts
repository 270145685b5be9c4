import { HITS } from '../operations';
import { BODY_PATH } from './raw-roadmap';
import type { Answer } from './raw-server';
import { searchParameters } from './search-parameters';

/** Most texts that are ranked by their words, as in the project. */
const CANDIDATES = 200;
const NAMES = `strip(ts_filter(i.search_document, '{a,b}'))`;
const RARE = `(select count(*) from sampled) < ${CANDIDATES}`;
const found = (name: string, condition: string) =>
  `${name} as materialized (select i.id, i.search_document from work_item i where ${condition} limit ${CANDIDATES})`;
const fewer = (name: string, than: number) => `(select count(*) from ${name}) < ${than}`;
const ranked = (name: string, least: number | string, query: string) =>
  `select 'WORDS', id, null::bigint, null::bigint, ${least} + ts_rank(search_document, ${query}::tsquery) from ${name} i`;

/** Every hit with its rank; the order of parameters is that of `searchParameters`. */
export const HITS_TEXT = `with known as materialized (
    select 'IDENTIFIER' as reason, n.work_item_id as item, null::bigint as body, null::bigint as person, max(case when n.key = $1 then 1000 else 900 end)::float as rank
      from (select work_item_id, key from work_item_identifier where key = $1 or document_key = $2 limit 100) n group by n.work_item_id
    union all select 'BODY', null, b.id, null, 800 + b.id::float / 1e9 from (
      select id from body where ref_key = $3 union select body_id from body_name where key = $3) b
    union all select 'BODY', null, b.id, null, 650 + b.id::float / 1e9 from body b where b.title_key = $3
    union all select 'PERSON', null, null, n.person_id, 700 from (
      select distinct n.person_id from person_name n where string_to_array(n.key, ' ') @> string_to_array($4, ' ') limit 20) n
    union all select 'TITLE', t.id, null, null, 600 from (select t.work_item_id as id from work_item_title t where lower(t.title) = $5 limit 100) t),
  ${found('sampled', `${NAMES} @@ $7::tsquery and i.id % 64 = 0`)},
  ${found('named', `${NAMES} @@ $6::tsquery and ${RARE}`)},
  ${found('scoped', `i.search_document @@ $6::tsquery and not exists (select from known) and ${RARE} and ${fewer('named', HITS)}`)},
  ${found(
    'begun',
    `${NAMES} @@ $7::tsquery and not exists (select from known) and ${fewer('sampled', HITS)} and ${fewer('named', HITS)} and ${fewer('scoped', HITS)}
      and (select count(*) from (select from work_item i where ${NAMES} @@ $8::tsquery and i.id % 64 = 0 limit ${CANDIDATES}) common) < ${CANDIDATES}`,
  )},
  ${found(
    'prefixed',
    `i.search_document @@ $9::tsquery and not exists (select from known) and not exists (select from sampled)
      and not exists (select from named) and not exists (select from begun) and ${fewer('scoped', 5)}`,
  )},
  hit as (
    select * from known
    union all ${ranked('sampled', 400, '$7')}
    union all ${ranked('named', 400, '$6')}
    union all ${ranked('begun', 300, '$7')}
    union all ${ranked('scoped', 200, '$6')}
    union all ${ranked('prefixed', `case when ${NAMES} @@ $9::tsquery then 250 else 100 end`, '$9')}
    union all (select 'SIMILAR', i.id, null, null, word_similarity($10, i.search_text) as rank from work_item i
      where not exists (select from known) and not exists (select from sampled) and not exists (select from named) and not exists (select from scoped)
        and not exists (select from begun) and not exists (select from prefixed) and $10 <% i.search_text order by rank desc limit 50))
  select reason, item, body, person, rank from (select *, row_number() over (partition by item, body, person order by rank desc) as nth from hit) each
  where nth = 1 order by rank desc, item desc limit ${HITS}`;

const PATH = (body: string) => BODY_PATH(body, "'ref', step.ref");

const TEXT = `select coalesce(json_agg(json_build_object('reason', best.reason,
    'workItem', case when i.id is not null then json_build_object('id', i.id::text, 'ref', i.ref, 'title', i.title, 'maturity', i.maturity, 'statusOn', i.status_on,
      'body', json_build_object('ref', ib.ref, 'path', ${PATH('ib')})) end,
    'body', case when b.id is not null then json_build_object('ref', b.ref, 'name', b.name, 'path', ${PATH('b')}) end,
    'person', case when person.id is not null then json_build_object('name', person.name) end
  ) order by best.rank desc, best.item desc), '[]')::text as hits
  from (${HITS_TEXT}) best left join work_item i on i.id = best.item left join body ib on ib.id = i.body_id
  left join body b on b.id = best.body left join person on person.id = best.person`;

/** The first hits of a text. */
export const answerSearch: Answer = async (ask, { text }) => {
  const [row] = await ask<{ hits: string }>('search', TEXT, searchParameters(String(text)));
  return `{"data":{"search":${row?.hits ?? '[]'}}}`;
};
