import { useT, useWord } from '../../i18n/use-t';
import { Field, TextField } from '../../parts/field';
import { AttachmentRows } from './attachment-rows';
import { useRead } from './evidence';
import { FormLine, type FormProps, FormText } from './form-line';
import { Rows } from './form-rows';
import { NO_CONTACT } from './form-state';

const LEVELS = ['STUDY_GROUP', 'WORKING_PARTY', 'RAPPORTEUR_MEETING', 'OTHER_GROUP'] as const;

/** What else the heading may say; nothing is hidden from who looks for it. */
export function MoreFields({ form, set }: FormProps) {
  const t = useT();
  return (
    <>
      <div className="liaison-two">
        <FormLine
          form={form}
          set={set}
          name="originQuestions"
          label={t('liaison.originQuestions')}
          hint={t('liaison.severalHint')}
        />
        <FormLine
          form={form}
          set={set}
          name="destinationQuestions"
          label={t('liaison.destinationQuestions')}
          hint={t('liaison.severalHint')}
        />
      </div>
      <AttachmentRows form={form} set={set} />
      <Contacts form={form} set={set} />
      <details className="liaison-heading">
        <summary>{t('liaison.heading')}</summary>
        <div className="form">
          <div className="liaison-two">
            <ApprovalLevel form={form} set={set} />
            <FormLine form={form} set={set} name="approval" label={t('liaison.approval')} />
            <FormLine form={form} set={set} name="studyPeriod" label={t('liaison.studyPeriod')} />
            <FormLine form={form} set={set} name="issuer" label={t('liaison.issuer')} />
            <FormLine form={form} set={set} name="place" label={t('liaison.place')} />
            <FormLine form={form} set={set} name="meeting" label={t('liaison.meeting')} />
            <FormLine form={form} set={set} name="document" label={t('liaison.document')} />
            <FormLine
              form={form}
              set={set}
              name="documents"
              label={t('liaison.documents')}
              hint={t('liaison.severalHint')}
            />
            <FormLine form={form} set={set} name="language" label={t('liaison.language')} />
            <FormLine
              form={form}
              set={set}
              name="keywords"
              label={t('liaison.keywords')}
              hint={t('liaison.severalHint')}
            />
          </div>
          <FormText form={form} set={set} name="abstract" label={t('liaison.abstract')} />
          <FormText form={form} set={set} name="copyright" label={t('liaison.copyright')} rows={2} />
          <FormText form={form} set={set} name="note" label={t('liaison.note')} hint={t('liaison.isPublic')} rows={2} />
        </div>
      </details>
    </>
  );
}

function ApprovalLevel({ form, set }: FormProps) {
  const read = useRead();
  const t = useT();
  const word = useWord();
  return (
    <Field label={t('liaison.approvalLevel')} hint={read('approvalLevel')}>
      {(control) => (
        <select
          className="input"
          value={form.approvalLevel}
          onChange={({ target }) => set({ approvalLevel: LEVELS.find((each) => each === target.value) ?? '' })}
          {...control}
        >
          <option value="">{t('liaison.notSaid')}</option>
          {LEVELS.map((each) => (
            <option key={each} value={each}>
              {word('ApprovalLevel', each)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Whom to ask about it; how to reach them is read by the desks alone. */
function Contacts({ form, set }: FormProps) {
  const read = useRead();
  const t = useT();
  const fields = [
    ['name', t('liaison.contactName')],
    ['affiliation', t('liaison.affiliation')],
    ['country', t('liaison.country')],
    ['email', t('liaison.email')],
    ['telephone', t('liaison.telephone')],
  ] as const;
  return (
    <Rows
      legend={t('liaison.contacts')}
      add={t('liaison.addContact')}
      rows={form.contacts}
      none={NO_CONTACT}
      onChange={(contacts) => set({ contacts })}
    >
      {(row, change, place) =>
        fields.map(([name, label]) => (
          <TextField
            key={name}
            label={label}
            hint={name === 'name' && read(`contacts.${place}`)}
            value={row[name]}
            maxLength={300}
            autoComplete="off"
            onChange={({ target }) => change({ [name]: target.value })}
          />
        ))
      }
    </Rows>
  );
}
