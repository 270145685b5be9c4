import type { LiaisonSheet } from './liaison-sheet';

/** Of a citation, in characters. */
const LONGEST = 500;

/** How a statement is cited: its number, who wrote it, its title and date, as far as they are known; else what its file is called. */
export function citationOf({ number, sources, title, dated, sent, document }: LiaisonSheet, name: string): string {
  const who = number ?? (sources.length > 0 ? `Liaison statement of ${sources.join(', ')}` : null);
  const parts = [who, title === null ? null : `"${title}"`, dated ?? sent, number === null ? document : null];
  const known = parts.filter((part) => part !== null);
  const words = number === null && title === null ? [...known, name] : known;
  return words.join(', ').slice(0, LONGEST);
}

type Writable = {
  -readonly [name in keyof LiaisonSheet]: LiaisonSheet[name] extends readonly (infer T)[] ? T[] : LiaisonSheet[name];
};

/** The fields in lists of their own. */
export const writableFields = (sheet: LiaisonSheet): Writable => ({
  ...sheet,
  sources: [...sheet.sources],
  originQuestions: [...sheet.originQuestions],
  destinationQuestions: [...sheet.destinationQuestions],
  addressees: [...sheet.addressees],
  contacts: [...sheet.contacts],
  keywords: [...sheet.keywords],
  attachments: [...sheet.attachments],
  refersTo: [...sheet.refersTo],
  documents: [...sheet.documents],
});
