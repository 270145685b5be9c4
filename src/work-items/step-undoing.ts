import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/db/transactions';
import { Refused } from '../platform/graphql/errors';
import { type ItemInHand, ItemInHandService } from './item-in-hand.service';
import { WorkItemsService } from './work-items.service';

const MOVES = `'{status_event,life_cycle,life_cycle_step}'::text[]`;

/** The first operation after an entry that moved the status of an item. */
const LATER = `select e.kind, to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD') as day
  from record_change c join record_entry e on e.id = c.entry_id
  where c.subject_kind = 'WORK_ITEM' and c.subject_id = $1 and c.entry_id > $2 and c.table_name = any(${MOVES}) order by c.id limit 1`;

/** Each row as it was before the entry: its first change in it. */
const BEFORE = `select distinct on (c.table_name, c.row_key) c.table_name, c.row_key::bigint as id, c.before from record_change c
  where c.subject_kind = 'WORK_ITEM' and c.subject_id = $1 and c.entry_id = $2 and c.table_name = any(${MOVES}) order by c.table_name, c.row_key, c.id`;
const gone = (table: string) => `with was as (${BEFORE})
  delete from ${table} t using was where was.table_name = '${table}' and t.id = was.id and was.before is null`;

/** What the entry wrote goes, what it changed is as before. Steps go before the life cycle that they belong to. */
const UNDO = [
  gone('status_event'),
  gone('life_cycle_step'),
  gone('life_cycle'),
  `with was as (${BEFORE})
   update status_event t set rank = b.rank, note = b.note, certainty = b.certainty, source_id = b.source_id
   from was cross join lateral jsonb_populate_record(null::status_event, was.before) b
   where was.table_name = 'status_event' and t.id = was.id and was.before is not null`,
  `with was as (${BEFORE})
   update life_cycle t set process = b.process, state = b.state, facts = b.facts
   from was cross join lateral jsonb_populate_record(null::life_cycle, was.before) b
   where was.table_name = 'life_cycle' and t.id = was.id and was.before is not null`,
  `update work_item t set approval_process = b.before ->> 'approval_process'
   from (select c.before from record_change c where c.table_name = 'work_item' and c.row_key = $1::bigint::text and c.entry_id = $2 order by c.id limit 1) b
   where t.id = $1::bigint and t.approval_process is distinct from b.before ->> 'approval_process'`,
];

/** Takes a step of a life cycle back, as if it had not been taken; the record keeps both. */
@Injectable()
export class StepUndoing {
  constructor(
    private readonly transactions: Transactions,
    private readonly items: ItemInHandService,
    private readonly workItems: WorkItemsService,
  ) {}

  /** @throws Refused where the status moved again since */
  async refuseLater(itemId: string, entryId: string): Promise<void> {
    const [later]: { kind: string; day: string }[] = await this.transactions.manager.query(LATER, [itemId, entryId]);
    if (!later) return;
    throw new Refused([
      {
        rule: 'NO_LATER_STEP',
        clause: 'work programme',
        message: `the text moved again since: ${later.kind} recorded on ${later.day}`,
        field: 'decision',
        accepted: 'the last step of the text; what is wrong about an earlier one is put right by `correctStatus`',
      },
    ]);
  }

  /** @param entryId entry of the record by which the step was taken; `refuseLater` was asked */
  async undo(item: ItemInHand, entryId: string, reason: string): Promise<void> {
    await this.items.enter(item, 'DECISION_WITHDRAWN', { reason });
    for (const statement of UNDO) await this.transactions.manager.query(statement, [item.id, entryId]);
    await this.workItems.afterChange(item.id, new Map());
  }
}
