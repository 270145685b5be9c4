import { useT, useWord } from '../../../i18n/use-t';
import { TextArea } from '../../../parts/field';
import { Segmented } from '../../../parts/segmented';
import type { FormProps } from './form-props';
import { HEALTHS, oneOfValues } from './saving';

/** Reports how the work stands. */
export function ReportForm({ draft }: FormProps) {
  const t = useT();
  const word = useWord();
  return (
    <>
      <Segmented
        label={t('item.health')}
        value={oneOfValues(HEALTHS, draft.value('health')) ?? 'ON_TRACK'}
        onChange={(health) => draft.set({ health })}
        options={HEALTHS.map((value) => ({ value, label: word('Health', value) }))}
      />
      <TextArea
        label={t('item.words')}
        hint={t('item.wordsHint')}
        value={draft.value('words')}
        onChange={({ target }) => draft.set({ words: target.value })}
        maxLength={5000}
        dir="auto"
        required
      />
    </>
  );
}
