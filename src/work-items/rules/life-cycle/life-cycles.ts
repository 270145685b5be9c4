import { fold } from '../../../platform/fold';
import { maturityOf, plainStatus } from '../maturity';
import type { ApprovalProcess } from '../vocabulary';
import { AAP } from './aap';
import { AGREEMENT } from './agreement';
import { ETSI } from './etsi';
import { IEEE } from './ieee';
import { IETF } from './ietf';
import { ISO_IEC } from './iso-iec';
import { OASIS } from './oasis';
import { OTHER } from './other';
import type { LifeCycle, LifeCycleState, Transition } from './table';
import { TAP } from './tap';
import { THREE_GPP } from './three-gpp';
import { W3C } from './w3c';

export const LIFE_CYCLES: Readonly<Record<ApprovalProcess, LifeCycle>> = {
  AAP,
  TAP,
  AGREEMENT,
  ISO_IEC,
  IETF,
  ETSI,
  THREE_GPP,
  W3C,
  OASIS,
  IEEE,
  OTHER,
};

/** The states of a process, in the order in which a text normally passes through them. */
export function statesOf(process: ApprovalProcess): readonly LifeCycleState[] {
  return LIFE_CYCLES[process].states;
}

/** The state with a code; null where the process has none. */
export function stateOf(process: ApprovalProcess, code: string): LifeCycleState | null {
  return statesOf(process).find((state) => state.code === code) ?? null;
}

/** The steps that lead on from a state; from null, those that register a new item. */
export function transitionsFrom(process: ApprovalProcess, state: string | null): readonly Transition[] {
  return LIFE_CYCLES[process].transitions.filter(({ from }) => from === state);
}

/** The code of the state that a text is in when a process has just taken it up: the first that it can be registered in. */
export function firstStateOf(process: ApprovalProcess): string {
  const [first] = transitionsFrom(process, null);
  if (!first) throw new Error(`Nothing can be registered in ${process}.`);
  return first.to;
}

/**
 * The code of the state that a body's own word stands for, with or without date and notes around it, in any case.
 * Words that do not tell the state of an ITU-T text exactly stay unread; elsewhere the first state of their phase is taken.
 * @returns null for words that are not known
 */
export function stateOfNative(process: ApprovalProcess, nativeStatus: string): string | null {
  const { states, codeOf } = LIFE_CYCLES[process];
  const exact = fold(nativeStatus);
  return (
    named(states, exact) ??
    codeOf?.(exact) ??
    flagged(process, nativeStatus) ??
    named(states, plainStatus(nativeStatus)) ??
    ofPhase(process, nativeStatus)
  );
}

function named(states: readonly LifeCycleState[], words: string): string | null {
  const bears = ({ label, aliases }: LifeCycleState) => [label, ...aliases].some((name) => fold(name) === words);
  return states.find(bears)?.code ?? null;
}

/** A note that says more than the word before it: `Published (confirmed)` is stage 90.93. */
function flagged(process: ApprovalProcess, nativeStatus: string): string | null {
  const reading = maturityOf(process, nativeStatus);
  if (reading === null || reading.flags.length === 0) return null;
  const same = statesOf(process).find(({ label }) => {
    const own = maturityOf(process, label);
    return own !== null && own.flags.length > 0 && own.flags.every((flag) => reading.flags.includes(flag));
  });
  return same?.code ?? null;
}

const ITU_T: readonly ApprovalProcess[] = ['AAP', 'TAP', 'AGREEMENT'];

function ofPhase(process: ApprovalProcess, nativeStatus: string): string | null {
  const maturity = ITU_T.includes(process) ? undefined : maturityOf(process, nativeStatus)?.maturity;
  return statesOf(process).find((state) => state.maturity === maturity)?.code ?? null;
}
