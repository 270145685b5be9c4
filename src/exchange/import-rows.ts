import { Injectable } from '@nestjs/common';
import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import type { SourceInput } from '../history/history.inputs';
import { HistoryService } from '../history/history.service';
import { sourceOf } from '../history/source.queries';
import { SourcesService } from '../history/sources.service';
import { personFields } from '../people/person.queries';
import type { Actor } from '../platform/db/recorder';
import { Transactions } from '../platform/db/transactions';
import { NotFound, Refused } from '../platform/graphql/errors';
import type { Selection } from '../platform/graphql/selection';
import { column, jsonOf, one, type SqlFields } from '../platform/graphql/sql-fields';
import { Derivation } from '../work-items/derivation';
import type { Given } from './given';
import type { Import } from './import.entity';
import { type AcceptedRow, ImportWriting } from './import-writing';
import type { Scope } from './rules/plan';

export interface ImportToBegin {
  readonly given: Pick<Given, 'name' | 'text' | 'digest' | 'fileId'>;
  readonly connector: string;
  readonly planHash: string;
  readonly source: SourceInput | null;
  readonly asOf: string | null;
  /** Null where the tracker itself takes a catalogue in. */
  readonly actor: Actor | null;
}

export interface ImportToApply extends ImportToBegin {
  readonly scope: Scope;
  readonly accepted: readonly AcceptedRow[];
  /** The work items that the source lists, given the numbers of those that were written, by the keys of their rows. */
  readonly listed: (ids: ReadonlyMap<string, string>) => readonly string[];
}

export const importFields: SqlFields = {
  id: column('id'),
  name: column('name'),
  digest: column('digest'),
  connector: column('connector'),
  created: column('created'),
  updated: column('updated'),
  appliedAt: column('applied_at'),
  undoneAt: column('undone_at'),
  source: sourceOf,
  by: one(
    () => personFields,
    (imported, person) => `person ${person} where ${person}.id = ${imported}.person_id`,
  ),
};

/** Entries of an import that is taken back as one step; more than that belong to a catalogue. */
const MOST_UNDONE = 5_000;

/** A row was changed since by someone else. */
const CHANGED_SINCE = 'SR004';

/** Keeps imports: applies them with all their rows, and takes them back. */
@Injectable()
export class ImportRows {
  constructor(
    private readonly transactions: Transactions,
    private readonly history: HistoryService,
    private readonly sources: SourcesService,
    private readonly writing: ImportWriting,
    private readonly derivation: Derivation,
  ) {}

  /** One import at a time: a plan holds while it is applied. */
  async lock(): Promise<void> {
    await this.transactions.manager.query('lock table import in share row exclusive mode');
  }

  async apply(toApply: ImportToApply, selection: Selection): Promise<Import> {
    const { actor, asOf, scope, accepted, listed } = toApply;
    const begun = await this.begin(toApply);
    const { created, updated, ids } = await this.writing.write(accepted, { ...begun, actor, asOf, scope });
    await this.count(begun.importId, created, updated);
    await this.transactions.manager.query('update import set listed = $2::bigint[] where id = $1', [
      begun.importId,
      listed(ids),
    ]);
    return this.read(begun.importId, selection);
  }

  /** Enters an import, and the source that its facts cite, before they are written. */
  async begin(toBegin: ImportToBegin): Promise<{ importId: string; sourceId: string }> {
    const { actor, given, connector, planHash, asOf } = toBegin;
    const { digest, name, fileId } = given;
    await this.history.enter({
      kind: 'IMPORTED',
      subject: { kind: 'PROGRAMME', id: null },
      actor,
      happened: asOf,
      detail: { digest, name, connector, ...(fileId && { file: fileId }) },
    });
    const named = toBegin.source ?? { citation: `${name} (${digest.slice(0, 12)})` };
    const sourceId = await this.sources.idOf({ ...named, asOf: named.asOf ?? asOf });
    const [row]: { id: string }[] = await this.transactions.manager.query(
      `insert into import (name, digest, text, file_id, connector, source_id, plan_hash, created, updated, person_id) values ($1, $2, $3, $4, $5, $6, $7, 0, 0, $8) returning id::text`,
      [
        name,
        digest,
        fileId === null ? given.text : null,
        fileId,
        connector,
        sourceId,
        planHash,
        actor?.personId ?? null,
      ],
    );
    if (!row) throw new Error('The import was not written.');
    return { importId: row.id, sourceId };
  }

