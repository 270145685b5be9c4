import type { ApprovalProcess } from '../vocabulary';
import { stateOf, transitionsFrom } from './life-cycles';

/** A state that lies ahead of a text, with the step that leads into it. */
export interface StateAhead {
  readonly state: string;
  readonly label: string;
  readonly event: string;
  readonly clause: string;
}

/**
 * The states on the shortest way from where a text stands to the end of its work, by the steps of its process alone: whether they are allowed
 * is not asked, and a text may take another way (comments, a meeting).
 * @returns nothing where the work has ended, or no step leads to approval
 */
export function aheadOf(process: ApprovalProcess, state: string | null): StateAhead[] {
  if (state === null || stateOf(process, state)?.terminal !== false) return [];
  const seen = new Set([state]);
  let ways: readonly (readonly StateAhead[])[] = next(process, state).map((step) => [step]);
  while (ways.length > 0) {
    const done = ways.find((way) => isGoal(process, way));
    if (done) return [...done];
    ways = ways.flatMap((way) => {
      const last = way.at(-1)?.state ?? state;
      if (seen.has(last)) return [];
      seen.add(last);
      return next(process, last).map((step) => [...way, step]);
    });
  }
  return [];
}

function next(process: ApprovalProcess, from: string): StateAhead[] {
  return transitionsFrom(process, from)
    .filter(({ toProcess = process, to }) => toProcess === process && to !== from)
    .map(({ to, event, clause }) => ({ state: to, label: stateOf(process, to)?.label ?? to, event, clause }));
}

function isGoal(process: ApprovalProcess, way: readonly StateAhead[]): boolean {
  const last = stateOf(process, way.at(-1)?.state ?? '');
  return last?.terminal === true && last.maturity === 'APPROVED';
}
