import type { ItemPageQuery } from './item.operations';

/** A work item as its page shows it. */
export type Item = NonNullable<ItemPageQuery['workItem']>;
export type Target = Item['targets'][number];
export type Relation = Item['relations'][number];
export type Side = NonNullable<Item['lifeCycles']>[number];
export type Transition = Side['transitions'][number];
export type Right = NonNullable<Item['viewerCan']>[number];
