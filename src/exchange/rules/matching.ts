import { bodyKey } from '../../bodies/rules/notation';
import { identifierKey } from '../../identifiers/rules/keys';
import { parseIdentifier } from '../../identifiers/rules/parse';
import { fold } from '../../platform/fold';
import { printedNames } from './printed-name';
import type { ReadItem } from './reading';
import { type TextName, textName } from './texts';

/** By what a row was found to be about a work item, the surest first. */
export const MATCH_RULES = ['SOURCE_KEY', 'REFERENCE', 'ALIAS', 'TWIN', 'TITLE', 'SIMILAR_TITLE'] as const;
export type MatchRule = (typeof MATCH_RULES)[number];

/** A name or number by which texts are compared. */
export interface Name {
  readonly kind: string;
  readonly scheme: string;
  readonly key: string;
  readonly documentKey: string;
}

/** A work item that a row may be about: one of its names, or its title, is the same. */
export interface Candidate {
  readonly id: string;
  readonly identifiers: readonly Name[];
  readonly titles: readonly string[];
  /** Notation of its organization. */
  readonly organization: string | null;
  /** Names of the texts that are identical to it. */
  readonly twins: readonly Pick<Name, 'key' | 'documentKey'>[];
}

export type Match =
  | { readonly kind: 'FOUND'; readonly id: string; readonly by: MatchRule }
  | { readonly kind: 'SEVERAL'; readonly ids: readonly string[]; readonly by: MatchRule }
  | { readonly kind: 'NONE' };

/** What a row is looked up by: its names, and its titles as they are compared. */
export interface Lookup {
  /** Keys of the source itself, such as an isn or an address. */
  readonly sourceKeys: readonly string[];
  readonly names: readonly Name[];
  readonly titles: readonly string[];
  /** Reference and title, for every way in which the two may stand together in one cell. */
  readonly printed: ReturnType<typeof printedNames>;
  /** Notation of the organization whose text it is. */
  readonly organization: string;
  /** What the row says that the text is identical to. */
  readonly twins: readonly TextName[];
}

