import { ANSWER_STATES, ASKING_PURPOSES, AWAITED_STATES, OUTCOME_STATES, STANDING_OF } from './rules/open';

/** The rules of `rules/open.ts` in SQL, for a row of `addressee` and a day; a test holds the two together. */

const words = (list: readonly string[]) => list.map((word) => `'${word}'`).join(', ');

/** Whether nothing had become of it by the end of the day. */
export const openOn = (row: string, on: string) =>
  `(${row}.state in (${words(AWAITED_STATES)}) or (${row}.state <> 'UNSENT' and ${row}.outcome_earliest > ${on}))`;

/** The same as `isAwaited`, `isOverdue`, `isOpenQuestion` and `isDueWithin` of what is open on the day. */
export const asks = (row: string) => `${row}.purpose in (${words(ASKING_PURPOSES)})`;
export const isLate = (row: string, on: string) => `coalesce(${asks(row)} and ${row}.deadline_latest < ${on}, false)`;
export const isLateAction = (row: string, on: string) => `(${isLate(row, on)} and ${row}.purpose = 'ACTION')`;
export const isDueSoon = (row: string, on: string, days: string) =>
  `coalesce(${asks(row)} and ${row}.deadline_latest between ${on} and ${on} + ${days}, false)`;

/** The state it was closed from: that of the step before. */
export const closedFrom = (row: string) => `(select e.state from liaison_event e
  where e.statement_id = ${row}.statement_id and e.addressee_id = ${row}.id and e.state <> 'CLOSED' order by e.id desc limit 1)`;

/** The same as `standingOn`. */
export function standingOn(row: string, on: string, closed = closedFrom(row)): string {
  const outcome = `case when ${row}.state = 'CLOSED' and ${closed} in (${words(OUTCOME_STATES)}) then ${closed} else ${row}.state end`;
  const named = Object.entries(STANDING_OF).map(([state, standing]) => `when '${state}' then '${standing}'`);
  return `case when ${openOn(row, on)} then
      case when ${isLate(row, on)} then 'OVERDUE' when ${asks(row)} then 'PENDING' else 'INFORMATION' end
    else case ${outcome} ${named.join(' ')} end end`;
}

/** The standings of an addressee who has answered. */
export const ANSWERED = words(ANSWER_STATES.flatMap((state) => STANDING_OF[state] ?? []));
