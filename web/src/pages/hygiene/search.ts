import * as v from 'valibot';
import { oneOf, text, texts } from '../../frame/search-params';

export const RULES = [
  'START_AFTER_TARGET',
  'TARGET_PAST',
  'IMPOSSIBLE_DATE',
  'ODD_SPELLING',
  'SHARED_IDENTIFIER',
  'ORPHAN_REFERENCE',
  'TWIN_DRIFT',
  'TWIN_ASYMMETRY',
  'LETTER_OLDER_THAN_CITED',
] as const;

/** `after`: the cursor behind which the page of findings starts. */
export const hygieneSearch = v.object({ rule: oneOf(RULES), body: texts(), after: text() });
