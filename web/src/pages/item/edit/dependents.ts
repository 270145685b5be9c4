import { isUnderWay } from '../../../parts/under-way';
import type { Item } from '../item';

/** Relations whose other end cannot be finished before this text is. */
const WAITING: readonly Item['relations'][number]['name'][] = ['REQUIRED_BY', 'INPUT_TO', 'NORMATIVELY_REFERENCED_BY'];

/** References of the items that are still to come and wait for this one, each once. */
export const dependentsOf = ({ relations }: Pick<Item, 'relations'>): string[] => [
  ...new Set(
    relations.flatMap(({ name, other }) =>
      other && WAITING.includes(name) && isUnderWay(other.maturity) ? [other.ref] : [],
    ),
  ),
];
