import * as v from 'valibot';
import { day, oneOf, oneOfOr, text } from '../../frame/search-params';

export const MEETING_VIEWS = ['agenda', 'month'] as const;
export const MEETING_TYPES = [
  'ASSEMBLY',
  'ADVISORY_GROUP',
  'STUDY_GROUP',
  'STUDY_GROUP_E_PLENARY',
  'WORKING_PARTY',
  'RAPPORTEUR_GROUP',
  'JOINT_RAPPORTEURS_GROUP',
  'CORRESPONDENCE_GROUP',
  'FOCUS_GROUP',
  'JOINT_COORDINATION_ACTIVITY',
  'COLLABORATIVE_TEAM',
  'REGIONAL_GROUP',
  'MANAGEMENT_TEAM',
  'WORKSHOP',
  'TUTORIAL',
  'OTHER',
] as const;

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** `period`: a study period, e.g. `2013-2016`; `month`: what the calendar shows, e.g. `2021-04`. */
export const meetingsSearch = v.object({
  view: oneOfOr(MEETING_VIEWS, 'agenda'),
  body: text(),
  type: oneOf(MEETING_TYPES),
  period: text(),
  from: day(),
  to: day(),
  month: v.fallback(v.optional(v.pipe(v.string(), v.regex(MONTH))), undefined),
});

/** `group`: the group within the meeting whose pack is shown, e.g. a working party. */
export const meetingSearch = v.object({ group: text() });

/** `period`: the study period of the number of a letter. */
export const letterSearch = v.object({ period: text() });
