import { useT, useWord } from '../../i18n/use-t';
import { BodyInput } from '../../parts/body-input';
import { Field, TextArea, TextField } from '../../parts/field';
import { type MeetingState, MODES, STATES } from './form-state';
import { MEETING_TYPES } from './search';

interface Props {
  readonly form: MeetingState;
  set(change: Partial<MeetingState>): void;
}

/** A meeting field by field: what it is and when first, then where and how. */
export function MeetingForm({ form, set }: Props) {
  const t = useT();
  const word = useWord();
  return (
    <div className="form form-wide">
      <div className="form-two">
        <BodyInput
          label={t('meetings.body')}
          value={form.body}
          field="body"
          isRequired
          onChange={(body) => set({ body })}
        />
        <Pick
          label={t('meetings.type')}
          value={form.type}
          isRequired
          options={MEETING_TYPES.map((value) => ({ value, label: word('MeetingType', value) }))}
          onChange={(chosen) => set({ type: MEETING_TYPES.find((each) => each === chosen) ?? '' })}
        />
        <Pick
          label={t('meetings.state')}
          value={form.state}
          options={STATES.map((value) => ({ value, label: word('MeetingState', value) }))}
          onChange={(chosen) => set({ state: STATES.find((each) => each === chosen) ?? '' })}
        />
      </div>
      <Line form={form} set={set} name="title" label={t('letters.meetingTitle')} hint={t('meetings.titleHint')} />
      <div className="form-two">
        <Line form={form} set={set} name="starts" label={t('letters.starts')} hint={t('liaison.dateHint')} />
        <Line form={form} set={set} name="ends" label={t('letters.ends')} hint={t('liaison.dateHint')} />
        <Line form={form} set={set} name="place" label={t('meetings.place')} />
        <Pick
          label={t('meetings.mode')}
          value={form.mode}
          options={MODES.map((value) => ({ value, label: word('MeetingMode', value) }))}
          onChange={(chosen) => set({ mode: MODES.find((each) => each === chosen) ?? '' })}
        />
        <Line form={form} set={set} name="opensAt" label={t('letters.opensAt')} hint="09:30" />
        <Line form={form} set={set} name="closesAt" label={t('letters.closesAt')} hint="17:30" />
        <Line form={form} set={set} name="timeZone" label={t('letters.timeZone')} hint="Europe/Zurich" />
      </div>
      <More form={form} set={set} />
    </div>
  );
}

/** What else may be known of it. */
function More({ form, set }: Props) {
  const t = useT();
  return (
    <>
      <div className="form-two">
        <Line form={form} set={set} name="bodies" label={t('meetings.participants')} hint={t('meetings.commas')} />
        <Line
          form={form}
          set={set}
          name="languages"
          label={t('meetings.languages')}
          hint={t('letters.languagesHint')}
        />
        <Line form={form} set={set} name="languageHelp" label={t('meetings.languageHelp')} />
        <Line form={form} set={set} name="openTo" label={t('meetings.openTo')} />
        <Line form={form} set={set} name="registration" label={t('meetings.registration')} />
        <Line form={form} set={set} name="documentRules" label={t('meetings.documents')} />
        <Line form={form} set={set} name="webPage" label={t('meetings.page')} />
      </div>
      <TextArea
        label={t('meetings.note')}
        hint={t('liaison.isPublic')}
        rows={2}
        value={form.note}
        maxLength={5000}
        dir="auto"
        onChange={({ target }) => set({ note: target.value })}
      />
    </>
  );
}

interface LineProps extends Props {
  readonly name: Exclude<keyof MeetingState, 'type' | 'state' | 'mode'>;
  readonly label: string;
  readonly hint?: string;
}

const Line = ({ form, set, name, label, hint }: LineProps) => (
  <TextField
    label={label}
    hint={hint}
    value={form[name]}
    autoComplete="off"
    dir="auto"
    onChange={({ target }) => set({ [name]: target.value })}
  />
);

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly isRequired?: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  onChange(value: string): void;
}

function Pick({ label, value, isRequired, options, onChange }: PickProps) {
  const t = useT();
  return (
    <Field label={label}>
      {(control) => (
        <select
          className="input"
          value={value}
          required={isRequired}
          onChange={({ target }) => onChange(target.value)}
          {...control}
        >
          <option value="">{t('liaison.choose')}</option>
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
