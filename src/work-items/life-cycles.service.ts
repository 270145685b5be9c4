import { Injectable } from '@nestjs/common';
import type { Body } from '../bodies/body.entity';
import { bodyFields } from '../bodies/body.queries';
import { StandingService } from '../bodies/standing.service';
import type { RightsAction } from '../people/rules/rights';
import type { Concern } from '../people/rules/standing';
import type { Viewer } from '../people/viewer';
import { Clock } from '../platform/clock';
import { Reads } from '../platform/db/reads';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import type { Reason } from '../platform/reason';
import { CONCERNS_OF_ITEMS } from './concern.queries';
import type { ItemLifeCycle, LifeCycleTransition, ProcessState, StepTaken } from './life-cycle.types';
import { aheadOf } from './rules/life-cycle/ahead';
import { runningClocks } from './rules/life-cycle/expected-dates';
import type { LifeCycleFacts } from './rules/life-cycle/facts';
import { LIFE_CYCLES, stateOf } from './rules/life-cycle/life-cycles';
import { concernOfSide, factsOf, OWN_OPERATIONS, rightOf, type ToldFacts } from './rules/life-cycle/side';
import { type Step, stepsFrom } from './rules/life-cycle/steps';
import { type SideOfItem, SidesService } from './sides.service';

/** Shows where texts stand, and which steps lead on. */
@Injectable()
export class LifeCyclesService {
  constructor(
    private readonly reads: Reads,
    private readonly sides: SidesService,
    private readonly standing: StandingService,
    private readonly clock: Clock,
  ) {}

  /**
   * The life cycles of several items, that of the owner first.
   * @param on day that steps would be taken on; today where left out
   * @param told facts to ask the rules with
   */
  async lifeCyclesOf(
    viewer: Viewer,
    ids: readonly string[],
    selection: Selection,
    { on, told }: { readonly on?: string | null | undefined; readonly told?: ToldFacts | null | undefined },
  ): Promise<Map<string, ItemLifeCycle[]>> {
    const sides = await this.sides.sidesOf(ids);
    const bodies = await this.bodiesOf(sides, below(selection, 'body'));
    const steps = await this.stepsTaken(sides);
    const refusals = selection.has('transitions') ? await this.refusalsOf(viewer, sides) : null;
    const shown = sides.map((side) => {
      const facts = factsOf(side, on ?? this.clock.today(), told ?? {});
      const transitions = refusals ? this.transitions(facts, (action) => refusals(action, side)) : [];
      return [side.workItemId, lifeCycle(side, facts, bodies.get(side.bodyId), steps, transitions)] as const;
    });
    return grouped(shown);
  }

  /** The steps that lead on, on the owner’s side of several items. */
  async transitionsOf(
    viewer: Viewer,
    ids: readonly string[],
    { on, told }: { readonly on?: string | null | undefined; readonly told?: ToldFacts | null | undefined },
  ): Promise<Map<string, LifeCycleTransition[]>> {
    const sides = (await this.sides.sidesOf(ids)).filter(({ isOwner }) => isOwner);
    const refusals = await this.refusalsOf(viewer, sides);
    return new Map(
      sides.map((side): [string, LifeCycleTransition[]] => {
        const facts = factsOf(side, on ?? this.clock.today(), told ?? {});
        return [side.workItemId, this.transitions(facts, (action) => refusals(action, side))];
      }),
    );
  }

  private transitions(facts: LifeCycleFacts, refusals: (action: RightsAction) => Reason[]): LifeCycleTransition[] {
    return stepsFrom(facts).map((step) => {
      const reasons = [...step.reasons, ...ownOperation(step), ...refusals(rightOf(step))];
      return {
        ...step,
        allowed: reasons.length === 0,
        reasons,
        warnings: [...step.warnings],
        expectedDates: [...step.expectedDates],
      };
    });
  }

