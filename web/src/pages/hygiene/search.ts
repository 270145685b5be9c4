import * as v from 'valibot';
import { texts } from '../../frame/search-params';

export const hygieneSearch = v.object({ rule: texts(), body: texts() });
