import * as v from 'valibot';
import { text } from '../../frame/search-params';

/** `name`: the person who is shown, by any name; `person`: the same by number. */
export const peopleSearch = v.object({ name: text(), person: text() });
