import type { SubjectKind } from '../history/rules/entry-kinds';
import { Statement } from '../platform/db/statement';
import { limitLiteral } from '../platform/graphql/page';

/** Where a page starts: behind this entry and subject, in the order of a feed. */
export interface FeedPosition {
  readonly entry: string;
  readonly kind: SubjectKind;
  readonly id: string;
}

/** What a feed tells of. */
export type FeedScope =
  | { readonly of: 'ALL' }
  | { readonly of: 'STATEMENTS' }
  | { readonly of: 'ITEM'; readonly id: string }
  | { readonly of: 'BODIES'; readonly ids: readonly string[] }
  | { readonly of: 'DOMAIN'; readonly domain: string };

type Give = Statement['give'];

/** What feeds tell of; persons and the programme as a whole have no page. */
const KINDS: readonly SubjectKind[] = ['BODY', 'LETTER', 'LIAISON_STATEMENT', 'MEETING', 'WORK_ITEM'];
/** Of so many things the changes of each are looked up; of more, the latest changes of all are gone through. */
const FEW = 5_000;
/** Changes of one entry that are told, and characters of each value. */
const MOST_CHANGES = 20;
const MOST_CHARACTERS = 300;

/** A statement is told of from the entry on that sent it: what was done to a draft is nobody else's business, nor is a draft. */
const isTold = (entry: string, kind: string, id: string) => `(${kind} <> 'LIAISON_STATEMENT' or (
    exists (select from liaison_statement s where s.id = ${id} and s.state = 'SENT')
    and ${entry} >= (select min(o.entry_id) from record_change o where o.subject_kind = 'LIAISON_STATEMENT' and o.subject_id = ${id}
      and o.table_name = 'liaison_statement' and o.after ->> 'state' = 'SENT')))`;

/** The things that a feed tells of, as rows `kind`, `id`; null for all of some kinds. */
function subjectsOf(scope: FeedScope, give: Give): string | null {
  if (scope.of === 'ITEM') return `select 'WORK_ITEM' as kind, ${give(scope.id, 'bigint')} as id`;
  if (scope.of === 'DOMAIN')
    return `select distinct 'WORK_ITEM', p.work_item_id from placement p where p.domain = ${give(scope.domain, 'text')}`;
  if (scope.of !== 'BODIES') return null;
  const ids = `any(${give(scope.ids, 'bigint[]')})`;
  return `select 'BODY' as kind, b.id from body b where b.id = ${ids}
    union all select 'WORK_ITEM', i.id from work_item i where i.body_id = ${ids}
    union select 'MEETING', m.id from meeting m where m.body_id = ${ids} union select 'MEETING', p.meeting_id from meeting_body p where p.body_id = ${ids}
    union select 'LETTER', l.id from letter l where l.group_id = ${ids}
    union select 'LIAISON_STATEMENT', f.statement_id from liaison_source f where f.body_id = ${ids}
    union select 'LIAISON_STATEMENT', a.statement_id from addressee a where a.body_id = ${ids}`;
}

/** Condition on an entry and what it was about, given the SQL of each. */
type Held = (entry: string, kind: string, id: string) => string;

/** What an entry `e` was made for, and what it changed a row of. */
const touchedBy = (kinds: string, held: Held, most: number) => `
  (select distinct c.subject_kind as kind, c.subject_id as id from record_change c
     where c.entry_id = e.id and c.subject_kind = any(${kinds}) and c.subject_id is not null and ${held('c.entry_id', 'c.subject_kind', 'c.subject_id')}
     order by 1, 2 limit ${most})
  union (select e.subject_kind, e.subject_id
     where e.subject_kind = any(${kinds}) and e.subject_id is not null and ${held('e.id', 'e.subject_kind', 'e.subject_id')})`;

/**
 * The newest entries with what each was about: `entry`, `kind`, `id`. The order is that of entries, newest first, and of subjects in each.
 * @param rows how many, the one too many among them
 */
export function pairsOf(
  scope: FeedScope,
  after: FeedPosition | null,
  rows: number,
): { text: string; values: readonly unknown[] } {
  const { give, values } = new Statement();
  const kinds = give(scope.of === 'STATEMENTS' ? ['LIAISON_STATEMENT'] : KINDS, 'text[]');
  const subjects = subjectsOf(scope, give);
  const terms: Terms = { kinds, most: limitLiteral(rows), isBehind: behind(after, give) };
  if (subjects !== null) return { text: amongSubjects(subjects, terms), values };
  // What happens to statements is entered for statements, or for the programme as a whole, as in a load of files.
  const made = scope.of === 'STATEMENTS' ? `e.subject_kind in ('LIAISON_STATEMENT', 'PROGRAMME')` : 'true';
  return { text: walk(made, isTold, terms), values };
}

interface Terms {
  readonly kinds: string;
  readonly most: number;
  readonly isBehind: Held;
}

