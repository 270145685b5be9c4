import { Lock } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useApi } from '../../../api/use-api';
import { useT } from '../../../i18n/use-t';
import { TextArea } from '../../../parts/field';
import { Words } from '../../../parts/ref';
import { NotesOfItem } from './edit.operations';
import type { FormProps } from './form-props';

/** Writes a private note, under those that are there. */
export function NoteForm({ item, draft }: FormProps) {
  const t = useT();
  const intl = useIntl();
  const { data } = useApi(NotesOfItem, { id: item.id });
  return (
    <>
      <p className="item-private">
        <Lock aria-hidden="true" />
        {t('item.private')}
      </p>
      <TextArea
        label={t('item.note')}
        value={draft.value('note')}
        onChange={({ target }) => draft.set({ note: target.value })}
        maxLength={5000}
        dir="auto"
        required
      />
      <ul className="item-notes">
        {data?.notes.map(({ id, text, by, writtenAt }) => (
          <li key={id}>
            <Words>{text}</Words>
            <p className="item-dim">
              {by.name} · {intl.formatDate(writtenAt, { dateStyle: 'medium', timeStyle: 'short' })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
