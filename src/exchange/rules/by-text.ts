import type { Identifier } from '../../identifiers/rules/identifier';
import { parseIdentifier } from '../../identifiers/rules/parse';

/**
 * What a document says elsewhere of texts, found by their references. An edition that is named is only that edition; a reference without
 * edition is every edition.
 */
export class ByText<T> {
  private readonly byDocument = new Map<string, { readonly identifier: Identifier; readonly value: T }[]>();

  /** @param said references with what is said of them; references of no known numbering are left out */
  constructor(said: readonly (readonly [reference: string, value: T])[]) {
    for (const [reference, value] of said) {
      const identifier = parseIdentifier(reference);
      if (identifier === null) continue;
      const known = this.byDocument.get(identifier.documentKey);
      if (known) known.push({ identifier, value });
      else this.byDocument.set(identifier.documentKey, [{ identifier, value }]);
    }
  }

  /** What is said of a text that bears these references: what names the edition first. */
  of(references: readonly string[]): T[] {
    const own = references.flatMap((reference) => parseIdentifier(reference) ?? []);
    const near = own.flatMap((identifier) => {
      const said = this.byDocument.get(identifier.documentKey) ?? [];
      return said.map((each) => ({ ...each, isExact: each.identifier.key === identifier.key, wanted: identifier }));
    });
    const exact = near.filter(({ isExact }) => isExact);
    const loose = near.filter(
      ({ isExact, identifier, wanted }) => !isExact && (identifier.edition === null || wanted.edition === null),
    );
    return [...new Set([...exact, ...loose].map(({ value }) => value))];
  }
}
