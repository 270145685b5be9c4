import type { ApprovalProcess } from '../vocabulary';
import { end, type LifeCycleState, state, step, type Transition } from './table';

/** What holds for every ITU-T text, whatever its process: registration, the work programme, and published editions. */

export const UNDER_STUDY: LifeCycleState = state(
  'UNDER_STUDY',
  'Under study',
  'IN_DEVELOPMENT',
  'Registered in the work programme; the draft is being written.',
  [
    'Draft Recommendation',
    'Draft',
    'New',
    'New work item',
    'Living list',
    'In progress',
    'Work in progress',
    'Proposed',
  ],
);

export const ITU_T_ENDS: readonly LifeCycleState[] = [
  end('DELETED', 'Deleted', 'WITHDRAWN', 'The study group agreed to stop the work.', [
    'Deleted work item',
    'Discontinued',
    'Stopped',
    'Cancelled',
    'Abandoned',
  ]),
  end('SUPERSEDED', 'Superseded', 'SUPERSEDED', 'A newer edition or another text took its place.', [
    'S',
    'Replaced',
    'Obsolete',
  ]),
  end('WITHDRAWN', 'Withdrawn', 'WITHDRAWN', 'The published text was deleted.', ['W']),
];

/** Words for a published text that the catalogue and roadmap tables use beside the state's own. */
export const PUBLISHED_WORDS: readonly string[] = [
  'In force',
  'I',
  'P',
  'Pre-published',
  'Prepublished',
  'Published',
  'Recommendation',
  'Recommendation | IS',
  'Standard',
];

/** Registration, transfer and deletion of an item that is not up for approval yet. */
export function workProgramme(process: ApprovalProcess): Transition[] {
  const form = process === 'AGREEMENT' ? 'A.13 Annex A' : 'A.1 Annex A';
  const text = process === 'AGREEMENT' ? 'TYPE_NON_NORMATIVE' : 'TYPE_NORMATIVE';
  const clause = process === 'AGREEMENT' ? 'A.13' : 'A.1';
  return [
    step(null, 'REGISTER', 'UNDER_STUDY', {
      label: 'Take up as a new work item',
      clause: form,
      decides: 'REGISTER_WORK_ITEM',
      guards: { [text]: form, JUSTIFICATION_COMPLETE: form, QUESTION_IN_MANDATE: clause },
      warnings: { ENOUGH_SUPPORTERS: form },
    }),
    step('UNDER_STUDY', 'TRANSFER', 'UNDER_STUDY', {
      label: 'Transfer, rename or renumber',
      clause,
      decides: 'TRANSFER_WORK_ITEM',
      guards: { REASON_GIVEN: clause },
    }),
    deletion('UNDER_STUDY', clause),
  ];
}

/** The end of a work item that is in the hands of its study group. */
export function deletion(from: string, clause: string): Transition {
  return step(from, 'DELETE', 'DELETED', {
    label: 'Discontinue the work item',
    clause,
    decides: 'DECIDE_DELETION',
    guards: { REASON_GIVEN: clause },
  });
}

/** A text goes on into the next study period in the state that it has; its number in the work programme is kept. */
export function carryOver(states: readonly LifeCycleState[]): Transition[] {
  return states
    .filter(({ terminal }) => !terminal)
    .map(({ code }) =>
      step(code, 'CARRY_OVER', code, {
        label: 'Carry over to the next study period',
        clause: 'A.1',
        decides: 'CARRY_OVER',
        guards: {},
      }),
    );
}

/** A change between AAP and TAP, open until consent or determination. */
export function changeOfProcess(toProcess: 'AAP' | 'TAP'): Transition {
  return step('UNDER_STUDY', 'CHANGE_PROCESS', 'UNDER_STUDY', {
    toProcess,
    clause: 'Res.1 8.3',
    label:
      toProcess === 'TAP' ? 'Change to the traditional approval process' : 'Change to the alternative approval process',
    decides: 'CHANGE_PROCESS',
    guards: { PROCESS_OPEN: 'Res.1 8.3', CONSENSUS: 'Res.1 8.1.1', SECONDED: 'Res.1 8.3' },
  });
}

/** What may happen to a published Recommendation: a new edition, or its deletion by circular. */
export function published(states: readonly string[], stability: string, byCircular: string): Transition[] {
  return states.flatMap((from) => [
    step(from, 'SUPERSEDE', 'SUPERSEDED', {
      label: 'Superseded by a new edition',
      clause: stability,
      decides: 'UPDATE_STATUS',
      guards: { SUCCESSOR_KNOWN: stability },
      warnings: { STABLE_TWO_YEARS: stability },
    }),
    step(from, 'WITHDRAW', 'WITHDRAWN', {
      label: 'Delete the Recommendation',
      clause: byCircular,
      decides: 'DECIDE_DELETION',
      guards: { REASON_GIVEN: byCircular, DELETION_PERIOD_OVER: byCircular, NO_OBJECTIONS: byCircular },
      clocks: ['DELETION'],
    }),
  ]);
}
