import { useT, useWord } from '../../../i18n/use-t';
import { Choice } from '../../../parts/choice';
import { TextArea, TextField } from '../../../parts/field';
import { useFieldName } from './field-names';
import type { FormProps } from './form-props';
import { ReasonField } from './reason-field';

const LINES = ['equivalent', 'liaison', 'publication', 'uri'] as const;
const LISTS = ['supportingMembers', 'a5Justifications', 'baseTexts'] as const;
const PRIORITIES = ['HIGH', 'MEDIUM', 'LOW'] as const;

/** Revises title, scope and the other texts. */
export function TextForm({ draft }: FormProps) {
  const t = useT();
  const name = useFieldName();
  const bound = (field: string) => ({
    label: name(field),
    value: draft.value(field),
    dir: 'auto',
    onChange: ({ target }: { readonly target: { readonly value: string } }) => draft.set({ [field]: target.value }),
  });
  return (
    <>
      <TextArea {...bound('title')} rows={2} maxLength={500} required />
      <TextArea {...bound('scope')} rows={5} maxLength={20_000} hint={t('item.scopeHint')} />
      <TextArea {...bound('summary')} rows={4} maxLength={20_000} hint={t('item.summaryHint')} />
      <TextArea {...bound('comment')} rows={2} />
      {LINES.map((field) => (
        <TextField key={field} {...bound(field)} />
      ))}
      <Priority draft={draft} />
      {LISTS.map((field) => (
        <TextArea
          key={field}
          {...bound(field)}
          rows={2}
          hint={field === 'baseTexts' ? t('item.baseTextsHint') : t('item.listHint')}
        />
      ))}
      <ReasonField draft={draft} />
    </>
  );
}

function Priority({ draft }: Pick<FormProps, 'draft'>) {
  const t = useT();
  const word = useWord();
  return (
    <Choice
      label={t('item.priority')}
      value={draft.value('priority')}
      onChange={(priority) => draft.set({ priority })}
      options={[
        { value: '', label: t('item.none') },
        ...PRIORITIES.map((value) => ({ value, label: word('TargetPriority', value) })),
      ]}
    />
  );
}