  /** Why the viewer may not act on a side: by the rights to the item, and to the group whose side it is. */
  private async refusalsOf(viewer: Viewer, sides: readonly SideOfItem[]) {
    const ids = sides.map(({ workItemId }) => workItemId);
    const items = byId(await this.reads.rows<Concern & { id: string }>(CONCERNS_OF_ITEMS, [ids]));
    const bodies = byId(await this.standing.concernsOf(sides.map(({ bodyId }) => bodyId)));
    const standing = await this.standing.of(viewer);
    return (action: RightsAction, { workItemId, bodyId }: SideOfItem): Reason[] => {
      const [item, body] = [items.get(workItemId), bodies.get(bodyId)];
      if (!item || !body) throw new Error(`Nothing is known of the rights to ${workItemId} in ${bodyId}.`);
      for (const concern of [item, concernOfSide(item, body)]) {
        const answer = this.standing.answer(action, standing, concern);
        if (!answer.allowed) return [...answer.reasons];
      }
      return [];
    };
  }

  private async bodiesOf(sides: readonly SideOfItem[], selection: Selection): Promise<Map<string, Body>> {
    const node = jsonOf('Body', bodyFields, selection, 'b', { asOf: null });
    const rows = await this.reads.rows<{ id: string; node: Body }>(
      `select b.id::text, ${node} as node from body b where b.id = any($1::bigint[])`,
      [sides.map(({ bodyId }) => bodyId)],
    );
    return new Map(rows.map(({ id, node }) => [id, node]));
  }

  private async stepsTaken(sides: readonly SideOfItem[]): Promise<Map<string, Omit<StepTaken, 'label'>[]>> {
    const rows = await this.reads.rows<{ id: string; steps: Omit<StepTaken, 'label'>[] }>(
      `select t.life_cycle_id::text as id, json_agg(json_build_object('event', t.event, 'from', t.from_state, 'to', t.to_state, 'takenOn', t.taken_on,
         'endsOn', t.ends_on, 'forced', t.forced, 'note', t.note) order by t.id) as steps
       from life_cycle_step t where t.life_cycle_id = any($1::bigint[]) group by t.life_cycle_id`,
      [sides.flatMap(({ lifeCycleId }) => lifeCycleId ?? [])],
    );
    return new Map(rows.map(({ id, steps }) => [id, steps]));
  }
}

/** The states of each process, as they are shown. */
const STATES = new Map(
  Object.entries(LIFE_CYCLES).map(([process, { states }]): [string, ProcessState[]] => [
    process,
    states.map(({ code, label, meaning, maturity }) => ({ state: code, label, meaning, maturity })),
  ]),
);

const byId = <T extends { readonly id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));

function grouped(pairs: readonly (readonly [string, ItemLifeCycle])[]): Map<string, ItemLifeCycle[]> {
  const groups = new Map<string, ItemLifeCycle[]>();
  for (const [id, each] of pairs) groups.set(id, [...(groups.get(id) ?? []), each]);
  return groups;
}

function lifeCycle(
  side: SideOfItem,
  facts: LifeCycleFacts,
  body: Body | undefined,
  steps: ReadonlyMap<string, Omit<StepTaken, 'label'>[]>,
  transitions: LifeCycleTransition[],
): ItemLifeCycle {
  if (!body) throw new Error(`The body ${side.bodyId} of a life cycle is not there.`);
  const state = facts.state ?? null;
  return {
    id: side.lifeCycleId,
    body,
    process: facts.process,
    state,
    label: state === null ? null : (stateOf(facts.process, state)?.label ?? null),
    since: state === null ? null : (facts.entered?.[state] ?? null),
    clocks: runningClocks(facts),
    steps: (steps.get(side.lifeCycleId ?? '') ?? []).map((step) => ({
      ...step,
      label: stateOf(facts.process, step.to)?.label ?? step.to,
    })),
    states: STATES.get(facts.process) ?? [],
    ahead: aheadOf(facts.process, state),
    transitions,
  };
}

/** Why a step is not taken by `advanceWorkItem`: it changes more than the state. */
export function ownOperation({ event, clause }: Pick<Step, 'event' | 'clause'>): Reason[] {
  const operation = OWN_OPERATIONS[event];
  if (!operation) return [];
  return [
    { rule: 'OPERATION_OF_ITS_OWN', clause, message: `${operation} does that`, field: 'event', accepted: operation },
  ];
}
