import { type FormEvent, useState } from 'react';
import { execute } from '../../api/execute';
import { orNull } from '../../api/or-null';
import { useChange } from '../../api/use-change';
import { useT, useWord } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { Dialog } from '../../parts/dialog';
import { TextField } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { Appoint, type AppointmentRole, BodyToAppointTo } from './people.operations';

const OFFICES: readonly AppointmentRole[] = [
  'CHAIRMAN',
  'VICE_CHAIRMAN',
  'RAPPORTEUR',
  'ASSOCIATE_RAPPORTEUR',
  'LIAISON_RAPPORTEUR',
  'LIAISON_OFFICER',
  'CONVENER',
  'CO_CHAIRMAN',
  'EDITOR',
  'ROADMAP_EDITOR',
  'PROJECT_LEADER',
  'COUNSELLOR',
];

interface Props {
  /** Number of the person. */
  readonly person: string;
  onClose(): void;
}

/** Appoints a person to an office of a body. */
export function AppointDialog({ person, onClose }: Props) {
  const t = useT();
  const word = useWord();
  const appoint = useChange(Appoint);
  const [role, setRole] = useState<AppointmentRole>('RAPPORTEUR');
  const [unknown, setUnknown] = useState(false);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const field = (name: string) => String(form.get(name)).trim() || null;
    const found = await orNull(execute(BodyToAppointTo, { ref: field('body') ?? '', period: field('period') }));
    const body = found?.body;
    setUnknown(!body);
    if (!body) return;
    const appointment = { person, role, body: body.id, affiliation: field('affiliation'), from: field('from') };
    if (await appoint.run({ appointment })) onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('account.appoint')} isKept>
      <form className="form" onSubmit={send}>
        <Choice<AppointmentRole>
          label={t('account.office')}
          value={role}
          onChange={setRole}
          options={OFFICES.map((value) => ({ value, label: word('AppointmentRole', value) }))}
        />
        <TextField
          label={t('account.body')}
          hint={t('account.bodyHint')}
          problem={unknown && t('account.bodyUnknown')}
          name="body"
          required
        />
        <TextField label={t('account.period')} hint={t('account.periodHint')} name="period" />
        <TextField label={t('account.affiliation')} name="affiliation" />
        <TextField label={t('account.from')} hint={t('account.dateHint')} name="from" />
        <Refusal error={appoint.error} />
        <Button kind="primary" type="submit" isDisabled={appoint.isPending}>
          {t('account.appoint')}
        </Button>
      </form>
    </Dialog>
  );
}
