import * as v from 'valibot';
import { day } from '../../frame/search-params';

/** What an address of a work item may say. */
export const itemSearch = v.object({ asof: day() });
