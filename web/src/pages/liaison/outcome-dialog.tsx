import { type FormEvent, useState } from 'react';
import type { Enums } from '../../api/enums.operations';
import { useChange } from '../../api/use-change';
import { notify } from '../../frame/toast-store';
import { useT, useWord } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { TextArea, TextField } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { AdvanceAddressee } from './acts.operations';
import { ClosedSteps } from './closed-steps';
import type { Statement } from './statement-pane';

type Step = Enums['AddresseeStep'];
type Addressee = Statement['addressees'][number];

interface Props {
  readonly statement: Statement;
  readonly addressee: Addressee;
  onClose(): void;
}

/** What is offered first: that nothing more is expected; of what is for information, that it was noted. */
function usualStep({ purpose, transitions }: Addressee): Step | undefined {
  const allowed = transitions.filter((each) => each.allowed).map(({ step }) => step);
  const usual: Step = purpose === 'INFORMATION' ? 'NOTE' : 'CLOSE';
  return allowed.includes(usual) ? usual : allowed[0];
}

/** Steps that REOPEN takes back. */
const REOPENED: readonly Step[] = ['NOTE', 'REPLY', 'RETURN_NIL', 'DECLINE', 'CLOSE'];

/** Says what became of a statement with one addressee: the steps that are allowed, and why the others are not. */
export function OutcomeDialog({ statement, addressee, onClose }: Props) {
  const t = useT();
  const word = useWord();
  const [step, setStep] = useState(usualStep(addressee));
  const { run, error, isPending } = useOutcome(statement, addressee);
  const who = addressee.body?.ref ?? addressee.text;
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (step && (await run(step, new FormData(event.currentTarget)))) onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('liaison.outcomeOf', { who, ref: statement.ref })} isKept>
      <form className="form" onSubmit={send}>
        {step ? (
          <>
            <Steps addressee={addressee} value={step} onChange={setStep} />
            {step === 'ALLOCATE' && (
              <TextField label={t('liaison.allocateTo')} hint={t('liaison.allocateHint')} name="questions" required />
            )}
            {step === 'RECEIVE' && <TextField label={t('liaison.receivedAs')} name="receivedAs" maxLength={200} />}
            <TextField label={t('liaison.happened')} hint={t('liaison.happenedHint')} name="happened" />
            <TextArea
              label={t('liaison.wordsOfStep')}
              hint={t('liaison.isPublic')}
              name="words"
              rows={2}
              maxLength={2000}
            />
          </>
        ) : (
          <p>{t('liaison.noStep')}</p>
        )}
        <ClosedSteps transitions={addressee.transitions} nameOf={(each) => word('AddresseeStep', each)} />
        <Refusal error={error} />
        {step && (
          <Button kind="primary" type="submit" isDisabled={isPending}>
            {t('liaison.save')}
          </Button>
        )}
      </form>
    </Dialog>
  );
}

/** Takes a step, tells it, and offers the way back where there is one. */
function useOutcome({ id, ref, recordVersion }: Statement, addressee: Addressee) {
  const t = useT();
  const word = useWord();
  const change = useChange(AdvanceAddressee);
  const reopen = (expectedVersion: number) => async () => {
    const undone = await change.run({ change: { id, expectedVersion }, addressee: addressee.id, step: 'REOPEN' });
    notify({ text: t(undone ? 'liaison.reopened' : 'liaison.notReopened', { ref }) });
  };
  const run = async (step: Step, form: FormData): Promise<boolean> => {
    const given = (name: string) => String(form.get(name) ?? '').trim() || null;
    const allocatedTo = given('questions')?.split(/[,;]\s*/) ?? null;
    const done = await change.run({
      change: { id, expectedVersion: recordVersion, happened: given('happened') },
      addressee: addressee.id,
      step,
      facts: { words: given('words'), receivedAs: given('receivedAs'), allocatedTo },
    });
    if (!done) return false;
    const { statement } = done.advanceAddressee;
    const to = addressee.transitions.find((each) => each.step === step)?.to ?? addressee.state;
    const text = t('liaison.outcomeDone', {
      who: addressee.body?.ref ?? addressee.text,
      ref,
      state: word('AddresseeState', to),
    });
    notify({ text, ...(REOPENED.includes(step) && { undo: reopen(statement.recordVersion) }) });
    return true;
  };
  return { run, error: change.error, isPending: change.isPending };
}

interface StepsProps {
  readonly addressee: Addressee;
  readonly value: Step;
  onChange(step: Step): void;
}

function Steps({ addressee, value, onChange }: StepsProps) {
  const t = useT();
  const word = useWord();
  return (
    <fieldset className="liaison-options">
      <legend>{t('liaison.whatBecame')}</legend>
      {addressee.transitions
        .filter(({ allowed }) => allowed)
        .map(({ step, to }) => (
          <label key={step} className="liaison-option">
            <input type="radio" name="step" value={step} checked={step === value} onChange={() => onChange(step)} />
            <span>{word('AddresseeStep', step)}</span>
            <span className="liaison-under">{word('AddresseeState', to)}</span>
          </label>
        ))}
    </fieldset>
  );
}
