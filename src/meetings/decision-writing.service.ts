import { Injectable } from '@nestjs/common';
import { HistoryService } from '../history/history.service';
import type { Certainty } from '../history/rules/certainty';
import { SourcesService } from '../history/sources.service';
import type { Viewer } from '../people/viewer';
import type { Actor } from '../platform/db/recorder';
import { Transactions } from '../platform/db/transactions';
import { Upsert } from '../platform/db/upsert';
import { Refused } from '../platform/graphql/errors';
import type { Reason } from '../platform/reason';
import { CitingService } from './citing.service';
import type { MeetingRow } from './meeting-in-hand.service';
import type { Cited } from './programme-change.inputs';
import type { DecisionKind } from './rules/vocabulary';

/** A decision about to be written. */
export interface NewDecision {
  readonly meeting: MeetingRow;
  readonly actor: Actor;
  readonly kind: DecisionKind;
  readonly on: string;
  readonly text: string;
  readonly reason: string | null;
  readonly certainty: Certainty;
  readonly cited: Cited;
}

/** A decision as it was told, before it is known who may record it and how it reads. */
export type ToldDecision = Omit<NewDecision, 'actor' | 'text'>;

/** What was recorded, and what is odd about it. */
export interface RecordedDecision {
  readonly id: string;
  readonly warnings: readonly Reason[];
}

/** What a decision is about, and the entry of the record by which it moved that. */
export interface Moved {
  readonly workItemId?: string | null;
  readonly bodyId?: string | null;
  readonly entryId?: string | null;
}

/** A decision that is entered in the record, and is a source of what it moves. */
export interface EnteredDecision {
  readonly id: string;
  /** Key and number of the source that the decision is. */
  readonly sourceKey: string;
  readonly sourceId: string;
  /** Number of the source that says that it was taken. */
  readonly citedId: string;
}

type BodyEntry = 'BODY_ESTABLISHED' | 'BODY_ENDED' | 'TERMS_ADOPTED';

const NEWEST = `select max(e.id)::text as id from record_entry e
  where e.transaction = pg_current_xact_id()::text::bigint and e.subject_kind = $1 and e.subject_id = $2`;

/** Writes decisions of meetings. */
@Injectable()
export class DecisionWriting {
  constructor(
    private readonly transactions: Transactions,
    private readonly history: HistoryService,
    private readonly sources: SourcesService,
    private readonly citing: CitingService,
    private readonly upsert: Upsert,
  ) {}

  /** Enters a decision in the record, before anything is moved by it. The version of the meeting stays: others may go on revising it. */
  async enter(viewer: Viewer, decision: NewDecision): Promise<EnteredDecision> {
    const { meeting, actor, kind, on, text, reason, cited } = decision;
    const [next]: { id: string }[] = await this.transactions.manager.query(
      `select nextval(pg_get_serial_sequence('decision', 'id'))::text as id`,
    );
    if (!next) throw new Error('There is no number for a decision.');
    const subject = { kind: 'MEETING', id: meeting.id } as const;
    await this.history.enter({ kind: 'DECIDED', subject, actor, happened: on, reason, detail: { kind } });
    const citedId = await this.citing.idOf(viewer, cited);
    const sourceKey = `decision-${next.id}`;
    const citation = `Decision of ${meeting.bodyRef} at its meeting ${meeting.key}, ${on}: ${text}`.slice(0, 500);
    const sourceId = await this.sources.add({ key: sourceKey, citation, asOf: on, kind: 'DECISION' });
    return { id: next.id, sourceKey, sourceId, citedId };
  }

  /** Writes the decision itself, behind those that the meeting took before. */
  async write(
    { meeting, kind, on, text, certainty }: NewDecision,
    entered: EnteredDecision,
    moved: Moved,
  ): Promise<void> {
    await this.transactions.manager.query(
      `insert into decision (id, meeting_id, position, kind, work_item_id, body_id, taken_on, entry_id, text, certainty, source_id) overriding system value
       select $1::bigint, $2::bigint, coalesce(max(d.position), 0) + 1, $3::text, $4::bigint, $5::bigint, $6::date, $7::bigint, $8::text, $9::text, $10::bigint
       from decision d where d.meeting_id = $2::bigint`,
      [
        entered.id,
        meeting.id,
        kind,
        moved.workItemId ?? null,
        moved.bodyId ?? null,
        on,
        moved.entryId ?? null,
        text,
        certainty,
        entered.citedId,
      ],
    );
  }

  /** @throws Refused where the meeting has decided the same already */
  async refuseTwice(
    { meeting, kind }: ToldDecision,
    about: Pick<Moved, 'workItemId' | 'bodyId'>,
    ref: string,
  ): Promise<void> {
    const [twice]: { id: string }[] = await this.transactions.manager.query(
      `select id::text from decision where meeting_id = $1 and kind = $2
         and (work_item_id = $3::bigint or body_id = $4::bigint) limit 1`,
      [meeting.id, kind, about.workItemId ?? null, about.bodyId ?? null],
    );
    if (!twice) return;
    throw new Refused([
      {
        rule: 'DECIDED_ONCE',
        clause: 'meetings',
        message: `${meeting.key} has decided that of ${ref} already (number ${twice.id} in this tracker)`,
        field: 'decision.kind',
        accepted: 'another decision, or another meeting',
      },
    ]);
  }

  /** Number of the newest entry that this operation made about a thing. */
  async entryAbout(kind: 'WORK_ITEM' | 'BODY' | 'LIAISON_STATEMENT', id: string): Promise<string | null> {
    const [row]: { id: string | null }[] = await this.transactions.manager.query(NEWEST, [kind, id]);
    return row?.id ?? null;
  }

  /** Takes a decision off the list of its meeting; the record keeps it. */
  async remove(id: string, meetingId: string, actor: Actor, reason: string): Promise<void> {
    const subject = { kind: 'MEETING', id: meetingId } as const;
    await this.history.enter({ kind: 'DECISION_WITHDRAWN', subject, actor, reason });
    await this.transactions.manager.query('delete from decision where id = $1', [id]);
  }

  /** Enters an operation on a body. */
  async enterOfBody(
    id: string,
    kind: BodyEntry | 'DECISION_WITHDRAWN',
    { actor, on, reason }: { readonly actor: Actor; readonly on?: string; readonly reason: string | null },
  ): Promise<void> {
    await this.history.enter({ kind, subject: { kind: 'BODY', id }, actor, happened: on, reason });
  }

  /** Changes a body, under an entry of its own. */
  async changeBody(
    id: string,
    kind: BodyEntry,
    { actor, on, reason }: Pick<NewDecision, 'actor' | 'on' | 'reason'>,
    rows: readonly (readonly [
      table: 'body' | 'terms_of_reference',
      id: string,
      columns: Parameters<Upsert['set']>[2],
    ])[],
  ): Promise<string | null> {
    await this.enterOfBody(id, kind, { actor, on, reason });
    for (const [table, row, columns] of rows) await this.upsert.set(table, row, columns);
    return this.entryAbout('BODY', id);
  }
}
