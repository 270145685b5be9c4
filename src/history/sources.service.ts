import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/db/transactions';
import { BadUserInput } from '../platform/graphql/errors';
import type { SourceInput } from './history.inputs';
import type { SourceKind } from './source.entity';

/** What is stated by a person who may, without naming a document: the record says who it was. */
const STATED_HERE = {
  key: 'stated-here',
  citation: 'Stated in this tracker; its history says by whom and in which office.',
};

/** Finds the source that a fact cites, or takes in a new one. */
@Injectable()
export class SourcesService {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Number of the source that a client names. To be called after the operation is entered in the record: it may write a new source.
   * @throws BadUserInput where the key is unknown, or neither key nor citation is given
   */
  async idOf(named: SourceInput | null | undefined): Promise<string> {
    if (!named) return this.take(STATED_HERE.key, STATED_HERE.citation, null, null, 'STATED_HERE');
    if (named.key) return this.known(named.key);
    if (!named.citation)
      throw new BadUserInput([
        { field: 'source', message: 'names nothing', accepted: 'the key of a source, or the citation of a new one' },
      ]);
    const digest = createHash('sha256')
      .update(`${named.citation}\n${named.uri ?? ''}`)
      .digest('hex')
      .slice(0, 16);
    return this.take(`cited-${digest}`, named.citation, named.uri ?? null, named.asOf ?? null, 'DOCUMENT');
  }

  /** Takes in a source that the tracker itself makes, such as a decision; one of the same key stays as it is. @returns its number */
  add(source: {
    readonly key: string;
    readonly citation: string;
    readonly asOf: string | null;
    readonly kind: SourceKind;
  }): Promise<string> {
    return this.take(source.key, source.citation, null, source.asOf, source.kind);
  }

  private async known(key: string): Promise<string> {
    const [row]: { id: string }[] = await this.transactions.manager.query('select id from source where key = $1', [
      key,
    ]);
    if (row) return row.id;
    throw new BadUserInput([
      { field: 'source.key', message: `no source is known as "${key}"`, accepted: 'Source.key, or a citation instead' },
    ]);
  }

  private async take(
    key: string,
    citation: string,
    uri: string | null,
    asOf: string | null,
    kind: string,
  ): Promise<string> {
    const find = () => this.transactions.manager.query('select id from source where key = $1', [key]);
    const [known]: { id: string }[] = await find();
    if (known) return known.id;
    await this.transactions.manager.query(
      'insert into source (key, citation, uri, as_of, kind) values ($1, $2, $3, $4, $5) on conflict (key) do nothing',
      [key, citation, uri, asOf, kind],
    );
    const [taken]: { id: string }[] = await find();
    if (!taken) throw new Error('The source was not taken in.');
    return taken.id;
  }
}
