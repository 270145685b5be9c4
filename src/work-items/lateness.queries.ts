import { UNDER_WAY } from './rules/vocabulary';

/** SQL: whether something is under way. @param maturity SQL of its place on the scale */
export const isUnderWay = (maturity: string): string =>
  `${maturity} in (${UNDER_WAY.map((each) => `'${each}'`).join(', ')})`;

/**
 * SQL: whether a target is over: every day that it can mean lies before. What is under way and has such a target is late.
 * @param latest SQL of the last day that the target last stated can mean
 * @param day SQL of the day that is looked at
 */
export const isOver = (latest: string, day: string): string => `${latest} < ${day}`;

/** SQL: whether something is late on a day; never null. */
export const isLate = (maturity: string, latest: string, day: string): string =>
  `coalesce(${isUnderWay(maturity)} and ${isOver(latest, day)}, false)`;
