import { useApi } from '../../../api/use-api';
import { useT, useWord } from '../../../i18n/use-t';
import { Choice } from '../../../parts/choice';
import { Reasons } from '../../../parts/refusal';
import { Loaded } from '../../../parts/states';
import { TransitionSign } from '../transition-sign';
import { DayField } from './day-field';
import { StepsToTake, type StepsToTakeQuery } from './edit.operations';
import { FactFields } from './fact-fields';
import { factsOf } from './facts';
import type { FormProps } from './form-props';
import type { Values } from './merge';
import { ReasonField } from './reason-field';
import { stateWritten } from './sides';

type Side = NonNullable<StepsToTakeQuery['workItem']>['lifeCycles'][number];
type Step = Side['transitions'][number];

/** What somebody else has to do, or another operation: nothing that is told here opens it. */
const isShut = ({ reasons }: Step): boolean => reasons.some(({ field }) => field === 'viewer' || field === 'event');

/** Takes a step of the life cycle: all that lead on, those that are closed with every reason. What is told here is asked with at once. */
export function StepForm({ item, draft }: FormProps) {
  const query = useApi(StepsToTake, {
    id: item.id,
    on: draft.value('happened') || null,
    facts: factsOf(draft.written),
  });
  return (
    <>
      <DayField draft={draft} />
      <Loaded query={query}>{({ workItem }) => workItem && <Sides sides={workItem.lifeCycles} draft={draft} />}</Loaded>
      <ReasonField draft={draft} />
    </>
  );
}

function Sides({ sides, draft }: Pick<FormProps, 'draft'> & { readonly sides: readonly Side[] }) {
  const t = useT();
  const side = sides.find(({ body }) => body.id === draft.value('side')) ?? sides[0];
  if (!side) return <p>{t('item.noLifeCycle')}</p>;
  return (
    <>
      {sides.length > 1 && (
        <Choice
          label={t('item.side')}
          value={side.body.id}
          onChange={(body) => draft.set({ side: body, event: '', ...stateWritten(draft.base, sides, '', '') })}
          options={sides.map(({ body }) => ({ value: body.id, label: body.ref }))}
        />
      )}
      <Steps side={side} draft={draft} written={(label) => stateWritten(draft.base, sides, side.body.ref, label)} />
    </>
  );
}

interface Written extends Pick<FormProps, 'draft'> {
  /** What stands in the fields of the text once the step is taken. */
  written(label: string): Values;
}

function Steps({ side, ...form }: Written & { readonly side: Side }) {
  const t = useT();
  // What can be done here comes first.
  const steps = [...side.transitions].sort((a, b) => Number(isShut(a)) - Number(isShut(b)));
  return (
    <fieldset className="item-steps">
      <legend>{t('item.nextStep', { state: side.label ?? '—' })}</legend>
      {steps.length === 0 && <p>{t('item.noStep')}</p>}
      {steps.map((step) => (
        <StepCard key={step.event + step.toProcess} step={step} {...form} />
      ))}
    </fieldset>
  );
}

function StepCard({ step, draft, written }: Written & { readonly step: Step }) {
  const t = useT();
  const isChosen = draft.value('event') === step.event;
  const open = step.reasons.filter(({ field }) => field !== 'reason' || !draft.value('reason').trim());
  return (
    <div className={`item-step${isChosen ? ' item-step-chosen' : ''}`}>
      <label>
        <input
          type="radio"
          name="event"
          required
          checked={isChosen}
          disabled={isShut(step)}
          onChange={() => draft.set({ event: step.event, ...written(step.label) })}
        />
        <b>{step.label}</b>
        <TransitionSign isOpen={open.length === 0} />
        <bdi className="clause">{step.clause}</bdi>
      </label>
      {open.length > 0 && <Reasons reasons={open} />}
      {isChosen && step.warnings.length > 0 && (
        <div className="item-warnings">
          <p>{t('item.guidelines')}</p>
          <Reasons reasons={step.warnings} />
        </div>
      )}
      {isChosen && <FactFields step={step} draft={draft} />}
      {isChosen && open.length === 0 && <Expected step={step} />}
    </div>
  );
}

function Expected({ step: { expectedDates } }: { readonly step: Step }) {
  const word = useWord();
  return (
    <ul className="item-expected">
      {expectedDates.map(({ milestone, on, clause }) => (
        <li key={milestone}>
          {word('ExpectedMilestone', milestone)} <bdi dir="ltr">{on}</bdi> <bdi className="clause">{clause}</bdi>
        </li>
      ))}
    </ul>
  );
}
