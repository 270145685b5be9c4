import { Injectable } from '@nestjs/common';
import { HistoryService } from '../history/history.service';
import type { Viewer } from '../people/viewer';
import type { Actor } from '../platform/db/recorder';
import { Transactions } from '../platform/db/transactions';
import { NotFound, Stale } from '../platform/graphql/errors';
import { CitingService } from './citing.service';
import type { LetterState } from './letter-columns';
import { LetterRightsService } from './letter-rights.service';
import type { Cited, ProgrammeChange } from './programme-change.inputs';

/** A letter that an operation may change: its row is locked, it is the one that was looked at, and the viewer may. */
export interface LetterInHand extends LetterState {
  readonly id: string;
  readonly version: number;
  readonly actor: Actor;
}

const LOCKED = `select l.id::text, l.record_version as version, l.kind, l.number, l.group_id::text as "groupId",
    (select b.ref from body b where b.id = l.group_id) as "groupRef", l.study_period_id::text as "studyPeriodId",
    (select p.label from study_period p where p.id = l.study_period_id) as period,
    l.issued_as_printed as "issuedAsPrinted", l.issued, l.issued_note as "issuedNote"
  from letter l where l.id = $1 for no key update`;

/** Takes letters in hand for an operation, and enters it in the record. */
@Injectable()
export class LetterInHandService {
  constructor(
    private readonly transactions: Transactions,
    private readonly rights: LetterRightsService,
    private readonly history: HistoryService,
    private readonly citing: CitingService,
  ) {}

  /**
   * Locks the letter; the transaction must be open.
   * @throws NotFound, Unauthenticated, Forbidden with every reason, Stale with what was done since
   */
  async take(viewer: Viewer, change: ProgrammeChange): Promise<LetterInHand> {
    const [row]: Omit<LetterInHand, 'actor'>[] = await this.transactions.manager.query(LOCKED, [change.id]);
    if (!row) throw new NotFound(`No letter has the number ${change.id}.`);
    const actor = await this.rights.actor(viewer, row.groupId);
    if (row.version !== change.expectedVersion)
      throw new Stale(row.version, await this.history.since('LETTER', row.id, change.expectedVersion));
    return { ...row, actor };
  }

  /** Enters a new letter, before it is written. @returns number of the source of what it says */
  async begin(viewer: Viewer, id: string, actor: Actor, cited: Cited): Promise<string> {
    await this.history.enter({ kind: 'LETTER_RECORDED', subject: { kind: 'LETTER', id, version: 1 }, actor });
    return this.citing.idOf(viewer, cited);
  }

  /**
   * Enters the operation and moves the letter to its next version; to be called before anything else is written. A source that is cited is from then
   * on the source of the letter.
   */
  async enter(viewer: Viewer, { id, version, actor }: LetterInHand, change: ProgrammeChange): Promise<void> {
    const subject = { kind: 'LETTER', id, version: version + 1 } as const;
    await this.history.enter({ kind: 'LETTER_REVISED', subject, actor, reason: change.reason });
    const cited = change.source || change.sourceFile ? await this.citing.idOf(viewer, change, 'change') : null;
    await this.transactions.manager.query(
      'update letter set record_version = record_version + 1, source_id = coalesce($2::bigint, source_id) where id = $1',
      [id, cited],
    );
  }
}
