import { Injectable } from '@nestjs/common';
import type { Body } from '../bodies/body.entity';
import { bodyFields } from '../bodies/body.queries';
import { StandingService } from '../bodies/standing.service';
import type { Concern, Standing } from '../people/rules/standing';
import type { Viewer } from '../people/viewer';
import { Clock } from '../platform/clock';
import { Reads } from '../platform/db/reads';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import type { Reason } from '../platform/reason';
import { CONCERNS_OF_ITEMS } from './concern.queries';
import type { ItemLifeCycle, LifeCycleTransition, StepTaken } from './life-cycle.types';
import { runningClocks } from './rules/life-cycle/expected-dates';
import type { LifeCycleFacts } from './rules/life-cycle/facts';
import { stateOf } from './rules/life-cycle/life-cycles';
import { factsOf, OWN_OPERATIONS, rightOf, type ToldFacts } from './rules/life-cycle/side';
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
    const rights = selection.has('transitions') ? await this.rightsTo(viewer, ids) : null;
    const shown = sides.map((side) => {
      const facts = factsOf(side, on ?? this.clock.today(), told ?? {});
      const concern = rights?.concerns.get(side.workItemId);
      const transitions = rights && concern ? this.transitions(facts, rights.standing, concern) : [];
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
    const sides = await this.sides.sidesOf(ids);
    const { standing, concerns } = await this.rightsTo(viewer, ids);
    return new Map(
      sides.flatMap((side): [string, LifeCycleTransition[]][] => {
        const concern = concerns.get(side.workItemId);
        if (!side.isOwner || !concern) return [];
        const facts = factsOf(side, on ?? this.clock.today(), told ?? {});
        return [[side.workItemId, this.transitions(facts, standing, concern)]];
      }),
    );
  }

  private transitions(facts: LifeCycleFacts, standing: Standing, concern: Concern): LifeCycleTransition[] {
    return stepsFrom(facts).map((step) => {
      const answer = this.standing.answer(rightOf(step), standing, concern);
      const reasons = [...step.reasons, ...ownOperation(step), ...(answer.allowed ? [] : answer.reasons)];
      return {
        ...step,
        allowed: reasons.length === 0,
        reasons,
        warnings: [...step.warnings],
        expectedDates: [...step.expectedDates],
      };
    });
  }

  private async rightsTo(viewer: Viewer, ids: readonly string[]) {
    const rows = await this.reads.rows<Concern & { id: string }>(CONCERNS_OF_ITEMS, [ids]);
    return { standing: await this.standing.of(viewer), concerns: new Map(rows.map((row) => [row.id, row])) };
  }

  private async bodiesOf(sides: readonly SideOfItem[], selection: Selection): Promise<Map<string, Body>> {
    const node = jsonOf('Body', bodyFields, selection, 'b', { asOf: null });
    const rows = await this.reads.rows<{ id: string; node: Body }>(
      `select b.id::text, ${node} as node from body b where b.id = any($1::bigint[])`,
      [sides.map(({ bodyId }) => bodyId)],
    );
    return new Map(rows.map(({ id, node }) => [id, node]));
  }

  private async stepsTaken(sides: readonly SideOfItem[]): Promise<Map<string, StepTaken[]>> {
    const rows = await this.reads.rows<{ id: string; steps: StepTaken[] }>(
      `select t.life_cycle_id::text as id, json_agg(json_build_object('event', t.event, 'from', t.from_state, 'to', t.to_state, 'takenOn', t.taken_on,
         'endsOn', t.ends_on, 'forced', t.forced, 'note', t.note) order by t.id) as steps
       from life_cycle_step t where t.life_cycle_id = any($1::bigint[]) group by t.life_cycle_id`,
      [sides.flatMap(({ lifeCycleId }) => lifeCycleId ?? [])],
    );
    return new Map(rows.map(({ id, steps }) => [id, steps]));
  }
}

function grouped(pairs: readonly (readonly [string, ItemLifeCycle])[]): Map<string, ItemLifeCycle[]> {
  const groups = new Map<string, ItemLifeCycle[]>();
  for (const [id, each] of pairs) groups.set(id, [...(groups.get(id) ?? []), each]);
  return groups;
}

function lifeCycle(
  side: SideOfItem,
  facts: LifeCycleFacts,
  body: Body | undefined,
  steps: ReadonlyMap<string, StepTaken[]>,
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
    steps: side.lifeCycleId === null ? [] : (steps.get(side.lifeCycleId) ?? []),
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
