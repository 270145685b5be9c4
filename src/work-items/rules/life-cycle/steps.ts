import { type RuleSubject, ruleSetOn } from '../../../bodies/rules/rule-sets';
import type { Reason } from '../../../platform/reason';
import type { ApprovalProcess } from '../vocabulary';
import { changeOfProcess } from './common';
import { datesOf, type ExpectedDate } from './expected-dates';
import type { LifeCycleFacts } from './facts';
import { GUARD_NAMES, GUARDS } from './guards';
import { transitionsFrom } from './life-cycles';
import type { Guards, LifeCycleDecision, Transition } from './table';

/** A step of the present state, allowed or refused. */
export interface Step {
  readonly event: string;
  readonly label: string;
  readonly from: string | null;
  readonly to: string;
  /** The process in which the text is after the step. */
  readonly toProcess: ApprovalProcess;
  readonly clause: string;
  /** The edition of the rules in force on the day of the step, such as `A.8 (10/2008)`; null where none is known. */
  readonly ruleSet: string | null;
  readonly decides: LifeCycleDecision;
  readonly allowed: boolean;
  /** Everything that stands against the step; empty when it is allowed. */
  readonly reasons: readonly Reason[];
  /** Guidelines that the step does not follow. */
  readonly warnings: readonly Reason[];
  /** Days that follow if the step is taken on the day of the facts. */
  readonly expectedDates: readonly ExpectedDate[];
}

/** Every step of the present state, allowed or refused with all reasons, in the order of the table. */
export function stepsFrom(facts: LifeCycleFacts): Step[] {
  return transitionsFrom(facts.process, facts.state).map((transition) => stepOf(transition, facts));
}

/** The step that was asked for. Without one, or with one that is refused, the reasons say why. */
export interface StepChoice {
  readonly step: Step | null;
  readonly reasons: readonly Reason[];
}

/** The step of the present state with an event; may be taken when there are no reasons against it. */
export function stepNamed(facts: LifeCycleFacts, event: string): StepChoice {
  const transitions = transitionsFrom(facts.process, facts.state);
  const transition = transitions.find((candidate) => candidate.event === event);
  if (transition === undefined) return { step: null, reasons: [noSuchStep(facts, event, transitions)] };
  const step = stepOf(transition, facts);
  return { step, reasons: step.reasons };
}

function stepOf(transition: Transition, facts: LifeCycleFacts): Step {
  const { event, label, from, to, toProcess, clause, decides, warnings = {}, clocks = [] } = transition;
  const reasons = judge(facts.process, transition, facts);
  return {
    event,
    label,
    from,
    to,
    clause,
    decides,
    reasons,
    toProcess: toProcess ?? facts.process,
    ruleSet: ruleSetFor(facts.process, facts.today),
    allowed: reasons.length === 0,
    warnings: apply(warnings, facts),
    expectedDates: datesOf(clocks, facts.today, facts),
  };
}

/** All that stands against a step of a process; nothing when it is allowed. */
export function judge(process: ApprovalProcess, transition: Transition, facts: LifeCycleFacts): Reason[] {
  if (facts.process !== process || facts.state !== transition.from)
    return [noSuchStep(facts, transition.event, transitionsFrom(facts.process, facts.state))];
  return [...notDeleted(transition, facts), ...inOrder(transition, facts), ...apply(transition.guards, facts)];
}

/**
 * What stands against changing the process of a text, in whatever state it is. After consent or determination nothing
 * can change it but the study group meeting itself, by moving the text to TAP (A.8 5.2).
 */
export function judgeProcessChange(facts: LifeCycleFacts, to: ApprovalProcess): Reason[] {
  const rule = 'PROCESS_CHANGE';
  const clause = 'Res.1 8.3';
  const accepted = facts.process === 'AAP' ? 'TAP' : 'AAP';
  if ((facts.process !== 'AAP' && facts.process !== 'TAP') || (to !== 'AAP' && to !== 'TAP')) {
    const message = `A change from ${facts.process} to ${to} is not foreseen: only AAP and TAP stand for each other.`;
    return [{ rule, clause, message, field: 'process', accepted: 'AAP, TAP' }];
  }
  if (to === facts.process)
    return [{ rule, clause, message: `The process is ${to} already.`, field: 'process', accepted }];
  return apply(changeOfProcess(to).guards, facts);
}

function apply(guards: Guards, facts: LifeCycleFacts): Reason[] {
  return GUARD_NAMES.flatMap((rule) => {
    const clause = guards[rule];
    return clause === undefined ? [] : GUARDS[rule](facts).map((found) => ({ rule, clause, ...found }));
  });
}

function notDeleted({ clause }: Transition, { deleted }: LifeCycleFacts): Reason[] {
  if (!deleted) return [];
  const message = 'The text is deleted from the work programme.';
  return [
    { rule: 'NOT_DELETED', clause, message, field: 'state', accepted: 'a text that was put back: restoreWorkItem' },
  ];
}

/** A step cannot have happened before the text came into the state from which it leads. */
function inOrder({ clause }: Transition, { state, entered, statusSince, today }: LifeCycleFacts): Reason[] {
  const days = [state === null ? null : entered?.[state], statusSince].flatMap((day) => day ?? []);
  const since = days.toSorted().at(-1);
  if (since === undefined || since <= today) return [];
  const message = `The text has been in its present state since ${since}.`;
  return [{ rule: 'IN_ORDER', clause, message, field: 'today', accepted: `${since} or later` }];
}

function noSuchStep({ process, state }: LifeCycleFacts, event: string, steps: readonly Transition[]): Reason {
  const where = state === null ? 'before registration' : `in the state ${state}`;
  const message = `${process} has no step ${event} ${where}.`;
  const accepted = steps.length === 0 ? 'none: no step leads on' : steps.map((step) => step.event).join(', ');
  return { rule: 'STEP_OF_PRESENT_STATE', clause: CLAUSES[process], message, field: 'event', accepted };
}

/** What to cite of a process as a whole. */
const CLAUSES: Readonly<Record<ApprovalProcess, string>> = {
  AAP: 'A.8',
  TAP: 'Res.1 9',
  AGREEMENT: 'A.13',
  ISO_IEC: 'ISO/IEC Directives 1',
  IETF: 'RFC 2026',
  ETSI: 'ETSI Directives',
  THREE_GPP: '3GPP TR 21.900',
  W3C: 'W3C Process',
  OASIS: 'OASIS TC Process',
  IEEE: 'IEEE SASB Operations Manual',
  OTHER: 'practice of the body',
};

const SUBJECTS: Readonly<Partial<Record<ApprovalProcess, RuleSubject>>> = {
  AAP: 'AAP',
  TAP: 'TAP',
  AGREEMENT: 'NON_NORMATIVE_TEXTS',
};

function ruleSetFor(process: ApprovalProcess, day: string): string | null {
  const subject = SUBJECTS[process];
  return subject === undefined ? null : (ruleSetOn(subject, day)?.edition ?? null);
}
