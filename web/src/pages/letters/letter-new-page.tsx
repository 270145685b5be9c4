import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { execute } from '../../api/execute';
import { useChange } from '../../api/use-change';
import { useViewer } from '../../api/use-viewer';
import { notify } from '../../frame/toast-store';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { EvidenceContext } from '../../parts/evidence';
import { KeptNotice } from '../../parts/kept-notice';
import { PageHeader } from '../../parts/page-header';
import { Refusal } from '../../parts/refusal';
import { sendOnControlEnter } from '../../parts/send-on-enter';
import { SignInLink } from '../../parts/sign-in-link';
import { Empty } from '../../parts/states';
import { TakeIn } from '../../parts/take-in';
import { useKeptForm } from '../../parts/use-kept-form';
import { LetterFromFile, RecordLetter } from './form.operations';
import { EMPTY, formOfReading, formShape, inputOf, type Reading, withMeeting } from './form-state';
import { LetterForm } from './letter-form';
import { LetterReading } from './letter-reading';
import { MeetingsRead } from './meetings-read';
import { ReviseLetterForm } from './revise-letter';
import { Unread } from './unread';
import './letters.css';

const route = getRouteApi('/letters/new');

/** Where a circular or collective letter is recorded: read from its file, corrected, recorded; or one that is there is corrected. */
export function LetterNewPage() {
  const t = useT();
  const { edit } = route.useSearch();
  const { viewer } = useViewer();
  return (
    <>
      <PageHeader
        title={t(edit ? 'letters.revise' : 'letters.new')}
        trail={
          <nav className="trail" aria-label={t('letters.title')}>
            <Link to="/letters">{t('letters.toAll')}</Link>
          </nav>
        }
      />
      {viewer === null ? (
        <Empty title={t('letters.signIn')}>
          <SignInLink className="button">{t('liaison.signIn')}</SignInLink>
        </Empty>
      ) : edit ? (
        <ReviseLetterForm key={edit} id={edit} />
      ) : (
        <Recording />
      )}
    </>
  );
}

function Recording() {
  const t = useT();
  const kept = useKeptForm('letter', formShape, EMPTY);
  const [reading, setReading] = useState<Reading | null>(null);
  const { record, error, isPending } = useRecording(kept.forget);
  const send = (event: FormEvent) => {
    event.preventDefault();
    void record(kept.form);
  };
  return (
    <div className="page-body reading-page">
      {kept.wasKept && <KeptNotice onDiscard={() => kept.fill(EMPTY)} />}
      <TakeIn
        label={t('letters.takeIn')}
        paste={t('letters.paste')}
        read={async (given) => {
          const { letterFromFile: read } = await execute(LetterFromFile, given);
          setReading(read);
          kept.fill(formOfReading(read), true);
        }}
      />
      {reading && <LetterReading reading={reading} />}
      <EvidenceContext value={reading?.evidence ?? []}>
        {reading && reading.meetings.length > 0 && (
          <MeetingsRead
            key={reading.name + reading.citation}
            reading={reading}
            onRecorded={(at, id) => kept.set(withMeeting(kept.form, reading, at, id))}
          />
        )}
        <form className="form" onSubmit={send} onKeyDown={sendOnControlEnter} aria-label={t('letters.letter')}>
          <LetterForm form={kept.form} set={kept.set} />
          <Refusal error={error} />
          <div className="letters-send">
            <Button kind="primary" type="submit" isDisabled={isPending}>
              {t('letters.record')}
            </Button>
            <span className="field-hint">{t('liaison.controlEnter')}</span>
          </div>
        </form>
      </EvidenceContext>
      {reading && <Unread reading={reading} />}
    </div>
  );
}

/** Records a letter, tells it with what is odd about it, and goes to its page. */
function useRecording(forget: () => void) {
  const t = useT();
  const navigate = useNavigate();
  const change = useChange(RecordLetter);
  const record = async (form: typeof EMPTY) => {
    const citation = form.citation.trim();
    const done = await change.run({ letter: inputOf(form), source: citation ? { citation } : null });
    if (!done) return;
    const { letter, warnings } = done.recordLetter;
    forget();
    notify({ text: [t('letters.recorded', { ref: letter.ref }), ...warnings.map(({ message }) => message)].join(' ') });
    await navigate({ to: '/letters/$id', params: { id: letter.ref }, search: { period: letter.studyPeriod.label } });
  };
  return { record, error: change.error, isPending: change.isPending };
}
