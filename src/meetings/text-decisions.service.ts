import { Injectable } from '@nestjs/common';
import { StandingService } from '../bodies/standing.service';
import type { Viewer } from '../people/viewer';
import { Reads } from '../platform/db/reads';
import type { Actor } from '../platform/db/recorder';
import { BadUserInput, NotFound, Refused } from '../platform/graphql/errors';
import { isCalendarDate } from '../platform/partial-date';
import type { Reason } from '../platform/reason';
import { ItemInHandService } from '../work-items/item-in-hand.service';
import type { WorkItemProposal } from '../work-items/proposing.inputs';
import { factsOf } from '../work-items/rules/life-cycle/side';
import type { Maturity, StatusBasis } from '../work-items/rules/vocabulary';
import { SidesService } from '../work-items/sides.service';
import type { DecidedWorkItem } from './decisions.inputs';
import type { MeetingRow } from './meeting-in-hand.service';
import {
  type DecisionOnText,
  eventOf,
  isKnown,
  meetingRefusals,
  type PastEvent,
  ruleOf,
  takenUpRefusals,
} from './rules/decisions';

/** What a decision does to a text, found out before anything is written. */
export type TextPlan =
  /** It is known of the text already: the decision is recorded beside it. */
  | { readonly does: 'NOTHING'; readonly workItemId: string }
  | { readonly does: 'STEP'; readonly item: DecidedWorkItem; readonly event: string }
  | { readonly does: 'REMOVE'; readonly item: DecidedWorkItem }
  | { readonly does: 'PROPOSE'; readonly proposal: WorkItemProposal };

export interface PlannedText {
  readonly plan: TextPlan;
  readonly actor: Actor;
  /** Its name, for the words of the decision. */
  readonly ref: string;
}

interface Text {
  readonly ref: string;
  readonly organization: string;
  readonly maturity: Maturity;
  readonly events: readonly (PastEvent & { readonly basis: StatusBasis })[];
}

const TEXT = `select i.ref, sdo.ref as organization, i.maturity,
    coalesce((select json_agg(json_build_object('kind', e.kind, 'nativeStatus', e.native_status, 'maturity', e.maturity, 'happened', e.happened, 'basis', e.basis)
      order by e.happened_order, e.rank, e.id) from status_event e where e.work_item_id = i.id), '[]') as events
  from work_item i join body sdo on sdo.id = i.sdo_id where i.id = $1`;

/** Maturities of texts that are published: they are withdrawn instead of being deleted from the work programme. */
const PUBLISHED: readonly Maturity[] = ['APPROVED', 'SUPERSEDED', 'WITHDRAWN'];

/** Finds out what a decision of a meeting does to a text, and whether the viewer may record it. */
@Injectable()
export class TextDecisions {
  constructor(
    private readonly reads: Reads,
    private readonly standing: StandingService,
    private readonly items: ItemInHandService,
    private readonly sides: SidesService,
  ) {}

  /** @throws NotFound, Unauthenticated, Forbidden, Refused where the meeting does not decide that about the text */
  async plan(
    viewer: Viewer,
    meeting: MeetingRow,
    kind: DecisionOnText,
    { item, on }: { readonly item: DecidedWorkItem; readonly on: string },
  ): Promise<PlannedText> {
    const [text] = await this.reads.rows<Text>(TEXT, [item.id]);
    if (!text) throw new NotFound(`No work item has the number ${item.id}.`);
    const concern = await this.items.concernOf(item.id);
    const actor = await this.standing.actor(viewer, ruleOf(kind).right, concern);
    refuse(meetingRefusals(kind, meeting, { ...text, bodyIds: concern.bodyIds }));
    const plan = await this.planFor(kind, item, text, on);
    return { plan, actor, ref: text.ref };
  }

  async planProposal(
    viewer: Viewer,
    meeting: MeetingRow,
    proposal: WorkItemProposal | undefined,
    on: string,
  ): Promise<PlannedText> {
    if (!proposal) throw new BadUserInput([NO_TEXT]);
    const concern = await this.standing.concernOfBody(proposal.body);
    const actor = await this.standing.actor(viewer, 'PROPOSE', concern);
    const [body] = await this.reads.rows<{ organization: string }>(
      'select sdo.ref as organization from body b join body sdo on sdo.id = (b.lineage || b.id)[1] where b.id = $1',
      [proposal.body],
    );
    const text = { ref: proposal.name, organization: body?.organization ?? '', bodyIds: concern.bodyIds };
    refuse(meetingRefusals('NEW_WORK_ITEM', meeting, text));
    return { plan: { does: 'PROPOSE', proposal: atMeeting(proposal, meeting, on) }, actor, ref: proposal.name };
  }

  private async planFor(kind: DecisionOnText, item: DecidedWorkItem, text: Text, on: string): Promise<TextPlan> {
    const known: TextPlan = { does: 'NOTHING', workItemId: item.id };
    const sides = await this.sides.sidesOf([item.id]);
    const side = sides.find((each) => (item.side ? each.bodyId === item.side : each.isOwner));
    const occurred = text.events.filter(({ basis }) => basis === 'OCCURRED');
    if (side?.isOwner && isKnown(kind, occurred, on)) return known;
    if (kind === 'NEW_WORK_ITEM') {
      refuse(takenUpRefusals(text.ref, text.events, on));
      return known;
    }
    const asked = kind === 'DISCONTINUED' ? 'DELETED' : kind;
    if (asked === 'DELETED' && !PUBLISHED.includes(text.maturity)) return { does: 'REMOVE', item };
    if (!side) throw new BadUserInput([noSide(item.side ?? '', sides)]);
    const { process, state } = factsOf(side, on, {});
    return { does: 'STEP', item, event: eventOf(asked, process, state) };
  }
}

/** A proposal with the meeting that took it up. */
const atMeeting = (proposal: WorkItemProposal, { key, place, starts }: MeetingRow, on: string): WorkItemProposal => ({
  ...proposal,
  on,
  meeting: proposal.meeting ?? place ?? key,
  meetingDate: proposal.meetingDate ?? (starts !== null && isCalendarDate(starts) ? starts : on),
});

const NO_TEXT = {
  field: 'decision.workItem',
  message: 'is missing',
  accepted: 'the text that the decision is about, or a proposal of a new one',
};

const noSide = (side: string, sides: readonly { readonly bodyId: string }[]) => ({
  field: 'decision.workItem.side',
  message: `the body ${side} is no side of the text`,
  accepted: sides.map(({ bodyId }) => bodyId).join(', '),
});

function refuse(reasons: readonly Reason[]): void {
  if (reasons.length > 0) throw new Refused(reasons);
}
