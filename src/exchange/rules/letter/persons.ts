import type { AppointmentRole } from '../../../bodies/rules/vocabulary';
import { groupIn } from './groups';
import { originOf } from './origins';

/** The offices that such letters name, in English, French and Chinese; the first that fits is meant. */
const ROLES: readonly (readonly [AppointmentRole, RegExp])[] = [
  ['VICE_CHAIRMAN', /\bvice-?\s?(?:chair\w*|pr[ée]sident\w*)|副主席/i],
  ['CO_CHAIRMAN', /\bco-?\s?(?:chair\w*|pr[ée]sident\w*)|联合主席|共同主席/i],
  ['CHAIRMAN', /\bchair(?:man|woman|person|ed)?\b|\bpr[ée]sid(?:ente?|ence)\b|主席/i],
  ['ASSOCIATE_RAPPORTEUR', /\b(?:associate |co-)rapporteur\b|副报告人/i],
  ['RAPPORTEUR', /\brapporteure?\b|报告人/i],
  ['DIRECTOR', /\bdirect(?:or|eur|rice)\b|主任/i],
  ['COUNSELLOR', /\bcounsell?or\b|\bconseill(?:er|ère)|顾问/i],
  ['EDITOR', /\beditor\b|éditeur|编辑/i],
];

export const roleIn = (text: string): AppointmentRole | null =>
  ROLES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

const TITLE = '(?:Mr|Ms|Mrs|Miss|Dr|Prof|M|Mme)\\.? ';
/** Two to five words in capitals, and particles between them. */
const LATIN_NAME =
  "\\p{Lu}[\\p{L}'\\u2019.-]*(?:[ -](?:\\p{Lu}[\\p{L}'\\u2019.-]*|de|del|della|der|den|di|da|du|la|le|al|el|bin|ben|van|von|y)){1,4}";
const NAME = new RegExp(`^(?:${TITLE})?(${LATIN_NAME})$`, 'u');

/** The name of a person, without the word that addresses them; null for other words. */
export function personIn(text: string): string | null {
  const name = NAME.exec(text.trim())?.[1];
  return name === undefined || roleIn(name) !== null ? null : name;
}

/** A person that a sentence names with the word that addresses them. */
export interface PersonNamed {
  readonly person: string;
  /** What stands in brackets behind the name. */
  readonly from: string;
  readonly index: number;
  readonly end: number;
}

const BRACKETS = '\\s*(?:[(（]([^()（）]{2,80})[)）])?';
/** `Mr Kim Lee (ETRI, Korea)`; `Kim Lee先生（电子通信研究院）`. */
const PERSON = new RegExp(
  `(?:\\b${TITLE}(${LATIN_NAME})${BRACKETS})|(?:([\\p{L} .'\\u2019\\u2022\\u00b7-]{2,60}?)\\s*(?:先生|女士|博士|教授)${BRACKETS})`,
  'gu',
);

/** The persons whom a sentence names with title and, in brackets, where they come from. */
export function personsIn(text: string): PersonNamed[] {
  return [...text.matchAll(PERSON)].flatMap((match) => {
    const latin = match[1];
    const person = latin === undefined ? inChinese(match[3] ?? '') : personIn(latin);
    if (person === null || person === '') return [];
    const index = latin === undefined ? match.index + match[0].indexOf(person) : match.index;
    return [{ person, from: match[2] ?? match[4] ?? '', index, end: match.index + match[0].length }];
  });
}

/** A name in a Chinese sentence: what is written in Latin letters, or what is left without the words before it. */
function inChinese(written: string): string {
  const latin = /[A-Za-zÀ-ž][A-Za-zÀ-ž .'\u2019-]*$/.exec(written)?.[0].trim();
  if (latin?.includes(' ')) return latin;
  return written.replace(/^.*(?:主席|报告人|主任|以及|[和及与由为是])/, '').trim();
}

/** Someone with an office. */
export interface OfficeNamed {
  readonly person: string;
  readonly role: AppointmentRole;
  readonly roleAsWritten: string | null;
  readonly body: string | null;
  readonly affiliation: string | null;
  readonly country: string | null;
}

/** Reads a person with what is said of them between commas: `Jamil Chawki, Orange, France, Vice-chairman of ITU-T SG13`; null where the first words are no name, or no office follows. */
export function officeNamed(text: string): OfficeNamed | null {
  const [name = '', ...rest] = text.split(/\s*,\s+/).map((part) => part.trim());
  const person = personIn(name);
  const at = rest.findIndex((part) => roleIn(part) !== null);
  const roleAsWritten = rest.slice(at).join(', ');
  const role = at < 0 ? null : roleIn(roleAsWritten);
  if (person === null || role === null) return null;
  const body = role === 'DIRECTOR' && /\bTSB\b/.test(roleAsWritten) ? 'TSB' : groupIn(roleAsWritten);
  return { person, role, roleAsWritten, body, ...originOf(rest.slice(0, at).join(', ')) };
}

/**
 * The persons of a sentence, each with an office: named right before them, or behind; who follows in a list has that of the one before.
 * @param text one sentence
 */
export function officesIn(text: string): (PersonNamed & OfficeAround)[] {
  const persons = personsIn(text);
  const offices: (PersonNamed & OfficeAround)[] = [];
  let last: OfficeAround | null = null;
  for (const [at, person] of persons.entries()) {
    const before = text.slice(persons[at - 1]?.end ?? 0, person.index);
    const next = persons[at + 1]?.index ?? text.length;
    const after = text.slice(person.end, next);
    const isListed: boolean = last !== null && /^[\s,;，、；]*(?:and|et|以及|和|及)?\s*$/.test(before);
    const found: OfficeAround | null =
      isListed && !isOfAll(after) ? last : officeAround(before, after, text.slice(person.end));
    if (found === null) continue;
    last = found;
    offices.push({ ...person, ...found });
  }
  return offices;
}

interface OfficeAround {
  readonly role: AppointmentRole;
  /** The words that name it, and the body in which it is held. */
  readonly where: string;
}

/** `will serve as Vice-Chairmen`, behind all who do. */
const isOfAll = (after: string): boolean => /\bserve|\bact as|\bassureront|担任/i.test(after);

function officeAround(before: string, after: string, rest: string): OfficeAround | null {
  const clause = /[^;.。；，]{2,90}$/.exec(before)?.[0] ?? '';
  const right =
    /(?:[:：,]|\bis|\bby|\bpar|\best|\bare|\bsont|\bwith|[为是由]|主席|报告人|\b(?:Chairm[ae]n|Rapporteurs?|Président\w*))\s*$/i.test(
      before,
    );
  const fromBefore = roleIn(clause);
  if (right && fromBefore !== null) return { role: fromBefore, where: clause };
  const behind = roleIn(after) ?? roleIn(rest);
  if (behind !== null) return { role: behind, where: after };
  return fromBefore === null ? null : { role: fromBefore, where: clause };
}
