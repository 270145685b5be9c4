import { entry, type ItemEntry, type PackItem, type PackReference } from './pack-item';
import { why } from './pack-lists';

/** References to these need no justification (A.5); with these, A.25 has no say. */
const INSIDE = /^(?:ITU|ISO|IEC|Rec(?:ommendation)?\.? ITU)\b/i;

/** Whether a text is one of an organization other than ITU, ISO and IEC. */
export const isOutside = ({ organization, text }: Pick<PackReference, 'organization' | 'text'>): boolean =>
  !INSIDE.test((organization ?? text).trim());

/** One entry for each normative reference of a text that needs a justification (A.5), with the justification where it is known. */
export function a5Entries(item: PackItem): ItemEntry[] {
  const outside = item.references.filter(
    (reference) => reference.type === 'NORMATIVE_REFERENCE' && reference.isFrom && isOutside(reference),
  );
  if (outside.length === 0) return alone(item);
  return outside.map(({ text, organization }) => {
    const justification = justificationOf(text, outside.length, item.justifications);
    const words = `refers normatively to ${text}${organization === null ? '' : ` of ${organization}`}; ${justification === null ? 'no justification is known' : 'justified'}`;
    return {
      ...entry('A5_JUSTIFICATIONS', item, [why('REFERENCE_OUTSIDE', words, null, 'A.5')]),
      reference: text,
      justification,
    };
  });
}

/** A justification names its reference, or there are as many of them as references. */
function justificationOf(reference: string, references: number, justifications: readonly string[]): string | null {
  const named = justifications.find((text) => text.includes(reference));
  if (named !== undefined) return named;
  return justifications.length >= references ? justifications.join('; ') : null;
}

function alone(item: PackItem): ItemEntry[] {
  if (item.justifications.length === 0) return [];
  const words = 'a justification is known, and not for which reference';
  return [
    {
      ...entry('A5_JUSTIFICATIONS', item, [why('JUSTIFICATION_ALONE', words, null, 'A.5')]),
      justification: item.justifications.join('; '),
    },
  ];
}

/** One entry for each text of another organization that a text takes in, has as input, or is taken into (A.25). */
export function a25Entries(item: PackItem): ItemEntry[] {
  return item.references.filter(isOutside).flatMap((reference) => {
    const reason = incorporation(reference);
    return reason === null ? [] : [{ ...entry('A25_JUSTIFICATIONS', item, [reason]), reference: reference.text }];
  });
}

function incorporation({ type, isFrom, text, organization }: PackReference) {
  const other = `${text}${organization === null ? '' : ` of ${organization}`}`;
  if (type === 'ADOPTS')
    return isFrom
      ? why('TEXT_TAKEN_IN', `takes in ${other}`, 'PLANNED', 'A.25')
      : why('TEXT_GIVEN', `is taken into ${other}`, 'PLANNED', 'A.25');
  if (type !== 'INPUT_TO' || isFrom) return null;
  return why('TEXT_TAKEN_IN', `has ${other} as input, of which it may take in text`, 'POSSIBLE', 'A.25');
}
