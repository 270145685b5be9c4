import { useId, useState } from 'react';
import { ApiError } from '../../api/errors';
import { sendFile } from '../../api/send-file';
import { useT } from '../../i18n/use-t';
import { useRead } from '../../parts/evidence';
import { TextField } from '../../parts/field';
import { Rows } from '../../parts/form-rows';
import { Refusal } from '../../parts/refusal';
import type { FormProps } from './form-line';
import { NO_ATTACHMENT } from './form-state';

/** What comes with it: named, or sent as a file, which everyone may fetch once the statement is sent. */
export function AttachmentRows({ form, set }: FormProps) {
  const read = useRead();
  const t = useT();
  const id = useId();
  const [error, setError] = useState<ApiError | null>(null);
  const send = async (file: File) => {
    setError(null);
    try {
      const { id: number, name, sha256 } = await sendFile(file);
      set({ attachments: [...form.attachments, { title: name, uri: '', digest: sha256, file: number }] });
    } catch (problem) {
      setError(problem instanceof ApiError ? problem : new ApiError({ message: String(problem) }));
    }
  };
  return (
    <>
      <Rows
        legend={t('liaison.attachments')}
        add={t('liaison.addAttachment')}
        rows={form.attachments}
        none={NO_ATTACHMENT}
        onChange={(attachments) => set({ attachments })}
      >
        {(row, change, place) => (
          <>
            <TextField
              label={t('liaison.attachmentTitle')}
              hint={read(`attachments.${place}`)}
              value={row.title}
              maxLength={500}
              onChange={({ target }) => change({ title: target.value })}
            />
            {!row.file && (
              <TextField
                label={t('liaison.address')}
                value={row.uri}
                maxLength={2000}
                onChange={({ target }) => change({ uri: target.value, digest: '' })}
              />
            )}
          </>
        )}
      </Rows>
      <div className="field">
        <label htmlFor={id}>{t('liaison.attachFile')}</label>
        <input
          id={id}
          type="file"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void send(file);
            target.value = '';
          }}
        />
      </div>
      <Refusal error={error} />
    </>
  );
}
