import { visible } from '../liaisons/liaison.conditions';
import { asks, openOn } from '../liaisons/liaison-open.queries';
import type { MeetingType } from '../meetings/rules/vocabulary';
import { Statement } from '../platform/db/statement';
import { OURS, type PackScope, withGroup } from './meeting-pack.queries';

/** More of them than this stand in no list. */
export const MOST_OTHERS = 500;
const LIMIT = `limit ${MOST_OTHERS + 1}`;

/** Meetings that take place between those of a study group. */
const INTERIM: readonly MeetingType[] = [
  'WORKING_PARTY',
  'RAPPORTEUR_GROUP',
  'JOINT_RAPPORTEURS_GROUP',
  'JOINT_COORDINATION_ACTIVITY',
  'FOCUS_GROUP',
  'COLLABORATIVE_TEAM',
  'CORRESPONDENCE_GROUP',
  'REGIONAL_GROUP',
];

const rowsOf = (name: string, object: string, from: string) =>
  `(select coalesce(json_agg(${object}), '[]') from (${from} ${LIMIT}) x) as ${name}`;

/**
 * The statements of a pack, in one statement: what asked the group for an answer and had no outcome by the end of the day, the earliest deadline first; and what the
 * meeting agreed to send or the group sent about that time, with its drafts while the meeting is to come.
 * @param seen numbers of the bodies whose drafts the viewer may see
 */
export function statementsQuery({ meetingId, groupId, window }: PackScope, seen: readonly string[]) {
  const statement = new Statement();
  const { give } = statement;
  const [asOf, opens, until] = [
    give(window.asOf, 'date'),
    give(window.meeting.opens, 'date'),
    give(window.until, 'date'),
  ];
  const drafts = window.isToCome && seen.length > 0 ? `or s.state in ('DRAFT', 'READY', 'APPROVED')` : '';
  const answers = rowsOf(
    'asked',
    `json_build_object('statementId', x.statement_id::text, 'addresseeId', x.id::text, 'addressee', x.text, 'purpose', x.purpose, 'deadline', x.deadline_latest)`,
    `select a.id, a.statement_id, coalesce(b.ref, a.text) as text, a.purpose, a.deadline_latest from addressee a
       join liaison_statement s on s.id = a.statement_id left join body b on b.id = a.body_id
     where a.body_id = any(${OURS}) and ${openOn('a', asOf)} and ${asks('a')} and s.state = 'SENT' and s.sent_order <= ${asOf}
     order by a.deadline_latest, a.id`,
  );
  const sent = rowsOf(
    'ours',
    `json_build_object('statementId', x.id::text, 'state', x.state, 'sent', x.sent, 'dated', x.dated, 'agreed', x.agreed)`,
    `select s.*, g.agreed from (select distinct f.statement_id from liaison_source f where f.body_id = any(${OURS})) f
       join liaison_statement s on s.id = f.statement_id ${agreedAt(give(meetingId, 'bigint'), until)}
     where ${visible(seen, give)} and (g.agreed is not null or (s.state = 'SENT' and ${wasSent(opens, until)}) ${drafts}) order by s.ref_key, s.id`,
  );
  return { text: `with ${withGroup(give(groupId, 'bigint'))} select ${answers}, ${sent}`, values: statement.values };
}

/** The decision of the meeting to send the statement `s`, as far as it was taken by the day. */
const agreedAt = (meeting: string, until: string) =>
  `left join lateral (select min(d.text) as agreed from liaison_decision l join decision d on d.id = l.decision_id
         where l.statement_id = s.id and d.meeting_id = ${meeting} and d.taken_on <= ${until}) g on true`;

/** On a day of the meeting, or on one that is not known so well, in the year of the meeting: the rule says whether it may be one of its days. */
const wasSent = (opens: string, until: string) =>
  `case when s.sent is not null then s.sent_order between case when length(s.sent) < 10 then date_trunc('year', ${opens})::date else ${opens} end and ${until}
    else s.dated between case when length(s.dated) < 10 then to_char(${opens}, 'YYYY') else ${opens}::text end and ${until}::text end`;

