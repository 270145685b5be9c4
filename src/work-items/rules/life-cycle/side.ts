import type { RightsAction } from '../../../people/rules/rights';
import type { Concern } from '../../../people/rules/standing';
import { parsePartialDate } from '../../../platform/partial-date';
import { defaultProcess } from '../process-choice';
import type { ApprovalProcess, StatusEventKind, WorkItemType } from '../vocabulary';
import type { LifeCycleFacts } from './facts';
import { stateOf, stateOfNative } from './life-cycles';
import type { Step } from './steps';
import type { LifeCycleDecision } from './table';

/** Facts about a step that are told when it is taken, or asked about. */
export type ToldFacts = Partial<
  Omit<LifeCycleFacts, 'process' | 'state' | 'today' | 'entered' | 'type' | 'statusSince' | 'deleted'>
>;

/** A status that a text had, in the words of its body. */
export interface PastStatus {
  readonly nativeStatus: string | null;
  /** Partial date. */
  readonly happened: string | null;
}

/** A step that was taken here. */
export interface PastStep {
  readonly from: string;
  readonly to: string;
  readonly on: string;
}

/** What is known of a text on one side. */
export interface Side {
  readonly process: ApprovalProcess | null;
  /** Code of its state, where a step was taken here; else it follows from the native status. */
  readonly state: string | null;
  readonly type: WorkItemType;
  readonly organization: string;
  readonly nativeStatus: string | null;
  /** Whether the owner deleted it from the work programme. */
  readonly deleted: boolean;
  readonly statuses: readonly PastStatus[];
  readonly steps: readonly PastStep[];
  readonly scope: string | null;
  readonly summary: string | null;
  readonly editors: number;
  readonly baseTexts: number;
  /** References to texts from outside ITU, ISO and IEC, and the justifications there are. */
  readonly outsideReferences: readonly string[];
  readonly a5Justifications: readonly string[];
  /** What was told at earlier steps. */
  readonly told: ToldFacts;
}

/** The process of a text: as stated, or the one its kind usually takes. */
export const processOf = ({ process, type, organization }: Side): ApprovalProcess =>
  process ?? (organization === 'ITU-T' ? defaultProcess(type, []).process : 'OTHER');

/** The facts that the rules look at, on a day, with what is told now on top of what was told before. */
export function factsOf(side: Side, today: string, told: ToldFacts): LifeCycleFacts {
  const process = processOf(side);
  const entered = enteredStates(process, side);
  return {
    process,
    state: side.state ?? (side.nativeStatus === null ? 'UNDER_STUDY' : stateOfNative(process, side.nativeStatus)),
    today,
    type: side.type,
    entered,
    statusSince: side.statuses.flatMap(({ happened }) => dayOf(happened) ?? []).at(-1) ?? null,
    deleted: side.deleted,
    scope: side.scope,
    summary: side.summary,
    editors: side.editors,
    baseTexts: side.baseTexts,
    unjustifiedReferences: unjustified(side),
    additionalReviewHeld: reviewHeld(side.steps, entered),
    ...given(side.told),
    ...given(told),
  };
}

const given = (facts: ToldFacts): ToldFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined));

const dayOf = (happened: string | null) => (happened === null ? null : (parsePartialDate(happened)?.earliest ?? null));

function enteredStates(process: ApprovalProcess, { statuses, steps }: Side): Record<string, string> {
  const entered: Record<string, string> = {};
  for (const { nativeStatus, happened } of statuses) {
    const code = nativeStatus === null ? null : stateOfNative(process, nativeStatus);
    const day = dayOf(happened);
    if (code && day) entered[code] = day;
  }
  for (const { from, to, on } of steps) if (from !== to) entered[to] = on;
  return entered;
}

/** Since the last consent there is one additional review at most (A.8 4.5.2). */
function reviewHeld(steps: readonly PastStep[], entered: Readonly<Record<string, string>>): boolean {
  const last = (code: string) => steps.findLastIndex(({ to }) => to === code);
  if (steps.length === 0) return entered.AR !== undefined;
  return last('AR') > last('CONSENTED');
}

