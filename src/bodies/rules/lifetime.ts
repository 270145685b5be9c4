import { addYears } from '../../platform/calendar';
import { ruleSetOn } from './rule-sets';

/** A decision to let a group live longer. */
export interface LifetimeExtension {
  /** The last ISO day of the extended lifetime. */
  readonly until: string;
  /** References of the bodies that approved it (`SG2`, `SG13`). */
  readonly approvedBy: readonly string[];
}

/** How long a group lives, and why. */
export interface Lifetime {
  /** The last ISO day; null while it cannot be known. */
  readonly endsOn: string | null;
  readonly basis: 'ONE_YEAR_FROM_FIRST_MEETING' | 'STUDY_PERIOD' | 'EXTENSION' | 'NOT_KNOWN';
  /** The rules to cite, with their edition: `A.7 (10/2008)`, or `terms of reference` where the group's own rule counts. */
  readonly clause: string;
}

/**
 * A focus group lives for one year from the first day of its first meeting, as the terms of reference of FG Cloud have it
 * (clause 18, under A.7), unless its parent extended it; the longest extension counts.
 * @param firstMeetingOn null where it is not known
 */
export function focusGroupLifetime(
  firstMeetingOn: string | null,
  extensions: readonly LifetimeExtension[] = [],
): Lifetime {
  const rules = firstMeetingOn === null ? null : ruleSetOn('FOCUS_GROUPS', firstMeetingOn);
  const clause = rules?.edition ?? 'A.7';
  if (firstMeetingOn === null) return longest({ endsOn: null, basis: 'NOT_KNOWN', clause }, extensions);
  return longest({ endsOn: addYears(firstMeetingOn, 1), basis: 'ONE_YEAR_FROM_FIRST_MEETING', clause }, extensions);
}

/**
 * A joint rapporteurs group lives until the end of the study period of its terms of reference. An extension counts only
 * when each parent study group has approved it (terms of reference of JRG-CCM, "Lifetime").
 * @param periodEndsOn the last ISO day of the study period
 * @param parents references of the parent study groups
 */
export function jointGroupLifetime(
  periodEndsOn: string | null,
  parents: readonly string[],
  extensions: readonly LifetimeExtension[] = [],
): Lifetime {
  const clause = 'terms of reference';
  const basis = periodEndsOn === null ? 'NOT_KNOWN' : 'STUDY_PERIOD';
  const approved = extensions.filter(({ approvedBy }) => parents.every((parent) => approvedBy.includes(parent)));
  return longest({ endsOn: periodEndsOn, basis, clause }, approved);
}

/** Whether the group's time is over on an ISO day; false while its end is not known. */
export function hasExpired(lifetime: Lifetime, day: string): boolean {
  return lifetime.endsOn !== null && lifetime.endsOn < day;
}

function longest(plain: Lifetime, extensions: readonly LifetimeExtension[]): Lifetime {
  let best = plain;
  for (const { until } of extensions) {
    if (best.endsOn === null || until > best.endsOn) best = { endsOn: until, basis: 'EXTENSION', clause: plain.clause };
  }
  return best;
}
