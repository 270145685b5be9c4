import type { Entry, Lane } from './lanes';
import { packed } from './pack';

/** Heights in pixels; all rows of a kind are the same, so that nothing has to be measured. */
export const HEIGHTS = { lane: 34, group: 29, item: 30, tray: 29, pack: 24 } as const;

interface Place {
  /** Of its own among all rows. */
  readonly key: string;
  /** As a tree tells it: depth, place among those of one parent, how many those are. */
  readonly level: number;
  readonly position: number;
  readonly size: number;
  /** The row it belongs to, by its key; null at the top. */
  readonly parent: string | null;
}

export interface LaneRow extends Place {
  readonly kind: 'lane' | 'group';
  readonly lane: Lane;
  readonly isOpen: boolean;
}

/** The items of a lane that have no date at all. */
export interface TrayRow extends Place {
  readonly kind: 'tray';
  readonly undated: readonly Entry[];
  readonly isOpen: boolean;
}

export interface ItemRow extends Place {
  readonly kind: 'item';
  readonly entry: Entry;
}

/** Several items on one line, in the order of time. */
export interface PackRow extends Place {
  readonly kind: 'pack';
  readonly entries: readonly Entry[];
}

export type Row = LaneRow | TrayRow | ItemRow | PackRow;

/** How items are put on lines. */
export interface Layout {
  /** Keys of lanes and trays that are shut. */
  readonly shut: ReadonlySet<string>;
  /** Several items on a line; null for one each. */
  readonly packing: { readonly pixelsPerDay: number } | null;
}

/** The rows of all lanes that are open, from top to bottom. */
export function rowsOf(lanes: readonly Lane[], layout: Layout, parent: string | null = null): Row[] {
  return lanes.flatMap((lane, index): Row[] => {
    const isOpen = !layout.shut.has(lane.key);
    const row: LaneRow = {
      kind: lane.level === 1 ? 'lane' : 'group',
      key: lane.key,
      level: lane.level,
      position: index + 1,
      size: lanes.length,
      parent,
      lane,
      isOpen,
    };
    if (!isOpen) return [row];
    return [row, ...(lane.lanes.length > 0 ? rowsOf(lane.lanes, layout, lane.key) : contentOf(lane, layout))];
  });
}

function contentOf(lane: Lane, layout: Layout): Row[] {
  const lines = layout.packing ? packed(lane.entries, layout.packing.pixelsPerDay) : null;
  const count = lines?.length ?? lane.entries.length;
  const size = count + (lane.undated.length > 0 ? 1 : 0);
  const place = (key: string, index: number): Place => ({
    key: `${lane.key}/${key}`,
    level: lane.level + 1,
    position: index + 1,
    size,
    parent: lane.key,
  });
  const rows: Row[] = lines
    ? lines.map((entries, index) => ({ ...place(`line ${index}`, index), kind: 'pack', entries }))
    : lane.entries.map((entry, index) => ({ ...place(entry.item.id, index), kind: 'item', entry }));
  return [...rows, ...trayOf(lane, layout, place('undated', count))];
}

function trayOf({ undated }: Lane, { shut }: Layout, place: Place): Row[] {
  if (undated.length === 0) return [];
  const isOpen = !shut.has(place.key);
  const tray: TrayRow = { ...place, kind: 'tray', undated, isOpen };
  if (!isOpen) return [tray];
  const items = undated.map(
    (entry, index): ItemRow => ({
      kind: 'item',
      key: `${place.key}/${entry.item.id}`,
      level: place.level + 1,
      position: index + 1,
      size: undated.length,
      parent: place.key,
      entry,
    }),
  );
  return [tray, ...items];
}
