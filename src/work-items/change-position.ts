import { cursorOf, positionOf } from '../platform/graphql/page';

/** Where a change stands among all changes: the transaction that made it, its entry in the record, the work item. */
export interface ChangePosition {
  readonly transaction: bigint;
  readonly entry: bigint;
  readonly item: bigint;
}

const ORDER = 'CHANGES';
const FORM = /^(\d{1,18})\.(\d{1,18})$/;

/** Whether one position comes behind another. */
export function isBehind(one: ChangePosition, other: ChangePosition): boolean {
  if (one.transaction !== other.transaction) return one.transaction > other.transaction;
  if (one.entry !== other.entry) return one.entry > other.entry;
  return one.item > other.item;
}

/** The opaque text of a position. */
export const changeCursorOf = ({ transaction, entry, item }: ChangePosition): string =>
  cursorOf(ORDER, { value: `${transaction}.${entry}`, id: String(item) });

/**
 * @param after the text a client sent, or nothing
 * @throws BadUserInput where the text is not a cursor of a change
 */
export function changePositionOf(after: string | null | undefined): ChangePosition | null {
  const read = positionOf(ORDER, after, (value) => FORM.test(value));
  const [, transaction, entry] = FORM.exec(read?.value ?? '') ?? [];
  if (!read || transaction === undefined || entry === undefined) return null;
  return { transaction: BigInt(transaction), entry: BigInt(entry), item: BigInt(read.id) };
}
