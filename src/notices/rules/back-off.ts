const FIRST_SECONDS = 5;
const LONGEST_SECONDS = 3_600;

/** After so many days without success it is given up: RFC 5321 4.5.4.1 wants four to five for mail. */
export const PATIENCE_DAYS = 5;

/**
 * How long to wait before the next attempt: twice as long after each, an hour at most, and spread, so that those who failed together do not come
 * back together.
 * @param failed attempts that failed, from 1
 * @param random from 0 to 1
 * @returns seconds, between half of the full time and all of it
 */
export function pauseAfter(failed: number, random: number): number {
  const full = Math.min(FIRST_SECONDS * 2 ** Math.min(failed - 1, 20), LONGEST_SECONDS);
  return full * (0.5 + random / 2);
}
