import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/db/transactions';
import { words } from './rules/words';
import { DERIVE_STATES, WRITE_PRESENT } from './states';

interface Texts {
  readonly id: string;
  readonly scope: string | null;
  readonly identifiers: string[];
  readonly titles: string[];
}

const TEXTS = `select i.id, i.scope,
  array(select distinct unnest(array[n.canonical, n.text]) from work_item_identifier n where n.work_item_id = i.id and n.kind <> 'URI') as identifiers,
  array(select t.title from work_item_title t where t.work_item_id = i.id) as titles
  from work_item i where i.id = any($1::bigint[])`;

/** Keeps what is derived from the facts of work items: their states over time, and the words they are found by. */
@Injectable()
export class Derivation {
  constructor(private readonly transactions: Transactions) {}

  /** Brings work items up to date with their facts; to be called in the transaction that changed the facts. */
  async refresh(workItemIds: readonly string[]): Promise<void> {
    for (const statement of DERIVE_STATES) await this.transactions.manager.query(statement, [workItemIds]);
    const texts: Texts[] = await this.transactions.manager.query(TEXTS, [workItemIds]);
    await this.transactions.manager.query(WRITE_PRESENT, [
      texts.map(({ id }) => id),
      texts.map(({ identifiers }) => words(identifiers.join(' ')).join(' ')),
      texts.map(({ titles }) => words(titles.join(' ')).join(' ')),
      texts.map(({ scope }) => words(scope ?? '').join(' ')),
    ]);
  }
}
