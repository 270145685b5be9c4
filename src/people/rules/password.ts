import { fold } from '../../platform/fold';
import { LEAKED_PASSWORDS, LEAKED_WORDS } from './leaked-passwords';

/** NIST SP 800-63B 3.1.1.2: length and a list of leaked ones, no rules of composition. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** Parts of names that are too short to be told from chance. */
const SHORTEST_NAME_PART = 4;
/** Fewer different characters than this is one piece over and over. */
const FEWEST_CHARACTERS = 5;

export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

export interface PasswordProblem {
  readonly message: string;
  readonly accepted: string;
}

/** The one form of a password that is hashed, however a keyboard composes its characters (NIST SP 800-63B 3.1.1.2: NFKC). */
export const normalPassword = (password: string): string => password.normalize('NFKC');

/** Why a password cannot be taken; the first reason, null where there is none. */
export function passwordProblem(password: string, { email, name }: PasswordOwner): PasswordProblem | null {
  const { length } = [...normalPassword(password)];
  if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD)
    return { message: `has ${length} characters`, accepted: `${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters` };
  const folded = fold(password).toLowerCase();
  if (isLeaked(folded))
    return { message: 'is among those that attackers try first', accepted: 'one that only you know' };
  if (isRegular(folded))
    return { message: 'is one piece over and over, or a row of neighbours', accepted: 'several unrelated words' };
  if (namesOf(email, name).some((part) => folded.includes(part)))
    return { message: 'holds the name or the e-mail address', accepted: 'one without them' };
  return null;
}

const LOOKS_LIKE: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const withLetters = (text: string) => text.replace(/[013457@$!]/g, (sign) => LOOKS_LIKE[sign] ?? sign);
const withoutEnds = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

function isLeaked(folded: string): boolean {
  const forms = [folded, withoutEnds(folded), withoutEnds(withLetters(folded)), withLetters(withoutEnds(folded))];
  return forms.some((form) => LEAKED_PASSWORDS.has(form) || LEAKED_WORDS.has(form) || LEAKED_WORDS.has(pieceOf(form)));
}

/** What a text repeats: `abc` for `abcabcabc`; the text itself where it repeats nothing. */
function pieceOf(text: string): string {
  const at = `${text}${text}`.indexOf(text, 1);
  return at > 0 ? text.slice(0, at) : text;
}

/** A short piece repeated, or each character next to the one before it: `123456789012`, `fedcbaabcdef`. */
function isRegular(folded: string): boolean {
  const codes = [...folded].map((character) => character.codePointAt(0) ?? 0);
  const neighbours = codes.filter((code, at) => at > 0 && Math.abs(code - (codes[at - 1] ?? 0)) <= 1).length;
  return (
    new Set(codes).size < FEWEST_CHARACTERS ||
    neighbours >= codes.length - 3 ||
    pieceOf(folded).length < FEWEST_CHARACTERS
  );
}

function namesOf(email: string, name: string): string[] {
  const [local = ''] = email.split('@');
  const parts = [email, local, ...local.split(/[._+-]/), ...name.split(/[\s.,-]+/)].map((part) =>
    fold(part).toLowerCase(),
  );
  return parts.filter((part) => part.length >= SHORTEST_NAME_PART);
}
