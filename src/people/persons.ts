import { Injectable } from '@nestjs/common';
import { type Actor, Recorder } from '../platform/db/recorder';
import { Transactions } from '../platform/db/transactions';
import { fold } from '../platform/fold';
import { personKey, scriptOf } from './rules/person-name';

/** Writes persons: their public names. */
@Injectable()
export class Persons {
  constructor(
    private readonly transactions: Transactions,
    private readonly recorder: Recorder,
  ) {}

  /**
   * Records a person nobody knew yet, inside a transaction.
   * @param actor who says so; null where the tracker itself does
   * @returns number of the person
   */
  async create(name: string, actor: Actor | null): Promise<string> {
    const { manager } = this.transactions;
    const [next]: { id: string }[] = await manager.query(
      `select nextval(pg_get_serial_sequence('person', 'id')) as id`,
    );
    if (!next) throw new Error('There is no number for a person.');
    await this.recorder.enter({ kind: 'PERSON_RECORDED', subject: { kind: 'PERSON', id: next.id }, actor });
    await manager.query(
      `insert into person (id, key, name) overriding system value
       select $1::bigint, case when $2::text = '' or exists (select from person where key = $2::text) then concat_ws('-', nullif($2::text, ''), $1::bigint) else $2::text end, $3::text`,
      [next.id, personKey(name), name],
    );
    await manager.query('insert into person_name (person_id, name, script, key) values ($1, $2, $3, $4)', [
      next.id,
      name,
      scriptOf(name),
      fold(name),
    ]);
    return next.id;
  }
}
