import type { Relation } from './item';

/** Relations to texts that an item comes from or rests on; all others lead from it. */
const BEFORE: readonly Relation['name'][] = [
  'ADOPTS',
  'AMENDS',
  'CORRECTS',
  'DEPENDS_ON',
  'HAS_INPUT',
  'HAS_PART',
  'INFORMATIVE_REFERENCE',
  'MERGES',
  'NORMATIVE_REFERENCE',
  'REVISES',
  'SPLITS',
  'SUPERSEDES',
];

/** How many texts stand on one side at most; the list has them all. */
const MOST = 7;

export interface Layers {
  readonly before: readonly Relation[];
  readonly after: readonly Relation[];
  /** How many found no place. */
  readonly left: number;
}

/** What stands before a text, and what after it. */
export function layersOf(relations: readonly Relation[]): Layers {
  const before = relations.filter(({ name }) => BEFORE.includes(name));
  const after = relations.filter(({ name }) => !BEFORE.includes(name));
  const left = Math.max(0, before.length - MOST) + Math.max(0, after.length - MOST);
  return { before: before.slice(0, MOST), after: after.slice(0, MOST), left };
}

/**
 * The curve between the text in the middle and the `index`th of `count` others beside it, in a box of 100 wide and 100 high for each row.
 * @param rows of the box, at least `count`
 * @returns a path, and the height of its outer end
 */
export function curveTo(index: number, count: number, rows: number): { readonly path: string; readonly y: number } {
  const middle = rows * 50;
  const y = middle + (index - (count - 1) / 2) * 100;
  return { path: `M0 ${middle}C50 ${middle} 50 ${y} 100 ${y}`, y };
}
