/** What of a change matters to someone who only looks now and then. Everything else is the daily work on a text. */
export const SIGNALS = ['NEW', 'GONE', 'STATUS_MOVED', 'TARGET_SLIPPED', 'RENAMED', 'SPLIT', 'MERGED'] as const;
export type Signal = (typeof SIGNALS)[number];

/** A work item as it stood in a row of the record. */
export interface ItemFacts {
  readonly ref: string;
  readonly title: string;
  readonly maturity: string;
  readonly nativeStatus: string | null;
  /** Last ISO day that the target last stated can mean. */
  readonly targetLatest: string | null;
}

/** What became of a work item. Null: not there. */
export interface Move {
  readonly before: ItemFacts | null;
  readonly after: ItemFacts | null;
  /** Types of relations that were stated or withdrawn. */
  readonly relations: readonly string[];
}

/** A deleted item is hidden, not erased: for its readers it is gone. */
const shown = (facts: ItemFacts | null): ItemFacts | null => (facts?.maturity === 'DELETED' ? null : facts);

type Both = (before: ItemFacts, after: ItemFacts) => boolean;
const ofBoth =
  (holds: Both) =>
  (move: Move): boolean => {
    const [before, after] = [shown(move.before), shown(move.after)];
    return before !== null && after !== null && holds(before, after);
  };
const related =
  (type: string) =>
  ({ relations }: Move): boolean =>
    relations.includes(type);

/** The whole of it: a change is significant where one of these holds. */
const TABLE: Readonly<Record<Signal, (move: Move) => boolean>> = {
  NEW: ({ before, after }) => shown(before) === null && shown(after) !== null,
  GONE: ({ before, after }) => shown(before) !== null && shown(after) === null,
  STATUS_MOVED: ofBoth(
    (before, after) => before.maturity !== after.maturity || before.nativeStatus !== after.nativeStatus,
  ),
  TARGET_SLIPPED: ofBoth(
    ({ targetLatest: before }, { targetLatest: after }) => before !== null && after !== null && after > before,
  ),
  RENAMED: ofBoth((before, after) => before.ref !== after.ref || before.title !== after.title),
  SPLIT: related('SPLITS'),
  MERGED: related('MERGES'),
};

/** What is significant about a change; empty where nothing is. */
export const signalsOf = (move: Move): Signal[] => SIGNALS.filter((signal) => TABLE[signal](move));
