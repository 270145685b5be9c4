import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useApi } from '../../api/use-api';
import { useChange } from '../../api/use-change';
import { rightTo, useViewer } from '../../api/use-viewer';
import { notify } from '../../frame/toast-store';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/field';
import { KeptNotice } from '../../parts/kept-notice';
import { PageHeader } from '../../parts/page-header';
import { Reasons, Refusal } from '../../parts/refusal';
import { sendOnControlEnter } from '../../parts/send-on-enter';
import { SignInLink } from '../../parts/sign-in-link';
import { Empty, Loaded } from '../../parts/states';
import { useKeptForm } from '../../parts/use-kept-form';
import '../../styles/reading.css';
import { EMPTY, formOfMeeting, formShape, inputOf } from './form-state';
import { MeetingForm } from './meeting-form';
import {
  MeetingToRevise,
  type MeetingToReviseQuery,
  type MeetingWrittenFragment,
  RecordMeeting,
  ReviseMeeting,
} from './writing.operations';

const route = getRouteApi('/meetings/new');
type Meeting = NonNullable<MeetingToReviseQuery['meeting']>;

/** Where a meeting is recorded, or one that is there is corrected. Its agenda, programme and deadlines come with the letter that announces it. */
export function MeetingNewPage() {
  const t = useT();
  const { edit, body } = route.useSearch();
  const { viewer } = useViewer();
  return (
    <>
      <PageHeader
        title={t(edit ? 'meetings.revise' : 'meetings.new')}
        trail={
          <nav className="trail" aria-label={t('meetings.title')}>
            <Link to="/meetings">{t('meetings.toAll')}</Link>
          </nav>
        }
      />
      {viewer === null ? (
        <Empty title={t('meetings.signIn')}>
          <SignInLink className="button">{t('liaison.signIn')}</SignInLink>
        </Empty>
      ) : edit ? (
        <ToRevise key={edit} id={edit} />
      ) : (
        <Writing meeting={null} body={body ?? ''} />
      )}
    </>
  );
}

function ToRevise({ id }: { readonly id: string }) {
  const t = useT();
  const query = useApi(MeetingToRevise, { id });
  return (
    <Loaded query={query}>
      {({ meeting }) => {
        const right = rightTo(meeting?.viewerCan, 'WRITE_MEETING');
        if (meeting && right?.allowed) return <Writing meeting={meeting} body="" />;
        return <Empty title={t('meetings.mayNot')}>{right && <Reasons reasons={right.reasons} />}</Empty>;
      }}
    </Loaded>
  );
}

interface Props {
  /** What is corrected; null for a new one. */
  readonly meeting: Meeting | null;
  /** The body that meets, of a new one. */
  readonly body: string;
}

function Writing({ meeting: found, body }: Props) {
  const t = useT();
  // What others do meanwhile is told when it is sent (STALE), and not put under the cursor.
  const [meeting] = useState(found);
  const [begin] = useState(() => (meeting ? formOfMeeting(meeting) : { ...EMPTY, body }));
  const about = meeting ? `meeting edit ${meeting.id} ${meeting.recordVersion}` : 'meeting new';
  const kept = useKeptForm(about, formShape, begin);
  const { write, error, isPending } = useWriting(meeting, kept.forget);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const why = String(new FormData(event.currentTarget).get('why') ?? '').trim() || null;
    void write(inputOf(kept.form, meeting ? begin : EMPTY), why);
  };
  return (
    <div className="page-body reading-page">
      {kept.wasKept && <KeptNotice onDiscard={() => kept.fill(begin)} />}
      <form className="form" onSubmit={send} onKeyDown={sendOnControlEnter} aria-label={t('meetings.theMeeting')}>
        <MeetingForm form={kept.form} set={kept.set} />
        <TextField
          label={t(meeting ? 'meetings.reason' : 'meetings.saysSo')}
          hint={meeting ? undefined : t('meetings.saysSoHint')}
          name="why"
          maxLength={500}
          required={meeting !== null}
        />
        <Refusal error={error} />
        <Button kind="primary" type="submit" isDisabled={isPending}>
          {t(meeting ? 'meetings.save' : 'meetings.recordMeeting')}
        </Button>
      </form>
    </div>
  );
}

/** Records or revises, tells it with what is odd about it, and goes to the page of the meeting. */
function useWriting(meeting: Meeting | null, forget: () => void) {
  const t = useT();
  const navigate = useNavigate();
  const record = useChange(RecordMeeting);
  const revise = useChange(ReviseMeeting);
  const tell = async ({ meeting: { key }, warnings }: MeetingWrittenFragment) => {
    forget();
    notify({ text: [t('meetings.written', { key }), ...warnings.map(({ message }) => message)].join(' ') });
    await navigate({ to: '/meetings/$id', params: { id: key } });
  };
  const write = async (input: ReturnType<typeof inputOf>, why: string | null) => {
    if (meeting) {
      const change = { id: meeting.id, expectedVersion: meeting.recordVersion, reason: why };
      const done = await revise.run({ change, meeting: input });
      if (done) await tell(done.reviseMeeting);
      return;
    }
    const done = await record.run({ meeting: input, source: why ? { citation: why } : null });
    if (done) await tell(done.recordMeeting);
  };
  return { write, error: revise.error ?? record.error, isPending: revise.isPending || record.isPending };
}
