import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useApi } from '../../api/use-api';
import { useViewer } from '../../api/use-viewer';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { PageHeader } from '../../parts/page-header';
import { Refusal } from '../../parts/refusal';
import { Empty, Loaded } from '../../parts/states';
import { EvidenceContext } from './evidence';
import { ReplyToLiaison, type ReplyToLiaisonQuery } from './form.operations';
import { EMPTY, formOfFile, formOfReply } from './form-state';
import './liaison.css';
import { ReadingNotice } from './reading-notice';
import { StatementForm } from './statement-form';
import { type Reading, TakeIn } from './take-in';
import { useKeptForm } from './use-kept-form';
import { useLog } from './use-log';

const route = getRouteApi('/liaison/new');

/** Where a liaison statement is recorded or drafted: read from a file, filled in as a reply, or typed. */
export function LiaisonNewPage() {
  const t = useT();
  const { reply } = route.useSearch();
  const { viewer } = useViewer();
  return (
    <>
      <PageHeader title={t(reply ? 'liaison.newReply' : 'liaison.new')} />
      {viewer === null ? (
        <Empty title={t('liaison.signInToLog')}>
          <Link to="/sign-in" className="button">
            {t('liaison.signIn')}
          </Link>
        </Empty>
      ) : reply ? (
        <Replying key={reply} reply={reply} />
      ) : (
        <Logging key="new" filled={null} about="new" />
      )}
    </>
  );
}

function Replying({ reply }: { readonly reply: string }) {
  const { from } = route.useSearch();
  const query = useApi(ReplyToLiaison, { to: reply, from: from ?? null });
  return <Loaded query={query}>{(filled) => <Logging filled={filled} about={`reply ${reply}`} />}</Loaded>;
}

interface LoggingProps {
  /** The reply as the API fills it in; null where something new is written. */
  readonly filled: ReplyToLiaisonQuery | null;
  /** What the form is about, for the window to keep. */
  readonly about: string;
}

function Logging({ filled, about }: LoggingProps) {
  const t = useT();
  const kept = useKeptForm(about);
  const [reading, setReading] = useState<Reading | null>(null);
  const { log, error, isPending } = useLog(kept.forget);
  const [first] = useState(filled);
  const begin = first ? formOfReply(first) : EMPTY;
  const begun = useRef(kept.wasKept);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    kept.fill(begin);
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void log(kept.form);
  };
  return (
    <div className="page-body liaison-new">
      {kept.wasKept && (
        <p className="liaison-kept" role="status">
          {t('liaison.wasKept')}{' '}
          <Button kind="quiet" onPress={() => kept.fill(begin)}>
            {t('liaison.discard')}
          </Button>
        </p>
      )}
      {!filled && (
        <TakeIn
          onRead={(read) => {
            setReading(read);
            kept.fill(formOfFile(read), true);
          }}
        />
      )}
      {reading && <ReadingNotice reading={reading} />}
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

/** Ctrl+Enter sends from any field. */
function sendOnControlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
