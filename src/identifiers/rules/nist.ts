import type { Identifier } from './identifier';
import { makeIdentifier } from './keys';

const SERIES = '(SP|IR|FIPS|CSWP|TN|AI|GCR|HB)';
const REPORT = new RegExp(
  `^(?:NIST[ .]?)?${SERIES}(?: PUB)?[ .]?(\\d{1,4}(?:-\\d{1,4}[A-Z]?)?)(?:[ .]?(?:Vol\\.? ?|v)(\\d+))?(?:[ .,]*(?:Rev(?:ision|\\.)? ?|r)(\\d+))?(?: ?(?:\\((draft)\\)|\\(?(ipd|fpd|\\dpd|draft)\\)?))?$`,
  'i',
);
/** Numbers that say by themselves whose they are. */
const BARE = /^(\d{3,4}-\d{1,4}[A-Z]?)((?:v|r|rev\.? ?)\d+)$/i;

/**
 * Reads a NIST publication: `NIST SP 800-145`, `SP 500-291r2`, `NIST SP 800-53 Rev. 5`, `NISTIR 8006`, `FIPS 140-3`.
 * The edition is the version, the revision, or the state of a public draft.
 *
 * @param text blanks and dashes already unified
 */
export function readNist(text: string): Identifier | null {
  const bare = BARE.exec(text);
  const match = REPORT.exec(bare === null ? text.replace(/^NISTIR/i, 'NIST IR') : `SP ${bare[1]}${bare[2]}`);
  if (match === null) return null;
  const [, series = '', number = '', version, revision, draftNote, draft] = match;
  const prefixed = /^NIST/i.test(text) || ['SP', 'FIPS'].includes(series.toUpperCase());
  if (!prefixed) return null;
  const document = `NIST ${series.toUpperCase()} ${number.toUpperCase()}`;
  const parts = [version && `v${version}`, revision && `r${revision}`].filter(
    (part) => part !== undefined && part !== '',
  );
  const state = (draftNote ?? draft)?.toLowerCase() ?? null;
  const edition = [parts.join(''), state].filter((part) => part !== null && part !== '').join(' ');
  const suffix = `${parts.join('')}${state === null ? '' : ` ${state === 'draft' ? '(draft)' : state}`}`;
  return makeIdentifier({
    scheme: 'NIST',
    canonical: `${document}${suffix}`,
    document,
    edition: edition === '' ? null : edition,
  });
}
