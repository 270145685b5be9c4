import type { RightsAction } from '../../people/rules/rights';
import type { StatementStep } from './vocabulary';

/** What the rights to a statement depend on. */
export interface Parties {
  /** Numbers of the sending bodies that are known, and of those that have not approved yet. */
  readonly sources: readonly string[];
  readonly unapproved: readonly string[];
  readonly addressees: readonly string[];
  /** Whether it was recorded as sent already, instead of being sent here. */
  readonly recorded: boolean;
}

/** One way of being allowed something: the action, towards any of these bodies. */
export interface Way {
  readonly action: RightsAction;
  readonly bodyIds: readonly string[];
}

/** Who may revise: the desks of the sending bodies; what was taken in by a receiving desk, that desk too. */
export const waysToRevise = ({ sources, addressees, recorded }: Parties): Way[] => [
  { action: 'WRITE_LIAISON', bodyIds: sources },
  ...(recorded ? [{ action: 'ANSWER_LIAISON' as const, bodyIds: addressees }] : []),
];

/** Who may record a statement that was sent already: who writes for a source, or answers for an addressee. */
export const waysToRecord = (parties: Omit<Parties, 'recorded'>): Way[] => waysToRevise({ ...parties, recorded: true });

/** Who may take a step of the sending side. A body is approved for by its approver, or by a writer of it who says that the approval was given before. */
export function waysToStep(step: StatementStep, { sources, unapproved }: Parties): Way[] {
  switch (step) {
    case 'APPROVE': {
      const bodyIds = unapproved.length > 0 ? unapproved : sources;
      return [
        { action: 'APPROVE_LIAISON', bodyIds },
        { action: 'WRITE_LIAISON', bodyIds },
      ];
    }
    case 'SEND':
      return [{ action: 'SEND_LIAISON', bodyIds: sources }];
    default:
      return [{ action: 'WRITE_LIAISON', bodyIds: sources }];
  }
}

/** Who may say what became of one addressee: its own desk, and the desks of the sending bodies. */
export const waysToAnswer = (addressee: string | null, { sources }: Parties): Way[] => [
  { action: 'ANSWER_LIAISON', bodyIds: addressee === null ? sources : [addressee, ...sources] },
];

/** Who may read how to reach the contacts. */
export const waysToReach = ({ sources, addressees }: Parties): Way[] => [
  { action: 'WRITE_LIAISON', bodyIds: [...sources, ...addressees] },
  { action: 'ANSWER_LIAISON', bodyIds: [...sources, ...addressees] },
];
