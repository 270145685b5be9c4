/** What one operation did to a record since a version that a client knew. */
export interface Between {
  readonly version: number;
  /** Parts of the record it changed: `work_item.scope`, or the name of a table for facts that stand side by side, such as `target`. */
  readonly parts: readonly string[];
}

/** The name under which a changed field of a row counts: a column of the item itself, or the kind of fact. */
export const partOf = (table: string, column: string): string => (table === 'work_item' ? `${table}.${column}` : table);

/**
 * The parts that an operation would write and that others have written since: where there are none, the operation can go on top of theirs.
 * @param mine parts as `partOf` names them
 */
export function collisions(mine: readonly string[], between: readonly Between[]): string[] {
  const theirs = new Set(between.flatMap(({ parts }) => parts));
  return mine.filter((part) => theirs.has(part));
}
