import type { ApprovalProcess, Maturity } from '../vocabulary';
import type { GuardName } from './guards';

export interface LifeCycleState {
  readonly code: string;
  /** The body's own word, stored as the native status. */
  readonly label: string;
  readonly maturity: Maturity;
  /** Whether work on the text has ended; what may follow happens to the published text. */
  readonly terminal: boolean;
  /** For people: what the state means. */
  readonly meaning: string;
  /** Other words and codes of the body, or of tables about it, for the same state. */
  readonly aliases: readonly string[];
}

/** What somebody has to be allowed to decide. Who may is in the table of permissions. */
export const LIFE_CYCLE_DECISIONS = [
  /** Study group: takes up a new work item (A.1, A.13). */
  'REGISTER_WORK_ITEM',
  /** Study group or working party: chairman (A.8 3.1). */
  'DECIDE_CONSENT',
  /** Study group or working party: chairman (Res.1 9.3.1). */
  'DECIDE_DETERMINATION',
  /** Study group, or a working party that it authorized: chairman (Res.1 1bis). */
  'DECIDE_AGREEMENT',
  /** Study group, or WTSA: chairman (A.8 5; Res.1 9.5). */
  'DECIDE_APPROVAL',
  /** Study group: chairman. */
  'DECIDE_DELETION',
  /** Study group: chairman (Res.1 8.3). */
  'CHANGE_PROCESS',
  /** Chairman of the study group with TSB (A.8 4.4). */
  'JUDGE_COMMENTS',
  /** Director of TSB (A.8 4; Res.1 9.3). */
  'ANNOUNCE',
  /** Study group: chairman. */
  'TRANSFER_WORK_ITEM',
  /** Secretariat, for a new study period. */
  'CARRY_OVER',
  /** Rapporteur, or whoever keeps the entry: reports what another body decided. */
  'UPDATE_STATUS',
] as const;
export type LifeCycleDecision = (typeof LIFE_CYCLE_DECISIONS)[number];

export const LIFE_CYCLE_CLOCKS = [
  'ANNOUNCEMENT',
  'LAST_CALL',
  'ADDITIONAL_REVIEW',
  'MEETING',
  'CONSULTATION',
  'NOTIFICATION',
  'STABILITY',
  'DELETION',
] as const;
/** What a step sets running, or runs by. */
export type LifeCycleClock = (typeof LIFE_CYCLE_CLOCKS)[number];

/** Names of rules, each with the clause that it stands for in this place. */
export type Guards = Readonly<Partial<Record<GuardName, string>>>;

/** What a step is bound to, beside where it leads. */
export interface StepRules {
  /** For people. */
  readonly label: string;
  readonly clause: string;
  readonly decides: LifeCycleDecision;
  /** The process that goes on from there, where it is another one. */
  readonly toProcess?: ApprovalProcess;
  /** All of them have to hold. */
  readonly guards: Guards;
  /** Guidelines: what they find is said, and does not refuse. */
  readonly warnings?: Guards;
  readonly clocks?: readonly LifeCycleClock[];
}

export interface Transition extends StepRules {
  /** Code of the state; null for the registration of a new item. */
  readonly from: string | null;
  readonly event: string;
  readonly to: string;
}

export interface LifeCycle {
  readonly process: ApprovalProcess;
  readonly states: readonly LifeCycleState[];
  /** Reads statuses that are written by a pattern, such as stage codes: the state's code, or null for other (folded) words. */
  readonly codeOf?: (words: string) => string | null;
  readonly transitions: readonly Transition[];
}

/** A state in which work goes on. */
export function state(
  code: string,
  label: string,
  maturity: Maturity,
  meaning: string,
  aliases: readonly string[] = [],
): LifeCycleState {
  return { code, label, maturity, terminal: false, meaning, aliases };
}

/** A state in which work has ended. */
export function end(
  code: string,
  label: string,
  maturity: Maturity,
  meaning: string,
  aliases: readonly string[] = [],
): LifeCycleState {
  return { code, label, maturity, terminal: true, meaning, aliases };
}

/** One row of a table. */
export function step(from: string | null, event: string, to: string, rules: StepRules): Transition {
  return { from, event, to, ...rules };
}

/** A step that another body took and that is only reported here. */
export function reported(from: string, event: string, to: string, label: string, clause: string): Transition {
  return { from, event, to, label, clause, decides: 'UPDATE_STATUS', guards: {} };
}
