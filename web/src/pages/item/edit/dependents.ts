import type { Item } from '../item';

/** Relations whose other end cannot be finished before this text is. */
const WAITING: readonly Item['relations'][number]['name'][] = ['REQUIRED_BY', 'INPUT_TO', 'NORMATIVELY_REFERENCED_BY'];
const OPEN: readonly Item['maturity'][] = ['PROPOSED', 'IN_DEVELOPMENT', 'IN_REVIEW'];

/** References of the items that are still to come and wait for this one, each once. */
export const dependentsOf = ({ relations }: Pick<Item, 'relations'>): string[] => [
  ...new Set(
    relations.flatMap(({ name, other }) =>
      other && WAITING.includes(name) && OPEN.includes(other.maturity) ? [other.ref] : [],
    ),
  ),
];
