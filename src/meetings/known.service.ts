import { Injectable } from '@nestjs/common';
import { type KnownBody, NamedBodiesService } from '../bodies/named-bodies.service';
import { Transactions } from '../platform/db/transactions';
import { BadUserInput, type Problem } from '../platform/graphql/errors';

type Table = 'person' | 'work_item' | 'meeting' | 'letter' | 'terms_of_reference';
const FIELDS: Readonly<Record<Table, string>> = {
  person: 'Person.id',
  work_item: 'WorkItem.id',
  meeting: 'Meeting.id',
  letter: 'Letter.id',
  terms_of_reference: 'TermsOfReference.id',
};

/** Something that an input refers to, and where. */
export interface Named {
  readonly field: string;
  readonly value: string;
}

/** Finds what meetings and letters refer to, and says what is not known. */
@Injectable()
export class KnownService {
  constructor(
    private readonly transactions: Transactions,
    private readonly bodies: NamedBodiesService,
  ) {}

  /** The bodies that texts name, in their order. @throws BadUserInput naming each that is not known */
  async bodiesNamed(named: readonly Named[], period: string | null): Promise<KnownBody[]> {
    const found = await this.bodies.named(
      named.map(({ value }) => value),
      period,
    );
    const unknown = named.filter((_, index) => !found[index]);
    refuse(
      unknown.map(({ field, value }) => ({
        field,
        message: `no body is known as "${value}"`,
        accepted: 'the notation or name of a body in any spelling, as in the study period',
      })),
    );
    return found.flatMap((body) => body ?? []);
  }

  /** @throws BadUserInput naming each number of which there is no record */
  async mustExist(table: Table, named: readonly Named[]): Promise<void> {
    if (named.length === 0) return;
    const rows: { id: string }[] = await this.transactions.manager.query(
      `select id::text from "${table}" where id = any($1::bigint[])`,
      [named.map(({ value }) => value)],
    );
    const known = new Set(rows.map(({ id }) => id));
    refuse(
      named
        .filter(({ value }) => !known.has(value.replace(/^0+(?=\d)/, '')))
        .map(({ field, value }) => ({
          field,
          message: `no ${table.replaceAll('_', ' ')} has the number ${value}`,
          accepted: FIELDS[table],
        })),
    );
  }

  /** Number of the study period of a day, or of a label; null where none is known. */
  periodOn(day: string | null): Promise<string | null> {
    return day === null ? Promise.resolve(null) : this.bodies.periodOn(day);
  }

  periodLabelled(label: string): Promise<string | null> {
    return this.bodies.periodLabelled(label);
  }
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new BadUserInput(problems);
}
