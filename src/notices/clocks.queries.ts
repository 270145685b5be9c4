import { asks, hadOutcomeAfter, isOpen } from '../liaisons/liaison-open.queries';
import { Statement } from '../platform/db/statement';
import type { Clock, ClockKind } from './rules/clock';

/** What is asked for, with the bodies that a scope leads to found already. */
export interface Asked {
  readonly from: string | null;
  readonly to: string | null;
  /** The day on which it is asked, and whether that is a day gone by. */
  readonly on: string;
  readonly isPast: boolean;
  readonly limit: number;
  readonly after: Pick<Clock, 'dueOn' | 'key'> | null;
  /** Bodies with all below them; null for all. */
  readonly within: readonly string[] | null;
  readonly persons: PersonScope | null;
  readonly domains: readonly string[] | null;
}

/** Whose business something is. */
export interface PersonScope {
  readonly ids: readonly string[];
  /** Bodies in which they hold an office, those that these continue, and the joint groups composed of them. */
  readonly bodyIds: readonly string[];
  /** The same, with all above them but the organizations: where they meet. */
  readonly meetingBodyIds: readonly string[];
}

type Give = Statement['give'];
type Query = { readonly text: string; readonly values: readonly unknown[] };

/** Rows at most where a rule has to look at each: texts in a life cycle, meetings to come. */
const MOST_LOOKED_AT = 5_000;
/** How long before a meeting a rule sets its earliest deadline, and more. */
const DEADLINES_BEFORE = 190;

const all = (conditions: readonly (string | null | undefined | false)[]) => conditions.filter(Boolean).join(' and ');

/** Conditions on the last day `day` of what has the key `prefix` + number. */
function dueIn({ from, to, after }: Asked, day: string, prefix: string, number: string, give: Give): string {
  const key = `('${prefix}:' || ${number}) collate "C"`;
  return all([
    `${day} >= ${give(from ?? '-infinity', 'date')}`,
    `${day} <= ${give(to ?? 'infinity', 'date')}`,
    `${day} < 'infinity'`,
    after &&
      `(${day} > ${give(after.dueOn, 'date')} or (${day} = ${give(after.dueOn, 'date')} and ${key} > ${give(after.key, 'text')}))`,
  ]);
}

const inOrder = (day: string, prefix: string, number: string, limit: number) =>
  `order by ${day}, ('${prefix}:' || ${number}) collate "C" limit ${limit <= 500 ? 501 : 10_001}`;

/** Conditions on the item `id` that `body` owns. */
function ofItems({ within, persons, domains }: Asked, id: string, body: string, give: Give): string {
  return all([
    'true',
    within && `${body} = any(${give(within, 'bigint[]')})`,
    persons &&
      `(${body} = any(${give(persons.bodyIds, 'bigint[]')}) or exists (select from editor e where e.work_item_id = ${id}
        and e.person_id = any(${give(persons.ids, 'bigint[]')}) and e.valid_to is null))`,
    domains &&
      `exists (select from placement p where p.work_item_id = ${id} and p.domain = any(${give(domains, 'text[]')}))`,
  ]);
}

/** Where an item stands now, or stood on a day gone by: what is selected from has the alias `i`. */
const items = ({ on, isPast }: Asked, give: Give) =>
  isPast
    ? {
        from: 'work_item_state i',
        id: 'i.work_item_id',
        held: `i.valid_from <= ${give(on, 'date')} and i.valid_to > ${give(on, 'date')}`,
      }
    : { from: 'work_item i', id: 'i.id', held: 'true' };

/** A text under way has not reached its target; consent, determination and last call are past once it is in review. */
const NOT_REACHED: Readonly<Record<string, string>> = {
  PROPOSED: 'true',
  IN_DEVELOPMENT: 'true',
  IN_REVIEW: `t.event not in ('CONSENT', 'DETERMINATION', 'LAST_CALL')`,
};

