import type { Identifier } from './identifier';
import { makeIdentifier } from './keys';

const SERIES = /^(?:IETF )?(RFC|BCP|STD|FYI)[ -]?0*([1-9]\d*)(?:\.txt|\.html)?$/i;
const DRAFT = /^(?:IETF )?(?:I-D[. ])?(draft-[a-z0-9]+(?:-[a-z0-9.+]+)+?)(?:-(\d{2}))?(?:\.txt|\.html|\.xml)?$/i;

/**
 * Reads `RFC 7348`, a `BCP`, `STD` or `FYI` number, or the name of an Internet-Draft, whose edition is its revision.
 *
 * @param text blanks and dashes already unified
 */
export function readIetf(text: string): Identifier | null {
  const series = SERIES.exec(text);
  if (series !== null) {
    const canonical = `${series[1]?.toUpperCase()} ${series[2]}`;
    return makeIdentifier({ scheme: 'IETF', canonical, document: canonical, edition: null });
  }
  const draft = DRAFT.exec(text);
  const name = draft?.[1]?.toLowerCase();
  if (name === undefined) return null;
  const revision = draft?.[2] ?? null;
  return makeIdentifier({
    scheme: 'IETF',
    canonical: revision === null ? name : `${name}-${revision}`,
    document: name,
    edition: revision,
  });
}
