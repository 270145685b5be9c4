import * as v from 'valibot';
import { oneOf, text } from '../../frame/search-params';

export const STATUSES = ['ACTIVE', 'DORMANT', 'DRAFT_TERMS', 'ENDED', 'UNKNOWN'] as const;
export const TYPES = [
  'SDO',
  'STUDY_GROUP',
  'WORKING_PARTY',
  'QUESTION',
  'ADVISORY_GROUP',
  'FOCUS_GROUP',
  'JOINT_COORDINATION_ACTIVITY',
  'JOINT_RAPPORTEURS_GROUP',
  'COLLABORATIVE_TEAM',
  'CORRESPONDENCE_GROUP',
  'REGIONAL_GROUP',
  'COMMITTEE',
  'SUBCOMMITTEE',
  'WORKING_GROUP',
  'FORUM',
  'SECRETARIAT',
] as const;

/**
 * `period`: the study period whose bodies are shown beside those that outlast periods, e.g. `2013-2016`, or `all`; the latest where left out.
 * `q`: find in any spelling.
 */
export const groupsSearch = v.object({
  within: text(),
  q: text(),
  period: text(),
  type: oneOf(TYPES),
  status: oneOf(STATUSES),
});

/** `period`: the study period, e.g. `2013-2016`; the latest where left out. */
export const bodySearch = v.object({ period: text() });
