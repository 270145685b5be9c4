import { HITS } from '../operations';
import { BODY_PATH } from './raw-roadmap';
import type { Answer } from './raw-server';
import { searchParameters } from './search-parameters';

/** Most texts that are ranked by their words, as in the project. */
export const CANDIDATES = 1_000;

/** Every hit with its rank; the order of parameters is that of `searchParameters`. */
export const HITS_TEXT = `with reference as materialized (
    select n.work_item_id as id, max(case when n.key = $1 then 1000 else 900 end) as rank from work_item_identifier n
    where n.key = $1 or n.document_key = $2 group by n.work_item_id limit 100),
  named as materialized (select i.id, i.search_document from work_item i where i.search_document @@ $6::tsquery limit ${CANDIDATES}),
  scoped as materialized (select i.id, i.search_document from work_item i where i.search_document @@ $7::tsquery and (select count(*) from named) < ${HITS} limit ${CANDIDATES}),
  hit as (
    select 'IDENTIFIER' as reason, id as item, null::bigint as body, null::bigint as person, rank::float as rank from reference
    union all select 'BODY', null, b.id, null, 800 + b.id::float / 1e9 from body b where b.ref_key = $3 or b.id in (select n.body_id from body_name n where n.key = $3)
    union all select 'BODY', null, b.id, null, 650 + b.id::float / 1e9 from body b where b.title_key = $3
    union all select 'PERSON', null, null, n.person_id, 700 from (
      select distinct n.person_id from person_name n where string_to_array(n.key, ' ') @> string_to_array($4, ' ') limit 20) n
    union all select 'TITLE', t.id, null, null, 600 from (select t.work_item_id as id from work_item_title t where lower(t.title) = $5 limit 100) t
    union all select 'WORDS', id, null, null, 100 * ts_rank(search_document, $7::tsquery) from named
    union all select 'WORDS', id, null, null, ts_rank(search_document, $7::tsquery) from scoped
    union all (select 'SIMILAR', i.id, null, null, word_similarity($8, i.search_text) as rank from work_item i
      where not exists (select from scoped) and not exists (select from named) and not exists (select from reference) and $8 <% i.search_text
      order by rank desc limit 50))
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
