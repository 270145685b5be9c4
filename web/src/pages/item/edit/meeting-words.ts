import type { Item } from '../item';

const NEXT_MEETING = /^(?:at )?(?:the )?next (?:(.+) )?meeting$/i;

/**
 * Whose next meeting the words of a target mean: `next SG13 meeting`; without a name that of the study group or committee of the item.
 * @returns null where they mean none
 */
export function meetingOf(words: string, { body }: Pick<Item, 'body'>): string | null {
  const found = NEXT_MEETING.exec(words.replace(/\s+/g, ' '));
  return found ? (found[1] ?? body.path[1]?.ref ?? body.ref) : null;
}

/** As target: the month in which a meeting ends, for it decides at its end; less where less is known. @param day as known: `2026-12-10`, `2026-Q4` */
export const monthOf = (day: string): string => (/^\d{4}-\d{2}/.test(day) ? day.slice(0, 7) : day);
