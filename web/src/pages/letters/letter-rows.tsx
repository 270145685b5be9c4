import { useT, useWord } from '../../i18n/use-t';
import { BodyInput } from '../../parts/body-input';
import { useRead } from '../../parts/evidence';
import { Field, TextField } from '../../parts/field';
import { Rows } from '../../parts/form-rows';
import type { FormProps } from './form-line';
import { NO_ANNEX, NO_ANNOUNCEMENT, NO_RECIPIENT, NO_REFERENCE } from './form-state';

const SENT = ['TO', 'COPY'] as const;
const ANNOUNCED = ['MEETING', 'BODY', 'TEXT', 'OTHER'] as const;

interface PickProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  onChange(value: V): void;
}

function Pick<V extends string>({ label, value, options, onChange }: PickProps<V>) {
  return (
    <Field label={label}>
      {(control) => (
        <select
          className="input"
          value={value}
          onChange={({ target }) => {
            const found = options.find((each) => each.value === target.value);
            if (found) onChange(found.value);
          }}
          {...control}
        >
          {options.map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** What the letter announces, in words, with the body or the meeting where one is known. */
export function Announces({ form, set }: FormProps) {
  const t = useT();
  const word = useWord();
  const read = useRead();
  return (
    <Rows
      legend={t('meetings.announces')}
      add={t('letters.addAnnouncement')}
      rows={form.announces}
      none={NO_ANNOUNCEMENT}
      onChange={(announces) => set({ announces })}
    >
      {(row, change, place) => (
        <>
          <TextField
            label={t('letters.inWords')}
            hint={read(`announces.${place}`)}
            value={row.text}
            maxLength={1000}
            dir="auto"
            onChange={({ target }) => change({ text: target.value })}
          />
          <Pick
            label={t('meetings.type')}
            value={row.kind}
            options={ANNOUNCED.map((value) => ({ value, label: word('AnnouncementKind', value) }))}
            onChange={(kind) => change({ kind })}
          />
          {row.kind === 'BODY' && (
            <BodyInput
              label={t('meetings.body')}
              value={row.body}
              field={`announces.${place}.body`}
              onChange={(body) => change({ body })}
            />
          )}
          {row.kind === 'MEETING' && (
            <TextField
              label={t('letters.meetingNumber')}
              value={row.meeting}
              inputMode="numeric"
              pattern="\d*"
              maxLength={18}
              autoComplete="off"
              onChange={({ target }) => change({ meeting: target.value })}
            />
          )}
        </>
      )}
    </Rows>
  );
}

/** To whom it goes. */
export function Recipients({ form, set }: FormProps) {
  const t = useT();
  const word = useWord();
  const read = useRead();
  return (
    <Rows
      legend={t('meetings.to')}
      add={t('letters.addRecipient')}
      rows={form.recipients}
      none={NO_RECIPIENT}
      onChange={(recipients) => set({ recipients })}
    >
      {(row, change, place) => (
        <>
          <TextField
            label={t('letters.recipient', { place: place + 1 })}
            hint={read(`recipients.${place}`)}
            value={row.text}
            maxLength={500}
            dir="auto"
            onChange={({ target }) => change({ text: target.value })}
          />
          <Pick
            label={t('letters.how')}
            value={row.kind}
            options={SENT.map((value) => ({ value, label: word('RecipientKind', value) }))}
            onChange={(kind) => change({ kind })}
          />
        </>
      )}
    </Rows>
  );
}

/** What is annexed to it. */
export function Annexes({ form, set }: FormProps) {
  const t = useT();
  const read = useRead();
  return (
    <Rows
      legend={t('meetings.annexes')}
      add={t('letters.addAnnex')}
      rows={form.annexes}
      none={NO_ANNEX}
      onChange={(annexes) => set({ annexes })}
    >
      {(row, change, place) => (
        <>
          <TextField
            label={t('letters.annex', { place: place + 1 })}
            hint={read(`annexes.${place}`)}
            value={row.title}
            maxLength={1000}
            dir="auto"
            onChange={({ target }) => change({ title: target.value })}
          />
          <TextField
            label={t('letters.language')}
            value={row.language}
            maxLength={2}
            autoComplete="off"
            onChange={({ target }) => change({ language: target.value })}
          />
        </>
      )}
    </Rows>
  );
}

/** The letters that it refers to. */
export function References({ form, set }: FormProps) {
  const t = useT();
  const read = useRead();
  return (
    <Rows
      legend={t('meetings.refersTo')}
      add={t('letters.addReference')}
      rows={form.refersTo}
      none={NO_REFERENCE}
      onChange={(refersTo) => set({ refersTo })}
    >
      {(row, change, place) => (
        <>
          <TextField
            label={t('letters.reference', { place: place + 1 })}
            hint={read(`refersTo.${place}`)}
            value={row.text}
            maxLength={500}
            dir="auto"
            onChange={({ target }) => change({ text: target.value })}
          />
          <TextField
            label={t('letters.called')}
            value={row.ref}
            maxLength={100}
            autoComplete="off"
            onChange={({ target }) => change({ ref: target.value })}
          />
          <TextField
            label={t('meetings.period')}
            value={row.studyPeriod}
            maxLength={9}
            autoComplete="off"
            onChange={({ target }) => change({ studyPeriod: target.value })}
          />
        </>
      )}
    </Rows>
  );
}
