import type { Identifier } from './identifier';
import { makeIdentifier } from './keys';

const SPECIFICATION = /^(?:DMTF )?DSP[ -]?(IS)?[ -]?(\d{4})(?:[ _-](?:v|version )?(\d+(?:\.\d+)*[a-z]?))?(?:\.pdf)?$/i;

/**
 * Reads a DMTF publication: `DSP0243 v2.1.1`, `DMTF DSP0243`, `DSP-IS0101`.
 *
 * @param text blanks and dashes already unified
 */
export function readDmtf(text: string): Identifier | null {
  const match = SPECIFICATION.exec(text);
  if (match === null) return null;
  const document = `${match[1] === undefined ? 'DSP' : 'DSP-IS'}${match[2]}`;
  const edition = match[3] === undefined ? null : `v${match[3].toLowerCase()}`;
  return makeIdentifier({
    scheme: 'DMTF',
    canonical: edition === null ? document : `${document} ${edition}`,
    document,
    edition,
  });
}
