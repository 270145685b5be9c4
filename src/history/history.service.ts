import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/db/reads';
import { Transactions } from '../platform/db/transactions';
import { BadUserInput } from '../platform/graphql/errors';
import { limitLiteral, type Page, type PagedRow, pageOf, positionOf } from '../platform/graphql/page';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import type { HistoryArgs } from './history.inputs';
import type { RecordEntry } from './record-entry.entity';
import { ENTRIES_OF, recordEntryFields } from './record-entry.queries';
import type { EntryKind, SubjectKind } from './rules/entry-kinds';

/** Who does something, and by what right. */
export interface Actor {
  readonly personId: string;
  /** Role of the permission table. */
  readonly role: string;
  /** The office in words, where the role comes from an appointment. */
  readonly office: string | null;
}

export interface NewEntry {
  readonly kind: EntryKind;
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

const ALL_ENTRIES = '(select r.*, null::text as seen_kind, null::bigint as seen_id from record_entry r)';

/** Writes and reads the record. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: Reads,
  ) {}

  /**
   * Enters an operation in the record. To be called after the rows are locked and before they are changed, in the transaction that changes
   * them: the database ascribes each changed row to the newest entry about its subject, and refuses changes without one.
   * @returns number of the entry
   */
  async enter(entry: NewEntry): Promise<string> {
    const { kind, subject, actor } = entry;
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

  /** A page of the entries about one thing, or about all, the newest first. */
  async history({ of, id, first, after }: HistoryArgs, selection: Selection): Promise<Page<RecordEntry>> {
    const all = of === 'PROGRAMME';
    if (all !== (id === null || id === undefined))
      throw new BadUserInput([
        {
          field: 'id',
          message: all ? 'the programme has no number' : 'is missing',
          accepted: all ? 'nothing' : 'the id of the thing',
        },
      ]);
    const values: unknown[] = all ? [] : [of, id];
    const position = positionOf('HISTORY', after);
    const start = position ? `where h.id < $${values.push(position.id)}::bigint` : '';
    const node = jsonOf('RecordEntry', recordEntryFields, below(selection, 'nodes'), 'h', { asOf: null });
    const rows = await this.reads.rows<PagedRow<RecordEntry>>(
      `select h.id::text as position, h.id, ${node} as node from ${all ? ALL_ENTRIES : ENTRIES_OF} h
       ${start} order by h.id desc limit ${limitLiteral(first + 1)}`,
      values,
    );
    return pageOf('HISTORY', rows.slice(0, first + 1), first);
  }
}
