import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/db/transactions';
import { Refused } from '../platform/graphql/errors';
import { naturalSortKey } from '../platform/natural-order';
import { bodyKey, parseBodyRef } from './rules/notation';
import type { BodyType } from './rules/vocabulary';

/** A body that is set up. */
export interface NewBody {
  readonly type: BodyType;
  readonly ref: string;
  readonly name: string | null;
  readonly summary: string | null;
  /** Number of its principal parent. */
  readonly parentId: string;
  /** Number of the study period for which it exists; null for one that outlasts periods. */
  readonly studyPeriodId: string | null;
  /** ISO day. */
  readonly established: string;
  readonly establishedBy: string;
  /** Number of the source that says so. */
  readonly sourceId: string;
}

const BORNE = `select b.id::text, b.ref from body b where (b.ref_key = $1 or exists (select from body_name n where n.body_id = b.id and n.key = $1))
  and b.study_period_id is not distinct from $2::bigint limit 1`;

const INSERT = `insert into body (id, key, type, ref, ref_key, ref_order, name, title_key, status, study_period_id, established, established_earliest,
    established_by, summary, certainty, source_id, lineage) overriding system value
  select $1::bigint, $2::text || coalesce('@' || (select p.label from study_period p where p.id = $3::bigint), ''), $4::text, $2::text, $5::text, $6::text,
    $7::text, $8::text, 'ACTIVE', $3::bigint, $9::text, $9::date, $10::text, $11::text, 'HIGH', $12::bigint, parent.lineage || $1::bigint
  from body parent where parent.id = $13::bigint`;

/** Sets up bodies. */
@Injectable()
export class EstablishingService {
  constructor(private readonly transactions: Transactions) {}

  /** A notation as it is printed here. */
  printed(ref: string): string {
    return parseBodyRef(ref) ?? ref.trim();
  }

  /** @throws Refused naming the body that bears the notation in the study period already */
  async mustBeNew(ref: string, studyPeriodId: string | null, field: string): Promise<void> {
    // Two at once: the second waits here, and then finds the first.
    await this.transactions.manager.query('select pg_advisory_xact_lock(hashtext($1))', [`body ${bodyKey(ref)}`]);
    const [borne]: { id: string; ref: string }[] = await this.transactions.manager.query(BORNE, [
      bodyKey(ref),
      studyPeriodId,
    ]);
    if (!borne) return;
    throw new Refused([
      {
        rule: 'NOTATION_FREE',
        clause: 'a notation names one body in a study period',
        message: `${borne.ref} is there already (number ${borne.id} in this tracker)`,
        field,
        accepted: `another notation, or ${borne.ref} itself`,
      },
    ]);
  }

  /** A number for a new body, so that the record can name it before it is written. */
  async nextId(): Promise<string> {
    const [row]: { id: string }[] = await this.transactions.manager.query(
      `select nextval(pg_get_serial_sequence('body', 'id'))::text as id`,
    );
    if (!row) throw new Error('There is no number for a body.');
    return row.id;
  }

  /** Writes the body and its parent; to be called after it is entered in the record. */
  async insert(id: string, body: NewBody): Promise<void> {
    const ref = this.printed(body.ref);
    await this.transactions.manager.query(INSERT, [
      ...[id, ref, body.studyPeriodId, body.type, bodyKey(ref), naturalSortKey(ref)],
      ...[body.name, body.name === null ? null : bodyKey(body.name), body.established, body.establishedBy],
      ...[body.summary, body.sourceId, body.parentId],
    ]);
    await this.transactions.manager.query('insert into body_parent (body_id, parent_id, position) values ($1, $2, 1)', [
      id,
      body.parentId,
    ]);
  }
}
