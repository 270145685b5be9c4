import type { Item } from '../item';
import type { Draft } from './draft';

/** What every form of the side sheet gets. */
export interface FormProps {
  readonly item: Item;
  readonly draft: Draft;
}
