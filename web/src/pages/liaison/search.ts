import * as v from 'valibot';
import { day, flag, oneOf, text, texts } from '../../frame/search-params';

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

/** What an address of the form may say: what is answered, by whom and to which of its asks; what is revised; or which work items something new is about, and to whom it goes. */
export const liaisonNewSearch = v.object({
  reply: text(),
  from: text(),
  asks: text(),
  edit: text(),
  /** Numbers of work items. */
  about: texts(),
  /** Groups, in any spelling. */
  to: texts(),
});

/** Places among the asks of a statement, from 1, as an address says them: `1.3`. Undefined where all are meant. */
export const asksText = (places: readonly number[], all: number): string | undefined =>
  places.length === all ? undefined : places.join('.') || '0';
export const asksOf = (said: string | undefined): number[] | null =>
  said === undefined
    ? null
    : said
        .split('.')
        .map(Number)
        .filter((place) => Number.isInteger(place) && place >= 1 && place <= 50);

/** Another statement on the same desk. @param sel its number; undefined: back to the list */
export const reading = (sel: string | undefined) => (before: object) => ({ ...v.parse(liaisonSearch, before), sel });
