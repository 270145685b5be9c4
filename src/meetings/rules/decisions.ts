import type { RightsAction } from '../../people/rules/rights';
import { parsePartialDate } from '../../platform/partial-date';
import type { Reason } from '../../platform/reason';
import { stateOf, transitionsFrom } from '../../work-items/rules/life-cycle/life-cycles';
import type { LifeCycleDecision, Transition } from '../../work-items/rules/life-cycle/table';
import type { ApprovalProcess, Maturity, StatusEventKind } from '../../work-items/rules/vocabulary';
import type { DecisionKind, MeetingType } from './vocabulary';

/** Decisions about texts: each takes a step of the text's own life cycle. */
export const DECISIONS_ON_TEXTS = [
  'CONSENTED',
  'DETERMINED',
  'AGREED',
  'APPROVED',
  'NOT_APPROVED',
  'RE_DETERMINED',
  'DISCONTINUED',
  'DELETED',
  'NEW_WORK_ITEM',
] as const satisfies readonly DecisionKind[];
export type DecisionOnText = (typeof DECISIONS_ON_TEXTS)[number];

export const isOnText = (kind: DecisionKind): kind is DecisionOnText =>
  DECISIONS_ON_TEXTS.some((each) => each === kind);

interface Rule {
  /** Kinds of meetings that may decide it, for a text of ITU-T. */
  readonly meetings: readonly MeetingType[];
  readonly clause: string;
  /** The right that the step of the text needs. */
  readonly right: RightsAction;
  /** How it reads before the name of the text. */
  readonly words: string;
  /** What happened to the text. */
  readonly events: readonly StatusEventKind[];
}

const GROUP: readonly MeetingType[] = ['STUDY_GROUP', 'STUDY_GROUP_E_PLENARY', 'ADVISORY_GROUP', 'ASSEMBLY'];
const PARTY: readonly MeetingType[] = [...GROUP, 'WORKING_PARTY'];
/** A focus group agrees its deliverables itself (A.7), and keeps its own list of them. */
const FOCUS: readonly MeetingType[] = ['FOCUS_GROUP', 'COLLABORATIVE_TEAM'];

const rule = (
  meetings: readonly MeetingType[],
  clause: string,
  right: RightsAction,
  words: string,
  ...events: StatusEventKind[]
): Rule => ({ meetings, clause, right, words, events });

const RULES: Readonly<Record<DecisionOnText, Rule>> = {
  CONSENTED: rule(PARTY, 'A.8 3.1', 'DECIDE', 'Consent to', 'CONSENTED'),
  DETERMINED: rule(PARTY, 'Res.1 9.3.1', 'DECIDE', 'Determination of', 'DETERMINED'),
  RE_DETERMINED: rule(PARTY, 'Res.1 9.3.1', 'DECIDE', 'New determination of', 'DETERMINED'),
  AGREED: rule([...PARTY, ...FOCUS], 'Res.1 1bis', 'DECIDE', 'Agreement to', 'AGREED'),
  APPROVED: rule(GROUP, 'A.8 5; Res.1 9.5', 'DECIDE', 'Approval of', 'APPROVED'),
  NOT_APPROVED: rule(GROUP, 'A.8 5.8; Res.1 9.5', 'DECIDE', 'Not approved:'),
  DISCONTINUED: rule([...GROUP, ...FOCUS], 'Res.1 1bis; A.8 8.2', 'DELETE', 'End of the work on', 'DISCONTINUED'),
  DELETED: rule([...GROUP, ...FOCUS], 'Res.1 1bis; A.8 8.2', 'DELETE', 'Deletion of', 'DISCONTINUED', 'WITHDRAWN'),
  NEW_WORK_ITEM: rule([...PARTY, ...FOCUS], 'A.1; A.13', 'PROPOSE', 'New work item', 'REGISTERED', 'DRAFTED'),
};

export const ruleOf = (kind: DecisionOnText): Rule => RULES[kind];

/** Who decides, as far as it bears on a text. */
export interface Deciding {
  readonly type: MeetingType;
  readonly bodyId: string;
  readonly bodyRef: string;
}

/** The text that is decided about. */
export interface DecidedText {
  readonly ref: string;
  /** Reference of the organization that owns it. */
  readonly organization: string;
  /** Numbers of the bodies that it belongs to, from the organization down, on every side. */
  readonly bodyIds: readonly string[];
}

