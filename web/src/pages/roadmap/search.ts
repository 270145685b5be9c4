import * as v from 'valibot';
import { day, flag, oneOf, oneOfOr, someOf, text, texts } from '../../frame/search-params';

export const VIEWS = ['timeline', 'table', 'matrix'] as const;
export const GROUPINGS = ['domain', 'sdo', 'group', 'state'] as const;
/** Places on the canonical scale that can be asked for; what was deleted here is never listed. */
export const STAGES = ['PROPOSED', 'IN_DEVELOPMENT', 'IN_REVIEW', 'APPROVED', 'SUPERSEDED', 'WITHDRAWN'] as const;
export const DOMAINS = [
  'FUNDAMENTAL',
  'INTER_CLOUD_CSB',
  'CLOUD_SERVICE_CATEGORY',
  'MANAGEMENT',
  'SECURITY',
  'SLA_METERING',
  'TESTING',
  'OTHERS',
] as const;
export const CATEGORIES = [
  'GENERAL_DEFINITION',
  'REQUIREMENTS_USE_CASES',
  'ARCHITECTURE',
  'API_INTERFACE_PROFILE',
  'DATA_MODEL_FORMAT_SCHEMA',
  'OTHERS',
] as const;

/** What an address of the roadmap may say; one state for the timeline, the table and the matrix. */
export const roadmapSearch = v.object({
  view: oneOfOr(VIEWS, 'timeline'),
  group: oneOf(GROUPINGS),
  q: text(),
  stage: someOf(STAGES),
  sdo: texts(),
  body: texts(),
  domain: someOf(DOMAINS),
  category: someOf(CATEGORIES),
  twin: oneOf(['yes', 'no']),
  period: text(),
  late: flag(),
  packed: flag(),
  /** The span of time that the timeline shows. */
  from: day(),
  to: day(),
  asof: day(),
  cmp: day(),
  /** With `cmp`: only what changed. */
  changed: flag(),
  cols: texts(),
  sort: text(),
  /** The item in the side panel. */
  sel: text(),
  /** With the matrix: the domain of which one sees what overlaps. */
  overlaps: oneOf(DOMAINS),
});

export type RoadmapSearch = v.InferOutput<typeof roadmapSearch>;
export type Grouping = (typeof GROUPINGS)[number];
