import { bodyFields } from '../bodies/body.queries';
import { bodyKey } from '../bodies/rules/notation';
import { meetingFields } from '../meetings/meeting.queries';
import type { MeetingType } from '../meetings/rules/vocabulary';
import { Statement } from '../platform/db/statement';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf, type Scope } from '../platform/graphql/sql-fields';
import { isUnderWay } from '../work-items/lateness.queries';
import { DECIDING_TYPES, type PackWindow } from './rules/pack-window';

const PRESENT: Scope = { asOf: null };
/** A day of the meeting that is read: the group bears the title of that time. */
const ITS_DAY: Scope = { asOf: 'm.starts_earliest' };

/** No meetings in the sense of a series. */
const EVENTS: readonly MeetingType[] = ['WORKSHOP', 'TUTORIAL', 'OTHER'];

/** More texts than this are no pack of one group. */
export const MOST_ITEMS = 2_000;

/** SQL of the bodies of a pack: the group and all below it, found once. */
export const withGroup = (
  group: string,
) => `recursive part(id) as (select ${group} union select p.body_id from part join body_parent p on p.parent_id = part.id),
  ours as materialized (select array_agg(id) as ids from part)`;
/** The bodies of `withGroup`, as an array that an index can be asked with. */
export const OURS = '(select ids from ours)::bigint[]';

/**
 * A meeting with what is around it, in one statement: the group of the pack (that of the meeting, or one that takes part), the meeting before and the next
 * that decides on texts, and the study period. Without a row there is no such meeting; without a group, the one asked for does not meet there.
 */
export function frameQuery(key: string, group: string | null, selection: Selection) {
  const statement = new Statement();
  const { give } = statement;
  const deciding = give(DECIDING_TYPES, 'text[]');
  const short = give(
    DECIDING_TYPES.filter((type) => type !== 'ASSEMBLY'),
    'text[]',
  );
  const node = (name: 'previous' | 'next', row: string) =>
    jsonOf('Meeting', meetingFields, below(selection, name), row, PRESENT);
  const near = (name: 'previous' | 'next', row: string, from: string) =>
    `(select json_build_object('key', ${row}.key, 'starts', ${row}.starts, 'ends', ${row}.ends, 'node', ${node(name, row)}) from meeting ${row}
      where ${row}.state <> 'CANCELLED' and ${from} limit 1) as ${name}`;
  const text = `with recursive here as materialized (select * from meeting where key = ${give(key, 'text')}),
    above(id) as (select body_id from here union select p.parent_id from above join body_parent p on p.body_id = above.id),
    met(id) as (select body_id from here union select p.body_id from met join body_parent p on p.parent_id = met.id)
    select m.id::text, m.key, m.type, m.starts, m.ends, ${jsonOf('Meeting', meetingFields, below(selection, 'meeting'), 'm', PRESENT)} as node,
      (select json_build_object('label', p.label, 'startsOn', p.starts_on, 'endsOn', p.ends_on) from study_period p
        where p.starts_on <= m.starts_earliest and coalesce(p.ends_on, 'infinity') >= m.starts_earliest limit 1) as period,
      ${near(
        'previous',
        'p',
        `p.body_id = m.body_id and (p.starts_order, p.id) < (m.starts_order, m.id) and case when m.type = any(${deciding}) then p.type = any(${deciding})
        else p.type <> all(${give(EVENTS, 'text[]')}) end order by p.starts_order desc, p.id desc`,
      )},
      ${near(
        'next',
        'n',
        `n.body_id in (select id from above) and n.starts_order > m.starts_order and n.starts_order < 'infinity'
        and n.type = any(case when m.type = 'ASSEMBLY' then ${deciding} else ${short} end) order by n.starts_order, n.id`,
      )},
      (select json_build_object('id', b.id::text, 'isWhole', b.id = m.body_id, 'node', ${jsonOf('Body', bodyFields, below(selection, 'group'), 'b', ITS_DAY)})
        from body b left join study_period s on s.id = b.study_period_id where ${groupOf(group, give)} limit 1) as "group"
    from here m`;
  return { text, values: statement.values };
}