/** A justification names its reference, or there are as many of them as references. */
function unjustified({ outsideReferences, a5Justifications }: Side): string[] {
  if (a5Justifications.length >= outsideReferences.length) return [];
  return outsideReferences.filter((reference) => !a5Justifications.some((text) => text.includes(reference)));
}

const OF_ONE_STEP: readonly (keyof ToldFacts)[] = [
  'reason',
  'consensus',
  'seconded',
  'decidedBy',
  'successor',
  'justification',
];
const OF_A_REVIEW: readonly (keyof ToldFacts)[] = ['comments', 'revisedTextAvailable'];
const OF_A_MEETING: readonly (keyof ToldFacts)[] = [
  'meetingStartsOn',
  'meetingEndsOn',
  'opposing',
  'moreTimeAsked',
  'policyImplications',
  'replies',
  'textInLanguagesOn',
];

/** What stays known after a step: what was told of a review or a meeting ends with it. */
export function keptAfter(to: string, told: ToldFacts): ToldFacts {
  const past = [
    ...OF_ONE_STEP,
    ...(['LC', 'AR'].includes(to) ? OF_A_REVIEW : []),
    ...(['LC', 'NA', 'DETERMINED', 'TAP_NOT_APPROVED'].includes(to) ? OF_A_MEETING : []),
  ];
  return Object.fromEntries(Object.entries(given(told)).filter(([name]) => !past.some((each) => each === name)));
}

const RIGHT_FOR: Readonly<Record<LifeCycleDecision, RightsAction>> = {
  REGISTER_WORK_ITEM: 'PROPOSE',
  DECIDE_CONSENT: 'DECIDE',
  DECIDE_DETERMINATION: 'DECIDE',
  DECIDE_AGREEMENT: 'DECIDE',
  DECIDE_APPROVAL: 'DECIDE',
  DECIDE_DELETION: 'DELETE',
  CHANGE_PROCESS: 'CHANGE_PROCESS',
  JUDGE_COMMENTS: 'DECIDE',
  ANNOUNCE: 'ADVANCE',
  TRANSFER_WORK_ITEM: 'TRANSFER',
  CARRY_OVER: 'CARRY_OVER',
  UPDATE_STATUS: 'ADVANCE',
};

/** The right that a step needs. */
export const rightOf = ({ decides }: Pick<Step, 'decides'>): RightsAction => RIGHT_FOR[decides];

/** What the rights to a side of an item depend on: its own group decides there, with the item's joint groups and editors. */
export const concernOfSide = ({ name, jointGroupIds, editorIds }: Concern, body: Concern): Concern => ({
  ...body,
  name,
  jointGroupIds,
  editorIds,
});

/** Steps that are operations of their own, since they change more than the state. */
export const OWN_OPERATIONS: Readonly<Record<string, string>> = {
  TRANSFER: 'transferWorkItem',
  CARRY_OVER: 'carryOverWorkItem',
  DELETE: 'deleteWorkItem',
};

const KIND_OF_STATE: Readonly<Record<string, StatusEventKind>> = {
  CONSENTED: 'CONSENTED',
  DETERMINED: 'DETERMINED',
  LC: 'LAST_CALL',
  AR: 'ADDITIONAL_REVIEW',
  A: 'APPROVED',
  AT: 'APPROVED',
  AGREED: 'AGREED',
  SUPERSEDED: 'SUPERSEDED',
  WITHDRAWN: 'WITHDRAWN',
};

/** What happened to a text that came into a state. */
export function statusEventOf(process: ApprovalProcess, code: string): StatusEventKind {
  const known = KIND_OF_STATE[code];
  if (known) return known;
  return stateOf(process, code)?.maturity === 'APPROVED' ? 'PUBLISHED' : 'STEP_TAKEN';
}

/** The last day of the period that a step begins; null where it begins none. */
export const endOf = ({ expectedDates }: Step): string | null =>
  expectedDates.find(({ milestone }) => ['COMMENTS_UNTIL', 'CONSULTATION_CLOSES', 'MEETING'].includes(milestone))?.on ??
  null;
