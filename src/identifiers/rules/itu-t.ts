import type { Identifier } from './identifier';
import { readTail, type Tail } from './itu-t-tail';
import { compareBytes, makeIdentifier } from './keys';

const PREFIX =
  /^(?:draft (?:new |revised )?)?(?:rec(?:ommendation|s|\.)?\.? )?(?:(?:(ITU-?T|ITU|CCITT)[- ]+)?(?:rec(?:ommendation|s|\.)?\.? )?)/i;
const NUMBER =
  /^([A-Z])\. ?(\d+(?:\.\d+)*)(?:( ?(?:bis|ter|quater|quarter))(?![\w])|( ?R)(?![\w])|( [A-Z]|[a-z])(?![\w.+-]))?/i;
const RANGE_END = /^-(?:[A-Z]\.)?(\d+)(?![\w.])/i;
const NEXT_NUMBER = /^ ?[/|] ?(?:ITU-?T )?(?=[A-Z]\. ?\d)/i;

const SERIES_SUPPLEMENT =
  /^([A-Z])(?:([-. ]?)(\d+(?:-\d+)?))?(?:[- ](series))?(?: rec(?:ommendation)?s)?[-–. ]*(?:suppl(?:ement|\.)?|supp?\.?)\.? ?(\d+(?:\.\d+)?)(?![\w.]\d)/i;
const SUPPLEMENT_TO =
  /^suppl(?:ement|\.)? (\d+) to (?:the )?(?:ITU-?T )?([A-Z])(?:\.(\d+))?[- ]series(?: rec(?:ommendation)?s)?/i;
/** Publications outside the lettered series: `EMC-3`, `IMPL-8`, `SEC-QKD`, `HSTP-MMSYS`; only with the prefix ITU-T. */
const OTHER_PUBLICATION = /^([A-Z]{3,5}-[A-Z0-9]+(?:-[A-Z0-9]+)*)(?![\w-])/;
const CATALOGUE_ID =
  /\bT-REC-([A-Z])\.(Sup)?([\w.]+?)-((?:18|19|20)\d{2})(\d{2})-[A-Z](?:!([A-Z][\w-]*))?(?:!!|[^\w!-]|$)/i;

/**
 * Reads a number of an ITU-T Recommendation or another ITU-T publication: `Y.3500`, `Rec. ITU-T Y.3500 (08/2014)`,
 * `Y.3521/M.3070`, `Y.Sup49`, `Y.3514 (2017) Cor. 1 (12/2018)`, or the catalogue's own `T-REC-Y.3500-201408-I`.
 *
 * The year of a base text stays in `document`: Cor. 1 to the edition of 2017 and Cor. 1 to that of 2021 are two texts.
 *
 * @param text blanks and dashes already unified
 */
export function readItuT(text: string): Identifier | null {
  const fromCatalogue = readCatalogueId(text);
  if (fromCatalogue !== null) return fromCatalogue;
  const prefix = PREFIX.exec(text);
  const body = text.slice(prefix?.[0].length ?? 0);
  const head = readSeriesSupplement(body) ?? readNumbers(body) ?? readOther(body, prefix?.[1] !== undefined);
  if (head === null) return null;
  const tail = readTail(body.slice(head.length));
  return tail === null ? null : compose(head.numbers, tail);
}

interface Head {
  readonly numbers: readonly string[];
  readonly length: number;
}

function readNumbers(body: string): Head | null {
  const numbers: string[] = [];
  let length = 0;
  for (;;) {
    const match = NUMBER.exec(body.slice(length));
    if (match === null) return null;
    length += match[0].length;
    const range = RANGE_END.exec(body.slice(length));
    length += range?.[0].length ?? 0;
    numbers.push(printNumber(match) + (range === null ? '' : printRange(match[1], range)));
    const next = NEXT_NUMBER.exec(body.slice(length));
    if (next === null) return { numbers: [...new Set(numbers)], length };
    length += next[0].length;
  }
}