/** Which body the pack is for: that of the meeting, or the one of that name among those below it and those that take part, which was there at the time. */
function groupOf(group: string | null, give: Statement['give']): string {
  if (group === null) return 'b.id = m.body_id';
  const key = give(bodyKey(group), 'text');
  return `(${key} in (b.ref_key, b.title_key) or exists (select from body_name n where n.body_id = b.id and n.key = ${key}))
    and (b.id in (select id from met) or exists (select from meeting_body t join body w on w.id = b.id where t.meeting_id = m.id and t.body_id = any(w.lineage || w.id)))
    and coalesce(b.established_earliest, s.starts_on, '-infinity') <= coalesce(m.ends_latest, m.starts_earliest)
    and coalesce(b.ended_latest, s.ends_on, 'infinity') >= m.starts_earliest order by b.ref_key = ${key} desc, b.id`;
}

/** What a pack is asked about. */
export interface PackScope {
  readonly meetingId: string;
  readonly groupId: string;
  /** Whether the group is that of the meeting: then everything that the meeting is about belongs to the pack. */
  readonly isWhole: boolean;
  readonly window: PackWindow;
}

const TARGET = (
  row: string,
) => `case when ${row}.id is not null then json_build_object('text', ${row}.text, 'event', ${row}.event,
  'earliest', ${row}.earliest, 'latest', ${row}.latest, 'precision', ${row}.precision) end`;

/** Kinds of events that a list shows. */
const SHOWN = `'{REGISTERED,CONSENTED,DETERMINED,APPROVED,AGREED,DISCONTINUED,WITHDRAWN,STEP_TAKEN}'`;

/**
 * The texts of a pack with what its rules look at, in the order of the agenda (Question, reference), one too many among them: what the group owned on the day or is
 * the subject of its joint groups, where it was under way, or something became of it since the last meeting.
 */
export function itemsQuery({ meetingId, groupId, isWhole, window }: PackScope) {
  const statement = new Statement();
  const { give } = statement;
  const [asOf, since, until] = [give(window.asOf, 'date'), give(window.since, 'date'), give(window.until, 'date')];
  const meeting = give(meetingId, 'bigint');
  const opens = give(window.meeting.opens, 'date');
  const happened = `e.basis = 'OCCURRED' and e.kind = any(${SHOWN}) and e.happened_latest >= ${since} and e.happened_earliest <= ${until}`;
  const text = `with ${withGroup(give(groupId, 'bigint'))},
    candidate as (select c.id, min(c.subject) as subject from (${candidates(meeting, opens, until, isWhole)}) c where c.id is not null group by c.id),
    shown as materialized (
      select c.id, c.subject, greatest(s.valid_from, ${asOf}) as day, s.* from candidate c cross join lateral (
        select s.body_id, s.valid_from, s.ref, s.ref_key, s.maturity, s.native_status, s.target_id from work_item_state s
        where s.work_item_id = c.id and s.valid_to > ${asOf} and s.valid_from <= greatest(${asOf}, ${until}) order by s.valid_from limit 1) s
      where c.subject is not null or s.body_id = any(${OURS})),
    kept as materialized (select shown.*, b.ref as owner, b.ref_order, sdo.ref as organization from shown
      join body b on b.id = shown.body_id join body sdo on sdo.id = b.lineage[1]
      where ${isUnderWay('shown.maturity')}
        or exists (select from status_event e where e.work_item_id = shown.id and ${happened})
        or exists (select from decision d where d.work_item_id = shown.id and d.meeting_id = ${meeting})
      limit ${MOST_ITEMS + 1})
    select k.id::text, k.day::text, i.type, i.approval_process as process, k.organization, k.owner,
      case when k.body_id = any(${OURS}) then null else k.subject end as "subjectOf", k.maturity, k.native_status as "nativeStatus",
      ${TARGET('t')} as target, ${TARGET('before')} as "targetBefore", ${factsOf(meeting, happened, since, until)}
    from kept k join work_item i on i.id = k.id left join target t on t.id = k.target_id
    left join work_item_state was on was.work_item_id = k.id and was.valid_from < ${since} and was.valid_to >= ${since}
    left join target before on before.id = was.target_id
    left join life_cycle l on l.work_item_id = k.id and l.body_id = i.body_id
    order by k.ref_order, k.ref_key, k.id`;
  return { text, values: statement.values };
}

