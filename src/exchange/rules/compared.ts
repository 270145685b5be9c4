import { identifierKey } from '../../identifiers/rules/keys';
import { parseIdentifier } from '../../identifiers/rules/parse';
import { titleKey } from './matching';
import { printedNames } from './printed-name';
import type { ReadItem } from './reading';

/** What is known beside what a row says. */
export interface Compared {
  readonly current: string | null;
  readonly proposed: string | null;
  readonly same: boolean;
}

/** By what names a work item is known. */
export interface KnownNames {
  /** Kind and text: `PUBLISHED:ITU-T Y.3500 (08/2014)`. */
  readonly identifierTexts: readonly string[];
  readonly titles: readonly string[];
  readonly uri: string | null;
}

/** Values in one order; null where there are none. */
export const listed = (values: readonly string[]) => (values.length > 0 ? [...values].sort().join(', ') : null);
export const plain = (current: string | null, proposed: string | null): Compared => ({
  current,
  proposed,
  same: current === proposed,
});

/** What is only presumed fills in what is unknown. */
export function unlessPresumed(item: ReadItem, current: string | null, proposed: string | null): Compared {
  return { current, proposed, same: current === proposed || (current !== null && item.isPresumed === true) };
}

/** A list only grows: what the source does not name stays. */
export function grown(current: readonly string[], proposed: readonly string[]): Compared {
  const more = [...new Set(proposed)].filter((each) => !current.includes(each));
  return { current: listed(current), proposed: listed(more.length > 0 ? more : proposed), same: more.length === 0 };
}

/** Lines are broken as the page wants it. */
export const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Catalogues write one title with –, — or -: another dash is no other title. */
export const inOneDash = (text: string) => inOneLine(text).replace(/[\u2010-\u2015\u2212]/g, '-');

/** Whether the cell prints exactly one of the references and one of the titles that are known: then it says nothing new of either. */
export function isPrintedAs(item: ReadItem, known: KnownNames | null): boolean {
  const titles = (known?.titles ?? []).map(titleKey);
  const keys = new Set(known?.identifierTexts.map(keyOfText));
  return printedNames(item.printed ?? '').some(
    ({ key, title }) => keys.has(key) && (title === null || titles.includes(titleKey(title))),
  );
}

/** Comparison key of `PUBLISHED:ITU-T Y.3500 (08/2014)`. */
function keyOfText(identifier: string): string {
  const text = identifier.slice(identifier.indexOf(':') + 1);
  return parseIdentifier(text)?.key ?? identifierKey(text);
}

/** Another spelling of an identifier is not another identifier, and the address of the text is compared as such. */
export function identifiersCompared(item: ReadItem, known: KnownNames | null): Compared {
  const current = known?.identifierTexts ?? [];
  const borne = new Set(current.map((each) => `${each.slice(0, each.indexOf(':'))}:${keyOfText(each)}`));
  const isPrinted = isPrintedAs(item, known);
  const says = ({ kind, text }: ReadItem['identifiers'][number]) =>
    kind === 'URI' ? text !== known?.uri : kind === 'ISN' || !isPrinted;
  const more = item.identifiers
    .filter((each) => says(each) && !borne.has(`${each.kind}:${keyOfText(`${each.kind}:${each.text}`)}`))
    .map(({ kind, text }) => `${kind}:${text}`);
  const all = item.identifiers.map(({ kind, text }) => `${kind}:${text}`);
  return { current: listed(current), proposed: listed(more.length > 0 ? more : all), same: more.length === 0 };
}
