import type { Bar } from './bar';
import type { Entry } from './lanes';

const GAP_PX = 8;
const PADDING_PX = 16;
/** A letter of a reference at its usual size; wider than most. */
const LETTER_PX = 6.6;

/** How wide the reference of an item is, about. */
export const labelWidth = (ref: string): number => PADDING_PX + ref.length * LETTER_PX;

/** Whether the reference stands inside the bar; else it stands behind it. */
export const isLabelInside = ({ item, bar }: Entry, pixelsPerDay: number): boolean =>
  bar.solid !== null && (bar.solid.to - bar.solid.from) * pixelsPerDay >= labelWidth(item.ref);

/** The end of what is drawn of a bar on a line: milestones only where there is no bar, and none after its completion. */
export const reachOf = ({ solid, ends, tail, labelAt }: Bar): number =>
  solid ? Math.max(solid.to, ends?.to ?? solid.to, tail?.to ?? solid.to) : labelAt;

/** The scale that lines are packed for: nothing overlaps on a wider one, and it changes only now and then. */
export const packingScale = (pixelsPerDay: number): number => 2 ** Math.floor(Math.log2(pixelsPerDay));

/**
 * Puts items on as few lines as the first free place allows, with room for their references.
 * @param entries with dates, in the order of their beginning
 */
export function packed(entries: readonly Entry[], pixelsPerDay: number): Entry[][] {
  const lines: { entries: Entry[]; until: number }[] = [];
  for (const entry of entries) {
    const { extent } = entry.bar;
    if (!extent) continue;
    const room = isLabelInside(entry, pixelsPerDay) ? 0 : labelWidth(entry.item.ref);
    const until = reachOf(entry.bar) + (room + GAP_PX) / pixelsPerDay;
    const free = lines.find((line) => line.until <= extent.from);
    if (free) {
      free.entries.push(entry);
      free.until = until;
    } else lines.push({ entries: [entry], until });
  }
  return lines.map((line) => line.entries);
}
