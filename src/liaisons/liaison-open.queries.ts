import { ANSWER_STATES, ASKING_PURPOSES, AWAITED_STATES, OUTCOME_STATES, STANDING_OF } from './rules/open';

/** The rules of `rules/open.ts` in SQL, for a row of `addressee` and a day; a test holds the two together. */

const words = (list: readonly string[]) => list.map((word) => `'${word}'`).join(', ');

/** Whether it is open now; its outcome came after the day; either of both: nothing had become of it by the end of the day. */
export const isOpen = (row: string) => `${row}.state in (${words(AWAITED_STATES)})`;
export const hadOutcomeAfter = (row: string, on: string) =>
  `(${row}.outcome_earliest > ${on} and ${row}.state <> 'UNSENT' and not ${isOpen(row)})`;
export const openOn = (row: string, on: string) => `(${isOpen(row)} or ${hadOutcomeAfter(row, on)})`;

/** The same as `isAwaited`, `isOverdue`, `isOpenQuestion` and `isDueWithin` of what is open on the day. */
export const asks = (row: string) => `${row}.purpose in (${words(ASKING_PURPOSES)})`;
export const isLate = (row: string, on: string) => `coalesce(${asks(row)} and ${row}.deadline_latest < ${on}, false)`;
export const isLateAction = (row: string, on: string) => `(${isLate(row, on)} and ${row}.purpose = 'ACTION')`;
export const isDueSoon = (row: string, on: string, days: string) =>
  `coalesce(${asks(row)} and ${row}.deadline_latest between ${on} and ${on} + ${days}, false)`;

/** What something closed counts as, by the state that it was closed from. */
export const closedAs = (state: string) =>
  `case when ${state} in (${words(OUTCOME_STATES)}) then ${state} else 'CLOSED' end`;
/** The same, by the step before it was closed. */
const closed = (row: string) => `coalesce((select ${closedAs('e.state')} from liaison_event e
  where e.statement_id = ${row}.statement_id and e.addressee_id = ${row}.id and e.state <> 'CLOSED' order by e.id desc limit 1), 'CLOSED')`;

/** The same as `standingOn`. It is long: what selects it has to be materialized where it is used more than once. */
export function standingOn(row: string, on: string, whenClosed = closed(row)): string {
  const outcome = `case when ${row}.state = 'CLOSED' then ${whenClosed} else ${row}.state end`;
  const named = Object.entries(STANDING_OF).map(([state, standing]) => `when '${state}' then '${standing}'`);
  return `case when ${openOn(row, on)} then
      case when ${isLate(row, on)} then 'OVERDUE' when ${asks(row)} then 'PENDING' else 'INFORMATION' end
    else case ${outcome} ${named.join(' ')} end end`;
}

/** The standings of an addressee who has answered. */
export const ANSWERED = words(ANSWER_STATES.flatMap((state) => STANDING_OF[state] ?? []));
