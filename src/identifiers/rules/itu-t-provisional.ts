import type { Identifier } from './identifier';
import { makeIdentifier } from './keys';

const NAMED =
  /^(?:draft (?:new |revised )?)?(?:(?:rec(?:ommendation|\.)?\.? )?ITU-?T[- ]+)?(?:rec(?:ommendation|\.)?\.? )?([A-Z]|[A-Z]ST[RP]|STR|TR|TP)\.( ?)([A-Z0-9][\w+&-]*(?:\.[\w+&-]+)*)$/i;
const REVISION = /^(\d+(?:\.\d+)*)[-.]?rev$/i;
const BRACKETED_REVISION = /^((?:ITU-?T )?[A-Z]\. ?\d+(?:\.\d+)*) ?\(?-?(?:rev\.?|revised|revision)\)?$/i;

/** Latin abbreviations and the beginnings of addresses, which have the shape of a name. */
const NOT_A_NAME = /^(?:[ie]\.[ge]|[ap]\.m|[a-z]\.(?:pdf|docx?|xlsx?|zip|html?|com|org|int|net))$/i;

/**
 * Reads the name that a draft bears before it has a number: `Y.rs-frame`, `M. rcsm`, `QSTR.MVC`, `Y.3513 (rev)`. The
 * name is kept as written, save for the blank and the prefix; its key has no case.
 *
 * @param text blanks and dashes already unified
 */
export function readItuTProvisional(text: string): Identifier | null {
  const revision = BRACKETED_REVISION.exec(text)?.[1];
  const match = NAMED.exec(revision === undefined ? text : `${revision}-rev`);
  const [, series = '', blank, name = ''] = match ?? [];
  if (match === null || NOT_A_NAME.test(`${series}.${name}`) || !isName(name, blank !== '')) return null;
  const canonical = `${series.toUpperCase()}.${name.replace(REVISION, '$1-rev')}`;
  return makeIdentifier({
    scheme: 'ITU_T_PROVISIONAL',
    canonical,
    document: canonical,
    edition: null,
    sortDocument: `ITU-T ${canonical}`,
  });
}

/** After a blank, a word with a single capital is a person's name (`M. Johnson`), not an acronym. */
function isName(name: string, afterBlank: boolean): boolean {
  if (name.length < 2 || !/[A-Za-z]/.test(name)) return false;
  return !afterBlank || !/^[A-Z][a-z]+$/.test(name);
}
