import { Injectable } from '@nestjs/common';
import { Upsert } from '../platform/db/upsert';
import type { AddresseeState, AddresseeStep, StatementState, StatementStep } from './rules/vocabulary';

interface NewEvent {
  readonly statementId: string;
  readonly addresseeId?: string | null;
  readonly step: StatementStep | AddresseeStep | 'RECORD';
  readonly state: StatementState | AddresseeState;
  readonly happened: string | null;
  readonly words?: string | null;
  /** Number of the source that says so. */
  readonly source: string;
}

/** Writes down each step; none is ever altered. */
@Injectable()
export class LiaisonEventsService {
  constructor(private readonly upsert: Upsert) {}

  async write({ statementId, addresseeId, step, state, happened, words, source }: NewEvent): Promise<void> {
    await this.upsert.insert('liaison_event', {
      statement_id: statementId,
      addressee_id: addresseeId ?? null,
      step,
      state,
      happened,
      words: words ?? null,
      certainty: 'HIGH',
      source_id: source,
    });
  }
}