/** The last stated targets, as `TargetRow`: of each maturity by its index, in the order of the days. */
export function targetsDue(asked: Asked): Query {
  const { give, values } = new Statement();
  const item = items(asked, give);
  const due = dueIn(asked, 'i.target_order', 'target', 't.id', give);
  const scope = ofItems(asked, item.id, 'i.body_id', give);
  const of = (maturity: string, reached: string) =>
    `(select t.id::text as id, ${item.id}::text as "workItemId", i.body_id::text as "bodyId", i.ref, t.text, t.event, t.earliest, t.latest, t.precision, i.target_order as day
      from ${item.from} join target t on t.id = i.target_id
      where ${item.held} and i.maturity = '${maturity}' and ${reached} and t.earliest is not null and ${due} and ${scope}
      ${inOrder('i.target_order', 'target', 't.id', asked.limit)})`;
  const each = Object.entries(NOT_REACHED).map(([maturity, reached]) => of(maturity, reached));
  const text = `select i.id, i."workItemId", i."bodyId", i.ref, i.text, i.event, i.earliest, i.latest, i.precision
    from (${each.join(' union all ')}) i ${inOrder('i.day', 'target', 'i.id', asked.limit)}`;
  return { text, values };
}

const QUESTIONS_OF = `select al.body_id from allocation al where al.addressee_id = a.id
  union select q.body_id from liaison_question q where q.statement_id = s.id and q.body_id is not null`;
const SENDERS_OF = 'select f.body_id from liaison_source f where f.statement_id = s.id and f.body_id is not null';

/** From whom an answer is awaited, as `AddresseeRow`. */
export function answersDue(asked: Asked): Query {
  const { give, values } = new Statement();
  const on = give(asked.on, 'date');
  const open = asked.isPast ? `(${isOpen('a')} or ${hadOutcomeAfter('a', on)})` : isOpen('a');
  const between = (bodies: readonly string[] | null | undefined) =>
    bodies &&
    `(a.body_id = any(${give(bodies, 'bigint[]')}) or exists (${SENDERS_OF} and f.body_id = any(${give(bodies, 'bigint[]')}))
      or exists (select from (${QUESTIONS_OF}) x where x.body_id = any(${give(bodies, 'bigint[]')})))`;
  const text = `select a.id::text as id, s.id::text as "statementId", s.ref, a.text as addressee, a.body_id::text as "bodyId", a.deadline,
      array(select x.body_id::text from (${SENDERS_OF} union ${QUESTIONS_OF}) x order by x.body_id) as "bodyIds"
    from addressee a join liaison_statement s on s.id = a.statement_id
    where s.state = 'SENT' and s.sent_order <= ${on} and ${asks('a')} and ${open} and ${dueIn(asked, 'a.deadline_latest', 'addressee', 'a.id', give)}
      and ${all(['true', between(asked.within), between(asked.persons?.bodyIds), asked.domains && mentions(asked.domains, give)])}
    ${inOrder('a.deadline_latest', 'addressee', 'a.id', asked.limit)}`;
  return { text, values };
}

/** A statement has to do with a domain where a person confirmed that it means a text of it. */
const mentions = (domains: readonly string[], give: Give) =>
  `exists (select from mention m join placement p on p.work_item_id = m.work_item_id
    where m.statement_id = s.id and m.state = 'CONFIRMED' and p.domain = any(${give(domains, 'text[]')}))`;

/** Numbers of the texts that are in an approval process of ITU-T, with what they were called then, the last to come into it first. */
export function textsInApproval(asked: Asked): Query {
  const { give, values } = new Statement();
  const item = items(asked, give);
  const ref = asked.isPast
    ? `coalesce((select i.ref from work_item_state i where i.work_item_id = w.id and ${item.held}), w.ref)`
    : 'w.ref';
  const text = `select w.id::text as id, ${ref} as ref from (
      select ${item.id} as id from ${item.from} join work_item own on own.id = ${item.id} join body sdo on sdo.id = i.sdo_id
      where ${item.held} and i.maturity = 'IN_REVIEW' and sdo.ref = 'ITU-T' and coalesce(own.approval_process, 'AAP') in ('AAP', 'TAP')
        and ${ofItems(asked, item.id, 'i.body_id', give)}
      union select l.work_item_id from life_cycle l
      where (l.state in ('LC', 'AR', 'SG', 'DETERMINED', 'CONSULTATION', 'SG_DECISION') or l.facts ? 'deletionCircularOn')
        and ${ofItems(asked, 'l.work_item_id', 'l.body_id', give)}) x
    join work_item w on w.id = x.id and w.maturity <> 'DELETED' order by w.status_order desc, w.id desc limit ${MOST_LOOKED_AT}`;
  return { text, values };
}

