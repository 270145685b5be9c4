import { useT, useWord } from '../../i18n/use-t';
import { BodyInput } from '../../parts/body-input';
import { useRead } from '../../parts/evidence';
import { Field } from '../../parts/field';
import { type FormProps, LetterLine, LetterText } from './form-line';
import { Annexes, Announces, Recipients, References } from './letter-rows';
import { LETTER_KINDS } from './search';

/** A letter field by field: what it is called first, then what it says, what else is printed on it folded below. */
export function LetterForm({ form, set }: FormProps) {
  const t = useT();
  return (
    <div className="form form-wide">
      <div className="form-two">
        <Kind form={form} set={set} />
        <LetterLine form={form} set={set} name="number" label={t('letters.number')} isRequired />
        <LetterLine
          form={form}
          set={set}
          name="studyPeriod"
          label={t('meetings.period')}
          hint={t('letters.periodHint')}
        />
        {form.kind === 'COLLECTIVE_LETTER' && (
          <BodyInput
            label={t('letters.group')}
            value={form.group}
            field="group"
            isRequired
            onChange={(group) => set({ group })}
          />
        )}
      </div>
      <LetterText form={form} set={set} name="subject" label={t('letters.subject')} rows={2} />
      <div className="form-two">
        <LetterLine
          form={form}
          set={set}
          name="issuedAsPrinted"
          label={t('meetings.printed')}
          hint={t('liaison.dateHint')}
        />
        <LetterLine
          form={form}
          set={set}
          name="issued"
          label={t('letters.corrected')}
          hint={t('letters.correctedHint')}
        />
        <LetterLine form={form} set={set} name="issuedNote" label={t('letters.correctedWhy')} />
      </div>
      <Announces form={form} set={set} />
      <Recipients form={form} set={set} />
      <More form={form} set={set} />
    </div>
  );
}

function Kind({ form, set }: FormProps) {
  const t = useT();
  const word = useWord();
  const read = useRead();
  return (
    <Field label={t('meetings.type')} hint={read('kind')}>
      {(control) => (
        <select
          className="input"
          value={form.kind}
          required
          onChange={({ target }) => set({ kind: LETTER_KINDS.find((each) => each === target.value) ?? '' })}
          {...control}
        >
          <option value="">{t('liaison.choose')}</option>
          {LETTER_KINDS.map((each) => (
            <option key={each} value={each}>
              {word('LetterKind', each)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** What else is printed on it; nothing is hidden from who looks for it. */
function More({ form, set }: FormProps) {
  const t = useT();
  return (
    <>
      <Annexes form={form} set={set} />
      <References form={form} set={set} />
      <details className="letters-more-fields">
        <summary>{t('letters.more')}</summary>
        <div className="form">
          <div className="form-two">
            <LetterLine form={form} set={set} name="referenceCode" label={t('meetings.code')} />
            <LetterLine form={form} set={set} name="place" label={t('letters.placeOfIssue')} />
            <LetterLine form={form} set={set} name="signatory" label={t('meetings.signatory')} />
            <LetterLine
              form={form}
              set={set}
              name="languages"
              label={t('meetings.languages')}
              hint={t('letters.languagesHint')}
            />
          </div>
          <LetterText
            form={form}
            set={set}
            name="contact"
            label={t('meetings.contact')}
            hint={t('liaison.isPublic')}
            rows={2}
          />
          <LetterText
            form={form}
            set={set}
            name="note"
            label={t('meetings.note')}
            hint={t('liaison.isPublic')}
            rows={2}
          />
        </div>
      </details>
    </>
  );
}