/** Why a meeting cannot decide that about a text, whoever records it; empty where it can. Whether the text is ready is asked of its own life cycle. */
export function meetingRefusals(kind: DecisionOnText, meeting: Deciding, text: DecidedText): Reason[] {
  const { meetings, clause } = RULES[kind];
  const reasons: Reason[] = [];
  if (text.organization === 'ITU-T' && !meetings.includes(meeting.type))
    reasons.push({
      rule: 'DECIDING_MEETING',
      clause,
      message: `a meeting of the kind ${meeting.type} does not decide that`,
      field: 'meeting',
      accepted: meetings.join(', '),
    });
  if (!text.bodyIds.includes(meeting.bodyId))
    reasons.push({
      rule: 'GROUP_OF_THE_TEXT',
      clause,
      message: `${text.ref} is not in the hands of ${meeting.bodyRef}`,
      field: 'meeting',
      accepted: `a meeting of a group that ${text.ref} belongs to`,
    });
  return reasons;
}

/** Decisions by which a text takes a step from where it stands. */
export type SteppingDecision = Exclude<DecisionOnText, 'NEW_WORK_ITEM' | 'DISCONTINUED'>;

const DECIDES: Readonly<Record<SteppingDecision, LifeCycleDecision>> = {
  CONSENTED: 'DECIDE_CONSENT',
  DETERMINED: 'DECIDE_DETERMINATION',
  RE_DETERMINED: 'DECIDE_DETERMINATION',
  AGREED: 'DECIDE_AGREEMENT',
  APPROVED: 'DECIDE_APPROVAL',
  NOT_APPROVED: 'DECIDE_APPROVAL',
  DELETED: 'DECIDE_DELETION',
};
/** What the step is called where the text is not in a state from which one leads on: its refusal names it. */
const USUAL: Readonly<Record<SteppingDecision, string>> = {
  CONSENTED: 'CONSENT',
  DETERMINED: 'DETERMINE',
  RE_DETERMINED: 'REDETERMINE',
  AGREED: 'AGREE',
  APPROVED: 'APPROVE_AT_MEETING',
  NOT_APPROVED: 'REFUSE_AT_MEETING',
  DELETED: 'WITHDRAW',
};

/** The step of its life cycle that a decision takes with a text in a state, e.g. `CONSENT`; where none leads on, the one that is usual, so that its refusal says why. */
export function eventOf(kind: SteppingDecision, process: ApprovalProcess, state: string | null): string {
  const found = transitionsFrom(process, state).find(
    (transition) => transition.decides === DECIDES[kind] && leadsWhere(kind, process, transition),
  );
  return found?.event ?? USUAL[kind];
}

function leadsWhere(kind: SteppingDecision, process: ApprovalProcess, { event, to }: Transition): boolean {
  const approved = stateOf(process, to)?.maturity === 'APPROVED';
  if (kind === 'APPROVED') return approved;
  if (kind === 'NOT_APPROVED') return event.startsWith('REFUSE');
  if (kind === 'RE_DETERMINED' || kind === 'DETERMINED')
    return (event === 'REDETERMINE') === (kind === 'RE_DETERMINED');
  return kind !== 'DELETED' || event === 'WITHDRAW';
}

/** Something that happened to a text, as far as it tells whether a decision is known already. */
export interface PastEvent {
  readonly kind: StatusEventKind;
  readonly nativeStatus: string | null;
  readonly maturity: Maturity;
  /** Partial date. */
  readonly happened: string | null;
}

const REFUSED_STATES: readonly string[] = ['NA', 'Not approved (TAP)'];

/**
 * Whether what a meeting decided on a day is known of the text already, by its life cycle or a source: then the decision is recorded beside it, and
 * nothing happens to the text twice.
 * @param events of which a source says that they occurred, whatever their precision
 */
export function isKnown(kind: DecisionOnText, events: readonly PastEvent[], day: string): boolean {
  return events.some(({ kind: event, nativeStatus, happened }) => {
    const same =
      kind === 'NOT_APPROVED' ? REFUSED_STATES.includes(nativeStatus ?? '') : RULES[kind].events.includes(event);
    const date = happened === null ? null : parsePartialDate(happened);
    return same && date !== null && date.earliest <= day && day <= date.latest;
  });
}

/**
 * Why a text that is there already cannot have been taken up by a meeting on a day; empty where it can.
 * @param events all that is known of it, also what was only observed
 */
export function takenUpRefusals(ref: string, events: readonly PastEvent[], day: string): Reason[] {
  const before = events.find(({ kind, happened }) => {
    const date = happened === null ? null : parsePartialDate(happened);
    return date !== null && (RULES.NEW_WORK_ITEM.events.includes(kind) ? true : date.latest < day);
  });
  if (!before) return [];
  return [
    {
      rule: 'TAKEN_UP_ONCE',
      clause: RULES.NEW_WORK_ITEM.clause,
      message: `${ref} was there on ${before.happened} already`,
      field: 'decision.workItem',
      accepted: 'a `proposal` of something new, or the meeting that took it up',
    },
  ];
}
