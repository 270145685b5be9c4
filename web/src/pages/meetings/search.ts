import * as v from 'valibot';
import { day, text } from '../../frame/search-params';

export const meetingsSearch = v.object({ body: text(), from: day(), to: day() });
