import { bodyFields } from '../bodies/body.queries';
import { bodyKey } from '../bodies/rules/notation';
import { identifierKey } from '../identifiers/rules/keys';
import { parseIdentifier } from '../identifiers/rules/parse';
import { personFields } from '../people/person.queries';
import { Statement } from '../platform/db/statement';
import { fold, searchable } from '../platform/fold';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf, type Scope } from '../platform/graphql/sql-fields';
import { prefixQuery } from '../work-items/rules/words';
import { workItemFields } from '../work-items/work-item.queries';
import type { SearchArgs } from './roadmap.inputs';

const PRESENT: Scope = { asOf: null };

/** At most this many texts are ranked by their words: ranking every match of a common word would grow with the data. */
const CANDIDATES = 1_000;

/**
 * The best hits in one statement. What bears the reference comes first, then bodies and persons of the name, then equal titles, then texts that
 * hold the words (in identifiers and titles before scopes), and only if nothing holds them, texts with almost the same words.
 */
export function searchQuery(
  { text, first }: SearchArgs,
  selection: Selection,
): { text: string; values: readonly unknown[] } {
  const { give, values } = new Statement();
  const read = parseIdentifier(text);
  const key = give(read?.key ?? identifierKey(text), 'text');
  const documentKey = give(read?.documentKey ?? identifierKey(text), 'text');
  const body = give(bodyKey(text), 'text');
  const person = give(fold(text).split(' '), 'text[]');
  const title = give(text.trim().toLowerCase(), 'text');
  const inNames = give(prefixQuery(text, 'AB'), 'tsquery');
  const anywhere = give(prefixQuery(text), 'tsquery');
  const similar = give(searchable(text), 'text');
  const limit = give(first, 'int');
  return {
    text: `with reference as materialized (
      select distinct on (n.work_item_id) n.work_item_id as id, case when n.key = ${key} then 1000 else 900 end as rank
      from work_item_identifier n where n.key = ${key} or n.document_key = ${documentKey} order by n.work_item_id, n.key = ${key} desc limit 100),
    titled as materialized (select t.work_item_id as id from work_item_title t where lower(t.title) = ${title} limit 100),
    named as materialized (select i.id from work_item i where i.search_document @@ ${inNames} limit ${CANDIDATES}),
    scoped as materialized (select i.id from work_item i where i.search_document @@ ${anywhere} and (select count(*) from named) < ${limit} limit ${CANDIDATES}),
    near as materialized (
      select i.id, word_similarity(${similar}, i.search_text) as rank from work_item i
      where not exists (select from scoped) and not exists (select from named) and not exists (select from reference)
      and ${similar} <% i.search_text order by rank desc limit 50),
    hit as (
      select 'IDENTIFIER' as reason, id as item, null::bigint as body, null::bigint as person, rank::float as rank from reference
      union all select 'BODY', null, b.id, null, 800 + b.id::float / 1e9 from body b
        where b.ref_key = ${body} or exists (select from body_name n where n.body_id = b.id and n.key = ${body})
      union all select 'BODY', null, b.id, null, 650 + b.id::float / 1e9 from body b where b.title_key = ${body}
      union all select 'PERSON', null, null, n.person_id, 700 from (
        select distinct person_id from person_name where string_to_array(key, ' ') @> ${person} limit 20) n
      union all select 'TITLE', id, null, null, 600 from titled
      union all select 'WORDS', i.id, null, null, 100 * ts_rank(i.search_document, ${anywhere}) from named join work_item i using (id)
      union all select 'WORDS', i.id, null, null, ts_rank(i.search_document, ${anywhere}) from scoped join work_item i using (id)
      union all select 'SIMILAR', id, null, null, rank from near),
    best as (
      select reason, item, body, person, rank from (
        select *, row_number() over (partition by item, body, person order by rank desc) as nth from hit) each
      where nth = 1 order by rank desc, item desc limit ${limit})
    select best.reason,
      case when best.item is not null then (select ${jsonOf('WorkItem', workItemFields, below(selection, 'workItem'), 'i', PRESENT)} from work_item i where i.id = best.item) end as "workItem",
      case when best.body is not null then (select ${jsonOf('Body', bodyFields, below(selection, 'body'), 'b', PRESENT)} from body b where b.id = best.body) end as body,
      case when best.person is not null then (select ${jsonOf('Person', personFields, below(selection, 'person'), 'p', PRESENT)} from person p where p.id = best.person) end as person
    from best order by best.rank desc, best.item desc`,
    values,
  };
}
