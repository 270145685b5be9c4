import { useT, useWord } from '../../i18n/use-t';
import { Field, TextField } from '../../parts/field';
import { useRead } from './evidence';
import type { FormProps } from './form-line';
import { Rows } from './form-rows';
import { NO_LINK } from './form-state';

const KINDS = ['REPLIES_TO', 'CITES'] as const;

/** The statements that it answers or mentions. */
export function LinkRows({ form, set }: FormProps) {
  const read = useRead();
  const t = useT();
  const word = useWord();
  return (
    <Rows
      legend={t('liaison.refersTo')}
      add={t('liaison.addLink')}
      rows={form.refersTo}
      none={NO_LINK}
      onChange={(refersTo) => set({ refersTo })}
    >
      {(row, change, place) => (
        <>
          <Field label={t('liaison.how')}>
            {(control) => (
              <select
                className="input"
                value={row.kind}
                onChange={({ target }) => change({ kind: KINDS.find((each) => each === target.value) ?? 'CITES' })}
                {...control}
              >
                {KINDS.map((each) => (
                  <option key={each} value={each}>
                    {word('LinkKind', each)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <TextField
            label={t('liaison.otherStatement')}
            hint={read(`refersTo.${place}`)}
            value={row.text}
            maxLength={300}
            autoComplete="off"
            onChange={({ target }) => change({ text: target.value, id: null })}
          />
        </>
      )}
    </Rows>
  );
}
