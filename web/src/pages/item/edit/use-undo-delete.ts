import { execute } from '../../../api/execute';
import { useChange } from '../../../api/use-change';
import { notify } from '../../../frame/toast-store';
import { useT } from '../../../i18n/use-t';
import type { Item } from '../item';
import { ItemToEdit, RestoreItem } from './edit.operations';

/** Puts back the item that was deleted just now; where others wrote on it meanwhile, on top of that. */
export function useUndoDelete({ id, ref }: Pick<Item, 'id' | 'ref'>): () => Promise<void> {
  const t = useT();
  const restore = useChange(RestoreItem);
  return async () => {
    const now = await execute(ItemToEdit, { id }).catch(() => null);
    const change = { id, expectedVersion: now?.workItem?.recordVersion ?? 0 };
    const isBack = now?.workItem && (await restore.run({ change }));
    notify({ text: t(isBack ? 'item.restored' : 'item.notRestored', { ref }) });
  };
}