  /** Adds to what an import created and changed. */
  async count(importId: string, created: number, updated: number): Promise<void> {
    await this.transactions.manager.query(
      'update import set created = created + $2, updated = updated + $3 where id = $1',
      [importId, created, updated],
    );
  }

  async undo(id: string, actor: Actor, reason: string, selection: Selection): Promise<Import> {
    const [found]: { undone: boolean; entries: string[]; items: string[] }[] = await this.transactions.manager.query(
      `select i.undone_at is not null as undone, array(select e.id::text from record_entry e where e.kind = 'IMPORTED' and e.detail ->> 'import' = i.id::text limit ${MOST_UNDONE + 1}) as entries,
         array(select distinct e.subject_id::text from record_entry e where e.kind = 'IMPORTED' and e.detail ->> 'import' = i.id::text) as items
       from import i where i.id = $1 for update`,
      [id],
    );
    if (!found) throw new NotFound(`No import has the number ${id}.`);
    if (found.undone)
      throw new Refused([refusal('NOT_UNDONE_YET', `import ${id} was undone already`, 'an import that holds')]);
    if (found.entries.length > MOST_UNDONE)
      throw new Refused([
        refusal(
          'NOT_A_CATALOGUE',
          `import ${id} changed more than ${MOST_UNDONE} work items: a whole catalogue is not taken back as one step`,
          `an import of at most ${MOST_UNDONE} changes; a newer catalogue puts right what this one said`,
        ),
      ]);
    await this.history.enter({
      kind: 'IMPORT_UNDONE',
      subject: { kind: 'PROGRAMME', id: null },
      actor,
      reason,
      detail: { import: id },
    });
    await this.takeBack(found.entries);
    await this.transactions.manager.query('update import set undone_at = clock_timestamp() where id = $1', [id]);
    const left: { id: string }[] = await this.transactions.manager.query(
      'select id::text from work_item where id = any($1::bigint[])',
      [found.items],
    );
    const ids = left.map((item) => item.id);
    await this.transactions.manager.query(
      'update work_item set record_version = record_version + 1 where id = any($1::bigint[])',
      [ids],
    );
    await this.derivation.refresh(ids);
    return this.read(id, selection);
  }

  private async takeBack(entries: readonly string[]): Promise<void> {
    try {
      await this.transactions.manager.query('select undo_entries($1::bigint[])', [entries]);
    } catch (error) {
      const cause: unknown = error instanceof QueryFailedError ? error.driverError : null;
      if (!(cause instanceof DatabaseError) || cause.code !== CHANGED_SINCE) throw error;
      throw new Refused([
        refusal(
          'UNCHANGED_SINCE',
          `${cause.message} (entry ${cause.detail})`,
          'an import whose rows nobody changed since',
        ),
      ]);
    }
  }

  /** The imports applied last, the latest first. */
  async latest(first: number, selection: Selection): Promise<Import[]> {
    const rows: { node: Import }[] = await this.transactions.manager.query(
      `select ${jsonOf('Import', importFields, selection, 'm', { asOf: null })} as node from import m order by m.applied_at desc, m.id desc limit $1`,
      [first],
    );
    return rows.map(({ node }) => node);
  }

  private async read(id: string, selection: Selection): Promise<Import> {
    const [row]: { node: Import }[] = await this.transactions.manager.query(
      `select ${jsonOf('Import', importFields, selection, 'm', { asOf: null })} as node from import m where m.id = $1`,
      [id],
    );
    if (!row) throw new NotFound(`No import has the number ${id}.`);
    return row.node;
  }
}

const refusal = (rule: string, message: string, accepted: string) => ({
  rule,
  clause: 'imports',
  message,
  field: 'import',
  accepted,
});
