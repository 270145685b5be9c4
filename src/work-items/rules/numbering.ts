import type { Identifier } from '../../identifiers/rules/identifier';
import { parseIdentifier } from '../../identifiers/rules/parse';
import type { Reason } from '../../platform/reason';

/** A number as given, with how it is read; null where it follows no known numbering. */
export interface GivenNumber {
  readonly text: string;
  readonly read: Identifier | null;
}

/** The numbers of a text: one, or several of a dual-numbered text, as in `M.3070 | Y.3521`. The first is that of the owner. */
export const readNumbers = (text: string): GivenNumber[] =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ text: part, read: parseIdentifier(part) }));

/**
 * Why numbers cannot be given; empty where they can.
 * @param takenBy for each number, the reference of another text that bears it already, or null
 */
export function numberingRefusals(numbers: readonly GivenNumber[], takenBy: readonly (string | null)[]): Reason[] {
  const refusal = (rule: string, message: string, accepted: string): Reason => ({
    rule,
    clause: 'A.12; identifiers',
    message,
    field: 'number',
    accepted,
  });
  if (numbers.length === 0)
    return [refusal('A_NUMBER', 'no number is given', 'a number such as Y.3521, or M.3070 | Y.3521')];
  return numbers.flatMap(({ text, read }, index) => {
    const holder = takenBy[index];
    if (!read)
      return [
        refusal('KNOWN_NUMBERING', `"${text}" follows no known numbering`, 'a number as its organization writes it'),
      ];
    if (numbers.findIndex((each) => each.read?.key === read.key) < index)
      return [refusal('NUMBER_ONCE', `"${text}" is given twice`, 'every number once')];
    return holder
      ? [refusal('NUMBER_IS_FREE', `"${text}" is borne by ${holder}`, 'a number that no other text bears')]
      : [];
  });
}
