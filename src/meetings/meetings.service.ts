import { Injectable } from '@nestjs/common';
import { bodyKey } from '../bodies/rules/notation';
import { Reads } from '../platform/db/reads';
import { Statement } from '../platform/db/statement';
import { assertEither } from '../platform/graphql/either';
import { NotFound } from '../platform/graphql/errors';
import { limitLiteral, type Page, type PagedRow, pageOf, positionOf } from '../platform/graphql/page';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { isCalendarDate } from '../platform/partial-date';
import type { Meeting } from './meeting.entity';
import { meetingFields } from './meeting.queries';
import type { MeetingArgs, MeetingFilter, MeetingsArgs } from './meetings.inputs';
import type { MeetingDeadline } from './meetings.types';
import type { DeadlineKind } from './rules/deadlines';
import { deadlinesOf } from './rules/meeting-deadlines';
import type { MeetingType } from './rules/vocabulary';

const PRESENT = { asOf: null };
const isDay = (value: string) => /^-?infinity$/.test(value) || isCalendarDate(value);

interface DeadlineFacts {
  readonly id: string;
  readonly type: MeetingType;
  readonly startsOn: string | null;
  readonly virtual: boolean;
  readonly stated: Partial<Record<DeadlineKind, string>> | null;
}

const DEADLINE_FACTS = `select m.id::text, m.type, m.mode is not distinct from 'VIRTUAL' as virtual,
    case when m.starts ~ '^\\d{4}-\\d\\d-\\d\\d$' then m.starts end as "startsOn",
    (select json_object_agg(d.kind, d.last_day) from stated_deadline d where d.meeting_id = m.id and d.last_day is not null) as stated
  from meeting m where m.id = any($1::bigint[])`;

/** Reads meetings, with their deadlines as announced and by the rules. */
@Injectable()
export class MeetingsService {
  constructor(private readonly reads: Reads) {}

  async meeting({ key, id }: MeetingArgs, selection: Selection): Promise<Meeting> {
    assertEither('key', key, id);
    if (id) return this.byId(id, selection);
    const [row] = await this.reads.rows<{ node: Meeting }>(
      `select ${jsonOf('Meeting', meetingFields, selection, 'm', PRESENT)} as node from meeting m where m.key = $1`,
      [key],
    );
    if (row) return row.node;
    throw new NotFound(`No meeting is known as "${key}".`);
  }

  /** The meeting with a number. */
  async byId(id: string, selection: Selection): Promise<Meeting> {
    const [row] = await this.reads.rows<{ node: Meeting }>(
      `select ${jsonOf('Meeting', meetingFields, selection, 'm', PRESENT)} as node from meeting m where m.id = $1`,
      [id],
    );
    if (row) return row.node;
    throw new NotFound(`No meeting has the number ${id}.`);
  }

  /** A page of meetings, the latest first. */
  async page(args: MeetingsArgs, selection: Selection): Promise<Page<Meeting>> {
    const after = positionOf('MEETINGS', args.after, isDay);
    const statement = new Statement();
    const conditions = conditionsOf(args.filter ?? {}, statement);
    if (after)
      conditions.push(
        `(m.starts_order, m.id) < (${statement.give(after.value, 'date')}, ${statement.give(after.id, 'bigint')})`,
      );
    const node = jsonOf('Meeting', meetingFields, below(selection, 'nodes'), 'm', PRESENT);
    const rows = await this.reads.rows<PagedRow<Meeting>>(
      `select m.starts_order::text as position, m.id, ${node} as node from meeting m where ${conditions.join(' and ')}
       order by m.starts_order desc, m.id desc limit ${limitLiteral(args.first + 1)}`,
      statement.values,
    );
    const page = pageOf('MEETINGS', rows.slice(0, args.first + 1), args.first);
    return selection.has('totalCount') ? { ...page, totalCount: await this.count(args) } : page;
  }

  /** The deadlines of several meetings at once. */
  async deadlinesOf(ids: readonly string[]): Promise<Map<string, MeetingDeadline[]>> {
    const rows = await this.reads.rows<DeadlineFacts>(DEADLINE_FACTS, [ids]);
    return new Map(rows.map(({ id, stated, ...facts }) => [id, deadlinesOf(facts, stated ?? {})]));
  }

  private async count({ filter }: MeetingsArgs): Promise<number> {
    const statement = new Statement();
    const conditions = conditionsOf(filter ?? {}, statement);
    const [row] = await this.reads.rows<{ count: number }>(
      `select count(*)::int as count from meeting m where ${conditions.join(' and ')}`,
      statement.values,
    );
    return row?.count ?? 0;
  }
}

function conditionsOf({ bodies, types, days }: MeetingFilter, { give }: Statement): string[] {
  const conditions = ['true'];
  if (bodies) {
    const within = `(select bodies_within(${give(bodies.map(bodyKey), 'text[]')}, ${give(bodies, 'text[]')}))::bigint[]`;
    conditions.push(
      `(m.body_id = any(${within}) or exists (select from meeting_body p where p.meeting_id = m.id and p.body_id = any(${within})))`,
    );
  }
  if (types) conditions.push(`m.type = any(${give(types, 'text[]')})`);
  if (days) {
    conditions.push('m.starts_earliest is not null');
    if (days.from) conditions.push(`coalesce(m.ends_latest, m.starts_earliest) >= ${give(days.from, 'date')}`);
    if (days.to) conditions.push(`m.starts_earliest <= ${give(days.to, 'date')}`);
  }
  return conditions;
}
