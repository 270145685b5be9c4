import type { Client } from 'pg';
import type { DecisionKind, MeetingState, MeetingType } from '../../src/meetings/rules/vocabulary';
import { parsePartialDate } from '../../src/platform/partial-date';
import { changeBySql } from './by-sql';

/** A meeting in the making, as the table is to have it; bodies by their keys. */
export interface MeetingRow {
  readonly key: string;
  readonly body: string;
  readonly type?: MeetingType;
  readonly state?: MeetingState;
  readonly starts?: string | null;
  readonly ends?: string | null;
  readonly place?: string;
  /** Questions and other bodies that take part. */
  readonly bodies?: readonly string[];
  readonly decisions?: readonly {
    readonly kind: DecisionKind;
    readonly text: string;
    readonly workItem?: string;
    readonly body?: string;
  }[];
}

const BODY = (key: string) => `(select known.id from body known where known.key = ${key})`;

const MEETING = `insert into meeting (key, type, body_id, state, starts, starts_earliest, starts_order, ends, ends_latest, place, certainty, source_id)
  select r.key, r.type, ${BODY('r.body')}, r.state, r.starts, r.earliest, coalesce(r.earliest, 'infinity'), r.ends, r.latest, r.place, 'HIGH', (select min(id) from source)
  from jsonb_to_recordset($1::jsonb) as r(key text, type text, body text, state text, starts text, earliest date, ends text, latest date, place text)`;
const TAKES_PART = `insert into meeting_body (meeting_id, body_id)
  select m.id, ${BODY('b.key')} from jsonb_to_recordset($1::jsonb) as r(key text, bodies jsonb) join meeting m on m.key = r.key
  cross join lateral jsonb_array_elements_text(r.bodies) b(key)`;
const DECISION = `insert into decision (meeting_id, position, kind, work_item_id, body_id, text, certainty, source_id)
  select m.id, d.place, d.decided ->> 'kind', (d.decided ->> 'workItem')::bigint, ${BODY(`d.decided ->> 'body'`)}, d.decided ->> 'text', 'HIGH', (select min(id) from source)
  from jsonb_to_recordset($1::jsonb) as r(key text, decisions jsonb) join meeting m on m.key = r.key
  cross join lateral jsonb_array_elements(r.decisions) with ordinality d(decided, place)`;

/** Writes meetings into the tables. */
export async function insertMeetings(client: Client, rows: readonly MeetingRow[]): Promise<void> {
  const written = rows.map(({ starts = null, ends = null, ...row }) => ({
    type: 'STUDY_GROUP',
    state: 'CONVENED',
    bodies: [],
    decisions: [],
    ...row,
    ...{ starts, ends },
    earliest: starts && parsePartialDate(starts)?.earliest,
    latest: ends && parsePartialDate(ends)?.latest,
  }));
  for (const insert of [MEETING, TAKES_PART, DECISION]) await changeBySql(client, insert, [JSON.stringify(written)]);
}
