import { identifierKey } from '../../identifiers/rules/keys';
import { parseIdentifier } from '../../identifiers/rules/parse';

/** How a table prints a reference and a title in one cell: `M.occm, Overview of Cloud Computing Management`. */
export const printedName = (ref: string, title: string | null): string => (title === null ? ref : `${ref}, ${title}`);

/** One way to tell the reference of a cell from its title. */
export interface PrintedName {
  /** Comparison key of the reference. */
  readonly key: string;
  /** Null where the cell holds the reference alone. */
  readonly title: string | null;
}

/** A reference holds no more commas than this. */
const MOST_CUTS = 8;

/** Every way to read a cell as reference and title: references of no known numbering may hold commas themselves. */
export function printedNames(text: string): PrintedName[] {
  if (text === '') return [];
  const names: PrintedName[] = [{ key: keyOf(text), title: null }];
  let cut = text.indexOf(', ');
  for (let cuts = 0; cut >= 0 && cuts < MOST_CUTS; cuts += 1) {
    names.push({ key: keyOf(text.slice(0, cut)), title: text.slice(cut + 2) });
    cut = text.indexOf(', ', cut + 2);
  }
  return names;
}

const keyOf = (reference: string) => parseIdentifier(reference)?.key ?? identifierKey(reference);