/** The meetings, bodies and offices of a pack, in one statement. */
export function groupsQuery({ meetingId, groupId, isWhole, window }: PackScope) {
  const statement = new Statement();
  const { give } = statement;
  const day = (value: string) => give(value, 'date');
  const [opens, closes] = [day(window.meeting.opens), day(window.meeting.closes)];
  const [since, until] = [day(window.since), day(window.until)];
  const beyond = window.next === null ? `'infinity'` : day(window.next.opens);
  const meetings = rowsOf(
    'meetings',
    `json_build_object('meetingId', x.id::text, 'starts', x.starts)`,
    `select m.id, m.starts from meeting m where m.type = any(${give(INTERIM, 'text[]')}) and m.state <> 'CANCELLED'
       and m.starts_order > ${closes} and m.starts_order < ${beyond}
       and (m.body_id = any(${OURS}) or exists (select from meeting_body t where t.meeting_id = m.id and t.body_id = any(${OURS})))
     order by m.starts_order, m.id`,
  );
  const groups = rowsOf(
    'groups',
    `json_build_object('bodyId', x.id::text, 'status', x.status, 'established', x.established)`,
    `select b.* from body b where b.id = any(${OURS}) and b.type = 'CORRESPONDENCE_GROUP' and coalesce(b.established_earliest, '-infinity') <= ${until}
       and coalesce(b.ended_latest, 'infinity') >= ${opens} order by b.ref_order, b.id`,
  );
  const decisions = rowsOf(
    'decisions',
    `json_build_object('bodyId', x.body_id::text, 'kind', x.kind, 'text', x.text)`,
    `select d.* from decision d where d.meeting_id = ${give(meetingId, 'bigint')} and d.body_id is not null ${isWhole ? '' : `and d.body_id = any(${OURS})`}
     order by d.position`,
  );
  const rest = `${lifetimes(since, closes)}, ${offices(since, until)}`;
  const text = `with ${withGroup(give(groupId, 'bigint'))} select ${meetings}, ${groups}, ${decisions}, ${rest}`;
  return { text, values: statement.values };
}

/** Lifetimes that end about the time of the meeting: the rule looks closer. */
const lifetimes = (since: string, closes: string) =>
  rowsOf(
    'lifetimes',
    `json_build_object('bodyId', x.id::text, 'lifetime', x.lifetime, 'endsOn', x.lifetime_ends, 'endedOn', x.ended_latest,
       'period', case when x.label is not null then json_build_object('label', x.label, 'startsOn', x.starts_on, 'endsOn', x.ends_on) end)`,
    `select b.id, b.lifetime, b.lifetime_ends, b.ended_latest, p.label, p.starts_on, p.ends_on from body b left join study_period p on p.id = b.lifetime_period_id
     where b.id = any(${OURS}) and (${inYears('b.lifetime_ends', `${since} - 1`, `${closes} + interval '1 year'`)}
       or (b.lifetime_ends is null and p.id is not null and coalesce(p.ends_on, 'infinity') >= ${since} - 1)) order by b.ref_order, b.id`,
  );

/** Offices that begin or end about that time. */
const offices = (since: string, until: string) =>
  rowsOf(
    'offices',
    `json_build_object('appointmentId', x.id::text, 'validFrom', x.valid_from, 'validTo', x.valid_to)`,
    `select a.id, a.valid_from, a.valid_to from appointment a join body b on b.id = a.body_id
     where a.body_id = any(${OURS}) and (${inYears('a.valid_from', since, until)} or ${inYears('a.valid_to', since, until)})
     order by b.ref_order, a.role, a.id`,
  );

/** Whether a partial date lies in the years between two days: the rule looks closer. */
const inYears = (column: string, from: string, to: string) =>
  `left(${column}, 4) between to_char(${from}, 'YYYY') and to_char(${to}, 'YYYY')`;
