import { bodyFields } from '../bodies/body.queries';
import { bodyKey } from '../bodies/rules/notation';
import { identifierKey } from '../identifiers/rules/keys';
import { parseIdentifier } from '../identifiers/rules/parse';
import { personFields } from '../people/person.queries';
import { fold, searchable } from '../platform/fold';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf, type Scope } from '../platform/graphql/sql-fields';
import { begunQuery, lastWordQuery, prefixQuery, wholeQuery } from '../work-items/rules/words';
import { workItemFields } from '../work-items/work-item.queries';
import type { SearchArgs } from './roadmap.inputs';

const PRESENT: Scope = { asOf: null };

/** At most this many texts are ranked by their words: ranking every match of a common word would grow with the data. More than the most hits. */
const CANDIDATES = 200;
/** Where no name holds the words, and fewer scopes do, their beginnings are looked for as well. */
const FEW = 5;
/** Words of identifiers and titles, as they are indexed. */
const NAMES = `strip(ts_filter(i.search_document, '{a,b}'))`;
/** One text in 64: it answers for a common word, of which all texts need not be gathered, and it tells that a word is common. */
const SAMPLE = 'i.id % 64 = 0';

const words = (name: string, condition: string) =>
  `${name} as materialized (select i.id, i.search_document from work_item i where ${condition} limit ${CANDIDATES})`;
const count = (name: string) => `(select count(*) from ${name})`;
const nothingIn = (...names: string[]) => names.map((name) => `not exists (select from ${name})`).join(' and ');
const IS_RARE = `${count('sampled')} < ${CANDIDATES}`;

/**
 * The steps by which texts are found by words, each only where those before it did not find enough: in the sample of names, in all names; and where
 * the text is no reference, name or title, in scopes too; the last word begun (unless so common a beginning that it must be a word); every word begun.
 * $6 whole words, $7 the last begun, $8 the last alone, $9 all begun, $11 number of hits.
 */
const BY_WORDS = [
  words('sampled', `${NAMES} @@ $7::tsquery and ${SAMPLE}`),
  words('named', `${NAMES} @@ $6::tsquery and ${IS_RARE}`),
  words(
    'scoped',
    `i.search_document @@ $6::tsquery and ${nothingIn('known')} and ${IS_RARE} and ${count('named')} < $11::int`,
  ),
  words(
    'begun',
    `${NAMES} @@ $7::tsquery and ${nothingIn('known')} and ${count('sampled')} < $11::int and ${count('named')} < $11::int and ${count('scoped')} < $11::int
      and (select count(*) from (select from work_item i where ${NAMES} @@ $8::tsquery and ${SAMPLE} limit ${CANDIDATES}) common) < ${CANDIDATES}`,
  ),
  words(
    'prefixed',
    `i.search_document @@ $9::tsquery and ${nothingIn('known', 'sampled', 'named', 'begun')} and ${count('scoped')} < ${FEW}`,
  ),
].join(',\n');

/** What bears the reference ($1, without edition $2), the notation or name of a body ($3), the name of a person ($4), the title ($5). */
const KNOWN = `known as materialized (
  select 'IDENTIFIER' as reason, work_item_id as item, null::bigint as body, null::bigint as person, max(case when key = $1 then 1000 else 900 end)::float as rank
    from (select n.work_item_id, n.key from work_item_identifier n where n.key = $1::text or n.document_key = $2::text limit 100) n group by work_item_id
  union all select 'BODY', null, id, null, 800 + id::float / 1e9 from (
    select b.id from body b where b.ref_key = $3::text union select n.body_id from body_name n where n.key = $3) b
  union all select 'BODY', null, b.id, null, 650 + b.id::float / 1e9 from body b where b.title_key = $3
  union all select 'PERSON', null, null, n.person_id, 700 from (
    select distinct person_id from person_name where string_to_array(key, ' ') @> $4::text[] limit 20) n
  union all select 'TITLE', t.work_item_id, null, null, 600 from (
    select t.work_item_id from work_item_title t where lower(t.title) = $5::text limit 100) t)`;

/** Texts with almost the same words ($10), where nothing else was found. */
const NEAR = `near as materialized (
  select i.id, word_similarity($10::text, i.search_text) as rank from work_item i
  where ${nothingIn('known', 'sampled', 'named', 'scoped', 'begun', 'prefixed')} and $10 <% i.search_text order by rank desc limit 50)`;

const ranked = (name: string, least: number | string, query: string) =>
  `select 'WORDS' as reason, id as item, null::bigint as body, null::bigint as person, ${least} + ts_rank(search_document, ${query}::tsquery) as rank from ${name} i`;

const BEST = `best as (
  select reason, item, body, person, rank from (
    select *, row_number() over (partition by item, body, person order by rank desc) as nth from (
      select * from known
      union all ${ranked('sampled', 400, '$7')}
      union all ${ranked('named', 400, '$6')}
      union all ${ranked('begun', 300, '$7')}
      union all ${ranked('scoped', 200, '$6')}
      union all ${ranked('prefixed', `case when ${NAMES} @@ $9::tsquery then 250 else 100 end`, '$9')}
      union all select 'SIMILAR', id, null, null, rank from near) hit) each
  where nth = 1 order by rank desc, item desc limit $11)`;

const texts = new WeakMap<Selection, string>();

/** The statement for what is selected of a hit. */
function textOf(selection: Selection): string {
  const item = jsonOf('WorkItem', workItemFields, below(selection, 'workItem'), 'i', PRESENT);
  const body = jsonOf('Body', bodyFields, below(selection, 'body'), 'b', PRESENT);
  const person = jsonOf('Person', personFields, below(selection, 'person'), 'p', PRESENT);
  return `with ${KNOWN},\n${BY_WORDS},\n${NEAR},\n${BEST}
    select best.reason,
      case when best.item is not null then (select ${item} from work_item i where i.id = best.item) end as "workItem",
      case when best.body is not null then (select ${body} from body b where b.id = best.body) end as body,
      case when best.person is not null then (select ${person} from person p where p.id = best.person) end as person
    from best order by best.rank desc, best.item desc`;
}

/**
 * The best hits in one statement. What bears the reference comes first, then bodies and persons of the name, then equal titles, then texts that
 * hold the words (in identifiers and titles before scopes), and only if nothing holds them, texts with almost the same words.
 */
export function searchQuery(
  { text, first }: SearchArgs,
  selection: Selection,
): { text: string; values: readonly unknown[] } {
  const statement = texts.get(selection) ?? textOf(selection);
  texts.set(selection, statement);
  const read = parseIdentifier(text);
  const key = read?.key ?? identifierKey(text);
  return {
    text: statement,
    values: [
      key,
      read?.documentKey ?? key,
      bodyKey(text),
      fold(text).split(' '),
      text.trim().toLowerCase(),
      wholeQuery(text),
      begunQuery(text),
      lastWordQuery(text),
      prefixQuery(text),
      searchable(text),
      first,
    ],
  };
}
