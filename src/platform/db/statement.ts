/** A statement in the making: its values are numbered as they are given. */
export class Statement {
  readonly values: unknown[] = [];

  /**
   * Gives a value to the statement.
   * @param type PostgreSQL type the value is read as
   * @returns the SQL that stands for it
   */
  readonly give = (value: unknown, type: string): string => `$${this.values.push(value)}::${type}`;
}

/** Texts that are kept together; when there are more, all are put together anew. */
const MOST_TEXTS = 400;
/** Where the long part stands in its frame. */
export const NODE = '{node}';

const texts = new Map<string, Map<string, string>>();
let kept = 0;

/**
 * Puts the text of a statement together from a long part and the short frame around it, which holds `NODE` in its place. The same parts give the
 * very string of the last time, whose hash is known and whose comparison ends at once: texts of several kilobytes are looked up at every read.
 */
export function framed(frame: string, node: string): string {
  const known = texts.get(node)?.get(frame);
  if (known !== undefined) return known;
  if (kept === MOST_TEXTS) {
    texts.clear();
    kept = 0;
  }
  const text = frame.replace(NODE, () => node);
  const frames = texts.get(node) ?? new Map<string, string>();
  texts.set(node, frames.set(frame, text));
  kept++;
  return text;
}
