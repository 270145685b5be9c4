import type { DocumentText } from '../../files/rules/document';
import { letterLines } from '../rules/liaison-lines';
import type { LiaisonReading } from '../rules/liaison-sheet';
import { readDatatrackerLetter } from './ietf-datatracker';
import { isDatatrackerPage, readDatatrackerPage } from './ietf-liaison-page';
import { type LetterContext, readLiaisonStatement } from './liaison-statement';

/** Reads a liaison statement by whom it was written or published: an answer or page of the IETF Datatracker, else a letter. Never throws. */
export function readLiaison(source: DocumentText | string, context: LetterContext = {}): LiaisonReading {
  const record = typeof source === 'string' && /^[\ufeff\s]*[{[]/.test(source) ? readDatatrackerLetter(source) : null;
  if (record !== null) return record;
  return isDatatrackerPage(letterLines(source)) ? readDatatrackerPage(source) : readLiaisonStatement(source, context);
}
