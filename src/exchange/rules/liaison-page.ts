import type { Labelled } from './labels';
import type { LetterLine } from './liaison-lines';
import type { SheetContact, SheetDraft } from './liaison-sheet';
import { stated } from './values';

const ASKED = ['From Contact', 'Response Contact', 'Technical Contact'];
const PERSON = /^([^<>@]*?)\s*(?:<([^<>]*)>)?$/;

/** Whom a page of the Datatracker names as contacts: `Adrian Farrel <a@example.org>`, one a line or apart by semicolons. */
export function fillPersons(values: readonly Labelled[], from: Labelled | null, draft: SheetDraft): void {
  const beside = /\(([^()]+)\)/.exec(from?.text ?? '')?.[1];
  if (beside !== undefined && from !== null) draft.add('contacts', person(beside, null), from);
  for (const value of values.filter(({ label }) => ASKED.includes(label)))
    for (const text of value.text.split(/[\n;]/)) {
      const found = personOf(text.trim());
      if (found === null || draft.sheet.contacts.some((each) => isSame(each, found))) continue;
      draft.add('contacts', found, { text, place: value.place }, found.name === null ? 'MEDIUM' : 'HIGH');
    }
}

function personOf(text: string): SheetContact | null {
  if (/^[^\s<>@]+@[^\s<>@]+$/.test(text)) return person(null, text);
  const [, name, mail] = PERSON.exec(text) ?? [];
  return stated(name) === null ? null : person(stated(name), stated(mail));
}

const person = (name: string | null, email: string | null): SheetContact => ({
  name,
  affiliation: null,
  country: null,
  email,
  telephone: null,
  fax: null,
});

const isSame = (one: SheetContact, other: SheetContact): boolean =>
  one.name === other.name && (one.email === other.email || other.email === null);

/**
 * The lines after the first attachment that name further ones, on pages that do not say where the text begins: those that end although the next word
 * would have fitted in, up to the first line that is full.
 */
export function attachedLines(
  first: LetterLine,
  rest: readonly LetterLine[],
): { more: readonly LetterLine[]; from: number } {
  if (/\(none\)$/i.test(first.text)) return { more: [], from: 0 };
  const width = Math.max(0, ...rest.map(({ text }) => text.length));
  const full = rest.findIndex(({ text }, at) => {
    const word = rest[at + 1]?.text.split(' ')[0] ?? '';
    return rest[at + 1]?.gap !== false || text.length + 1 + word.length > width;
  });
  const from = full < 0 || rest[full + 1]?.gap !== false ? 0 : full;
  return { more: rest.slice(0, from), from };
}
