import { Injectable } from '@nestjs/common';
import { StandingService } from '../bodies/standing.service';
import { HistoryService } from '../history/history.service';
import type { EntryKind } from '../history/rules/entry-kinds';
import type { Viewer } from '../people/viewer';
import type { Actor } from '../platform/db/recorder';
import { Transactions } from '../platform/db/transactions';
import { NotFound, Stale } from '../platform/graphql/errors';
import { CitingService } from './citing.service';
import type { Cited, ProgrammeChange } from './programme-change.inputs';
import type { MeetingFacts } from './rules/meeting-checks';
import { writersOf } from './rules/meeting-writers';
import type { MeetingType } from './rules/vocabulary';

/** A meeting as it stands, its row locked. */
export interface MeetingRow extends MeetingFacts {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly type: MeetingType;
  readonly bodyId: string;
  readonly bodyRef: string;
  readonly place: string | null;
  readonly participantIds: readonly string[];
  /** Days on which it decided. */
  readonly decidedOn: readonly string[];
  readonly decisions: number;
}

/** A meeting that an operation may change: the one that was looked at, and the viewer may. */
export interface MeetingInHand extends MeetingRow {
  readonly actor: Actor;
}

const LOCK = 'select from meeting where id = $1 for no key update';
const MEETING = `select m.id::text, m.key, m.record_version as version, m.type, m.body_id::text as "bodyId", b.ref as "bodyRef", m.place, m.state, m.starts, m.ends,
    m.opens_at as "opensAt", m.closes_at as "closesAt", m.time_zone as "timeZone",
    array(select p.body_id::text from meeting_body p where p.meeting_id = m.id order by p.body_id) as "participantIds",
    (select coalesce(json_agg(json_build_object('day', s.day, 'beginsAt', s.begins_at, 'endsAt', s.ends_at) order by s.position), '[]')
      from meeting_session s where s.meeting_id = m.id) as sessions,
    (select coalesce(json_agg(json_build_object('kind', d.kind, 'lastDay', d.last_day) order by d.id), '[]')
      from stated_deadline d where d.meeting_id = m.id) as "statedDeadlines",
    array(select a.number from agenda_item a where a.meeting_id = m.id order by a.position) as agenda,
    array(select distinct d.taken_on::text from decision d where d.meeting_id = m.id and d.taken_on is not null) as "decidedOn",
    (select count(*)::int from decision d where d.meeting_id = m.id) as decisions
  from meeting m join body b on b.id = m.body_id where m.id = $1`;

/** Takes meetings in hand for an operation, and enters it in the record. */
@Injectable()
export class MeetingInHandService {
  constructor(
    private readonly transactions: Transactions,
    private readonly standing: StandingService,
    private readonly history: HistoryService,
    private readonly citing: CitingService,
  ) {}

  /**
   * Locks the meeting; the transaction must be open.
   * @throws NotFound, Unauthenticated, Forbidden with every reason, Stale with what was done since
   */
  async take(viewer: Viewer, change: ProgrammeChange): Promise<MeetingInHand> {
    const row = await this.locked(change.id);
    const actor = await this.standing.actorAmong(viewer, 'WRITE_MEETING', writersOf(row));
    if (row.version !== change.expectedVersion)
      throw new Stale(row.version, await this.history.since('MEETING', row.id, change.expectedVersion));
    return { ...row, actor };
  }

  /** Locks a meeting, whoever asks. @throws NotFound */
  async locked(id: string): Promise<MeetingRow> {
    await this.transactions.manager.query(LOCK, [id]);
    const [row]: MeetingRow[] = await this.transactions.manager.query(MEETING, [id]);
    if (row) return row;
    throw new NotFound(`No meeting has the number ${id}.`);
  }

  /** Enters a new meeting, before it is written. @returns number of the source of what is known of it */
  async begin(viewer: Viewer, id: string, actor: Actor, cited: Cited): Promise<string> {
    const subject = { kind: 'MEETING', id, version: 1 } as const;
    await this.history.enter({ kind: 'MEETING_RECORDED', subject, actor });
    return this.citing.idOf(viewer, cited);
  }

  /**
   * Enters the operation and moves the meeting to its next version; to be called before anything else is written. A source that is cited is from
   * then on the source of the meeting.
   */
  async enter(
    viewer: Viewer,
    { id, version, actor }: MeetingInHand,
    kind: EntryKind,
    change: ProgrammeChange,
  ): Promise<void> {
    const subject = { kind: 'MEETING', id, version: version + 1 } as const;
    await this.history.enter({ kind, subject, actor, reason: change.reason });
    const cited = change.source || change.sourceFile ? await this.citing.idOf(viewer, change, 'change') : null;
    await this.transactions.manager.query(
      'update meeting set record_version = record_version + 1, source_id = coalesce($2::bigint, source_id) where id = $1',
      [id, cited],
    );
  }
}
