import { useT } from '../../../i18n/use-t';
import { TextArea } from '../../../parts/field';
import type { FormProps } from './form-props';

/** Why something is written, for the record; and the day, where it was not today. */
export function ReasonField({ draft, isRequired }: Pick<FormProps, 'draft'> & { readonly isRequired?: boolean }) {
  const t = useT();
  return (
    <TextArea
      label={t('item.reason')}
      rows={2}
      value={draft.value('reason')}
      onChange={({ target }) => draft.set({ reason: target.value })}
      maxLength={2000}
      required={isRequired}
      dir="auto"
    />
  );
}
