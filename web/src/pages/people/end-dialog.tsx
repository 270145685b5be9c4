import type { FormEvent } from 'react';
import { useChange } from '../../api/use-change';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { TextField } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { EndAppointment } from './people.operations';

interface Props {
  /** Number of the appointment. */
  readonly appointment: string;
  onClose(): void;
}

/** Ends an appointment on a day, with the reason. */
export function EndDialog({ appointment, onClose }: Props) {
  const t = useT();
  const end = useChange(EndAppointment);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const reason = String(form.get('reason')) || null;
    if (await end.run({ appointment, on: String(form.get('on')), reason })) onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('account.endAppointment')} isKept>
      <form className="form" onSubmit={send}>
        <TextField label={t('account.lastDay')} name="on" type="date" required />
        <TextField label={t('account.reason')} name="reason" maxLength={2000} />
        <Refusal error={end.error} />
        <Button kind="primary" type="submit" isDisabled={end.isPending}>
          {t('account.endAppointment')}
        </Button>
      </form>
    </Dialog>
  );
}
