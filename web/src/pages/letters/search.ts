import * as v from 'valibot';
import { oneOf, text } from '../../frame/search-params';

export const LETTER_KINDS = ['CIRCULAR', 'COLLECTIVE_LETTER'] as const;

/** `q`: words of the letter; `body`: whom it is about, in any spelling; `period`: a study period, e.g. `2013-2016`; `after`: where the page starts. */
export const lettersSearch = v.object({
  q: text(),
  body: text(),
  kind: oneOf(LETTER_KINDS),
  period: text(),
  after: text(),
});

/** `period`: the study period of the number of a letter. */
export const letterSearch = v.object({ period: text() });

/** `edit`: number of the letter that is corrected; a new one where there is none. */
export const letterNewSearch = v.object({ edit: text() });
