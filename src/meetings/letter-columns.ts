import type { Columns } from '../platform/db/upsert';
import { parsePartialDate } from '../platform/partial-date';
import type { LetterInput } from './letter-writing.inputs';
import type { LetterKind } from './rules/vocabulary';

/** What a letter is and when it was issued, as it will be once an input is written. */
export interface LetterState {
  readonly kind: LetterKind;
  readonly number: number;
  readonly groupId: string | null;
  readonly groupRef: string | null;
  readonly studyPeriodId: string;
  readonly period: string;
  readonly issuedAsPrinted: string | null;
  readonly issued: string | null;
  readonly issuedNote: string | null;
}

/** Fields that are one column each, and null where taken away. */
const PLAIN = {
  referenceCode: 'reference_code',
  subject: 'subject',
  place: 'place',
  signatory: 'signatory',
  signedBy: 'signatory_id',
  contact: 'contact',
  note: 'note',
  file: 'file_id',
} as const satisfies Partial<Record<keyof LetterInput, string>>;

const plainFields = Object.keys(PLAIN) as (keyof typeof PLAIN)[];

/** The columns of the row of a letter; those of its lists are not among them. @param ref what it is called */
export function columnsOf(input: LetterInput, state: LetterState, ref: string): Columns {
  const plain = plainFields
    .filter((field) => input[field] !== undefined)
    .map((field) => [PLAIN[field], input[field] ?? null] as const);
  return {
    ...Object.fromEntries(plain),
    ...(input.languages !== undefined && { languages: input.languages ?? [] }),
    ...(input.certainty !== undefined && { certainty: input.certainty ?? 'HIGH' }),
    key: `${ref}@${state.period}`,
    kind: state.kind,
    number: state.number,
    group_id: state.groupId,
    study_period_id: state.studyPeriodId,
    ref,
    ref_key: ref.toUpperCase(),
    issued_as_printed: state.issuedAsPrinted,
    issued: state.issued,
    issued_order: parsePartialDate(state.issued ?? '')?.earliest ?? '-infinity',
    issued_note: state.issuedNote,
  };
}
