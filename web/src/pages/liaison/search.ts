import * as v from 'valibot';
import { day, flag, oneOf, text } from '../../frame/search-params';

/** What an address of the liaison desk may say. */
export const liaisonSearch = v.object({
  /** Whose desk it is, in any spelling. */
  body: text(),
  dir: oneOf(['in', 'out']),
  due: oneOf(['overdue', 'soon', 'later', 'none']),
  purpose: oneOf(['ACTION', 'COMMENT', 'INFORMATION']),
  status: oneOf(['new', 'in-hand', 'answered-in-part', 'draft']),
  mine: flag(),
  /** All statements, done or not, instead of those in hand. */
  all: flag(),
  q: text(),
  on: day(),
  /** The statement that is read: its number. */
  sel: text(),
});
export type LiaisonSearch = v.InferOutput<typeof liaisonSearch>;

/** What an address of the form may say: what is answered and by whom, or what is revised. */
export const liaisonNewSearch = v.object({ reply: text(), from: text(), edit: text() });

/** Another statement on the same desk. @param sel its number; undefined: back to the list */
export const reading = (sel: string | undefined) => (before: object) => ({ ...v.parse(liaisonSearch, before), sel });
