import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer';
import { Transactions } from '../platform/db/transactions';
import { Upsert } from '../platform/db/upsert';
import { BadUserInput, Refused } from '../platform/graphql/errors';
import type { Selection } from '../platform/graphql/selection';
import type { OpenLifeCycleArgs } from './advancing.inputs';
import { identifierFact } from './facts';
import type { ItemChange } from './item-change.input';
import { ItemInHandService } from './item-in-hand.service';
import { LifeCycleWriting } from './life-cycle-writing';
import { type GivenNumber, numberingRefusals, readNumbers } from './rules/numbering';
import type { WorkItem } from './work-item.entity';
import { WorkItemsService } from './work-items.service';

/** Gives texts their numbers; the names borne before stay aliases for ever. */
@Injectable()
export class NamingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly items: ItemInHandService,
    private readonly workItems: WorkItemsService,
    private readonly upsert: Upsert,
    private readonly lifeCycles: LifeCycleWriting,
  ) {}

  async number(viewer: Viewer, change: ItemChange, number: string, selection: Selection): Promise<WorkItem> {
    const item = await this.items.take(viewer, 'NUMBER', change, ['work_item_identifier']);
    const numbers = readNumbers(number);
    const refusals = numberingRefusals(numbers, await this.takenBy(item.id, numbers));
    if (refusals.length > 0) throw new Refused(refusals);
    const source = await this.items.enter(item, 'NUMBERED', change, { detail: { number, before: item.ref } });
    const day = this.items.dayOf(change);
    const rows = numbers.map(({ text }, index) => ({
      ...identifierFact(index === 0 ? 'PUBLISHED' : 'DUAL_NUMBER', text, day),
      work_item_id: item.id,
      certainty: 'HIGH',
      source_id: source,
    }));
    await this.upsert.rows('work_item_identifier', ['work_item_id', 'kind', 'text'], rows);
    return this.workItems.afterChange(item.id, selection);
  }

  /** Opens the life cycle of a further side of a dual-numbered text. */
  async openLifeCycle(
    viewer: Viewer,
    { change, body, process }: OpenLifeCycleArgs,
    selection: Selection,
  ): Promise<WorkItem> {
    const item = await this.items.take(viewer, 'NUMBER', change, ['life_cycle']);
    const known: unknown[] = await this.transactions.manager.query('select 1 from body where id = $1', [body]);
    if (known.length === 0 || body === item.bodyId)
      throw new BadUserInput([
        {
          field: 'body',
          message: known.length === 0 ? `no body has the number ${body}` : 'owns the text already',
          accepted: 'Body.id of the other side',
        },
      ]);
    await this.notOpen(item.id, body);
    await this.items.enter(item, 'NUMBERED', change, { detail: { body, process } });
    await this.lifeCycles.open(item, body, process);
    return this.workItems.afterChange(item.id, selection);
  }

  /** A life cycle that is open goes on by its steps: opened anew it would forget them, and with them the choice of the process. */
  private async notOpen(id: string, body: string): Promise<void> {
    const [open]: { process: string; state: string }[] = await this.transactions.manager.query(
      'select process, state from life_cycle where work_item_id = $1 and body_id = $2',
      [id, body],
    );
    if (!open) return;
    throw new Refused([
      {
        rule: 'LIFE_CYCLE_OPEN',
        clause: 'work programme',
        message: `it has a life cycle there: ${open.process}, in the state ${open.state}`,
        field: 'body',
        accepted: 'a body where it has none; advanceWorkItem and correctStatus change one that is open',
      },
    ]);
  }

  /** Another text that bears each of the numbers, edition and all. */
  private async takenBy(id: string, numbers: readonly GivenNumber[]): Promise<(string | null)[]> {
    const keys = numbers.map(({ read }) => read?.key ?? '');
    const rows: { key: string; ref: string }[] = await this.transactions.manager.query(
      `select n.key, i.ref from work_item_identifier n join work_item i on i.id = n.work_item_id
       where n.key = any($1::text[]) and n.work_item_id <> $2 and n.kind in ('PUBLISHED', 'DUAL_NUMBER')`,
      [keys, id],
    );
    return keys.map((key) => rows.find((row) => row.key === key)?.ref ?? null);
  }
}
