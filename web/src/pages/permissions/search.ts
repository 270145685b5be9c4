import * as v from 'valibot';
import { text } from '../../frame/search-params';

/** `role` and `action`: names of the schema, e.g. `RAPPORTEUR` and `DECIDE`; others show nothing. */
export const permissionsSearch = v.object({ role: text(), action: text() });
