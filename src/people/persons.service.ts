import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/db/reads';
import type { Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import type { Person } from './person.entity';
import { personFields } from './person.queries';
import { Persons } from './persons';
import type { SignedIn } from './viewer';

/** What administrators do with persons. */
@Injectable()
export class PersonsService {
  constructor(
    private readonly persons: Persons,
    private readonly reads: Reads,
  ) {}

  async record(viewer: SignedIn, name: string, selection: Selection): Promise<Person> {
    const id = await this.persons.create(name, { personId: viewer.personId, role: 'ADMINISTRATOR', office: null });
    const [row] = await this.reads.rows<{ node: Person }>(
      `select ${jsonOf('Person', personFields, selection, 'p', { asOf: null })} as node from person p where p.id = $1`,
      [id],
    );
    if (!row) throw new Error('The person was not written.');
    return row.node;
  }
}