function behind(after: FeedPosition | null, give: Give): Held {
  if (after === null) return () => 'true';
  const [last, kindThere, idThere] = [give(after.entry, 'bigint'), give(after.kind, 'text'), give(after.id, 'bigint')];
  return (entry, kind, id) =>
    `${entry} <= ${last} and (${entry} < ${last} or (${kind}, ${id}) > (${kindThere}, ${idThere}))`;
}

/** Goes through the entries from the newest on. */
const walk = (made: string, held: Held, { kinds, most, isBehind }: Terms) => {
  const both: Held = (...of) => `${isBehind(...of)} and ${held(...of)}`;
  return `select e.id as entry, x.kind, x.id from record_entry e cross join lateral (${touchedBy(kinds, both, most)}) x
    where ${made} order by e.id desc, x.kind, x.id limit ${most}`;
};

/** Looks up the changes of each thing where they are few, else goes through all. */
function amongSubjects(subjects: string, terms: Terms): string {
  const { most, isBehind } = terms;
  const each = `select x.entry, x.kind, x.id from subject s cross join lateral (
      select c.entry_id as entry, s.kind, s.id from record_change c where c.subject_kind = s.kind and c.subject_id = s.id
        and ${isBehind('c.entry_id', 's.kind', 's.id')} group by c.entry_id order by c.entry_id desc limit ${most}) x
    where ${isTold('x.entry', 'x.kind', 'x.id')} order by x.entry desc, x.kind, x.id limit ${most}`;
  const all = walk('true', (...of) => `${isTold(...of)} and (${of[1]}, ${of[2]}) in (${subjects})`, terms);
  return `with subject(kind, id) as materialized (select * from (${subjects}) every limit ${FEW + 1}),
      few as materialized (select count(*) <= ${FEW} as is_all from subject)
    select * from (select * from (${each}) few_ones where (select is_all from few)) a
    union all select * from (select * from (${all}) many_ones where not (select is_all from few)) b
    order by entry desc, kind, id`;
}

const SHOWN = (kind: string, table: string, ref: string, title: string) =>
  `when '${kind}' then (select json_build_object('ref', ${ref}, 'title', ${title}) from ${table} n where n.id = p.id)`;

/** Numbers of rows, what is derived for sorting or comparing, and how sure a fact is, tell readers of a feed nothing. */
const UNTOLD = '(^|_)(id|ids|key|order|earliest|latest|rank|version|position|certainty|canonical|scheme|lineage)$';

/**
 * What the entry changed of the thing `p`, field by field, cut short. Its few rows are found first, by what they are about: in the order of their
 * numbers, the planner would go through the whole record for them.
 */
const CHANGES = `select json_agg(json_build_object('of', f.table_name, 'field', f.field, 'before', f.before, 'after', f.after) order by f.id, f.field) from (
    select c.id, c.table_name, k.field, left(c.before ->> k.field, ${MOST_CHARACTERS}) as before, left(c.after ->> k.field, ${MOST_CHARACTERS}) as after
    from (select c.* from record_change c where c.entry_id = p.entry and c.subject_kind = p.kind and c.subject_id = p.id
        and (p.kind <> 'LIAISON_STATEMENT' or c.table_name in ('liaison_statement', 'addressee')) order by c.id + 0 limit ${MOST_CHANGES}) c
    cross join lateral jsonb_object_keys(coalesce(c.after, c.before)) k(field)
    where k.field !~ '${UNTOLD}' and c.before -> k.field is distinct from c.after -> k.field
    order by c.id, k.field limit ${MOST_CHANGES}) f`;

/** What is told of the pairs `$1` (entries), `$2` (kinds), `$3` (numbers), in their order; see `FeedRow`. */
export const FEED_ROWS = `select p.entry::text as entry, p.kind, p.id::text as id, e.kind as what,
    to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt", e.reason, by.name as by, e.actor_office as office,
    case p.kind ${SHOWN('WORK_ITEM', 'work_item', 'n.ref', 'n.title')} ${SHOWN('BODY', 'body', 'n.ref', 'n.name')}
      ${SHOWN('MEETING', 'meeting', 'n.key', 'n.title')} ${SHOWN('LETTER', 'letter', 'n.key', 'n.subject')}
      ${SHOWN('LIAISON_STATEMENT', 'liaison_statement', 'n.ref', 'n.title')} end as named,
    coalesce((${CHANGES}), '[]') as changes
  from unnest($1::bigint[], $2::text[], $3::bigint[]) with ordinality p(entry, kind, id, place)
  join record_entry e on e.id = p.entry left join person by on by.id = e.actor_id order by p.place`;

/** When the record was last added to; null where nothing was recorded yet. */
export const LAST_RECORDED = `select to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at from record_entry e order by e.id desc limit 1`;
