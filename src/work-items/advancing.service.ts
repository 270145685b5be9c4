import { Injectable } from '@nestjs/common';
import { StandingService } from '../bodies/standing.service';
import type { Viewer } from '../people/viewer';
import { Clock } from '../platform/clock';
import { BadUserInput, Refused } from '../platform/graphql/errors';
import type { Selection } from '../platform/graphql/selection';
import { isCalendarDate } from '../platform/partial-date';
import type { AdvanceArgs, CorrectArgs } from './advancing.inputs';
import type { ItemChange } from './item-change.input';
import { type ItemInHand, ItemInHandService } from './item-in-hand.service';
import { LifeCycleWriting } from './life-cycle-writing';
import { ownOperation } from './life-cycles.service';
import { stateOf, statesOf, transitionsFrom } from './rules/life-cycle/life-cycles';
import { concernOfSide, factsOf, rightOf } from './rules/life-cycle/side';
import { type Step, type StepChoice, stepNamed } from './rules/life-cycle/steps';
import type { SideOfItem } from './sides.service';
import type { WorkItem } from './work-item.entity';
import { WorkItemsService } from './work-items.service';

const PARTS = ['status_event', 'life_cycle', 'life_cycle_step'];

/** Takes texts through their life cycles. */
@Injectable()
export class AdvancingService {
  constructor(
    private readonly items: ItemInHandService,
    private readonly writing: LifeCycleWriting,
    private readonly standing: StandingService,
    private readonly workItems: WorkItemsService,
    private readonly clock: Clock,
  ) {}

  async advance(
    viewer: Viewer,
    { change, event, side: body, facts: told }: AdvanceArgs,
    selection: Selection,
  ): Promise<WorkItem> {
    const on = this.dayOf(change);
    const before = await this.writing.side(change.id, body);
    const asked = factsOf(before, on, told ?? {});
    const row = transitionsFrom(asked.process, asked.state).find((each) => each.event === event);
    const item = await this.items.take(viewer, row ? rightOf(row) : 'ADVANCE', change, PARTS);
    const side = await this.writing.side(change.id, body);
    await this.mayForSide(viewer, item, side, row ? rightOf(row) : 'ADVANCE');
    const facts = factsOf(side, on, { ...told, reason: change.reason ?? null });
    const step = allowed(stepNamed(facts, event));
    const source = await this.items.enter(
      item,
      step.toProcess === facts.process ? 'ADVANCED' : 'PROCESS_CHANGED',
      change,
      {
        detail: { event, from: step.from, to: step.to, body: side.bodyId },
      },
    );
    await this.writing.take(item, side, { step, on, told: told ?? {}, source, note: change.reason ?? null });
    return this.workItems.afterChange(item.id, selection);
  }

  /** Sets the state by hand, against the rules: marked as forced, and never without a reason. */
  async correct(viewer: Viewer, { change, state, side: body }: CorrectArgs, selection: Selection): Promise<WorkItem> {
    const on = this.dayOf(change);
    const item = await this.items.take(viewer, 'CORRECT', change, PARTS);
    const side = await this.writing.side(change.id, body);
    await this.mayForSide(viewer, item, side, 'CORRECT');
    const facts = factsOf(side, on, {});
    const known = stateOf(facts.process, state);
    const problems = [
      ...(change.reason
        ? []
        : [{ field: 'change.reason', message: 'is missing: a correction says why', accepted: 'the reason' }]),
      ...(known
        ? []
        : [
            {
              field: 'state',
              message: `${facts.process} has no state ${state}`,
              accepted: statesOf(facts.process)
                .map(({ code }) => code)
                .join(', '),
            },
          ]),
    ];
    if (problems.length > 0) throw new BadUserInput(problems);
    const source = await this.items.enter(item, 'STATUS_CORRECTED', change, {
      forced: true,
      detail: { from: facts.state, to: state },
    });
    await this.writing.force(item, side, { from: facts.state, to: state, on, source, note: change.reason ?? null });
    return this.workItems.afterChange(item.id, selection);
  }

  /** On each side of a dual-numbered text, its own group decides. */
  private async mayForSide(
    viewer: Viewer,
    item: ItemInHand,
    side: SideOfItem,
    right: Parameters<StandingService['actor']>[1],
  ) {
    const body = await this.standing.concernOfBody(side.bodyId);
    await this.standing.actor(viewer, right, concernOfSide(item.concern, body));
  }

  private dayOf(change: ItemChange): string {
    const today = this.clock.today();
    const day = change.happened ?? today;
    if (!isCalendarDate(day) || day > today)
      throw new BadUserInput([
        {
          field: 'change.happened',
          message: 'a step is taken on a day gone by',
          accepted: `a day YYYY-MM-DD, ${today} at the latest`,
        },
      ]);
    return day;
  }
}

function allowed({ step, reasons }: StepChoice): Step {
  if (!step) throw new Refused(reasons);
  const all = [...step.reasons, ...ownOperation(step)];
  if (all.length > 0) throw new Refused(all);
  return step;
}
