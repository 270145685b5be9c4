import { Injectable } from '@nestjs/common';
import { AttachingService } from '../files/attaching.service';
import { Transactions } from '../platform/db/transactions';
import { type Columns, Upsert } from '../platform/db/upsert';
import { Refused } from '../platform/graphql/errors';
import { columnsOf, type LetterState } from './letter-columns';
import type { ReadLetter } from './letter-reading.service';
import type { LetterInput } from './letter-writing.inputs';
import { ListWriting } from './list-writing.service';
import { RECIPIENT_KINDS } from './rules/vocabulary';

const TAKEN = `select l.id::text, l.ref, p.label from letter l join study_period p on p.id = l.study_period_id
  where l.kind = $1 and l.number = $2 and l.group_id is not distinct from $3::bigint and l.study_period_id = $4 and l.id is distinct from $5::bigint limit 1`;

/** Writes what a letter says into its tables. */
@Injectable()
export class LetterPartsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly upsert: Upsert,
    private readonly lists: ListWriting,
    private readonly attaching: AttachingService,
  ) {}

  /** A number for a new letter, so that the record can name it before it is written. */
  async nextId(): Promise<string> {
    const [row]: { id: string }[] = await this.transactions.manager.query(
      `select nextval(pg_get_serial_sequence('letter', 'id'))::text as id`,
    );
    if (!row) throw new Error('There is no number for a letter.');
    return row.id;
  }

  /**
   * Of two at once the second waits here, and then finds the first.
   * @param own number of the letter itself, where it is there already
   * @throws Refused naming the letter that bears the number already
   */
  async refuseDuplicate({ kind, number, groupId, studyPeriodId }: LetterState, own: string | null): Promise<void> {
    await this.transactions.manager.query('select from study_period where id = $1 for no key update', [studyPeriodId]);
    const values = [kind, number, groupId, studyPeriodId, own];
    const [taken]: { id: string; ref: string; label: string }[] = await this.transactions.manager.query(TAKEN, values);
    if (!taken) return;
    throw new Refused([
      {
        rule: 'NUMBER_TAKEN',
        clause: 'kind, number, study group and study period name one letter',
        message: `${taken.ref} of ${taken.label} is there already (number ${taken.id} in this tracker)`,
        field: 'letter.number',
        accepted: `another number or study period, or a revision of ${taken.id}`,
      },
    ]);
  }

  async insert(id: string, source: string, input: LetterInput, read: ReadLetter): Promise<void> {
    const row: Columns = { id, certainty: 'HIGH', source_id: source, ...columnsOf(input, read.state, read.ref) };
    const names = Object.keys(row);
    await this.transactions.manager.query(
      `insert into letter (${names.map((name) => `"${name}"`).join(', ')}) overriding system value
       values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    );
    await this.parts(id, input, read);
  }

  async revise(id: string, input: LetterInput, read: ReadLetter): Promise<void> {
    await this.upsert.set('letter', id, columnsOf(input, read.state, read.ref));
    await this.parts(id, input, read);
  }

  /** The lists that an input speaks of; the others stay. */
  private async parts(id: string, input: LetterInput, { announces, refersTo }: ReadLetter): Promise<void> {
    const { recipients, annexes, file } = input;
    if (file) await this.attaching.publish([file]);
    if (recipients !== undefined)
      for (const kind of RECIPIENT_KINDS) {
        const rows = (recipients ?? []).filter((each) => each.kind === kind).map(({ text }) => ({ text }));
        await this.lists.inPlaces('letter_recipient', { letter_id: id, kind }, rows);
      }
    if (annexes !== undefined) {
      const rows = (annexes ?? []).map(({ title, language }) => ({ title, language: language ?? null }));
      await this.lists.inPlaces('letter_annex', { letter_id: id }, rows);
    }
    if (announces) await this.lists.inPlaces('announcement', { letter_id: id }, announces);
    if (refersTo) await this.lists.inFull('letter_link', { from_id: id }, ['to_key'], refersTo);
  }
}
