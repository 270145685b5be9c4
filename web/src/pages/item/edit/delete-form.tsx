import { useT } from '../../../i18n/use-t';
import { TextArea } from '../../../parts/field';
import { DayField } from './day-field';
import type { FormProps } from './form-props';

/** Deletes the item from the work programme, or puts a deleted one back. What it does can be taken back at once, so nobody is asked twice. */
export function DeleteForm({ item, draft }: FormProps) {
  const t = useT();
  const isDeleted = item.maturity === 'DELETED';
  return (
    <>
      <p>{t(isDeleted ? 'item.restoreWords' : 'item.deleteWords')}</p>
      <DayField draft={draft} />
      <TextArea
        label={t('item.reason')}
        hint={isDeleted ? undefined : t('item.reasonKept')}
        rows={2}
        value={draft.value('reason')}
        onChange={({ target }) => draft.set({ reason: target.value })}
        maxLength={2000}
        required={!isDeleted}
        dir="auto"
      />
    </>
  );
}
