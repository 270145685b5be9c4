import type { Reason } from '../../platform/reason';
import type { AddresseeState, AddresseeStep, StatementState, StatementStep } from './vocabulary';

/** The steps of a statement and of each addressee, as data: who looks for what is legal looks here. */

export interface Step<Name extends string, State extends string> {
  readonly step: Name;
  readonly from: readonly State[];
  readonly to: State;
  /** What it means, for a delegate. */
  readonly meaning: string;
}

/** The sending side: draft, ready, approved, sent; or dropped, and kept. */
export const STATEMENT_TRANSITIONS: readonly Step<StatementStep, StatementState>[] = [
  { step: 'MAKE_READY', from: ['DRAFT'], to: 'READY', meaning: 'The text is done and can be approved.' },
  {
    step: 'RETURN',
    from: ['READY', 'APPROVED'],
    to: 'DRAFT',
    meaning: 'The text is worked on again; approvals lapse.',
  },
  { step: 'APPROVE', from: ['READY'], to: 'APPROVED', meaning: 'Every sending body has approved it.' },
  { step: 'SEND', from: ['APPROVED'], to: 'SENT', meaning: 'It has gone out to all addressees.' },
  { step: 'DROP', from: ['DRAFT', 'READY', 'APPROVED'], to: 'DROPPED', meaning: 'It will not be sent; it is kept.' },
  { step: 'TAKE_UP', from: ['DROPPED'], to: 'DRAFT', meaning: 'A dropped statement is worked on again.' },
];

const OPEN: readonly AddresseeState[] = ['SENT', 'RECEIVED', 'ALLOCATED', 'ACKNOWLEDGED'];
const ANSWERED: readonly AddresseeState[] = ['NOTED', 'REPLIED', 'NIL_RETURN', 'DECLINED'];

/** One addressee: received, allocated to Questions, then one outcome, then closed. A sender may learn of an outcome and of nothing before it. */
export const ADDRESSEE_TRANSITIONS: readonly Step<AddresseeStep, AddresseeState>[] = [
  { step: 'RECEIVE', from: ['SENT'], to: 'RECEIVED', meaning: 'It has arrived, as a document of the group.' },
  {
    step: 'ALLOCATE',
    from: ['SENT', 'RECEIVED', 'ALLOCATED'],
    to: 'ALLOCATED',
    meaning: 'Questions were asked to deal with it.',
  },
  {
    step: 'ACKNOWLEDGE',
    from: ['SENT', 'RECEIVED', 'ALLOCATED'],
    to: 'ACKNOWLEDGED',
    meaning: 'The addressee said that it has arrived; the answer is still to come.',
  },
  { step: 'NOTE', from: OPEN, to: 'NOTED', meaning: 'The group took note of it; no answer follows.' },
  { step: 'REPLY', from: OPEN, to: 'REPLIED', meaning: 'An answer was sent.' },
  { step: 'RETURN_NIL', from: OPEN, to: 'NIL_RETURN', meaning: 'The addressee answered that it has nothing to say.' },
  { step: 'DECLINE', from: OPEN, to: 'DECLINED', meaning: 'The addressee answered that it will not deal with it.' },
  { step: 'CLOSE', from: [...OPEN, ...ANSWERED], to: 'CLOSED', meaning: 'Nothing more is expected.' },
  { step: 'REOPEN', from: [...ANSWERED, 'CLOSED'], to: 'RECEIVED', meaning: 'It is dealt with again.' },
];

/** The step as the table has it. */
export function stepOf<Name extends string, State extends string>(
  table: readonly Step<Name, State>[],
  step: Name,
): Step<Name, State> {
  const found = table.find((each) => each.step === step);
  if (found === undefined) throw new Error(`The table has no step ${step}.`);
  return found;
}

/** Why a step cannot be taken from a state; empty where it can. */
export function stepRefusals<Name extends string, State extends string>(
  table: readonly Step<Name, State>[],
  step: Name,
  state: State,
): Reason[] {
  const { from } = stepOf(table, step);
  if (from.includes(state)) return [];
  const legal = table.filter((each) => each.from.includes(state)).map((each) => each.step);
  return [
    {
      rule: 'STEP_FROM_STATE',
      clause: 'liaison steps',
      message: `${step} leads on from ${from.join(', ')}, not from ${state}`,
      field: 'step',
      accepted: legal.length > 0 ? legal.join(', ') : 'no step',
    },
  ];
}
