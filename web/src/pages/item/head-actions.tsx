import { getRouteApi } from '@tanstack/react-router';
import { CheckCheck, CircleHelp, Pencil } from 'lucide-react';
import { useChange } from '../../api/use-change';
import { rightTo } from '../../api/use-viewer';
import { notify } from '../../frame/toast-store';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { ConfirmItem } from '../../parts/confirm.operations';
import { Refusal } from '../../parts/refusal';
import { keptDrafts } from './edit/draft';
import { allowedOf } from './edit/rights';
import type { Item } from './item';
import { TASKS } from './search';

const route = getRouteApi('/items/$id');

/** What can be done: say that it is still true, and write what is not. Nothing in the past. */
export function HeadActions({ item }: { readonly item: Item }) {
  const t = useT();
  const { asof } = route.useSearch();
  const navigate = route.useNavigate();
  const mayEdit = TASKS.some((task) => allowedOf(item, task).isAllowed);
  const [draft] = keptDrafts(item.id);
  if (asof) return null;
  const open = () =>
    navigate({
      search: (search) => ({
        ...search,
        edit: draft ?? TASKS.find((task) => allowedOf(item, task).isAllowed) ?? 'target',
      }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <Confirm item={item} />
      {mayEdit ? (
        <Button kind="primary" icon={Pencil} onPress={open}>
          {draft ? t('item.goOnEditing') : t('item.update')}
        </Button>
      ) : (
        <Button icon={CircleHelp} onPress={open}>
          {t('item.mayI')}
        </Button>
      )}
    </>
  );
}

/** One click: the record is still true today. */
function Confirm({ item }: { readonly item: Item }) {
  const t = useT();
  const confirm = useChange(ConfirmItem);
  if (!rightTo(item.viewerCan, 'CONFIRM')?.allowed) return null;
  const send = async () => {
    const change = { id: item.id, expectedVersion: item.recordVersion };
    if (await confirm.run({ change })) notify({ text: t('item.confirmed', { ref: item.ref }) });
  };
  return (
    <>
      <Button icon={CheckCheck} isDisabled={confirm.isPending} onPress={send}>
        {t('item.confirm')}
      </Button>
      <Refusal error={confirm.error} />
    </>
  );
}