/** The texts that the group owns or owned, those of its joint groups, and what else the meeting is about. */
function candidates(meeting: string, opens: string, until: string, isWhole: boolean): string {
  const owned = [
    `select w.id, null::text as subject from work_item w where w.body_id = any(${OURS})`,
    `select o.work_item_id, null from ownership o where o.body_id = any(${OURS})`,
    `select w.work_item_id, b.ref from body_work w join body b on b.id = w.body_id left join study_period p on p.id = b.lifetime_period_id
      where w.kind = 'SUBJECT' and b.id = any(${OURS}) and coalesce(b.established_earliest, '-infinity') <= ${until}
        and least(coalesce(b.ended_latest, 'infinity'), coalesce(p.ends_on, 'infinity')) >= ${opens}`,
  ];
  const discussed = [
    `select s.work_item_id, m.key from meeting_subject s join meeting m on m.id = s.meeting_id where s.meeting_id = ${meeting}`,
    `select d.work_item_id, m.key from decision d join meeting m on m.id = d.meeting_id where d.meeting_id = ${meeting}`,
  ];
  return [...owned, ...(isWhole ? discussed : [])].join(' union all ');
}

const listOf = (object: string, from: string, order: string) =>
  `(select coalesce(json_agg(${object} order by ${order}), '[]') from ${from})`;

/** SQL of the facts that hang on a text `k`. */
function factsOf(meeting: string, happened: string, since: string, until: string): string {
  const events = listOf(
    `json_build_object('kind', e.kind, 'nativeStatus', e.native_status, 'earliest', e.happened_earliest, 'latest', e.happened_latest)`,
    `status_event e where e.work_item_id = k.id and ${happened}`,
    'e.happened_order, e.rank, e.id',
  );
  const decisions = listOf(
    `json_build_object('kind', d.kind, 'text', d.text)`,
    `decision d where d.work_item_id = k.id and d.meeting_id = ${meeting}`,
    'd.position',
  );
  const steps = listOf(
    `json_build_object('event', z.event, 'on', z.taken_on)`,
    `life_cycle_step z where z.life_cycle_id = l.id and z.event in ('SUPPORT_DECISION', 'LACK_SUPPORT') and z.taken_on >= ${since}`,
    'z.id',
  );
  const references = listOf(
    `json_build_object('type', r.type, 'isFrom', r.from_id = k.id, 'text', coalesce(o.ref, r.to_text), 'organization', g.ref)`,
    `work_item_relation r left join work_item o on o.id = case when r.from_id = k.id then r.to_id else r.from_id end left join body g on g.id = o.sdo_id
      where k.id in (r.from_id, r.to_id) and r.type in ('NORMATIVE_REFERENCE', 'ADOPTS', 'INPUT_TO')
        and coalesce(r.since, '') <= ${until}::text`,
    'r.id',
  );
  const overlaps = listOf(
    `json_build_object('id', o.id::text, 'text', coalesce(o.ref, r.to_text), 'state', r.overlap)`,
    `work_item_relation r left join work_item o on o.id = case when r.from_id = k.id then r.to_id else r.from_id end
      where k.id in (r.from_id, r.to_id) and r.type = 'OVERLAPS' and r.overlap is not null
        and coalesce(r.since, '') <= ${until}::text`,
    'r.id',
  );
  return `${events} as events, ${decisions} as decisions, ${steps} as steps, l.facts ->> 'meetingStartsOn' as "meetingStartsOn", l.facts -> 'replies' as replies,
      ${references} as references, i.a5_justifications as justifications, ${overlaps} as overlaps`;
}
