import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer';
import type { Selection } from '../platform/graphql/selection';
import { isCalendarDate } from '../platform/partial-date';
import type { Reason } from '../platform/reason';
import { AdvancingService } from '../work-items/advancing.service';
import type { ItemChange } from '../work-items/item-change.input';
import { MovingService } from '../work-items/moving.service';
import { ProposingService } from '../work-items/proposing.service';
import type { StepFacts } from '../work-items/step-facts.input';
import {
  DecisionWriting,
  type EnteredDecision,
  type Moved,
  type NewDecision,
  type RecordedDecision,
  type ToldDecision,
} from './decision-writing.service';
import type { DecidedWorkItem, DecisionInput } from './decisions.inputs';
import type { MeetingRow } from './meeting-in-hand.service';
import { type DecisionOnText, ruleOf } from './rules/decisions';
import type { MeetingType } from './rules/vocabulary';
import { TextDecisions, type TextPlan } from './text-decisions.service';

const NOTHING: Selection = new Map();
const ITS_NUMBER: Selection = new Map([['workItem', new Map([['id', NOTHING]])]]);

/** Takes the steps of texts that meetings decide, by the operations that take them without a meeting: the same rules, the same record. */
@Injectable()
export class TextMoving {
  constructor(
    private readonly texts: TextDecisions,
    private readonly writing: DecisionWriting,
    private readonly advancing: AdvancingService,
    private readonly moving: MovingService,
    private readonly proposing: ProposingService,
  ) {}

  async record(
    viewer: Viewer,
    told: ToldDecision,
    kind: DecisionOnText,
    input: DecisionInput,
  ): Promise<RecordedDecision> {
    const planned = input.workItem
      ? await this.texts.plan(viewer, told.meeting, kind, { item: input.workItem, on: told.on })
      : await this.texts.planProposal(viewer, told.meeting, input.proposal ?? undefined, told.on);
    const { plan, actor, ref } = planned;
    if (input.workItem) await this.writing.refuseTwice(told, { workItemId: input.workItem.id }, ref);
    const decision = { ...told, actor, text: input.text ?? `${ruleOf(kind).words} ${ref}` };
    const entered = await this.writing.enter(viewer, decision);
    const { warnings, ...moved } = await this.move(viewer, decision, plan, entered);
    await this.writing.write(decision, entered, moved);
    return { id: entered.id, warnings };
  }

  /** @returns the text, and the entry of the record by which it moved */
  private async move(
    viewer: Viewer,
    decision: NewDecision,
    plan: TextPlan,
    entered: EnteredDecision,
  ): Promise<Moved & { readonly warnings: readonly Reason[] }> {
    const source = { key: entered.sourceKey };
    switch (plan.does) {
      case 'NOTHING':
        return { workItemId: plan.workItemId, warnings: [] };
      case 'PROPOSE': {
        const proposal = { ...plan.proposal, source };
        const { workItem, warnings } = await this.proposing.propose(viewer, proposal, ITS_NUMBER);
        return { ...(await this.moved(String(workItem.id))), warnings };
      }
      case 'REMOVE':
        await this.moving.remove(viewer, changeOf(plan.item, decision, source), NOTHING);
        return { ...(await this.moved(plan.item.id)), warnings: [] };
      default: {
        const { item, event } = plan;
        const facts = factsAt(decision.meeting, item.facts ?? null);
        const change = changeOf(item, decision, source);
        await this.advancing.advance(viewer, { change, event, side: item.side ?? null, facts }, NOTHING);
        return { ...(await this.moved(item.id)), warnings: [] };
      }
    }
  }

  private async moved(workItemId: string): Promise<Moved> {
    return { workItemId, entryId: await this.writing.entryAbout('WORK_ITEM', workItemId) };
  }
}

const changeOf = (
  { id, expectedVersion, merge }: DecidedWorkItem,
  { on, reason }: NewDecision,
  source: { readonly key: string },
): ItemChange => ({ id, expectedVersion, merge, happened: on, reason, source });

const DECIDERS: Readonly<Partial<Record<MeetingType, NonNullable<StepFacts['decidedBy']>>>> = {
  STUDY_GROUP: 'STUDY_GROUP',
  STUDY_GROUP_E_PLENARY: 'STUDY_GROUP',
  ADVISORY_GROUP: 'STUDY_GROUP',
  WORKING_PARTY: 'WORKING_PARTY',
  ASSEMBLY: 'ASSEMBLY',
};

/** What the rules of the step look at, with the meeting: what is known of it stands above what was told. */
export function factsAt({ type, starts, ends }: MeetingRow, told: StepFacts | null): StepFacts {
  const day = (date: string | null) => (date !== null && isCalendarDate(date) ? date : null);
  const first = day(starts);
  return {
    ...told,
    meetingStartsOn: first ?? told?.meetingStartsOn ?? null,
    meetingEndsOn: day(ends ?? first) ?? told?.meetingEndsOn ?? null,
    decidedBy: DECIDERS[type] ?? told?.decidedBy ?? null,
  };
}
