import { Unlink } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useChange } from '../../api/use-change';
import { rightTo } from '../../api/use-viewer';
import { notify } from '../../frame/toast-store';
import { useT, useWord } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { TextArea } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { sendOnControlEnter } from '../../parts/send-on-enter';
import type { Item, Relation } from './item';
import { UnrelateItem } from './item.operations';

/** What a relation is stated and withdrawn by: overlaps, and what leads to another organization, are the coordinator's. */
export function actionOn({ body }: Pick<Item, 'body'>, { name, other }: Pick<Relation, 'name' | 'other'>) {
  const isAcross = other !== null && other.body.path[0]?.ref !== body.path[0]?.ref;
  return isAcross || name === 'OVERLAPS' ? 'RELATE_ACROSS' : 'RELATE';
}

interface Props {
  readonly item: Item;
  readonly relation: Relation;
}

/** Takes a relation back, with the reason, for who may. */
export function WithdrawRelation({ item, relation }: Props) {
  const t = useT();
  const word = useWord();
  const [isOpen, setOpen] = useState(false);
  if (!rightTo(item.viewerCan, actionOn(item, relation))?.allowed) return null;
  const named = {
    relation: word('RelationName', relation.name),
    other: relation.other?.ref ?? relation.toText ?? '',
  };
  return (
    <>
      <Button kind="quiet" icon={Unlink} isIconOnly onPress={() => setOpen(true)}>
        {t('item.withdrawOf', named)}
      </Button>
      {isOpen && <WithdrawDialog item={item} relation={relation} named={named} onClose={() => setOpen(false)} />}
    </>
  );
}

interface DialogProps extends Props {
  readonly named: { readonly relation: string; readonly other: string };
  onClose(): void;
}

function WithdrawDialog({ item, relation, named, onClose }: DialogProps) {
  const t = useT();
  const unrelate = useChange(UnrelateItem);
  const [reason, setReason] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (unrelate.isPending) return;
    const change = { id: item.id, expectedVersion: item.recordVersion, reason: reason.trim() };
    if (!(await unrelate.run({ change, relation: relation.id }))) return;
    notify({ text: t('item.relationWithdrawn', named) });
    onClose();
  };
  return (
    <Dialog isOpen isKept onClose={onClose} title={t('item.withdrawTitle', { ref: item.ref })}>
      <form className="form" onSubmit={send} onKeyDown={sendOnControlEnter}>
        <p>{t('item.withdrawWords', { ...named, ref: item.ref })}</p>
        <TextArea
          label={t('item.reason')}
          rows={2}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          maxLength={2000}
          dir="auto"
          required
        />
        <Refusal error={unrelate.error} />
        <div>
          <Button kind="primary" type="submit">
            {t('item.withdraw')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
