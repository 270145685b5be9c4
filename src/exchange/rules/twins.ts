import { parseIdentifier } from '../../identifiers/rules/parse';
import { organizationOf } from './naming';
import { splitReference } from './reference-title';
import { stated } from './values';

/**
 * Which texts of other organizations a source says that a text is identical to. ITU-T prints `Equivalent number` or `Equiv. Num.` beside a work item that
 * is common text with ISO/IEC. Texts that are only aligned or equivalent in substance are no twins.
 */

const REMARK = /\s*\((?:[^()\d]*\b(?:common|twin|identical)\b[^()]*)\)\s*$/i;
const SAID =
  /(?<!\b(?:not|nor|non)[\s-])\b(?:equiv(?:alent)?\.?\s+num(?:ber)?s?\b\.?|identical\s+(?:text|standard)?\s*(?:to|with|:)|common\s+text\s+with)\s*:?\s*(?:(?:text|standard|rec(?:ommendation)?)\s+)?/gi;

/** No reference is longer. */
const REACH = 120;
/** A scope tells of no more. */
const MOST = 5;

/** The references in a cell that holds nothing else: `ISO/IEC 17788:2014 (Common)`. What follows no known numbering stays as written. */
export function twinsNamed(cell: string | null): string[] {
  const parts = (stated(cell) ?? '').split(/[;,|\n]|\band\b/i).map((part) => stated(part.replace(REMARK, '')));
  return parts.flatMap((part) => (part === null ? [] : [parseIdentifier(part)?.canonical ?? part]));
}

/**
 * The references that a running text says the text is identical to: `This text is identical to ISO/IEC 27017.`
 *
 * @param organization whose text it is: no text is the twin of one of its own organization
 */
export function twinsStated(text: string | null, organization: string): string[] {
  const said = text === null ? [] : [...text.matchAll(SAID)].slice(0, MOST);
  const twins = said.flatMap(({ index, 0: words }) => {
    const rest = (text ?? '').slice(index + words.length, index + words.length + REACH);
    const read = parseIdentifier(splitReference(rest).reference ?? '');
    const owner = read === null ? null : organizationOf(read);
    return read === null || owner === null || owner === organization ? [] : [read.canonical];
  });
  return [...new Set(twins)];
}
