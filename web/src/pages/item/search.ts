import * as v from 'valibot';
import { day, oneOf } from '../../frame/search-params';

/** What can be written on a work item, each by an operation of its own. */
export const TASKS = [
  'target',
  'step',
  'text',
  'report',
  'editors',
  'relation',
  'note',
  'cells',
  'number',
  'side',
  'carry',
  'transfer',
  'correct',
  'delete',
] as const;
export type Task = (typeof TASKS)[number];

/** What an address of a work item may say: `asof` a day to look back to, `edit` what is being written, `relations` how they are shown. */
export const itemSearch = v.object({ asof: day(), edit: oneOf(TASKS), relations: oneOf(['graph', 'list']) });
