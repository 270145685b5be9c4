import type { FormEvent } from 'react';
import type { Enums } from '../../api/enums.operations';
import { useChange } from '../../api/use-change';
import { notify } from '../../frame/toast-store';
import { useT, useWord } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Field, TextArea, TextField } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { AdvanceStatement } from './acts.operations';
import type { Statement } from './statement-pane';

interface Props {
  readonly statement: Statement;
  readonly step: Enums['StatementStep'];
  onClose(): void;
}

/** Takes a step of the sending side, with what it needs to know. */
export function StepDialog({ statement, step, onClose }: Props) {
  const t = useT();
  const word = useWord();
  const change = useChange(AdvanceStatement);
  const { id, ref, recordVersion, transitions } = statement;
  const transition = transitions.find((each) => each.step === step);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = (name: string) => String(form.get(name) ?? '').trim() || null;
    const done = await change.run({
      change: { id, expectedVersion: recordVersion, happened: given('happened') },
      step,
      source: given('source'),
      priorApproval: given('priorApproval'),
      number: given('number'),
      sent: given('sent'),
      words: given('words'),
    });
    if (!done) return;
    const { statement: now, warnings } = done.advanceLiaisonStatement;
    const state = transition ? word('StatementState', transition.to) : '';
    notify({
      text: [t('liaison.stepDone', { ref: now.ref, state }), ...warnings.map(({ message }) => message)].join(' '),
    });
    onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('liaison.stepOf', { step: word('StatementStep', step), ref })} isKept>
      <form className="form" onSubmit={send}>
        <p dir="auto" lang="en">
          {transition?.meaning}
        </p>
        {step === 'APPROVE' && <Approval statement={statement} />}
        {step === 'SEND' && (
          <>
            <TextField label={t('liaison.number')} hint={t('liaison.numberHint')} name="number" maxLength={100} />
            <TextField label={t('liaison.sentOn')} hint={t('liaison.happenedHint')} name="sent" />
          </>
        )}
        {step !== 'SEND' && (
          <TextField label={t('liaison.happened')} hint={t('liaison.happenedHint')} name="happened" />
        )}
        <TextArea
          label={t('liaison.wordsOfStep')}
          hint={t('liaison.isPublicOnceSent')}
          name="words"
          rows={2}
          maxLength={2000}
        />
        <Refusal error={change.error} />
        <Button kind="primary" type="submit" isDisabled={change.isPending}>
          {word('StatementStep', step)}
        </Button>
      </form>
    </Dialog>
  );
}

/** Which sending body approves, and how it gave its approval beforehand. */
function Approval({ statement: { sources } }: Pick<Props, 'statement'>) {
  const t = useT();
  const open = sources.filter(({ body, approvedOn, approvalWords }) => body && !approvedOn && !approvalWords);
  return (
    <>
      {open.length > 1 && (
        <Field label={t('liaison.whoApproves')}>
          {(control) => (
            <select className="input" name="source" {...control}>
              {open.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <TextField
        label={t('liaison.priorApproval')}
        hint={t('liaison.priorApprovalHint')}
        name="priorApproval"
        maxLength={500}
      />
    </>
  );
}
