import { rightTo } from '../../../api/use-viewer';
import { useT, useWord } from '../../../i18n/use-t';
import { Choice } from '../../../parts/choice';
import { TextField } from '../../../parts/field';
import { Reasons } from '../../../parts/refusal';
import type { FieldsProps } from './about-text';
import { ABOUT_BODIES } from './kinds';

/** What was decided about a body, or in words; why not, where the viewer may not record it. */
export function AboutBodyFields({ meeting, told, set }: FieldsProps) {
  const t = useT();
  const word = useWord();
  const right = rightTo(meeting.viewerCan, 'RECORD_DECISION');
  return (
    <>
      {right?.allowed === false && <Reasons reasons={right.reasons} />}
      <Choice
        label={t('meetings.decision')}
        value={told.bodyKind}
        options={ABOUT_BODIES.map((value) => ({ value, label: word('DecisionKind', value) }))}
        onChange={(bodyKind) => set({ bodyKind })}
      />
      <TextField
        label={t('meetings.body')}
        hint={t('meetings.anySpelling')}
        value={told.body}
        maxLength={200}
        required={told.bodyKind !== 'OTHER' && told.bodyKind !== 'QUESTIONS_ENDORSED'}
        autoComplete="off"
        onChange={({ target }) => set({ body: target.value })}
      />
    </>
  );
}
