import { ChevronDown, ChevronUp, CircleAlert, Pause, Play, RotateCw, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useChange } from '../../api/use-change';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Words } from '../../parts/ref';
import { Refusal } from '../../parts/refusal';
import { DeleteWebhookDialog } from './delete-webhook-dialog';
import { Deliveries } from './deliveries';
import { HookFilter } from './hook-filter';
import { WebhookStateChip } from './states';
import { PauseWebhook, ResumeWebhook, TestWebhook, type WebhooksQuery } from './webhooks.operations';

export type Hook = WebhooksQuery['webhooks'][number];

interface Props {
  readonly hook: Hook;
  onDeleted(): void;
}

/** One webhook: where it leads, how it stands, and what was delivered. */
export function WebhookRow({ hook, onDeleted }: Props) {
  const [isShown, setShown] = useState(false);
  const [isDeleting, setDeleting] = useState(false);
  const { url } = hook;
  return (
    <li className="notices-row">
      <div className="notices-row-head">
        <h3 className="notices-url">
          <bdi dir="ltr">{url}</bdi>
        </h3>
        <WebhookStateChip state={hook.state} isFailing={hook.failures > 0} />
      </div>
      <HookFilter json={hook.filter} />
      <Standing hook={hook} />
      <Acts hook={hook} isShown={isShown} onShow={setShown} onDelete={() => setDeleting(true)} />
      {isShown && <Deliveries hook={hook} />}
      {isDeleting && (
        <DeleteWebhookDialog
          hook={hook}
          onClose={(isGone) => {
            setDeleting(false);
            if (isGone) onDeleted();
          }}
        />
      )}
    </li>
  );
}

/** What was delivered last, and what is wrong. */
function Standing({ hook: { lastDeliveredAt, problem, failures } }: Pick<Props, 'hook'>) {
  const t = useT();
  const intl = useIntl();
  const when = lastDeliveredAt && intl.formatDate(lastDeliveredAt, { dateStyle: 'medium', timeStyle: 'medium' });
  return (
    <>
      <p className="notices-quiet">{when ? t('notices.lastDelivered', { when }) : t('notices.neverDelivered')}</p>
      {problem && (
        <p className="notices-problem">
          <CircleAlert aria-hidden="true" /> {failures > 0 && t('notices.failures', { count: failures })}{' '}
          <Words>{problem}</Words>
        </p>
      )}
    </>
  );
}

interface ActsProps {
  readonly hook: Hook;
  readonly isShown: boolean;
  onShow(isShown: boolean): void;
  onDelete(): void;
}

function Acts({ hook: { id, url, state, failures }, isShown, onShow, onDelete }: ActsProps) {
  const t = useT();
  const pause = useChange(PauseWebhook);
  const resume = useChange(ResumeWebhook);
  const test = useChange(TestWebhook);
  const isActive = state === 'ACTIVE';
  const send = async () => {
    if (await test.run({ id })) onShow(true);
  };
  return (
    <div className="notices-acts">
      <Button
        icon={isShown ? ChevronUp : ChevronDown}
        aria-expanded={isShown}
        aria-label={t('notices.deliveriesOf', { url })}
        onPress={() => onShow(!isShown)}
      >
        {t('notices.deliveries')}
      </Button>
      {isActive && (
        <Button icon={Send} onPress={() => void send()}>
          {t('notices.test')}
        </Button>
      )}
      {isActive && failures > 0 && (
        <Button icon={RotateCw} onPress={() => void resume.run({ id })}>
          {t('notices.tryNow')}
        </Button>
      )}
      <span className="notices-acts-end">
        <Button
          kind="quiet"
          icon={isActive ? Pause : Play}
          isIconOnly
          onPress={() => void (isActive ? pause : resume).run({ id })}
        >
          {t(isActive ? 'notices.pauseHook' : 'notices.resumeHook', { url })}
        </Button>
        <Button kind="quiet" icon={Trash2} isIconOnly onPress={onDelete}>
          {t('notices.deleteHook', { url })}
        </Button>
      </span>
      <Refusal error={test.error ?? pause.error ?? resume.error} />
    </div>
  );
}
