import type { Reason } from '../../platform/reason';
import { ASKING_PURPOSES } from './open';
import { STATEMENT_TRANSITIONS, stepRefusals } from './steps';
import type { Purpose, StatementState, StatementStep } from './vocabulary';

/** A statement as far as its completeness goes. */
export interface Written {
  readonly title: string | null;
  readonly hasText: boolean;
  readonly attachments: number;
  readonly contacts: number;
  readonly approvalLevel: string | null;
  readonly addressees: readonly {
    readonly text: string;
    readonly purpose: Purpose;
    readonly deadline: string | null;
  }[];
}

const missing = (rule: string, message: string, field: string, accepted: string): Reason => ({
  rule,
  clause: 'A.1 (liaison statements)',
  message,
  field,
  accepted,
});

/** What must be there before a statement can be approved. */
export function incomplete({ title, hasText, attachments, addressees }: Written): Reason[] {
  return [
    ...(title ? [] : [missing('TITLE_WANTED', 'it has no title', 'title', 'a concise subject')]),
    ...(addressees.length > 0 ? [] : [missing('ADDRESSEE_WANTED', 'it goes to nobody', 'addressees', 'at least one')]),
    ...(hasText || attachments > 0
      ? []
      : [missing('TEXT_WANTED', 'it says nothing', 'body', 'a text or an attachment')]),
  ];
}

/** What a complete statement has, though nothing is refused without it. */
export function wanted({ contacts, approvalLevel, addressees }: Written): Reason[] {
  const open = addressees.filter(({ purpose, deadline }) => ASKING_PURPOSES.includes(purpose) && deadline === null);
  return [
    ...(contacts > 0 ? [] : [missing('CONTACT_WANTED', 'it names nobody to ask', 'contacts', 'at least one')]),
    ...(approvalLevel
      ? []
      : [missing('APPROVAL_LEVEL_WANTED', 'the level of approval is not stated', 'approvalLevel', 'the level')]),
    ...(open.length === 0
      ? []
      : [
          missing(
            'DEADLINE_WANTED',
            `no day is set for ${open.map(({ text }) => text).join(', ')}`,
            'addressees',
            'a deadline for whoever is asked for action or comment',
          ),
        ]),
  ];
}

/** Why a step of the sending side cannot be taken, whoever asks; empty where it can. */
export function statementRefusals(step: StatementStep, state: StatementState, written: Written): Reason[] {
  const refused = stepRefusals(STATEMENT_TRANSITIONS, step, state);
  return refused.length > 0 || step !== 'MAKE_READY' ? refused : incomplete(written);
}
