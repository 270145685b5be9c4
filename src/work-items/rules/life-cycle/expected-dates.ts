import {
  additionalReview,
  type CommentPeriod,
  consultationAnnouncementDue,
  consultationCloses,
  deletionTakesEffect,
  expectedApproval,
  lastCall,
  meetingAnnouncementDue,
  moreTimeUntil,
  notificationDue,
  stableUntil,
  textInLanguagesDue,
} from '../clocks';
import type { LifeCycleFacts } from './facts';
import type { LifeCycleClock } from './table';

export const EXPECTED_MILESTONES = [
  'LAST_CALL_START',
  'COMMENTS_UNTIL',
  'APPROVAL',
  'LATEST_APPROVAL',
  'MEETING_ANNOUNCEMENT_DUE',
  'CONSULTATION_ANNOUNCEMENT_DUE',
  'TEXT_IN_LANGUAGES_DUE',
  'CONSULTATION_CLOSES',
  'MEETING',
  'MORE_TIME_UNTIL',
  'NOTIFICATION_DUE',
  'STABLE_UNTIL',
  'DELETION_EFFECTIVE',
] as const;
export type ExpectedMilestone = (typeof EXPECTED_MILESTONES)[number];

/** A day that follows from the rules, as far as the facts tell it. */
export interface ExpectedDate {
  readonly milestone: ExpectedMilestone;
  readonly on: string;
  /** The clause, or where there is none, what else it rests on: `practice of TSB`, `observation`. */
  readonly clause: string;
}

type Dates = readonly (readonly [ExpectedMilestone, string, string])[];

/** Days that the clocks give when they start on an ISO day, in the order of the clocks; none where facts are missing. */
export function datesOf(clocks: readonly LifeCycleClock[], start: string, facts: LifeCycleFacts): ExpectedDate[] {
  return clocks.flatMap((clock) =>
    DATES[clock](start, facts).map(([milestone, on, clause]) => ({ milestone, on, clause })),
  );
}

const DATES: Readonly<Record<LifeCycleClock, (start: string, facts: LifeCycleFacts) => Dates>> = {
  ANNOUNCEMENT: (start) => {
    const { lastCallStart, expected, latest } = expectedApproval(start);
    return [
      ['LAST_CALL_START', lastCallStart, 'practice of TSB'],
      ['APPROVAL', expected, 'A.8 4.4.1'],
      ['LATEST_APPROVAL', latest, 'observation'],
    ];
  },
  LAST_CALL: (start) => comments(lastCall(start), 'A.8 4.1', 'A.8 4.4.1'),
  ADDITIONAL_REVIEW: (start) => comments(additionalReview(start), 'A.8 4.5', 'A.8 4.5.1'),
  MEETING: (_start, facts) => meeting(facts),
  CONSULTATION: (_start, facts) => consultation(facts),
  NOTIFICATION: (_start, { process, meetingEndsOn }) => {
    if (meetingEndsOn == null || (process !== 'AAP' && process !== 'TAP')) return [];
    const clause = process === 'AAP' ? 'A.8 6.2' : 'Res.1 9.6.1';
    return [['NOTIFICATION_DUE', notificationDue(process, meetingEndsOn), clause]];
  },
  STABILITY: (start, { process }) => [
    ['STABLE_UNTIL', stableUntil(start), process === 'TAP' ? 'Res.1 9.3.9' : 'A.8 3.7'],
  ],
  DELETION: (_start, { process, deletionCircularOn }) => {
    if (deletionCircularOn == null) return [];
    const clause = process === 'TAP' ? 'Res.1 9.8.2' : 'A.8 8.2';
    return [['DELETION_EFFECTIVE', deletionTakesEffect(deletionCircularOn), clause]];
  },
};

function comments({ commentsUntil, approval }: CommentPeriod, period: string, end: string): Dates {
  return [
    ['COMMENTS_UNTIL', commentsUntil, period],
    ['APPROVAL', approval, end],
  ];
}

function meeting({ process, meetingStartsOn, meetingEndsOn, moreTimeAsked }: LifeCycleFacts): Dates {
  if (meetingStartsOn == null) return [];
  const traditional = process === 'TAP';
  const asked = moreTimeAsked === true && meetingEndsOn != null;
  return [
    ...(traditional ? [] : [['MEETING_ANNOUNCEMENT_DUE', meetingAnnouncementDue(meetingStartsOn), 'A.8 4.6'] as const]),
    ['MEETING', meetingStartsOn, traditional ? 'Res.1 9.5' : 'A.8 5'],
    ...(asked
      ? [['MORE_TIME_UNTIL', moreTimeUntil(meetingEndsOn), traditional ? 'Res.1 9.5.5' : 'A.8 5.6'] as const]
      : []),
  ];
}

function consultation({ meetingStartsOn, holidays }: LifeCycleFacts): Dates {
  if (meetingStartsOn == null) return [];
  return [
    ['CONSULTATION_ANNOUNCEMENT_DUE', consultationAnnouncementDue(meetingStartsOn), 'Res.1 9.3.3'],
    ['TEXT_IN_LANGUAGES_DUE', textInLanguagesDue(meetingStartsOn), 'Res.1 9.3.5'],
    ['CONSULTATION_CLOSES', consultationCloses(meetingStartsOn, holidays ?? []), 'Res.1 9.4.1'],
    ['MEETING', meetingStartsOn, 'Res.1 9.5'],
  ];
}

/** The clocks that run while a text is in a state. */
const RUNNING: Readonly<Partial<Record<string, readonly LifeCycleClock[]>>> = {
  CONSENTED: ['ANNOUNCEMENT'],
  LC: ['LAST_CALL'],
  AR: ['ADDITIONAL_REVIEW'],
  SG: ['MEETING'],
  DETERMINED: ['CONSULTATION'],
  CONSULTATION: ['CONSULTATION'],
  SG_DECISION: ['MEETING'],
  A: ['STABILITY', 'DELETION'],
  AT: ['STABILITY', 'DELETION'],
};

/** The days that follow from the present state of an ITU-T text and the day on which it entered that state. */
export function runningClocks(facts: LifeCycleFacts): ExpectedDate[] {
  const { process, state, entered } = facts;
  const start = state === null ? null : entered?.[state];
  if (state === null || start == null || (process !== 'AAP' && process !== 'TAP')) return [];
  return datesOf(RUNNING[state] ?? [], start, facts);
}
