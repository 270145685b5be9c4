import { bodyKey } from '../../src/bodies/rules/notation';
import { identifierKey } from '../../src/identifiers/rules/keys';
import { parseIdentifier } from '../../src/identifiers/rules/parse';
import { fold, searchable } from '../../src/platform/fold';
import { begunQuery, lastWordQuery, prefixQuery, wholeQuery } from '../../src/work-items/rules/words';

/** What a search text is looked up as: reference, reference without edition, body, person, title, whole words, the last begun, the last alone, all begun, similar words. */
export function searchParameters(text: string): string[] {
  const read = parseIdentifier(text);
  return [
    read?.key ?? identifierKey(text),
    read?.documentKey ?? identifierKey(text),
    bodyKey(text),
    fold(text),
    text.trim().toLowerCase(),
    wholeQuery(text),
    begunQuery(text),
    lastWordQuery(text),
    prefixQuery(text),
    searchable(text),
  ];
}
