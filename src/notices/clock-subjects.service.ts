import { Injectable } from '@nestjs/common';
import type { Body } from '../bodies/body.entity';
import { bodyFields } from '../bodies/body.queries';
import { statementFields } from '../liaisons/liaison.queries';
import type { LiaisonStatement } from '../liaisons/liaison-statement.entity';
import type { Meeting } from '../meetings/meeting.entity';
import { meetingFields } from '../meetings/meeting.queries';
import type { Person } from '../people/person.entity';
import { personFields } from '../people/person.queries';
import { Reads } from '../platform/db/reads';
import type { Selection } from '../platform/graphql/selection';
import { jsonOf, type SqlFields } from '../platform/graphql/sql-fields';
import type { WorkItem } from '../work-items/work-item.entity';
import { workItemFields } from '../work-items/work-item.queries';

/** What is read of each type, and what of it everyone may see. */
const PARTS = {
  WorkItem: { table: 'work_item', fields: workItemFields, seen: 'true' },
  Body: { table: 'body', fields: bodyFields, seen: 'true' },
  LiaisonStatement: { table: 'liaison_statement', fields: statementFields, seen: `s.state = 'SENT'` },
  Meeting: { table: 'meeting', fields: meetingFields, seen: 'true' },
  Person: { table: 'person', fields: personFields, seen: 'true' },
} as const satisfies Record<string, { table: string; fields: SqlFields; seen: string }>;

interface Types {
  readonly WorkItem: WorkItem;
  readonly Body: Body;
  readonly LiaisonStatement: LiaisonStatement;
  readonly Meeting: Meeting;
  readonly Person: Person;
}

/** Reads what clocks are about, and whom they concern. */
@Injectable()
export class ClockSubjectsService {
  constructor(private readonly reads: Reads) {}

  /** Several rows of one type at once, by number. */
  async byIds<Name extends keyof Types>(
    type: Name,
    ids: readonly string[],
    selection: Selection,
  ): Promise<Map<string, Types[Name]>> {
    const { table, fields, seen } = PARTS[type];
    const rows = await this.reads.rows<{ id: string; node: Types[Name] }>(
      `select s.id::text as id, ${jsonOf(type, fields, selection, 's', { asOf: null })} as node
       from ${table} s where s.id = any($1::bigint[]) and ${seen}`,
      [ids],
    );
    return new Map(rows.map(({ id, node }) => [id, node]));
  }
}
