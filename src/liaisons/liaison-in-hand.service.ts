import { Injectable } from '@nestjs/common';
import { StandingService } from '../bodies/standing.service';
import { HistoryService } from '../history/history.service';
import type { EntryKind } from '../history/rules/entry-kinds';
import { SourcesService } from '../history/sources.service';
import type { Viewer } from '../people/viewer';
import type { Actor } from '../platform/db/recorder';
import { Transactions } from '../platform/db/transactions';
import { NotFound, type Since, Stale } from '../platform/graphql/errors';
import { LiaisonRightsService, type PartiesOf } from './liaison-rights.service';
import type { LiaisonChange } from './liaison-writing.inputs';
import type { Way } from './rules/step-rights';
import type { StatementState } from './rules/vocabulary';

/** A liaison statement that an operation may change: its row is locked, it is the one that was looked at, and the viewer may. */
export interface StatementInHand {
  readonly id: string;
  readonly ref: string;
  readonly version: number;
  readonly state: StatementState;
  readonly issuerId: string | null;
  readonly studyPeriodId: string | null;
  readonly number: number | null;
  readonly numberAsWritten: string | null;
  readonly dated: string | null;
  readonly sent: string | null;
  readonly parties: PartiesOf;
  readonly actor: Actor;
}

type Row = Omit<StatementInHand, 'parties' | 'actor'>;

const LOCKED = `select s.id::text, s.ref, s.record_version as version, s.state, s.issuer_id::text as "issuerId", s.study_period_id::text as "studyPeriodId",
    s.number, s.number_as_written as "numberAsWritten", s.dated, s.sent
  from liaison_statement s where s.id = $1 for no key update`;

const SINCE = `select e.subject_version as version, e.kind, p.name as by, to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
    array(select distinct f.table_name || '.' || f.field_column from field_changes(e.id, 'LIAISON_STATEMENT', $1) f) as fields
  from record_entry e left join person p on p.id = e.actor_id
  where e.subject_kind = 'LIAISON_STATEMENT' and e.subject_id = $1 and e.subject_version > $2 order by e.id`;

/** Takes liaison statements in hand for an operation, and enters it in the record. */
@Injectable()
export class LiaisonInHandService {
  constructor(
    private readonly transactions: Transactions,
    private readonly standing: StandingService,
    private readonly rights: LiaisonRightsService,
    private readonly history: HistoryService,
    private readonly sources: SourcesService,
  ) {}

  /**
   * Locks the statement; the transaction must be open.
   * @param ways how one may be allowed the operation, by what the rights to the statement depend on
   * @throws NotFound also where the viewer may not see it, Forbidden with every reason, Stale with what was done since
   */
  async take(
    viewer: Viewer,
    change: Pick<LiaisonChange, 'id' | 'expectedVersion'>,
    ways: (parties: PartiesOf) => readonly Way[],
  ): Promise<StatementInHand> {
    const { row, parties } = await this.locked(viewer, change.id);
    const actor = await this.rights.actor(viewer, ways(parties));
    if (row.version !== change.expectedVersion) {
      const since: Since[] = await this.transactions.manager.query(SINCE, [row.id, change.expectedVersion]);
      throw new Stale(row.version, since);
    }
    return { ...row, parties, actor };
  }

  /** Locks a statement that another operation changes on the way, on behalf of the same actor. */
  async takeAlong(viewer: Viewer, id: string, actor: Actor): Promise<StatementInHand> {
    const { row, parties } = await this.locked(viewer, id);
    return { ...row, parties, actor };
  }

  /** @throws NotFound where there is no such statement for the viewer */
  async mustSee(viewer: Viewer, id: string): Promise<void> {
    await this.locked(viewer, id);
  }

  /**
   * Enters the operation and moves the statement to its next version; to be called before anything else is written.
   * @returns number of the source of what is stated
   */
  async enter(
    { id, version, actor }: Pick<StatementInHand, 'id' | 'version' | 'actor'>,
    kind: EntryKind,
    change: Pick<LiaisonChange, 'reason' | 'happened' | 'source'>,
    detail: object = {},
  ): Promise<string> {
    await this.history.enter({
      kind,
      subject: { kind: 'LIAISON_STATEMENT', id, version: version + 1 },
      actor,
      happened: change.happened,
      reason: change.reason,
      detail,
    });
    await this.transactions.manager.query(
      'update liaison_statement set record_version = record_version + 1 where id = $1',
      [id],
    );
    return this.sources.idOf(change.source);
  }

  private async locked(viewer: Viewer, id: string): Promise<{ row: Row; parties: PartiesOf }> {
    const [row]: Row[] = await this.transactions.manager.query(LOCKED, [id]);
    const parties = row && (await this.rights.partiesOf([id])).get(id);
    if (row && parties && (row.state === 'SENT' || (await this.mayRead(viewer, parties)))) return { row, parties };
    throw new NotFound(`No liaison statement has the number ${id}.`);
  }

  /** What is not sent is read by who may write for a sending body; the same as `visible` of the queries. */
  private async mayRead(viewer: Viewer, { sourceLineage }: PartiesOf): Promise<boolean> {
    const written = await this.standing.bodiesFor(viewer, 'WRITE_LIAISON');
    return written.some((id) => sourceLineage.includes(id));
  }
}
