import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useT, useWord } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { BodyOptions, useBodies } from './body-field';
import { useRead } from './evidence';
import { NO_ADDRESSEE, type Row } from './form-state';

interface RowsProps<R> {
  readonly legend: string;
  /** What the button that adds a row says. */
  readonly add: string;
  readonly rows: readonly R[];
  readonly none: R;
  onChange(rows: R[]): void;
  children(row: R, change: (change: Partial<R>) => void, place: number): ReactNode;
}

/** Rows of the same fields, to be added and taken away. */
export function Rows<R>({ legend, add, rows, none, onChange, children }: RowsProps<R>) {
  const t = useT();
  return (
    <fieldset className="liaison-rows">
      <legend>{legend}</legend>
      {rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own
        <div key={place} className="liaison-form-row">
          {children(
            row,
            (change) => onChange(rows.map((each, at) => (at === place ? { ...each, ...change } : each))),
            place,
          )}
          <Button
            kind="quiet"
            icon={Trash2}
            isIconOnly
            aria-label={t('liaison.removeRow', { legend, place: place + 1 })}
            onPress={() => onChange(rows.filter((_, at) => at !== place))}
          >
            {t('liaison.remove')}
          </Button>
        </div>
      ))}
      <Button kind="quiet" icon={Plus} onPress={() => onChange([...rows, none])}>
        {add}
      </Button>
    </fieldset>
  );
}

interface BodyInputProps {
  readonly label: string;
  readonly value: string;
  /** Its name among the fields of the statement. */
  readonly field: string;
  readonly isRequired?: boolean;
  onChange(value: string): void;
}

/** A body as written; those that are known are proposed. */
export function BodyInput({ label, value, field, isRequired, onChange }: BodyInputProps) {
  const read = useRead();
  const list = useId();
  const bodies = useBodies(value);
  return (
    <Field label={label} hint={read(field)}>
      {(control) => (
        <>
          <input
            className="input"
            list={list}
            value={value}
            maxLength={500}
            required={isRequired}
            autoComplete="off"
            onChange={({ target }) => onChange(target.value)}
            {...control}
          />
          <BodyOptions id={list} bodies={bodies} />
        </>
      )}
    </Field>
  );
}

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
