import * as v from 'valibot';
import { text } from '../../frame/search-params';

/** `statement`: number of the liaison statement that brought what is taken in, and is cited for it. */
export const importsSearch = v.object({ statement: text() });
