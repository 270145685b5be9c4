import type { Identifier } from './identifier';
import { makeIdentifier } from './keys';

const DOCUMENT = /^(?:3GPP )?(TS|TR) ?(\d{2}\.\d{2,3}(?:-\d+)*)(U|dcs|ext)?(?![\w.-])/i;
const RELEASE =
  /^(?: ?: ?| ?,? ?\(?)(?:REL(?:EASE)?[- ]?(\d{1,2}|2000)|R(9[6-9]|00)|(Ph\d\+?(?:-DCS|-EXT)?)|(UMTS))\)?(?=$|[ /,:(])/i;
const VERSION = /^ ?[/, ] ?(?:V|version )?\.?(\d+\.\d+\.\d+)$/i;

/** Releases before 4 are named by a year. */
const FIRST_NUMBERED_RELEASE = 4;

/**
 * Reads a 3GPP specification or report: `3GPP TS 23.558`, `TS 23.558 V17.11.0`, `3GPP TS 23.558:REL-17/17.11.0`.
 * The edition is the release, of which several live side by side, and the version inside it. From version 4 on, the
 * version begins with the release.
 *
 * @param text blanks and dashes already unified
 */
export function readThreeGpp(text: string): Identifier | null {
  const head = DOCUMENT.exec(text);
  if (head === null) return null;
  const document = `3GPP ${head[1]?.toUpperCase()} ${head[2]}${printSuffix(head[3])}`;
  const tail = text.slice(head[0].length);
  const releaseMatch = RELEASE.exec(tail);
  const afterRelease = tail.slice(releaseMatch?.[0].length ?? 0);
  const versionMatch = VERSION.exec(afterRelease);
  if (versionMatch === null && afterRelease !== '') return null;
  const version = versionMatch?.[1] ?? null;
  const release = releaseMatch === null ? releaseOf(version) : printRelease(releaseMatch);
  const edition = [release, version === null ? null : `V${version}`].filter((part) => part !== null).join(' ');
  return makeIdentifier({
    scheme: 'THREE_GPP',
    canonical: edition === '' ? document : `${document} ${edition}`,
    document,
    edition: edition === '' ? null : edition,
    ...(edition === ''
      ? {}
      : { sortEdition: [sortRelease(release), version].filter((part) => part !== null).join(' ') }),
  });
}

function printSuffix(suffix: string | undefined): string {
  if (suffix === undefined) return '';
  return suffix.toLowerCase() === 'u' ? 'U' : suffix.toLowerCase();
}

function printRelease([, number, year, phase, umts]: RegExpExecArray): string {
  if (phase !== undefined) return phase.toUpperCase().replace('PH', 'Ph');
  if (umts !== undefined) return 'UMTS';
  if (year !== undefined) return `R${year}`;
  if (number === '2000') return 'R00';
  return Number(number) >= 96 ? `R${number}` : `Rel-${Number(number)}`;
}

function releaseOf(version: string | null): string | null {
  const major = Number(version?.split('.')[0] ?? 0);
  return major >= FIRST_NUMBERED_RELEASE ? `Rel-${major}` : null;
}

/** Phases, then the releases named by a year, then the numbered ones. */
function sortRelease(release: string | null): string | null {
  if (release === null) return null;
  if (release.startsWith('Rel-')) return `3 ${release}`;
  if (release.startsWith('R')) return `2 R${release === 'R00' ? '100' : release.slice(1)}`;
  return `1 ${release}`;
}
