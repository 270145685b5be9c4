import { identifierKey } from '../../identifiers/rules/keys';
import { parseIdentifier } from '../../identifiers/rules/parse';
import { fold } from '../../platform/fold';
import { printedNames } from './printed-name';
import type { ReadItem } from './reading';

/** By what a row was found to be about a work item, the surest first. */
export const MATCH_RULES = ['SOURCE_KEY', 'REFERENCE', 'ALIAS', 'TITLE'] as const;
export type MatchRule = (typeof MATCH_RULES)[number];

/** A work item that a row may be about: one of its names, or its title, is the same. */
export interface Candidate {
  readonly id: string;
  readonly identifiers: readonly { readonly kind: string; readonly key: string; readonly documentKey: string }[];
  readonly titles: readonly string[];
}

export type Match =
  | { readonly kind: 'FOUND'; readonly id: string; readonly by: MatchRule }
  | { readonly kind: 'SEVERAL'; readonly ids: readonly string[]; readonly by: MatchRule }
  | { readonly kind: 'NONE' };

/** What a row is looked up by: keys of its identifiers with and without edition, and its titles as they are compared. */
export interface Lookup {
  readonly sourceKeys: readonly string[];
  readonly keys: readonly string[];
  readonly documentKeys: readonly string[];
  readonly titles: readonly string[];
  /** Reference and title, for every way in which the two may stand together in one cell. */
  readonly printed: ReturnType<typeof printedNames>;
}

/** Titles are equal without case, dashes and blanks. */
export const titleKey = (title: string): string =>
  fold(title)
    .replace(/[\s\-–—_,.:;()'"]+/g, ' ')
    .trim();

export function lookupOf(item: ReadItem): Lookup {
  const read = item.identifiers
    .filter(({ kind }) => kind !== 'ISN' && kind !== 'URI')
    .map(({ text }) => ({ text, identifier: parseIdentifier(text) }));
  const isns = item.identifiers
    .filter(({ kind }) => kind === 'ISN')
    .map(({ text }) => parseIdentifier(`isn=${text}`)?.key);
  const uris = item.identifiers.filter(({ kind }) => kind === 'URI').map(({ text }) => parseIdentifier(text)?.key);
  return {
    sourceKeys: [...isns, ...uris].flatMap((key) => key ?? []),
    keys: read.map(({ text, identifier }) => identifier?.key ?? identifierKey(text)),
    documentKeys: read.map(({ text, identifier }) => identifier?.documentKey ?? identifierKey(text)),
    titles: item.titles.map(({ title }) => titleKey(title)),
    printed: printedNames(item.printed ?? ''),
  };
}

/** The first steps compare whole references. */
const EXACT_STEPS = 4;

/**
 * The work item that a row is about: by the source's own key, by a reference and title printed exactly so, by canonical reference, by an alias, or by an equal title. A reference without
 * edition finds a text only if it is the only one of that number. Where several fit equally well, a person decides.
 */
export function matchOf(item: ReadItem, candidates: readonly Candidate[]): Match {
  const wanted = lookupOf(item);
  const bears = (kinds: readonly string[] | null, keys: readonly string[], of: 'key' | 'documentKey') =>
    candidates.filter(({ identifiers }) =>
      identifiers.some((each) => (kinds === null || kinds.includes(each.kind)) && keys.includes(each[of])),
    );
  const isPrintedSo = ({ identifiers, titles }: Candidate) =>
    wanted.printed.some(
      ({ key, title }) =>
        identifiers.some((each) => each.key === key) &&
        (title === null || titles.some((each) => titleKey(each) === titleKey(title))),
    );
  const steps: readonly (readonly [MatchRule, () => readonly Candidate[]])[] = [
    ['SOURCE_KEY', () => bears(['ISN', 'URI'], wanted.sourceKeys, 'key')],
    ['REFERENCE', () => candidates.filter(isPrintedSo)],
    ['REFERENCE', () => bears(['PUBLISHED'], wanted.keys, 'key')],
    ['ALIAS', () => bears(null, wanted.keys, 'key')],
    ['ALIAS', () => bears(null, wanted.documentKeys, 'documentKey')],
    ['TITLE', () => candidates.filter(({ titles }) => titles.some((title) => wanted.titles.includes(titleKey(title))))],
  ];
  for (const [index, [by, find]] of steps.entries()) {
    const found = find();
    const [first, ...others] = found;
    if (first && others.length === 0) return { kind: 'FOUND', id: first.id, by };
    if (!first) continue;
    // Texts may share an address; the reference then tells them apart.
    const narrower = steps.slice(index + 1, EXACT_STEPS).map(([next, findNext]) => ({
      next,
      left: findNext().filter((each) => found.includes(each)),
    }));
    const one = narrower.find(({ left }) => left.length === 1);
    const [only] = one?.left ?? [];
    if (one && only) return { kind: 'FOUND', id: only.id, by: one.next };
    return { kind: 'SEVERAL', ids: found.map(({ id }) => id), by };
  }
  return { kind: 'NONE' };
}
