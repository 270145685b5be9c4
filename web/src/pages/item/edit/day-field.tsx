import { useT } from '../../../i18n/use-t';
import { TextField } from '../../../parts/field';
import type { FormProps } from './form-props';

/** When it happened, where that was not today. */
export function DayField({ draft }: Pick<FormProps, 'draft'>) {
  const t = useT();
  return (
    <TextField
      label={t('item.stepDay')}
      hint={t('item.stepDayHint')}
      type="date"
      value={draft.value('happened')}
      onChange={({ target }) => draft.set({ happened: target.value })}
    />
  );
}
