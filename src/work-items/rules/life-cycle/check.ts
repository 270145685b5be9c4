import { maturityOf } from '../maturity';
import { APPROVAL_PROCESSES, type ApprovalProcess } from '../vocabulary';
import { LIFE_CYCLES } from './life-cycles';
import type { LifeCycle } from './table';

/**
 * What is wrong with the tables, in words; nothing when they hold together. The server does not start on a broken table.
 * @param lifeCycles the tables; those of the program where left out
 */
export function checkLifeCycles(lifeCycles: Readonly<Record<ApprovalProcess, LifeCycle>> = LIFE_CYCLES): string[] {
  return APPROVAL_PROCESSES.flatMap((process) => {
    const lifeCycle = lifeCycles[process];
    const problems = [
      ...unknownStates(lifeCycle, lifeCycles),
      ...unreachable(lifeCycle, lifeCycles),
      ...deadEnds(lifeCycle),
      ...duplicates(lifeCycle),
      ...otherPhase(lifeCycle),
    ];
    return problems.map((problem) => `${process}: ${problem}`);
  });
}

function codes({ states }: LifeCycle): Set<string> {
  return new Set(states.map(({ code }) => code));
}

function unknownStates(lifeCycle: LifeCycle, all: Readonly<Record<ApprovalProcess, LifeCycle>>): string[] {
  const own = codes(lifeCycle);
  return lifeCycle.transitions.flatMap(({ from, to, toProcess, event }) => {
    const target = toProcess === undefined ? own : codes(all[toProcess]);
    return [
      ...(from === null || own.has(from) ? [] : [`${event} leads from an unknown state ${from}`]),
      ...(target.has(to) ? [] : [`${event} leads to an unknown state ${to}`]),
    ];
  });
}

/** A state counts as reached also when a step into another process leads to its namesake there, as for AAP's code TAP. */
function unreachable(lifeCycle: LifeCycle, all: Readonly<Record<ApprovalProcess, LifeCycle>>): string[] {
  const fromOthers = Object.values(all).flatMap(({ transitions }) =>
    transitions.filter(({ toProcess }) => toProcess === lifeCycle.process).map(({ to }) => to),
  );
  const reached = new Set<string | null>([null, ...fromOthers]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const { from, to } of lifeCycle.transitions) if (reached.has(from)) reached.add(to);
  }
  return lifeCycle.states.filter(({ code }) => !reached.has(code)).map(({ code }) => `no step reaches ${code}`);
}

function deadEnds({ states, transitions }: LifeCycle): string[] {
  const left = new Set(transitions.filter(({ from, to }) => from !== to).map(({ from }) => from));
  return states
    .filter(({ code, terminal }) => !terminal && !left.has(code))
    .map(({ code }) => `${code} is not terminal, and no step leads out of it`);
}

function duplicates({ states, transitions }: LifeCycle): string[] {
  const steps = transitions.map(({ from, event }) => `the event ${event} twice from ${from ?? 'the start'}`);
  const names = states.map(({ code }) => `the state ${code} twice`);
  const words = states.map(({ label }) => `the label "${label}" twice`);
  return [steps, names, words].flatMap((list) => list.filter((one, index) => list.indexOf(one) !== index));
}

/** The stored word has to mean the same phase to whoever reads it again. */
function otherPhase({ process, states }: LifeCycle): string[] {
  return states
    .filter(({ label, maturity }) => maturityOf(process, label)?.maturity !== maturity)
    .map(({ code, label, maturity }) => `${code} is ${maturity}, and its label "${label}" is not`);
}
