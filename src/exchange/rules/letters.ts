import { parseBodyRef } from '../../bodies/rules/notation';
import type { Place, ReadingIssue } from '../../files/rules/document';
import type { Purpose } from '../../liaisons/rules/vocabulary';
import { fold } from '../../platform/fold';
import { dateOf } from './dates';
import { issue } from './reading';

const PURPOSES = new Map<string, Purpose>([
  ['action', 'ACTION'],
  ['for action', 'ACTION'],
  ['comment', 'COMMENT'],
  ['comments', 'COMMENT'],
  ['for comment', 'COMMENT'],
  ['info', 'INFORMATION'],
  ['information', 'INFORMATION'],
  ['for information', 'INFORMATION'],
]);

/** What a letter wants: the words of the page or of the interface; null for others, such as `In response`. */
export const purposeNamed = (text: string | null): Purpose | null => PURPOSES.get(fold(text ?? '')) ?? null;

/** An answer asks for nothing by itself. */
export const isResponse = (text: string | null): boolean => /^(?:in )?response$/.test(fold(text ?? ''));

/** A cell holds the deadline and, beside it, whether an answer is awaited or was given: `2026-03-09 Action Taken`. */
export function deadlineOf(text: string | null): { deadline: string | null; action: 'TAKEN' | 'REQUIRED' | null } {
  const words = text ?? '';
  const action = /\baction taken\b/i.test(words)
    ? 'TAKEN'
    : /\baction (?:needed|required)\b/i.test(words)
      ? 'REQUIRED'
      : null;
  return { deadline: dateOf(words.replace(/\baction (?:taken|needed|required)\b/i, ' ').trim()), action };
}

const ITU_GROUP = /^ITU-T[- ]SG[- ](\d{1,2})$/i;

/**
 * The bodies that a letter is from or to. The IETF calls the groups of others `ITU-T-SG-11` and its own by their acronyms.
 *
 * @param acronymsOf notation of the body whose groups are written as bare acronyms, or null
 */
export function bodiesOf(
  texts: readonly string[],
  acronymsOf: 'IETF' | null,
  place: Place,
): { bodies: string[]; issues: ReadingIssue[] } {
  const bodies: string[] = [];
  const issues: ReadingIssue[] = [];
  for (const text of texts) {
    const group = ITU_GROUP.exec(text)?.[1];
    const known = group === undefined ? parseBodyRef(text) : `SG${Number(group)}`;
    if (known !== null) bodies.push(known);
    else if (acronymsOf !== null && /^[a-z0-9][\w-]{1,20}$/i.test(text))
      bodies.push(`${acronymsOf} ${text.toLowerCase()}`);
    else issues.push(issue('UNKNOWN_BODY', `"${text}" does not name one known body`, place));
  }
  return { bodies: [...new Set(bodies)], issues };
}