/** Meetings to come or on, as `MeetingRow`; none where domains are asked for. */
export function meetingsDue(asked: Asked): Query {
  const { give, values } = new Statement();
  const held = (bodies: readonly string[] | null | undefined) =>
    bodies &&
    `(m.body_id = any(${give(bodies, 'bigint[]')}) or exists (select from meeting_body mb where mb.meeting_id = m.id and mb.body_id = any(${give(bodies, 'bigint[]')})))`;
  const to = give(asked.to ?? 'infinity', 'date');
  const from = give(asked.from !== null && asked.from > asked.on ? asked.from : asked.on, 'date');
  const text = `select m.id::text as id, m.type, m.title, m.body_id::text as "bodyId", b.ref as "bodyRef", m.starts, m.ends, m.opens_at as "opensAt",
      m.closes_at as "closesAt", m.time_zone as "timeZone", m.place, m.mode is not distinct from 'VIRTUAL' as virtual,
      array(select mb.body_id::text from meeting_body mb where mb.meeting_id = m.id order by mb.body_id) as "bodyIds",
      coalesce((select json_agg(json_build_object('kind', d.kind, 'lastDay', d.last_day, 'text', d.text) order by d.kind)
        from stated_deadline d where d.meeting_id = m.id and d.last_day is not null), '[]') as stated
    from meeting m join body b on b.id = m.body_id
    where m.state <> 'CANCELLED' and m.starts is not null and m.starts_order < 'infinity'
      -- Without a last day, a meeting known to the year may be at its end.
      and coalesce(m.ends_latest, m.starts_order + 366) >= ${from}
      and (m.starts_order <= ${to} or m.starts_order - ${DEADLINES_BEFORE} <= ${to}
        or exists (select from stated_deadline d where d.meeting_id = m.id and d.last_day <= ${to}))
      and ${all(['true', held(asked.within), held(asked.persons?.meetingBodyIds), asked.domains && 'false'])}
    order by m.starts_order, m.id limit ${MOST_LOOKED_AT}`;
  return { text, values };
}

/** Bodies whose lifetime is limited and that live, as `LifetimeRow`; none where domains are asked for. */
export function lifetimesDue(asked: Asked): Query {
  const { give, values } = new Statement();
  const on = give(asked.on, 'date');
  const parents = 'select p.parent_id from body_parent p where p.body_id = b.id';
  const near = (bodies: readonly string[]) => {
    const ids = give(bodies, 'bigint[]');
    return `(b.id = any(${ids}) or exists (${parents} and p.parent_id = any(${ids})))`;
  };
  const text = `select b.id::text as id, b.ref, b.lifetime, coalesce(b.lifetime_ends, period.ends_on::text) as ends,
      array(${parents.replace('p.parent_id', 'p.parent_id::text')} order by p.position) as "parentIds"
    from body b left join study_period period on period.id = b.lifetime_period_id
    where coalesce(b.lifetime_ends, period.ends_on::text) is not null and coalesce(b.established_earliest, '-infinity') <= ${on}
      and case when b.ended_latest is null then b.status <> 'ENDED' else b.ended_latest > ${on} end
      and ${all(['true', asked.within && `b.id = any(${give(asked.within, 'bigint[]')})`, asked.persons && near(asked.persons.bodyIds), asked.domains && 'false'])}
    order by b.id limit ${MOST_LOOKED_AT}`;
  return { text, values };
}

/** Kinds of clocks that the life cycle of a text has. */
export const LIFE_CYCLE_KINDS: readonly ClockKind[] = [
  'LAST_CALL_END',
  'ADDITIONAL_REVIEW_END',
  'CONSULTATION_END',
  'ANNOUNCEMENT_DUE',
  'TEXT_IN_LANGUAGES_DUE',
  'MORE_TIME_END',
  'DELETION_OBJECTIONS_END',
];
