import * as v from 'valibot';
import { text } from '../../frame/search-params';

/** What the address of the notices may say. */
export const noticesSearch = v.object({
  /** Key of a saved search that somebody shares. */
  shared: text(),
});
