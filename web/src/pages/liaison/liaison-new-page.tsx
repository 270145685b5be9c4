import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { execute } from '../../api/execute';
import { orNull } from '../../api/or-null';
import { API, useApi } from '../../api/use-api';
import { useViewer } from '../../api/use-viewer';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { EvidenceContext } from '../../parts/evidence';
import { PageHeader } from '../../parts/page-header';
import { Refusal } from '../../parts/refusal';
import { Empty, Loaded } from '../../parts/states';
import { ItemToWriteAbout, LiaisonFromFile, ReplyToLiaison } from './form.operations';
import { formAbout } from './form-about';
import { EMPTY, type FormState, formOfFile, formOfReply, formShape } from './form-state';
import '../../styles/reading.css';
import './shared.css';
import { KeptNotice } from '../../parts/kept-notice';
import { sendOnControlEnter } from '../../parts/send-on-enter';
import { SignInLink } from '../../parts/sign-in-link';
import { TakeIn } from '../../parts/take-in';
import { useKeptForm } from '../../parts/use-kept-form';
import { Revising } from './revise-form';
import { asksOf } from './search';
import { StatementForm } from './statement-form';
import { type Reading, StatementReading } from './statement-reading';
import { useLog } from './use-log';

const route = getRouteApi('/liaison/new');

/** Where a liaison statement is recorded or drafted: read from a file, filled in as a reply, or typed. */
export function LiaisonNewPage() {
  const t = useT();
  const { reply, edit, about } = route.useSearch();
  const { viewer } = useViewer();
  return (
    <>
      <PageHeader title={t(edit ? 'liaison.revise' : reply ? 'liaison.newReply' : 'liaison.new')} />
      {viewer === null ? (
        <Empty title={t('liaison.signInToLog')}>
          <SignInLink className="button">{t('liaison.signIn')}</SignInLink>
        </Empty>
      ) : edit ? (
        <Revising key={edit} id={edit} />
      ) : reply ? (
        <Replying key={reply} reply={reply} />
      ) : about ? (
        <WritingAbout key={about.join()} about={about} />
      ) : (
        <Logging key="new" filled={null} about="new" />
      )}
    </>
  );
}

function Replying({ reply }: { readonly reply: string }) {
  const { from, asks } = route.useSearch();
  const query = useApi(ReplyToLiaison, { to: reply, from: from ?? null, asks: asksOf(asks) });
  return <Loaded query={query}>{(filled) => <Logging filled={formOfReply(filled)} about={`reply ${reply}`} />}</Loaded>;
}

/** Something new to the groups of some work items; those that are not there are left out. */
function WritingAbout({ about }: { readonly about: readonly string[] }) {
  const t = useT();
  const { to } = route.useSearch();
  const query = useQuery({
    queryKey: [...API, ItemToWriteAbout.name, about],
    queryFn: ({ signal }) => Promise.all(about.map((id) => orNull(execute(ItemToWriteAbout, { id }, signal)))),
  });
  return (
    <Loaded query={query}>
      {(found) => {
        const items = found.flatMap((each) => each?.workItem ?? []);
        const [one, other] = items;
        const title = one && other ? t('liaison.overlapTitle', { one: one.ref, other: other.ref }) : '';
        return <Logging filled={formAbout(items, to ?? [], title)} about={`about ${about}`} />;
      }}
    </Loaded>
  );
}

interface LoggingProps {
  /** What the form begins with; null where something new is written. */
  readonly filled: FormState | null;
  /** What the form is about, for the window to keep. */
  readonly about: string;
}

function Logging({ filled, about }: LoggingProps) {
  const t = useT();
  const [begin] = useState(() => filled ?? EMPTY);
  const kept = useKeptForm(`liaison ${about}`, formShape, begin);
  const [reading, setReading] = useState<Reading | null>(null);
  const { log, error, isPending } = useLog(kept.forget);
  const send = (event: FormEvent) => {
    event.preventDefault();
    void log(kept.form);
  };
  return (
    <div className="page-body reading-page">
      {kept.wasKept && <KeptNotice onDiscard={() => kept.fill(begin)} />}
      {!filled && (
        <TakeIn
          label={t('liaison.takeIn')}
          paste={t('liaison.paste')}
          read={async (given) => {
            const { liaisonFromFile: read } = await execute(LiaisonFromFile, given);
            setReading(read);
            kept.fill(formOfFile(read), true);
          }}
        />
      )}
      {reading && <StatementReading reading={reading} />}
      <EvidenceContext value={reading?.evidence ?? []}>
        <form className="form" onSubmit={send} onKeyDown={sendOnControlEnter} aria-label={t('liaison.statement')}>
          <StatementForm form={kept.form} set={kept.set} />
          <Refusal error={error} />
          <div className="liaison-row">
            <Button kind="primary" type="submit" isDisabled={isPending}>
              {t(kept.form.mode === 'record' ? 'liaison.record' : 'liaison.saveDraft')}
            </Button>
            <span className="liaison-under">{t('liaison.controlEnter')}</span>
          </div>
        </form>
      </EvidenceContext>
    </div>
  );
}
