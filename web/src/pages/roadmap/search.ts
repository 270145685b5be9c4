import * as v from 'valibot';
import { day, flag, oneOf, oneOfOr, someOf, text, texts } from '../../frame/search-params';

export const VIEWS = ['timeline', 'table', 'matrix'] as const;
export const GROUPINGS = ['domain', 'sdo', 'group', 'state'] as const;

/** What an address of the roadmap may say. */
export const roadmapSearch = v.object({
  view: oneOfOr(VIEWS, 'timeline'),
  group: oneOf(GROUPINGS),
  q: text(),
  stage: someOf(['PROPOSED', 'IN_DEVELOPMENT', 'IN_REVIEW', 'APPROVED', 'SUPERSEDED', 'WITHDRAWN']),
  sdo: texts(),
  late: flag(),
  packed: flag(),
  from: day(),
  to: day(),
  asof: day(),
  cmp: day(),
  cols: texts(),
  sort: text(),
  sel: text(),
});
