import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/db/transactions';
import { Upsert } from '../platform/db/upsert';
import { BadUserInput, NotFound } from '../platform/graphql/errors';
import type { ItemInHand } from './item-in-hand.service';
import { firstStateOf, stateOf } from './rules/life-cycle/life-cycles';
import { endOf, keptAfter, processOf, statusEventOf, type ToldFacts } from './rules/life-cycle/side';
import type { Step } from './rules/life-cycle/steps';
import type { ApprovalProcess } from './rules/vocabulary';
import { type SideOfItem, SidesService } from './sides.service';
import { StatusesService } from './statuses.service';

interface Taken {
  readonly event: string;
  readonly from: string | null;
  readonly to: string;
  readonly process: ApprovalProcess;
  readonly on: string;
  readonly endsOn: string | null;
  readonly forced: boolean;
  readonly told: ToldFacts;
  readonly source: string;
  readonly note: string | null;
}

/** Writes steps of life cycles: the step, the state it leads to, and the status of the text where it is the owner’s side. */
@Injectable()
export class LifeCycleWriting {
  constructor(
    private readonly transactions: Transactions,
    private readonly sides: SidesService,
    private readonly statuses: StatusesService,
    private readonly upsert: Upsert,
  ) {}

  /**
   * The side of an item.
   * @param bodyId its body; the owner where left out
   */
  async side(itemId: string, bodyId: string | null | undefined): Promise<SideOfItem> {
    const sides = await this.sides.sidesOf([itemId]);
    const side = sides.find((each) => (bodyId ? each.bodyId === bodyId : each.isOwner));
    if (side) return side;
    if (sides.length === 0) throw new NotFound(`No work item has the number ${itemId}.`);
    throw new BadUserInput([
      {
        field: 'side',
        message: `the body ${bodyId} is no side of the text`,
        accepted: sides.map((each) => each.bodyId).join(', '),
      },
    ]);
  }

  take(
    item: ItemInHand,
    side: SideOfItem,
    { step, on, told, source, note }: { step: Step; on: string; told: ToldFacts; source: string; note: string | null },
  ): Promise<void> {
    const { event, from, to, toProcess } = step;
    return this.write(item, side, {
      event,
      from,
      to,
      process: toProcess,
      on,
      endsOn: endOf(step),
      forced: false,
      told,
      source,
      note,
    });
  }

  force(
    item: ItemInHand,
    side: SideOfItem,
    {
      from,
      to,
      on,
      source,
      note,
    }: { from: string | null; to: string; on: string; source: string; note: string | null },
  ): Promise<void> {
    const process = processOf(side);
    return this.write(item, side, {
      event: 'CORRECTED',
      from,
      to,
      process,
      on,
      endsOn: null,
      forced: true,
      told: {},
      source,
      note,
    });
  }

  /** A further side of a dual-numbered text, which goes through its own process from the start. */
  async open(item: ItemInHand, bodyId: string, process: ApprovalProcess): Promise<void> {
    const state = firstStateOf(process);
    await this.upsert.insert('life_cycle', { work_item_id: item.id, body_id: bodyId, process, state });
  }

  private async write(item: ItemInHand, side: SideOfItem, taken: Taken): Promise<void> {
    const id = side.lifeCycleId ?? (await this.begin(item, side));
    const told = keptAfter(taken.to, { ...side.told, ...taken.told });
    await this.upsert.set('life_cycle', id, { process: taken.process, state: taken.to, facts: JSON.stringify(told) });
    await this.upsert.insert('life_cycle_step', {
      life_cycle_id: id,
      work_item_id: item.id,
      event: taken.event,
      from_state: taken.from ?? 'UNKNOWN',
      to_state: taken.to,
      taken_on: taken.on,
      ends_on: taken.endsOn,
      forced: taken.forced,
      note: taken.note,
      source_id: taken.source,
    });
    if (side.isOwner) await this.status(item, taken);
  }

  private begin(item: ItemInHand, side: SideOfItem): Promise<string> {
    return this.upsert.insert('life_cycle', {
      work_item_id: item.id,
      body_id: side.bodyId,
      process: processOf(side),
      state: 'UNKNOWN',
    });
  }

  private async status(item: ItemInHand, { to, from, process, on, source, note }: Taken): Promise<void> {
    await this.transactions.manager.query(
      'update work_item set approval_process = $2 where id = $1 and approval_process is distinct from $2',
      [item.id, process],
    );
    const state = stateOf(process, to);
    if (!state || to === from) return;
    await this.statuses.write(item, source, {
      kind: statusEventOf(process, to),
      nativeStatus: state.label,
      reading: { maturity: state.maturity, flags: [] },
      happened: on,
      basis: 'OCCURRED',
      note,
    });
  }
}
