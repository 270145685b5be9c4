import { useT, useWord } from '../../i18n/use-t';
import { BodyInput } from '../../parts/body-input';
import { useRead } from '../../parts/evidence';
import { Field } from '../../parts/field';
import { Rows } from '../../parts/form-rows';
import { NO_ADDRESSEE, type Row } from './form-state';

const PURPOSES = ['ACTION', 'COMMENT', 'INFORMATION'] as const;

interface AddresseesProps {
  readonly rows: readonly Row<'addressees'>[];
  onChange(rows: Row<'addressees'>[]): void;
}

/** To whom it goes, each with its purpose and deadline. */
export function Addressees({ rows, onChange }: AddresseesProps) {
  const read = useRead();
  const t = useT();
  const word = useWord();
  return (
    <Rows
      legend={t('liaison.addressees')}
      add={t('liaison.addAddressee')}
      rows={rows}
      none={NO_ADDRESSEE}
      onChange={onChange}
    >
      {(row, change, place) => (
        <>
          <BodyInput
            label={t('liaison.toNumbered', { place: place + 1 })}
            value={row.body}
            field={`addressees.${place}`}
            isRequired
            onChange={(body) => change({ body })}
          />
          <Field label={t('liaison.purpose')} hint={read(`addressees.${place}.purpose`)}>
            {(control) => (
              <select
                className="input"
                value={row.purpose}
                required
                onChange={({ target }) => change({ purpose: PURPOSES.find((each) => each === target.value) ?? '' })}
                {...control}
              >
                <option value="">{t('liaison.choose')}</option>
                {PURPOSES.map((each) => (
                  <option key={each} value={each}>
                    {word('Purpose', each)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t('liaison.deadline')} hint={read(`addressees.${place}.deadline`)}>
            {(control) => (
              <input
                className="input"
                value={row.deadline}
                placeholder="2026-03-20"
                maxLength={10}
                onChange={({ target }) => change({ deadline: target.value })}
                {...control}
              />
            )}
          </Field>
        </>
      )}
    </Rows>
  );
}
