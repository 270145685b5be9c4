import { useT, useWord } from '../../../i18n/use-t';
import { Choice } from '../../../parts/choice';
import { TextArea, TextField } from '../../../parts/field';
import type { FieldsProps } from './about-text';
import { EditorChoice } from './editor-choice';
import { type Cell, PROCESSES, TEXT_TYPES, type ToldItem } from './new-things';
import { QuestionChoice } from './question-choice';

interface Props {
  readonly item: ToldItem;
  /** What is wrong with a cell of the form, after it was sent. */
  problem(...cells: readonly string[]): string | undefined;
  set(change: Partial<ToldItem>): void;
}

/** A work item that the meeting takes up, with the justification that its form asks for. */
export function AboutNewFields({ told: { item }, set, error }: FieldsProps) {
  const t = useT();
  const problem = (...cells: readonly string[]) =>
    error?.reasons.find(({ field }) => cells.includes((field ?? '').split('.').at(-1) ?? ''))?.message;
  const parts: Props = { item, problem, set: (change) => set({ item: { ...item, ...change } }) };
  return (
    <>
      <QuestionChoice chosen={item.question} onChoose={(question) => parts.set({ question })} />
      <Naming {...parts} />
      <fieldset className="decisions-form">
        <legend>{t('meetings.justification')}</legend>
        <p className="field-hint">{t('meetings.justificationHint')}</p>
        <Justification {...parts} />
      </fieldset>
    </>
  );
}

/** What it is called, what it makes, by which process and when. */
function Naming({ item, problem, set }: Props) {
  const t = useT();
  const word = useWord();
  const line = (field: 'name' | 'title' | 'target', ...cells: readonly string[]) => ({
    value: item[field],
    problem: problem(...cells),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => set({ [field]: target.value }),
    autoComplete: 'off',
    dir: 'auto',
  });
  return (
    <>
      <TextField
        label={t('meetings.newName')}
        hint={t('meetings.newNameHint')}
        {...line('name', 'name', 'reference')}
        minLength={2}
        maxLength={100}
        required
      />
      <TextField label={t('item.fieldTitle')} {...line('title', 'title')} minLength={3} maxLength={500} required />
      <div className="decisions-pair">
        <Choice
          label={t('meetings.newType')}
          value={item.type}
          options={TEXT_TYPES.map((value) => ({ value, label: word('WorkItemType', value) }))}
          onChange={(type) => set({ type })}
        />
        <Choice
          label={t('meetings.newProcess')}
          value={item.process}
          options={[
            { value: '' as const, label: t('meetings.usualProcess') },
            ...PROCESSES.map((value) => ({ value, label: word('ApprovalProcess', value) })),
          ]}
          onChange={(process) => set({ process })}
        />
      </div>
      <TextField
        label={t('item.target')}
        hint={t('item.targetHint')}
        {...line('target', 'timing', 'target')}
        maxLength={200}
      />
    </>
  );
}

function Justification({ item, problem, set }: Props) {
  const t = useT();
  const cell = (field: Cell, most: number) => ({
    value: item[field],
    problem: problem(field),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => set({ [field]: target.value }),
    rows: 2,
    maxLength: most,
    dir: 'auto',
  });
  return (
    <>
      <TextArea label={t('item.scope')} {...cell('scope', 20_000)} />
      <TextArea label={t('item.summary')} {...cell('summary', 20_000)} />
      <TextArea label={t('meetings.baseTexts')} hint={t('meetings.baseTextsHint')} {...cell('baseTexts', 15_000)} />
      <EditorChoice editors={item.editors} problem={problem('editors')} onChange={(editors) => set({ editors })} />
      <TextArea label={t('meetings.relations')} hint={t('meetings.orNone')} {...cell('relations', 20_000)} />
      <TextArea label={t('item.liaisonBodies')} hint={t('meetings.orNone')} {...cell('liaisons', 2_000)} />
      <TextArea label={t('item.supporters')} hint={t('meetings.oneALine')} {...cell('supportingMembers', 20_000)} />
    </>
  );
}
