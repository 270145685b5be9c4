import { useChange } from '../../api/use-change';
import { notify } from '../../frame/toast-store';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Refusal } from '../../parts/refusal';
import type { Hook } from './webhook-row';
import { DeleteWebhook } from './webhooks.operations';

interface Props {
  readonly hook: Hook;
  /** @param isGone whether it was deleted */
  onClose(isGone: boolean): void;
}

/** Asks before a webhook goes: its secret and its deliveries cannot be brought back. */
export function DeleteWebhookDialog({ hook: { id, url }, onClose }: Props) {
  const t = useT();
  const remove = useChange(DeleteWebhook);
  const run = async () => {
    if (!(await remove.run({ id }))) return;
    notify({ text: t('notices.hookDeleted') });
    onClose(true);
  };
  return (
    <Dialog
      isOpen
      onClose={() => onClose(false)}
      title={t('notices.deleteWebhook')}
      actions={
        <>
          <Button onPress={() => onClose(false)}>{t('notices.keep')}</Button>
          <Button kind="danger" isDisabled={remove.isPending} onPress={() => void run()}>
            {t('notices.deleteIt')}
          </Button>
        </>
      }
    >
      <p className="notices-url">
        <bdi dir="ltr">{url}</bdi>
      </p>
      <p>{t('notices.deleteWebhookWords')}</p>
      <Refusal error={remove.error} />
    </Dialog>
  );
}
