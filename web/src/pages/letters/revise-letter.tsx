import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useApi } from '../../api/use-api';
import { useChange } from '../../api/use-change';
import { rightTo } from '../../api/use-viewer';
import { notify } from '../../frame/toast-store';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/field';
import { KeptNotice } from '../../parts/kept-notice';
import { Reasons, Refusal } from '../../parts/refusal';
import { sendOnControlEnter } from '../../parts/send-on-enter';
import { Empty, Loaded } from '../../parts/states';
import { useKeptForm } from '../../parts/use-kept-form';
import { LetterToRevise, type LetterToReviseQuery, ReviseLetter } from './form.operations';
import { formOfLetter, formShape, inputOf } from './form-state';
import { LetterForm } from './letter-form';

type Letter = NonNullable<LetterToReviseQuery['letter']>;

/** Corrects a letter that is recorded, with the reason; why not, where the viewer may not. */
export function ReviseLetterForm({ id }: { readonly id: string }) {
  const t = useT();
  const query = useApi(LetterToRevise, { id });
  return (
    <Loaded query={query}>
      {({ letter }) => {
        const right = rightTo(letter?.viewerCan, 'WRITE_LETTER');
        if (letter && right?.allowed) return <Revising key={id} letter={letter} />;
        return <Empty title={t('letters.mayNot')}>{right && <Reasons reasons={right.reasons} />}</Empty>;
      }}
    </Loaded>
  );
}

function Revising({ letter: found }: { readonly letter: Letter }) {
  const t = useT();
  const navigate = useNavigate();
  // What others do meanwhile is told when it is sent (STALE), and not put under the cursor.
  const [letter] = useState(found);
  const [begin] = useState(() => formOfLetter(letter));
  const { id, recordVersion } = letter;
  const kept = useKeptForm(`letter edit ${id} ${recordVersion}`, formShape, begin);
  const revise = useChange(ReviseLetter);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim() || null;
    const change = { id, expectedVersion: recordVersion, reason };
    const done = await revise.run({ change, letter: inputOf(kept.form) });
    if (!done) return;
    kept.forget();
    const { letter: revised, warnings } = done.reviseLetter;
    notify({ text: [t('letters.revised', { ref: revised.ref }), ...warnings.map(({ message }) => message)].join(' ') });
    await navigate({ to: '/letters/$id', params: { id: revised.ref }, search: { period: revised.studyPeriod.label } });
  };
  return (
    <div className="page-body reading-page">
      {kept.wasKept && <KeptNotice onDiscard={() => kept.fill(begin)} />}
      <form
        className="form"
        onSubmit={(event) => void send(event)}
        onKeyDown={sendOnControlEnter}
        aria-label={t('letters.letter')}
      >
        <LetterForm form={kept.form} set={kept.set} />
        <TextField label={t('meetings.reason')} name="reason" maxLength={2000} required />
        <Refusal error={revise.error} />
        <div className="letters-send">
          <Button kind="primary" type="submit" isDisabled={revise.isPending}>
            {t('letters.save')}
          </Button>
          <span className="field-hint">{t('liaison.controlEnter')}</span>
        </div>
      </form>
    </div>
  );
}
