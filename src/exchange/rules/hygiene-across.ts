import type { Maturity } from '../../work-items/rules/vocabulary';
import { documentKey, HYGIENE_WORDS, type HygieneFinding, type HygieneItem, referenceKey } from './hygiene';

/** Odd facts that only show where many texts are looked at together. Each takes time in proportion to the number of texts. */

/** Names that a text no longer bears, and addresses of pages that several share, are no sign of one text. */
const SHARED_KINDS: readonly string[] = ['FORMER', 'URI'];

/** Identifiers that two texts bear. An edition is part of the identifier: two editions of a text share none. */
export function sharedIdentifiers(items: readonly HygieneItem[]): HygieneFinding[] {
  const bearers = new Map<string, { readonly text: string; readonly keys: Set<string> }>();
  for (const item of items) {
    for (const { kind, text } of item.identifiers) {
      if (SHARED_KINDS.includes(kind)) continue;
      const key = kind === 'ISN' ? `ISN ${text}` : referenceKey(text);
      const entry = bearers.get(key) ?? { text, keys: new Set<string>() };
      entry.keys.add(item.key);
      bearers.set(key, entry);
    }
  }
  return [...bearers.values()].flatMap(({ text, keys }) => {
    const [subject, ...others] = keys;
    if (subject === undefined || others.length === 0) return [];
    return [
      {
        rule: 'SHARED_IDENTIFIER',
        subject,
        others,
        message: HYGIENE_WORDS.shared(text, [...keys]),
      } as const,
    ];
  });
}

type Known = ReadonlyMap<string, readonly HygieneItem[]>;

/** The texts by each of their identifiers without edition, and by their own keys. */
function knownTexts(items: readonly HygieneItem[]): Known {
  const known = new Map<string, HygieneItem[]>();
  const add = (key: string, item: HygieneItem) => {
    const texts = known.get(key);
    if (texts === undefined) known.set(key, [item]);
    else if (texts.at(-1) !== item) texts.push(item);
  };
  for (const item of items) {
    add(item.key.toUpperCase(), item);
    for (const { text } of item.identifiers) add(documentKey(text), item);
  }
  return known;
}

/** Relations to texts that are not among these. */
export function orphanReferences(items: readonly HygieneItem[]): HygieneFinding[] {
  const known = knownTexts(items);
  return items.flatMap((item) =>
    item.relations
      .filter(({ to }) => !known.has(documentKey(to)) && !known.has(to.toUpperCase()))
      .map(
        ({ name, to }) =>
          ({
            rule: 'ORPHAN_REFERENCE',
            subject: item.key,
            others: [to],
            message: HYGIENE_WORDS.orphan(name, to),
          }) as const,
      ),
  );
}

const TWIN = 'IDENTICAL_TEXT';
const OVER: readonly (Maturity | null)[] = ['SUPERSEDED', 'WITHDRAWN', 'DELETED'];

/**
 * Twins that do not agree: only one names the other, or one is in force while every edition of the other is gone. One text named
 * in two ways (`ISO 646`, `ISO/IEC 646`) is found wrongly here: a person judges.
 */
export function twinOddities(items: readonly HygieneItem[]): HygieneFinding[] {
  const known = knownTexts(items);
  return items.flatMap((item) => twinsOf(item).flatMap((to) => twinOddity(item, to, known.get(documentKey(to)) ?? [])));
}

const twinsOf = (item: HygieneItem): string[] => item.relations.filter(({ name }) => name === TWIN).map(({ to }) => to);

function twinOddity(item: HygieneItem, to: string, editions: readonly HygieneItem[]): HygieneFinding[] {
  if (editions.length === 0) return [];
  const found: HygieneFinding[] = [];
  const own = new Set(item.identifiers.map(({ text }) => documentKey(text)));
  const answered = editions.some((edition) => twinsOf(edition).some((back) => own.has(documentKey(back))));
  const others = editions.map((edition) => edition.key);
  if (!answered)
    found.push({
      rule: 'TWIN_ASYMMETRY',
      subject: item.key,
      others,
      message: HYGIENE_WORDS.asymmetry(to),
    });
  if (item.maturity === 'APPROVED' && editions.every((edition) => OVER.includes(edition.maturity)))
    found.push({ rule: 'TWIN_DRIFT', subject: item.key, others, message: HYGIENE_WORDS.drift(to) });
  return found;
}
