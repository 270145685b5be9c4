import { comparable, naturalSortKey } from '../../platform/natural-order';
import type { Identifier, IdentifierScheme } from './identifier';

/**
 * The key under which references are compared: folded, in capitals, without blanks, dots kept. What is left outside
 * ASCII is spelt as code points, so that no two different texts meet in an empty key.
 */
export function identifierKey(text: string): string {
  return comparable(text).replace(/\s+/g, '');
}

/** What a family's reader found; the keys are derived from it. */
export interface IdentifierParts {
  readonly scheme: IdentifierScheme;
  readonly canonical: string;
  readonly document: string;
  readonly edition: string | null;
  readonly secondary?: readonly string[];
  /** What `key` is made of where it differs from `canonical`. */
  readonly keyText?: string;
  /** What `documentKey` is made of where it differs from `document`. */
  readonly documentKeyText?: string;
  /** The edition written so that later editions sort later; `edition` itself unless given. */
  readonly sortEdition?: string;
  /** What comes before the edition in the sort key where it differs from `document`. */
  readonly sortDocument?: string;
}

/** Completes what a reader found with the keys. */
export function makeIdentifier(parts: IdentifierParts): Identifier {
  const { scheme, canonical, document, edition } = parts;
  const sortEdition = parts.sortEdition ?? edition;
  const sortDocument = parts.sortDocument ?? document;
  return {
    scheme,
    canonical,
    document,
    edition,
    key: identifierKey(parts.keyText ?? canonical),
    documentKey: identifierKey(parts.documentKeyText ?? document),
    sortKey: naturalSortKey(sortEdition === null ? sortDocument : `${sortDocument} ${sortEdition}`),
    secondary: parts.secondary ?? [],
  };
}

/** Byte order, which a sort key is made for. */
export function compareBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