/** Titles are equal without case, dashes and blanks. */
export const titleKey = (title: string): string =>
  fold(title)
    .replace(/[\s\-–—_,.:;()'"]+/g, ' ')
    .trim();

const SOURCE_KINDS: readonly string[] = ['ISN', 'URI'];

export function lookupOf(item: ReadItem): Lookup {
  const names = item.identifiers.map(({ kind, text }): Name => {
    const read = parseIdentifier(kind === 'ISN' ? `isn=${text}` : text);
    const key = identifierKey(text);
    return {
      kind,
      scheme: read?.scheme ?? 'OTHER',
      key: read?.key ?? key,
      documentKey: read?.documentKey ?? key,
    };
  });
  return {
    sourceKeys: names.filter(({ kind }) => SOURCE_KINDS.includes(kind)).map(({ key }) => key),
    names: names.filter(({ kind }) => !SOURCE_KINDS.includes(kind)),
    titles: item.titles.map(({ title }) => titleKey(title)),
    printed: printedNames(item.printed ?? ''),
    organization: bodyKey(item.organization),
    twins: item.relations.filter(({ name }) => name === 'IDENTICAL_TEXT').map(({ to }) => textName(to)),
  };
}

/** The first steps compare whole references. */
const EXACT_STEPS = 5;

/** Everything under which a row is looked for, and a work item found. */
export const keysOf = ({ sourceKeys, names, titles, printed, twins }: Lookup): Set<string> =>
  new Set([
    ...twins.flatMap(twinKeys),
    ...sourceKeys,
    ...names.flatMap(({ key, documentKey }) => [key, documentKey]),
    ...printed.map(({ key }) => key),
    ...titles,
  ]);
export const keysOfCandidate = ({ identifiers, titles, twins }: Candidate): Set<string> =>
  new Set([
    ...twins.flatMap(twinKeys),
    ...identifiers.flatMap(({ key, documentKey }) => [key, documentKey]),
    ...titles.map(titleKey),
  ]);

/** What is identical to a text is not the text. */
const twinKeys = ({ key, documentKey }: TextName) => [`TWIN ${key}`, `TWIN ${documentKey}`];

/** A row as what later rows may be about. */
export const asCandidate = (id: string, { names, sourceKeys }: Lookup, item: ReadItem): Candidate => ({
  id,
  identifiers: [...names, ...sourceKeys.map((key) => ({ kind: 'URI', scheme: 'URI', key, documentKey: key }))],
  titles: item.titles.map(({ title }) => title),
  organization: item.organization,
  twins: [],
});

/**
 * The work item that a row is about: by the source's own key, by a reference and title printed exactly so, by canonical reference, by an alias, by a twin that it is
 * identical to, or by an equal title. A title that is only similar is no match: it is proposed to a person. A reference without
 * edition finds a text only if it is the only one of that number; two editions are two texts. Where several fit equally well, a person decides.
 *
 * @param spokenOf texts of which the same source spoke before: it names each by its own name, so that for a row with a name, a
 *   number without edition or an equal title is no sign of them
 */
export function matchOf(
  wanted: Lookup,
  candidates: readonly Candidate[],
  spokenOf: ReadonlySet<string> = new Set(),
): Match {
  const keys = wanted.names.map(({ key }) => key);
  const bears = (kinds: readonly string[] | null, of: readonly string[]) =>
    candidates.filter(({ identifiers }) =>
      identifiers.some((each) => (kinds === null || kinds.includes(each.kind)) && of.includes(each.key)),
    );
  const isNameless = wanted.names.length === 0;
  const loose = () => candidates.filter((each) => (isNameless || !spokenOf.has(each.id)) && !onOtherPage(wanted, each));
  const steps: readonly (readonly [MatchRule, () => readonly Candidate[]])[] = [
    ['SOURCE_KEY', () => bears(['ISN'], wanted.sourceKeys)],
    ['SOURCE_KEY', () => bears(['URI'], wanted.sourceKeys).filter((each) => !isNumberedOtherwise(wanted, each))],
    ['REFERENCE', () => candidates.filter((each) => isPrintedSo(wanted, each))],
    ['REFERENCE', () => bears(['PUBLISHED'], keys)],
    ['ALIAS', () => candidates.filter((each) => bearsAlias(wanted, each))],
    ['ALIAS', () => loose().filter((each) => isOfNumber(wanted, each))],
    ['TWIN', () => loose().filter((each) => isTwinOfSame(wanted, each))],
    ['TITLE', () => loose().filter((each) => isOfTitle(wanted, each))],
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

/** The row prints one of the references and one of the titles, exactly so, in one cell. */
const isPrintedSo = ({ printed }: Lookup, { identifiers, titles }: Candidate) =>
  printed.some(
    ({ key, title }) =>
      identifiers.some((each) => each.key === key) &&
      (title === null || titles.some((each) => titleKey(each) === titleKey(title))),
  );

const published = (names: readonly Name[]) => names.filter(({ kind }) => kind === 'PUBLISHED');

/** One page may be the page of several texts, such as the parts of a standard: then their numbers tell them apart. */
function isNumberedOtherwise({ names }: Lookup, { identifiers }: Candidate): boolean {
  const [own, other] = [published(names), published(identifiers)];
  return (
    own.length > 0 &&
    other.length > 0 &&
    !own.some(({ documentKey }) => other.some((each) => each.documentKey === documentKey))
  );
}

/** One of the names, of any kind; two texts may share a second number, as F.82 and F.107 were both E.323. */
function bearsAlias({ names }: Lookup, { identifiers }: Candidate): boolean {
  const isSecond = ({ kind }: Name) => kind === 'DUAL_NUMBER';
  return names.some((own) => identifiers.some((each) => each.key === own.key && !(isSecond(own) && isSecond(each))));
}

/** The same number, of which one side at least does not give the edition; a draft, as of ISO, bears none yet. */
function isOfNumber({ names }: Lookup, { identifiers }: Candidate): boolean {
  return names.some((own) => {
    const same = identifiers.filter(({ documentKey }) => documentKey === own.documentKey);
    const noEdition = same.every(
      ({ key, documentKey, kind }) => key === documentKey || (kind === 'PROVISIONAL' && own.kind === 'PUBLISHED'),
    );
    return same.length > 0 && (own.key === own.documentKey || noEdition);
  });
}

/**
 * Both are identical to one text of another organization, and of one organization themselves: what is common text bears one number at each. Two published
 * numbers are two texts, such as editions of which each was common text.
 */
function isTwinOfSame({ names, organization, twins }: Lookup, candidate: Candidate): boolean {
  if (candidate.organization === null || bodyKey(candidate.organization) !== organization) return false;
  if (published(names).length > 0 && published(candidate.identifiers).length > 0) return false;
  return twins.some((own) => candidate.twins.some((other) => isSameText(own, other)));
}

/** The same edition, or the same number where one side does not give the edition. */
const isSameText = (own: TextName, other: TextName): boolean =>
  own.key === other.key ||
  (own.documentKey === other.documentKey && (own.key === own.documentKey || other.key === other.documentKey));

/** An equal title; two published numbers, or numbers of two organizations, are two texts all the same. */
function isOfTitle({ names, titles }: Lookup, { identifiers, titles: known }: Candidate): boolean {
  if (!known.some((title) => titles.includes(titleKey(title)))) return false;
  if (published(names).length > 0 && published(identifiers).length > 0) return false;
  const [own, other] = [familiesOf(names), familiesOf(identifiers)];
  return own.length === 0 || other.length === 0 || own.some((family) => other.includes(family));
}

/** Whose numbering names follow, where that is known. */
const familiesOf = (names: readonly Name[]) =>
  names
    .map(({ scheme }) => scheme.replace(/_(?:PROVISIONAL|ISN)$/, ''))
    .filter((family) => family !== 'OTHER' && family !== 'URI');

/** Pages that are alike but for their numbers are pages of different texts: `/standard/82756.html` and `/standard/44545.html`. */
function onOtherPage({ sourceKeys }: Lookup, { identifiers }: Candidate): boolean {
  const series = (key: string) => key.replace(/\d+/g, '#');
  const own = new Set(sourceKeys.map(series));
  return identifiers.some(({ kind, key }) => SOURCE_KINDS.includes(kind) && own.has(series(key)));
}
