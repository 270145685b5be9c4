import { Injectable } from '@nestjs/common';
import { Transactions } from './transactions';

/** Who does something, and by what right. */
export interface Actor {
  readonly personId: string;
  /** Role of the permission table. */
  readonly role: string;
  /** The office in words, where the role comes from an appointment. */
  readonly office: string | null;
}

export interface NewEntry<Kind extends string = string, SubjectKind extends string = string> {
  readonly kind: Kind;
  readonly subject: { readonly kind: SubjectKind; readonly id: string | null; readonly version?: number };
  /** Null where the tracker itself acts. */
  readonly actor: Actor | null;
  /** Partial date. */
  readonly happened?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly sourceId?: string | null | undefined;
  readonly forced?: boolean | undefined;
  readonly detail?: object | undefined;
}

/** Writes entries into the record. */
@Injectable()
export class Recorder {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Enters an operation in the record. To be called after the rows are locked and before they are changed, in the transaction that changes
   * them: the database ascribes each changed row to the newest entry about its subject, and refuses changes without one.
   * @returns number of the entry
   */
  async enter({ kind, subject, actor, ...entry }: NewEntry): Promise<string> {
    const [row]: { id: string }[] = await this.transactions.manager.query(
      `insert into record_entry (kind, subject_kind, subject_id, subject_version, actor_id, actor_role, actor_office, happened, reason, source_id, forced, detail)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
      [
        kind,
        subject.kind,
        subject.id,
        subject.version ?? null,
        actor?.personId ?? null,
        actor?.role ?? null,
        actor?.office ?? null,
        entry.happened ?? null,
        entry.reason ?? null,
        entry.sourceId ?? null,
        entry.forced ?? false,
        entry.detail ?? {},
      ],
    );
    if (!row) throw new Error('The record took no entry.');
    return row.id;
  }
}
