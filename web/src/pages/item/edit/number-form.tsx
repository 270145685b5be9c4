import { useT } from '../../../i18n/use-t';
import { TextField } from '../../../parts/field';
import { DayField } from './day-field';
import type { FormProps } from './form-props';
import { ReasonField } from './reason-field';

/** Gives the text its number, or numbers; the names it bore stay. */
export function NumberForm({ draft }: FormProps) {
  const t = useT();
  return (
    <>
      <TextField
        label={t('item.number')}
        hint={t('item.numberHint')}
        value={draft.value('number')}
        onChange={({ target }) => draft.set({ number: target.value })}
        maxLength={200}
        dir="ltr"
        autoComplete="off"
        required
      />
      <DayField draft={draft} />
      <ReasonField draft={draft} />
    </>
  );
}
