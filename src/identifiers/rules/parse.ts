import { readAddress } from './addresses';
import { readDmtf } from './dmtf';
import { readEtsi } from './etsi';
import type { Identifier } from './identifier';
import { readIeee } from './ieee';
import { readIetf } from './ietf';
import { readIsoIec } from './iso-iec';
import { readItuT } from './itu-t';
import { readItuTProvisional } from './itu-t-provisional';
import { compareBytes, makeIdentifier } from './keys';
import { readNist } from './nist';
import { readOasis } from './oasis';
import { readOtherBody } from './other-bodies';
import { readThreeGpp } from './three-gpp';
import { readW3c } from './w3c';

/** Longer texts are no references; an address may be longer. */
const LONGEST_REFERENCE = 200;
const LONGEST_ADDRESS = 2000;

/** In this order; no text is read by two of them, save that a provisional name is what is left of the ITU-T series. */
const READERS: readonly ((text: string) => Identifier | null)[] = [
  readAddress,
  readIsoIec,
  readIetf,
  readThreeGpp,
  readEtsi,
  readIeee,
  readNist,
  readDmtf,
  readOasis,
  readOtherBody,
  readItuT,
  readItuTProvisional,
  readW3c,
];

/**
 * Reads a reference to a text in any spelling.
 *
 * @returns null for what follows no known numbering; never throws. Says nothing about whether such a text exists.
 */
export function parseIdentifier(text: string): Identifier | null {
  return parseWithFormer(text)?.identifier ?? null;
}

/** A reference, and the name that is written beside it as the one borne before: `Y.3560 (ex Y.rs-frame)`. */
export interface ReferenceReading {
  readonly identifier: Identifier;
  readonly former: Identifier | null;
}

const WITH_FORMER = /^(.+?) ?\((?:(?:ex|formerly|was|prov(?:isional name)?)[.:]? ?)?([^()]+)\)$/i;

/** Like {@link parseIdentifier}, with the former or provisional name in brackets, if one is written. */
export function parseWithFormer(text: string): ReferenceReading | null {
  if (text.length > LONGEST_ADDRESS) return null;
  const plain = unify(text);
  if (plain.length > LONGEST_REFERENCE) return alone(readAddress(plain));
  const whole = readReference(plain);
  if (whole !== null) return alone(whole);
  const match = WITH_FORMER.exec(plain);
  const former = readItuTProvisional(match?.[2]?.trim() ?? '');
  const identifier = former === null ? null : readReference(match?.[1] ?? '');
  return identifier === null ? null : { identifier, former };
}

function alone(identifier: Identifier | null): ReferenceReading | null {
  return identifier === null ? null : { identifier, former: null };
}

const BEYOND_ASCII = /[^ -~\t\r\n]/;

function unify(text: string): string {
  const ascii = BEYOND_ASCII.test(text) ? withoutTypography(text) : text;
  return ascii
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?[.,;:]+$/, '');
}

function withoutTypography(text: string): string {
  return text
    .replace(/[\u2122\u00ae\u00a9\u200b-\u200f\ufeff\u00ad]/gu, '')
    .normalize('NFKC')
    .replace(/[\p{Pd}\u2212]/gu, '-');
}

function readReference(text: string): Identifier | null {
  for (const read of READERS) {
    const identifier = read(text);
    if (identifier !== null) return identifier;
  }
  return readCommonText(text);
}

/** A text that several bodies publish, each under its number: `ITU-T Y.3500 | ISO/IEC 17788`. */
function readCommonText(text: string): Identifier | null {
  if (!text.includes('|')) return null;
  const members: Identifier[] = [];
  for (const part of text.split('|')) {
    const member = part.trim() === '' ? null : readReference(part.trim());
    if (member === null) return null;
    members.push(member);
  }
  const [first, ...others] = members;
  if (first === undefined || others.length === 0) return first ?? null;
  return makeIdentifier({
    scheme: first.scheme,
    canonical: members.map((member) => member.canonical).join(' | '),
    document: members.map((member) => member.document).join(' | '),
    edition: first.edition,
    secondary: [...first.secondary, ...others.flatMap((member) => [member.canonical, ...member.secondary])],
    keyText: members
      .map((member) => member.key)
      .sort(compareBytes)
      .join('|'),
    documentKeyText: first.documentKey,
    sortDocument: first.document,
  });
}

/** The canonical form, which {@link parseIdentifier} reads back as the same identifier. */
export function printIdentifier(identifier: Identifier): string {
  return identifier.canonical;
}

/** Natural order: `Y.99` before `Y.3500`, older editions before later ones. */
export function compareIdentifiers(a: Identifier, b: Identifier): number {
  return compareBytes(a.sortKey, b.sortKey) || compareBytes(a.canonical, b.canonical);
}

/** The keys, without edition, of every number that the text bears. */
export function documentKeys(identifier: Identifier): string[] {
  const others = identifier.secondary.flatMap((text) => {
    const other = parseIdentifier(text);
    return other === null ? [] : [other.documentKey];
  });
  return [...new Set([identifier.documentKey, ...others])];
}

/** Whether two references name the same text, whatever their editions: they share one of its numbers. */
export function sameDocument(a: Identifier, b: Identifier): boolean {
  const keys = new Set(documentKeys(a));
  return documentKeys(b).some((key) => keys.has(key));
}
