import type { Identifier } from './identifier';
import { makeIdentifier } from './keys';

const PREFIX = /^ETSI ?\/? ?/i;
const TYPE = /^(I-ETS|ETS|ETR|TCRTR|TBR|NET|GTS|TS|TR|EN|ES|EG|SR|GS|GR) ?/i;
/** The six digits of the common numbering, in two groups, with parts. */
const SIX_DIGITS = /^(\d{3}) ?(\d{3})((?:-\d+)*)(?!\d)/;
/** An industry specification group and its number: `NFV-IFA 029`, `MEC 010-2`, `F5G-TEST 029`. */
const GROUP_NUMBER = /^([A-Z][A-Z0-9]{1,4}(?:-[A-Z][A-Z0-9]{1,4})?)[ -]0*(\d{1,3})((?:-\d+)*)(?!\d)/i;
const GLUED_GROUP_NUMBER = /^([A-Z][A-Z0-9]{0,3}[A-Z](?:-[A-Z][A-Z0-9]{0,3}[A-Z])?)0*(\d{1,3})((?:-\d+)*)(?!\d)/i;
/** The numberings of before 1997. */
const OLD_NUMBER = /^(?:(GSM) )?(\d{2}\.\d{2}|\d{3})((?:-\d+)*)(-DCS|-EXT)?(?![\d.])/i;
const CORRECTIONS = /^(?:\/[AC]\d)+/i;
const VERSION = /^[ ,]*(?:V ?\.?(\d+\.\d+\.\d+)|ed\.? ?(\d+))(?![\d.])/i;
const DATE = /^[ ,]*\(((?:19|20)\d{2})[-/](0[1-9]|1[0-2])\)/;
const WORK_ITEM = /^(?:ETSI )?([DRM](?:GS|GR|TS|TR|EN|ES|EG|SR|MI))\/([A-Z][A-Z0-9-]*?)-?(\d[\w-]*)$/i;

/** The deliverables with the common six-digit numbering; one of them may be written without ETSI before it. */
const COMMON_TYPES = new Set(['TS', 'TR', 'EN', 'ES', 'EG', 'SR', 'ETS', 'I-ETS']);
const GROUP_TYPES = new Set(['GS', 'GR']);

/**
 * Reads an ETSI deliverable (`ETSI GS NFV-IFA 029 V3.3.1 (2019-11)`, `GS NFV 002`, `ETSI ETS 300 011/A1 ed.1 (1994-12)`)
 * or the reference of a work item (`DGS/NFV-0011`), which is what a deliverable is called before it is approved.
 * The version alone tells the edition; the month is printed but does not count in the key.
 *
 * @param text blanks and dashes already unified
 */
export function readEtsi(text: string): Identifier | null {
  const prefix = PREFIX.exec(text)?.[0] ?? '';
  const body = text.slice(prefix.length);
  const type = TYPE.exec(body);
  const name = type?.[1]?.toUpperCase();
  if (type === null || name === undefined) return readWorkItem(text);
  const afterType = body.slice(type[0].length);
  const number = readNumber(name, afterType, prefix !== '');
  return number === null ? null : compose(`ETSI ${name} ${number.text}`, afterType.slice(number.length));
}

interface ReadNumber {
  readonly text: string;
  readonly length: number;
}

function readNumber(type: string, rest: string, prefixed: boolean): ReadNumber | null {
  const number = GROUP_TYPES.has(type)
    ? groupNumber(rest)
    : (commonNumber(type, rest) ?? (prefixed ? oldNumber(rest) : null));
  if (number === null) return null;
  const corrections = CORRECTIONS.exec(rest.slice(number.length))?.[0] ?? '';
  return { text: number.text + corrections.toUpperCase(), length: number.length + corrections.length };
}

function commonNumber(type: string, rest: string): ReadNumber | null {
  const match = COMMON_TYPES.has(type) ? SIX_DIGITS.exec(rest) : null;
  return match === null ? null : { text: `${match[1]} ${match[2]}${match[3]}`, length: match[0].length };
}

function groupNumber(rest: string): ReadNumber | null {
  const match = GROUP_NUMBER.exec(rest) ?? GLUED_GROUP_NUMBER.exec(rest);
  if (match === null) return null;
  const [whole, group = '', number = '', parts = ''] = match;
  return { text: `${printGroup(group)} ${number.padStart(3, '0')}${parts}`, length: whole.length };
}

/** Two groups write themselves with small letters. */
function printGroup(group: string): string {
  const upper = group.toUpperCase();
  return upper === 'MWT' ? 'mWT' : upper === 'THZ' ? 'THz' : upper;
}

function oldNumber(rest: string): ReadNumber | null {
  const match = OLD_NUMBER.exec(rest);
  if (match === null) return null;
  const [whole, gsm, number, parts = '', phase = ''] = match;
  return { text: `${gsm === undefined ? '' : 'GSM '}${number}${parts}${phase.toUpperCase()}`, length: whole.length };
}

function compose(document: string, tail: string): Identifier | null {
  const version = VERSION.exec(tail);
  const afterVersion = tail.slice(version?.[0].length ?? 0);
  const date = DATE.exec(afterVersion);
  if (afterVersion.slice(date?.[0].length ?? 0).trim() !== '') return null;
  const printedVersion = version === null ? null : version[1] === undefined ? `ed.${version[2]}` : `V${version[1]}`;
  const printedDate = date === null ? null : `(${date[1]}-${date[2]})`;
  const edition = [printedVersion, printedDate].filter((part) => part !== null).join(' ');
  return makeIdentifier({
    scheme: 'ETSI',
    canonical: edition === '' ? document : `${document} ${edition}`,
    document,
    edition: edition === '' ? null : edition,
    ...(printedVersion === null ? {} : { keyText: `${document} ${printedVersion}`, sortEdition: printedVersion }),
  });
}

function readWorkItem(text: string): Identifier | null {
  const match = WORK_ITEM.exec(text);
  if (match === null) return null;
  const canonical = `${match[1]?.toUpperCase()}/${match[2]?.toUpperCase()}-${match[3]?.toUpperCase()}`;
  return makeIdentifier({ scheme: 'ETSI', canonical, document: canonical, edition: null });
}
