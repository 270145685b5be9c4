import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { type Selection, selectionOf } from './selection';

type Batch<Value> = (ids: readonly string[], selection: Selection) => Promise<ReadonlyMap<string, Value>>;

/**
 * The loaders of one operation: a field that another feature adds to a type is read for all rows of the answer at once.
 * One loader per place in the document, since the selection below decides what is read.
 */
export class Loaders {
  private readonly byPlace = new Map<FieldNode, DataLoader<string, unknown>>();

  /**
   * Value of the field being resolved, for the row `id`.
   * @param batch reads the values of all rows asked for together; a row without a value gets `missing`
   */
  load<Value>(info: GraphQLResolveInfo, id: string | number, batch: Batch<Value>, missing: Value): Promise<Value> {
    const [place] = info.fieldNodes;
    if (!place) return Promise.resolve(missing);
    const known = this.byPlace.get(place);
    const loader =
      known ??
      new DataLoader<string, unknown>(async (ids) => {
        const values = await batch(ids, selectionOf(info));
        return ids.map((each) => values.get(each) ?? missing);
      });
    if (!known) this.byPlace.set(place, loader);
    return loader.load(String(id)) as Promise<Value>;
  }

  /** Forgets what was read: a mutation has changed it. */
  clear(): void {
    this.byPlace.clear();
  }
}
