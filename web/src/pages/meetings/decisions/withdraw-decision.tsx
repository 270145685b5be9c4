import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { asked } from '../../../api/use-api';
import { useChange } from '../../../api/use-change';
import { rightTo } from '../../../api/use-viewer';
import { notify } from '../../../frame/toast-store';
import { useT } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { Dialog } from '../../../parts/dialog';
import { TextArea } from '../../../parts/field';
import { Words } from '../../../parts/ref';
import { Reasons, Refusal } from '../../../parts/refusal';
import type { OneMeeting } from '../meeting-page';
import { DecisionToWithdraw, WithdrawDecision as WithdrawDecisionMutation } from './decisions.operations';
import { rightFor } from './kinds';

interface Props {
  readonly meeting: OneMeeting;
  readonly decision: OneMeeting['decisions'][number];
  onClose(): void;
}

/** Takes a decision back, with the step that followed and the reason; why not, where the viewer may not. */
export function WithdrawDecision({ meeting, decision, onClose }: Props) {
  const t = useT();
  const { kind, workItem } = decision;
  const { data } = useQuery({ ...asked(DecisionToWithdraw, { id: workItem?.id ?? '' }), enabled: workItem !== null });
  const isAwaited = workItem !== null && !data;
  const right = workItem
    ? rightTo(data?.workItem?.viewerCan, rightFor(kind))
    : rightTo(meeting.viewerCan, 'RECORD_DECISION');
  return (
    <Dialog isOpen onClose={onClose} title={t('meetings.takeBack')} isKept>
      <p>
        <Words>{decision.text}</Words>
      </p>
      {right?.allowed === false ? (
        <Reasons reasons={right.reasons} />
      ) : (
        <TakingBack
          decision={decision}
          version={data?.workItem?.recordVersion ?? null}
          isAwaited={isAwaited}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

interface FormProps extends Omit<Props, 'meeting'> {
  readonly version: number | null;
  /** Whether the version is still to come. */
  readonly isAwaited: boolean;
}

function TakingBack({ decision: { id, text }, version, isAwaited, onClose }: FormProps) {
  const t = useT();
  const [reason, setReason] = useState('');
  const change = useChange(WithdrawDecisionMutation);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await change.run({ decision: id, expectedVersion: version, reason }))) return;
    notify({ text: t('meetings.takenBack', { text }) });
    onClose();
  };
  return (
    <form className="form" onSubmit={(event) => void send(event)}>
      <p className="quiet">{t('meetings.takeBackHint')}</p>
      <TextArea
        label={t('meetings.reason')}
        rows={2}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        maxLength={2000}
        required
        dir="auto"
      />
      <Refusal error={change.error} />
      <Button kind="danger" type="submit" isDisabled={change.isPending || isAwaited}>
        {t('meetings.takeBack')}
      </Button>
    </form>
  );
}
