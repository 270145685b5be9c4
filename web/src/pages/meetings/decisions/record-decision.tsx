import { type FormEvent, useState } from 'react';
import { useT } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { SideSheet } from '../../../parts/dialog';
import { TextArea, TextField } from '../../../parts/field';
import { Refusal } from '../../../parts/refusal';
import { Segmented } from '../../../parts/segmented';
import { sendOnControlEnter } from '../../../parts/send-on-enter';
import type { OneMeeting } from '../meeting-page';
import { AboutBodyFields } from './about-body';
import { AboutNewFields } from './about-new';
import { AboutTextFields } from './about-text';
import './decisions.css';
import { daysOf } from './kinds';
import { NO_BODY, NO_ITEM } from './new-things';
import type { Chosen } from './text-choice';
import { type Told, useRecording } from './use-recording';

interface Props {
  readonly meeting: OneMeeting;
  /** The text that it is about, where it was begun from one. */
  readonly text: Chosen | null;
  onClose(): void;
}

/** Records what a meeting decided: the step of the text follows, or every reason why not is shown and nothing is written. */
export function RecordDecision({ meeting, text, onClose }: Props) {
  const t = useT();
  const days = daysOf(meeting);
  const [told, setTold] = useState<Told>({
    about: 'text',
    text,
    textKind: null,
    side: '',
    isNewBody: true,
    newBody: NO_BODY,
    item: NO_ITEM,
    bodyKind: 'OTHER',
    body: '',
    on: days.last ?? '',
    words: '',
    reason: '',
    citation: '',
    facts: {},
  });
  const set = (change: Partial<Told>) => setTold((before) => ({ ...before, ...change }));
  const { record, error, isPending } = useRecording(meeting);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await record(told)) onClose();
  };
  const parts = { meeting, told, set, error };
  return (
    <SideSheet isOpen onClose={onClose} title={t('meetings.recordDecision')} isKept>
      <form className="form" onSubmit={(event) => void send(event)} onKeyDown={sendOnControlEnter}>
        <Segmented
          label={t('meetings.about')}
          value={told.about}
          onChange={(about) => set({ about })}
          options={[
            { value: 'text', label: t('meetings.aboutText') },
            { value: 'new', label: t('meetings.aboutNew') },
            { value: 'body', label: t('meetings.aboutBody') },
          ]}
        />
        <TextField
          label={t('meetings.takenOn')}
          type="date"
          min={days.first}
          max={days.last}
          value={told.on}
          onChange={({ target }) => set({ on: target.value })}
        />
        {told.about === 'text' && <AboutTextFields {...parts} />}
        {told.about === 'new' && <AboutNewFields {...parts} />}
        {told.about === 'body' && <AboutBodyFields {...parts} />}
        <Words told={told} set={set} />
        <Refusal error={error} />
        <Button kind="primary" type="submit" isDisabled={isPending || (told.about === 'text' && !told.textKind)}>
          {t('meetings.recordIt')}
        </Button>
      </form>
    </SideSheet>
  );
}

interface WordsProps {
  readonly told: Told;
  set(change: Partial<Told>): void;
}

/** How it reads, why, and what says so. */
function Words({ told, set }: WordsProps) {
  const t = useT();
  const isInWords = told.about === 'body' && told.bodyKind === 'OTHER';
  return (
    <>
      <TextArea
        label={t('meetings.inWords')}
        hint={isInWords ? undefined : t('meetings.inWordsHint')}
        rows={2}
        value={told.words}
        required={isInWords}
        maxLength={2000}
        dir="auto"
        onChange={({ target }) => set({ words: target.value })}
      />
      <TextArea
        label={t('meetings.reason')}
        rows={2}
        value={told.reason}
        maxLength={2000}
        dir="auto"
        onChange={({ target }) => set({ reason: target.value })}
      />
      <TextField
        label={t('meetings.saysSo')}
        hint={t('meetings.saysSoHint')}
        value={told.citation}
        maxLength={500}
        dir="auto"
        onChange={({ target }) => set({ citation: target.value })}
      />
    </>
  );
}
