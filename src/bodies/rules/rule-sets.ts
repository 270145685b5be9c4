import { addDays } from '../../platform/calendar';

/**
 * Which edition of which text ruled a subject on a day. Editions hold from the day of their approval (catalogue of ITU-T
 * Recommendations) to the day before the next; resolutions from the last day of their assembly.
 */

export const RULE_SUBJECTS = [
  'AAP',
  'TAP',
  'WORKING_METHODS',
  'NON_NORMATIVE_TEXTS',
  'NORMATIVE_REFERENCES',
  'FOCUS_GROUPS',
  'JOINT_COORDINATION_ACTIVITIES',
  'COLLABORATION_WITH_FORUMS',
  'COLLABORATION_WITH_SDOS',
] as const;
export type RuleSubject = (typeof RULE_SUBJECTS)[number];

export interface RuleSet {
  readonly subject: RuleSubject;
  /** The text with its edition: `A.8 (10/2008)`, `WTSA Res. 1 (Hammamet, 2016)`. */
  readonly edition: string;
  /** What to cite: the text, and the clause where the subject is only a part of it (`A.1 5`). */
  readonly clause: string;
  /** First and last ISO day, both included; null for the rules in force. */
  readonly validFrom: string;
  readonly validTo: string | null;
}

type Edition = readonly [validFrom: string, edition: string, clause: string];

/** Each edition holds until the next one; none of them ended without a successor. */
const EDITIONS: Readonly<Record<RuleSubject, readonly Edition[]>> = {
  AAP: [
    ['2000-10-06', 'A.8 (10/2000)', 'A.8'],
    ['2004-10-14', 'A.8 (10/2004)', 'A.8'],
    ['2006-07-07', 'A.8 (07/2006)', 'A.8'],
    ['2008-10-30', 'A.8 (10/2008)', 'A.8'],
    ['2022-03-09', 'A.8 (03/2022)', 'A.8'],
    ['2024-01-26', 'A.8 (01/2024)', 'A.8'],
  ],
  TAP: [
    ['2008-10-30', 'WTSA Res. 1 (Johannesburg, 2008)', 'Res.1 9'],
    ['2012-11-29', 'WTSA Res. 1 (Dubai, 2012)', 'Res.1 9'],
    ['2016-11-03', 'WTSA Res. 1 (Hammamet, 2016)', 'Res.1 9'],
    ['2022-03-09', 'WTSA Res. 1 (Geneva, 2022)', 'Res.1 9'],
    ['2024-10-24', 'WTSA Res. 1 (New Delhi, 2024)', 'Res.1 9'],
  ],
  WORKING_METHODS: [
    ['2008-10-30', 'A.1 (10/2008)', 'A.1'],
    ['2012-11-29', 'A.1 (11/2012)', 'A.1'],
    ['2016-10-28', 'A.1 (10/2016)', 'A.1'],
    ['2019-09-27', 'A.1 (09/2019)', 'A.1'],
  ],
  NON_NORMATIVE_TEXTS: [
    ['2000-10-06', 'A.13 (10/2000)', 'A.13'],
    ['2019-09-27', 'A.13 (09/2019)', 'A.13'],
  ],
  NORMATIVE_REFERENCES: [
    ['2001-11-30', 'A.5 (11/2001)', 'A.5'],
    ['2012-11-30', 'A.5 (11/2012)', 'A.5'],
    ['2016-02-05', 'A.5 (02/2016)', 'A.5'],
    ['2019-09-27', 'A.5 (09/2019)', 'A.5'],
    ['2022-03-09', 'A.5 (03/2022)', 'A.5'],
  ],
  FOCUS_GROUPS: [
    ['2000-06-14', 'A.7 (06/2000)', 'A.7'],
    ['2002-06-21', 'A.7 (06/2002)', 'A.7'],
    ['2004-10-14', 'A.7 (10/2004)', 'A.7'],
    ['2008-10-30', 'A.7 (10/2008)', 'A.7'],
    ['2012-11-30', 'A.7 (11/2012)', 'A.7'],
    ['2016-10-28', 'A.7 (10/2016)', 'A.7'],
    ['2024-08-02', 'A.7 (08/2024)', 'A.7'],
  ],
  JOINT_COORDINATION_ACTIVITIES: [
    ['2008-10-30', 'A.1 (10/2008)', 'A.1 2.2'],
    ['2012-11-29', 'A.1 (11/2012)', 'A.1 5'],
    ['2016-10-28', 'A.1 (10/2016)', 'A.1 5'],
    ['2019-09-27', 'A.1 (09/2019)', 'A.1 5'],
    ['2024-07-29', 'A.18 (07/2024)', 'A.18'],
    ['2025-05-30', 'A.18 (05/2025)', 'A.18'],
  ],
  COLLABORATION_WITH_FORUMS: [
    ['2002-06-21', 'A.4 (06/2002)', 'A.4'],
    ['2012-11-30', 'A.4 (11/2012)', 'A.4'],
    ['2024-08-02', 'A.24 (08/2024)', 'A.24'],
  ],
  COLLABORATION_WITH_SDOS: [
    ['2002-06-21', 'A.6 (06/2002)', 'A.6'],
    ['2012-11-30', 'A.6 (11/2012)', 'A.6'],
    ['2024-08-02', 'A.24 (08/2024)', 'A.24'],
  ],
};

/** The rules for a subject on an ISO day; null before the first edition that is known here. */
export function ruleSetOn(subject: RuleSubject, day: string): RuleSet | null {
  return ruleSetsOf(subject).findLast(({ validFrom }) => validFrom <= day) ?? null;
}

/** Every known edition of the rules for a subject, the oldest first. */
export function ruleSetsOf(subject: RuleSubject): RuleSet[] {
  const editions = EDITIONS[subject];
  return editions.map(([validFrom, edition, clause], index) => ({
    subject,
    edition,
    clause,
    validFrom,
    validTo: dayBefore(editions[index + 1]?.[0]),
  }));
}

function dayBefore(day: string | undefined): string | null {
  return day === undefined ? null : addDays(day, -1);
}
