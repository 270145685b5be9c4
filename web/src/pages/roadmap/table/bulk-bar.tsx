import { useQueryClient } from '@tanstack/react-query';
import { CheckCheck } from 'lucide-react';
import { useState } from 'react';
import { ApiError } from '../../../api/errors';
import { execute } from '../../../api/execute';
import { API } from '../../../api/use-api';
import { notify } from '../../../frame/toast-store';
import { useT } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { ConfirmItem } from '../../../parts/confirm.operations';
import { Refusal } from '../../../parts/refusal';
import { ItemToConfirm } from './table.operations';

interface Props {
  /** Numbers of the items. */
  readonly picked: ReadonlySet<string>;
  onDone(): void;
}

interface Refused {
  readonly ref: string;
  readonly why: string;
}

interface Confirmed {
  readonly done: number;
  readonly refused: readonly Refused[];
  /** What kept it from going on: no network, or nobody is signed in any more. */
  readonly trouble: ApiError | null;
}

const STOPPING = ['OFFLINE', 'UNAUTHENTICATED'];

/** Confirms the picked items one after another; each stands for itself, and those that were refused say why. */
async function confirmAll(ids: ReadonlySet<string>): Promise<Confirmed> {
  let done = 0;
  const refused: Refused[] = [];
  for (const id of ids) {
    let ref = id;
    try {
      const { workItem } = await execute(ItemToConfirm, { id });
      if (!workItem) continue;
      ref = workItem.ref;
      await execute(ConfirmItem, { change: { id, expectedVersion: workItem.recordVersion } });
      done += 1;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (STOPPING.includes(error.code)) return { done, refused, trouble: error };
      refused.push({ ref, why: error.reasons[0]?.message ?? error.message });
    }
  }
  return { done, refused, trouble: null };
}

/** What can be done with several items at once. */
export function BulkBar({ picked, onDone }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [trouble, setTrouble] = useState<ApiError | null>(null);
  const [isPending, setPending] = useState(false);
  const confirm = async () => {
    setPending(true);
    const { done, refused: not, trouble: why } = await confirmAll(picked).finally(() => setPending(false));
    setRefused(not);
    setTrouble(why);
    if (done > 0) notify({ text: t('table.confirmedSeveral', { count: done }) });
    await queries.invalidateQueries({ queryKey: API });
    if (not.length === 0 && !why) onDone();
  };
  return (
    <div className="roadmap-table-bulk">
      <span role="status">{t('table.picked', { count: picked.size })}</span>
      <Button kind="primary" icon={CheckCheck} isDisabled={isPending} onPress={() => void confirm()}>
        {t('table.confirm')}
      </Button>
      <Button onPress={onDone}>{t('table.unpick')}</Button>
      <Refusal error={trouble} />
      {refused.length > 0 && (
        <ul role="alert" className="reasons">
          {refused.map(({ ref, why }) => (
            <li key={ref}>
              <bdi>{ref}</bdi> {why}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