function printNumber([, series = '', digits = '', latin, regional, letter]: RegExpExecArray): string {
  const number = `${series.toUpperCase()}.${digits}`;
  if (latin !== undefined) return `${number} ${latin.trim().toLowerCase().replace('quarter', 'quater')}`;
  if (regional !== undefined) return `${number} R`;
  if (letter === undefined) return number;
  return letter.startsWith(' ') ? `${number} ${letter.trim().toUpperCase()}` : `${number}${letter.toLowerCase()}`;
}

/** `Q.120-Q.139` is a range of Recommendations, `Q.732.2-5` one of parts. */
function printRange(series: string | undefined, range: RegExpExecArray): string {
  return range[0].includes('.') ? `-${series?.toUpperCase()}.${range[1]}` : `-${range[1]}`;
}

function readSeriesSupplement(body: string): Head | null {
  const match = SERIES_SUPPLEMENT.exec(body);
  if (match !== null) {
    const [, series = '', joint, block, word, number = ''] = match;
    // `D.140 Suppl. 1` is a supplement to one Recommendation, not to a series.
    if (joint === '.' && word === undefined) return null;
    return { numbers: [printSupplement(series, block, number)], length: match[0].length };
  }
  const formal = SUPPLEMENT_TO.exec(body);
  if (formal === null) return null;
  const [, number = '', series = '', block] = formal;
  return { numbers: [printSupplement(series, block, number)], length: formal[0].length };
}

/** Where the supplements of each hundred of the series have their own numbers; elsewhere the hundred is only a topic. */
const SERIES_IN_BLOCKS = new Set(['E', 'G', 'Q']);

function printSupplement(series: string, block: string | undefined, number: string): string {
  const letter = series.toUpperCase();
  return block === undefined || !SERIES_IN_BLOCKS.has(letter)
    ? `${letter} Suppl. ${number}`
    : `${letter}-${block} series Suppl. ${number}`;
}

function readOther(body: string, prefixed: boolean): Head | null {
  const match = prefixed ? OTHER_PUBLICATION.exec(body) : null;
  return match?.[1] === undefined ? null : { numbers: [match[1]], length: match[0].length };
}

function readCatalogueId(text: string): Identifier | null {
  const match = CATALOGUE_ID.exec(text);
  if (match === null) return null;
  const [, series = '', supplement, number = '', year, month, part = ''] = match;
  const rest = part.replaceAll('-', ' ').replace(/([a-z])(?=[\dA-Z])/g, '$1 ');
  const head = supplement === undefined ? `${series}.${number}` : `${series} Suppl. ${number}`;
  return readItuT(`ITU-T ${head} ${rest} (${month}/${year})`.replace(/ +/g, ' '));
}

function compose(numbers: readonly string[], tail: Tail): Identifier {
  const [first = '', ...others] = numbers;
  const edition = tail.edition;
  const canonicalOf = (number: string) => `ITU-T ${number}${tail.document}${tail.printedEdition}`;
  const inOrder = [...numbers].sort(compareBytes).join('/');
  return makeIdentifier({
    scheme: 'ITU_T',
    canonical: canonicalOf(numbers.join('/')),
    document: `ITU-T ${numbers.join('/')}${tail.document}`,
    edition,
    secondary: others.map(canonicalOf),
    keyText: canonicalOf(inOrder),
    documentKeyText: `ITU-T ${first}${tail.document}`,
    ...(tail.sortEdition === null ? {} : { sortEdition: tail.sortEdition }),
  });
}

/** The key that the number of an item in the ITU-T work programme has, however its address is written. */
export function isnIdentifier(isn: string): Identifier {
  const canonical = `ISN:${isn.replace(/^0+(?=\d)/, '')}`;
  return makeIdentifier({ scheme: 'ITU_T_ISN', canonical, document: canonical, edition: null });
}
