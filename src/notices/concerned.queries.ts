import { FOLLOWS } from '../bodies/body.queries';

/** The bodies that go on with the business of `x`: those that continue it, and the Questions that a joint group is composed of. */
const GO_ON = (x: string) => `select r.from_id as id from body_relation r where r.to_id = ${x} and r.type in ${FOLLOWS}
  union all select r.to_id from body_relation r where r.from_id = ${x} and r.type = 'COMPOSED_OF'`;
/** The other way: whose business the body `x` goes on with. */
const WENT_ON = (
  x: string,
) => `select r.to_id as id from body_relation r where r.from_id = ${x} and r.type in ${FOLLOWS}
  union all select r.from_id from body_relation r where r.to_id = ${x} and r.type = 'COMPOSED_OF'`;
const BELOW = (x: string) => `select p.body_id as id from body_parent p where p.parent_id = ${x}`;
const ABOVE = (x: string) => `select p.parent_id as id from body_parent p where p.body_id = ${x}`;

const reached = (name: string, start: string, step: string) =>
  `${name}(id) as (select unnest(${start}::bigint[]) union select n.id from ${name} w cross join lateral (${step}) n)`;
const reachedFrom = (name: string, start: string, step: string) =>
  `${name}(root, id) as (select b, b from unnest(${start}::bigint[]) b union select w.root, n.id from ${name} w cross join lateral (${step}) n)`;

/** The bodies `$1` with everything below them, and what those went on with. */
export const WITHIN = `with recursive ${reached('within', '$1', `${BELOW('w.id')} union all ${WENT_ON('w.id')}`)}
  select array_agg(id::text) as ids from within`;

/** What the business of those who hold offices in the bodies `$1` is: see `PersonScope`. */
export const BUSINESS_OF_OFFICES = `with recursive ${reached('own', '$1', WENT_ON('w.id'))},
    met(id) as (select unnest($1::bigint[]) union select n.id from met w cross join lateral (${ABOVE('w.id')}) n)
  select array(select id::text from own) as "bodyIds",
    array(select id::text from own union select m.id::text from met m join body b on b.id = m.id where cardinality(b.lineage) > 1) as "meetingBodyIds"`;

/** For each of the bodies `$1`: itself, those that go on with its business, and all above them. */
export const CONCERNED_BODIES = `with recursive ${reachedFrom('above', '$1', `${ABOVE('w.id')} union all ${GO_ON('w.id')}`)}
  select root::text as id, array_agg(id::text order by id) as "bodyIds" from above group by root`;

const OFFICE = `json_build_object('personId', a.person_id::text, 'validFrom', a.valid_from, 'validTo', a.valid_to, 'bodyEnds', b.ended_latest, 'periodEnds', t.ends_on)`;
const HELD = `body b on b.id = x.id join appointment a on a.body_id = b.id and a.person_id is not null left join study_period t on t.id = b.study_period_id`;
/** An office in a body of a period gone by is over, unless it was said to end otherwise. */
const MAY_LAST = `(a.valid_to is not null or coalesce(b.ended_latest, t.ends_on, 'infinity') >= $3::date)`;

/** For each of the bodies `$1`, the offices of those who go on with its business, and for each of the bodies `$2`, which meet, also those below; on the day `$3`. */
export const OFFICES_CONCERNED = `with recursive ${reachedFrom('own', '$1', GO_ON('w.id'))}, ${reachedFrom('below', '$2', BELOW('w.id'))}
  select x.root::text as id, x.meets, json_agg(${OFFICE} order by a.id) as offices from (
    select root, id, false as meets from own
    union all select below.root, below.id, true from below join body m on m.id = below.root where cardinality(m.lineage) > 1) x
  join ${HELD} where ${MAY_LAST} group by x.root, x.meets`;

/** The offices of the persons `$1`, with the body of each, as far as they may last on the day `$2`. */
export const OFFICES_OF_PERSONS = `select b.id::text as "bodyId", ${OFFICE} as office from appointment a join body b on b.id = a.body_id
  left join study_period t on t.id = b.study_period_id where a.person_id = any($1::bigint[]) and ${MAY_LAST.replace('$3', '$2')}`;

/** Domains and present editors of the items `$1`. */
export const FACTS_OF_ITEMS = `select i.id::text as id, array(select distinct p.domain from placement p where p.work_item_id = i.id and p.domain is not null order by 1) as domains,
    array(select e.person_id::text from editor e where e.work_item_id = i.id and e.valid_to is null and e.person_id is not null order by e.person_id) as "editorIds"
  from unnest($1::bigint[]) i(id)`;

/** Domains of the texts that a person confirmed the statements `$1` to mean. */
export const DOMAINS_OF_STATEMENTS = `select m.statement_id::text as id, array_agg(distinct p.domain order by p.domain) as domains
  from mention m join placement p on p.work_item_id = m.work_item_id and p.domain is not null
  where m.statement_id = any($1::bigint[]) and m.state = 'CONFIRMED' group by m.statement_id`;

/** When the record of each subject (kind `$1`, number `$2`) changed last, and by how many entries so far. */
export const RECORD_OF = `select s.kind || ':' || s.id as subject, to_char(max(c.recorded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updatedAt",
    count(distinct c.entry_id)::int as revision
  from unnest($1::text[], $2::bigint[]) s(kind, id) join record_change c on c.subject_kind = s.kind and c.subject_id = s.id group by s.kind, s.id`;
