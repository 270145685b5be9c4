import * as v from 'valibot';
import { day, oneOf, text } from '../../frame/search-params';

/** What an address of the liaison desk may say. */
export const liaisonSearch = v.object({
  body: text(),
  dir: oneOf(['in', 'out']),
  due: oneOf(['overdue', 'soon', 'later', 'none']),
  q: text(),
  on: day(),
  sel: text(),
});

export const liaisonNewSearch = v.object({ reply: text(), from: text() });
