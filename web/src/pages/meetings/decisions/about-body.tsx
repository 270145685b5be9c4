import { rightTo } from '../../../api/use-viewer';
import { useT, useWord } from '../../../i18n/use-t';
import { Choice } from '../../../parts/choice';
import { TextArea, TextField } from '../../../parts/field';
import { Reasons } from '../../../parts/refusal';
import { Segmented } from '../../../parts/segmented';
import type { FieldsProps } from './about-text';
import { ABOUT_BODIES } from './kinds';
import { BODY_TYPES, type ToldBody } from './new-things';

/** What was decided about a body, or in words; why not, where the viewer may not record it. */
export function AboutBodyFields({ meeting, told, set }: FieldsProps) {
  const t = useT();
  const word = useWord();
  const right = rightTo(meeting.viewerCan, 'RECORD_DECISION');
  const isEstablished = told.bodyKind === 'ESTABLISHED';
  return (
    <>
      {right?.allowed === false && <Reasons reasons={right.reasons} />}
      <Choice
        label={t('meetings.decision')}
        value={told.bodyKind}
        options={ABOUT_BODIES.map((value) => ({ value, label: word('DecisionKind', value) }))}
        onChange={(bodyKind) => set({ bodyKind })}
      />
      {isEstablished && (
        <Segmented
          label={t('meetings.whichBody')}
          value={told.isNewBody ? 'new' : 'known'}
          options={[
            { value: 'new', label: t('meetings.bodyIsNew') },
            { value: 'known', label: t('meetings.bodyIsKnown') },
          ]}
          onChange={(which) => set({ isNewBody: which === 'new' })}
        />
      )}
      {isEstablished && told.isNewBody ? (
        <NewBody body={told.newBody} set={(change) => set({ newBody: { ...told.newBody, ...change } })} />
      ) : (
        <TextField
          label={t('meetings.body')}
          hint={t('meetings.anySpelling')}
          value={told.body}
          maxLength={200}
          required={told.bodyKind !== 'OTHER' && told.bodyKind !== 'QUESTIONS_ENDORSED'}
          autoComplete="off"
          onChange={({ target }) => set({ body: target.value })}
        />
      )}
    </>
  );
}

interface NewProps {
  readonly body: ToldBody;
  set(change: Partial<ToldBody>): void;
}

/** A body of which there is no record yet. */
function NewBody({ body, set }: NewProps) {
  const t = useT();
  const word = useWord();
  const bound = (field: 'ref' | 'name' | 'parent' | 'summary') => ({
    value: body[field],
    onChange: ({ target }: { readonly target: { readonly value: string } }) => set({ [field]: target.value }),
    autoComplete: 'off',
    dir: 'auto',
  });
  return (
    <>
      <Choice
        label={t('meetings.bodyType')}
        value={body.type}
        options={BODY_TYPES.map((value) => ({ value, label: word('BodyType', value) }))}
        onChange={(type) => set({ type })}
      />
      <TextField
        label={t('meetings.bodyRef')}
        hint={t('meetings.bodyRefHint')}
        {...bound('ref')}
        maxLength={100}
        required
      />
      <TextField label={t('item.fieldTitle')} {...bound('name')} maxLength={500} />
      <TextField
        label={t('meetings.bodyParent')}
        hint={t('meetings.bodyParentHint')}
        {...bound('parent')}
        maxLength={200}
      />
      <TextArea label={t('meetings.bodySummary')} rows={2} {...bound('summary')} maxLength={2000} />
    </>
  );
}
