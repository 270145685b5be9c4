import type { Identifier } from './identifier';
import { makeIdentifier } from './keys';

type Print = (match: RegExpExecArray) => { readonly document: string; readonly edition?: string | undefined };

/** The numberings of bodies with few texts here, each with the way it is printed. */
const NUMBERINGS: readonly (readonly [RegExp, Print])[] = [
  [/^(?:OGF )?GFD(?:-[A-Z]+)*\.?-? ?(\d+)$/i, ([, n]) => ({ document: `GFD.${n}` })],
  [/^ATIS-(\d{7}(?:\.\d+)*)$/i, ([, n]) => ({ document: `ATIS-${n}` })],
  [/^MEF ?(\d+(?:\.\d+)*)$/i, ([, n]) => ({ document: `MEF ${n}` })],
  [/^(?:BBF |Broadband Forum )?(TR|WT)-(\d{3})$/i, ([, type, n]) => ({ document: `${type?.toUpperCase()}-${n}` })],
  [
    /^(?:TM ?Forum )?(TR|GB|TMF) ?(\d{3,4})(?: (?:v(\d+(?:\.\d+)*)|\(issue (\d+)\)|issue (\d+)))?$/i,
    ([, type, n, version, bracketed, issue]) => ({
      document: `${type?.toUpperCase()}${n}`,
      edition: version === undefined ? printIssue(bracketed ?? issue) : `v${version}`,
    }),
  ],
  [/^(?:SNIA )?CDMI v?(\d+(?:\.\d+)*)$/i, ([, version]) => ({ document: 'CDMI', edition: `v${version}` })],
  [/^(?:CSA )?CCM v?(\d+(?:\.\d+)*)$/i, ([, version]) => ({ document: 'CCM', edition: `v${version}` })],
  [/^(?:ANSI )?INCITS (\d+)(?:-((?:19|20)\d{2}))?$/i, ([, n, year]) => ({ document: `INCITS ${n}`, edition: year })],
  [
    /^(YD)\/?([BT]) ?(\d+)(?:-((?:19|20)\d{2}))?$/i,
    ([, , kind, n, year]) => ({ document: `YD${kind?.toUpperCase()}${n}`, edition: year }),
  ],
  [/^(?:ITU-T )?FG[- ]?Cloud TR,? ?Part ?(\d)$/i, ([, part]) => ({ document: `FG Cloud TR Part ${part}` })],
  [
    /^(?:Rec(?:ommendation|\.)? )?ITU-R ([A-Z]{1,3})\.(\d+)(?:-(\d+))?$/i,
    ([, series, n, version]) => ({ document: `ITU-R ${series?.toUpperCase()}.${n}`, edition: version }),
  ],
];

/** Editions that follow their document with a hyphen; the others follow a blank. */
const HYPHENATED = /^(?:INCITS|YD[BT]|ITU-R)/;

function printIssue(issue: string | undefined): string | undefined {
  return issue === undefined ? undefined : `(issue ${issue})`;
}

/**
 * Reads the numbers of OGF, ATIS, MEF, the Broadband Forum, TM Forum, SNIA, CSA, INCITS, CCSA and ITU-R.
 *
 * @param text blanks and dashes already unified
 */
export function readOtherBody(text: string): Identifier | null {
  for (const [pattern, print] of NUMBERINGS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const { document, edition = null } = print(match);
    const joint = HYPHENATED.test(document) ? '-' : ' ';
    const canonical = edition === null ? document : `${document}${joint}${edition}`;
    return makeIdentifier({ scheme: 'OTHER', canonical, document, edition });
  }
  return null;
}
