import * as v from 'valibot';
import { text } from '../../frame/search-params';

export const groupsSearch = v.object({ within: text(), q: text() });

/** `period`: the study period, e.g. `2013-2016`; the latest where left out. */
export const bodySearch = v.object({ period: text() });
