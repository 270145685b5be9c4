import * as v from 'valibot';
import { execute } from '../../api/execute';
import { useChange } from '../../api/use-change';
import { notify } from '../../frame/toast-store';
import { useT } from '../../i18n/use-t';
import { DOMAINS } from '../roadmap/search';
import { SaveSearch, type SaveSearchMutationVariables } from './save-search.operations';
import {
  DeleteSearch,
  FollowAgain,
  RenameSearch,
  type SearchPartsFragment as Search,
  ShareSearch,
} from './searches.operations';

/** What the API takes a filter as; what it stored it takes again. */
const filter = v.custom<NonNullable<SaveSearchMutationVariables['filter']>>((given) => typeof given === 'object');
const domain = v.picklist(DOMAINS);

/** Deletes a saved search, tells it, and offers to make it anew. */
export function useDeleteSearch() {
  const t = useT();
  const gone = useChange(DeleteSearch);
  const saved = useChange(SaveSearch);
  const followed = useChange(FollowAgain);
  const restore = async (search: Search): Promise<boolean> => {
    const { name, shared, subscription, follows } = search;
    if (follows === null)
      return Boolean(
        await saved.run({ name, shared, subscription, filter: v.parse(filter, JSON.parse(search.filter)) }),
      );
    const [, what = '', which = ''] = /^(\w+):(.+)$/.exec(follows) ?? [];
    const thing =
      what === 'WORK_ITEM'
        ? { workItem: which }
        : what === 'DOMAIN'
          ? { domain: v.parse(domain, which) }
          : { body: v.parse(v.object({ bodies: v.tuple([v.string()]) }), JSON.parse(search.filter)).bodies[0] };
    const again = await followed.run({ ...thing, subscription });
    if (!again) return false;
    await execute(RenameSearch, { id: again.follow.id, name });
    if (shared) await execute(ShareSearch, { id: again.follow.id, shared });
    return true;
  };
  const remove = async (search: Search): Promise<boolean> => {
    if (!(await gone.run({ id: search.id }))) return false;
    const { name } = search;
    const undo = async () => {
      const text = (await restore(search)) ? 'notices.restored' : 'notices.notRestored';
      notify({ text: t(search.shared && text === 'notices.restored' ? 'notices.restoredShared' : text, { name }) });
    };
    notify({ text: t('notices.deleted', { name }), undo: () => void undo() });
    return true;
  };
  return { remove, error: gone.error };
}
