import { DECIDING_LISTS, type PackList } from './pack-lists';
import type { PackWindow } from './pack-window';

const SINCE_LAST: readonly PackList[] = ['AAP_RESULTS', 'TAP_RESULTS', 'SLIPS', 'APPOINTMENTS'];
const UNTIL_NEXT: readonly PackList[] = ['NEXT_MEETING', 'PLANNED_MEETINGS', 'LIFETIMES', 'ITEMS_DUE'];

/** What limits a list at a meeting, for people; null where nothing does. */
export function noteOn(list: PackList, window: PackWindow): string | null {
  const { meeting, decides, previous, next, since, until, period } = window;
  if (DECIDING_LISTS.some((each) => each === list) && !decides)
    return 'A meeting of this kind decides on no text; see what is planned for the next meeting.';
  if (SINCE_LAST.includes(list) && previous === null)
    return `No earlier meeting is recorded: since the last meeting means since ${since}.`;
  if (UNTIL_NEXT.includes(list) && next === null) return NO_NEXT[list] ?? null;
  if (list === 'NEXT_PERIOD' && period === null) return `No study period is known for ${meeting.opens}.`;
  return until < meeting.opens && DECIDING_LISTS.some((each) => each === list)
    ? 'Of this day, before the meeting, only what was foreseen is shown.'
    : null;
}

const NO_NEXT: Readonly<Partial<Record<PackList, string>>> = {
  NEXT_MEETING: 'No later meeting that decides on texts is recorded.',
  PLANNED_MEETINGS: 'No later meeting that decides on texts is recorded: every meeting to come is shown.',
  LIFETIMES: 'No later meeting that decides on texts is recorded: what ends within a year is shown.',
  ITEMS_DUE: 'No later meeting that decides on texts is recorded: what is due within a year is shown.',
};
