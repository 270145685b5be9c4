import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useApi } from '../../api/use-api';
import { useChange } from '../../api/use-change';
import { notify } from '../../frame/toast-store';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { Loaded } from '../../parts/states';
import { ReviseStatement } from './form.operations';
import { formOfStatement } from './form-of-statement';
import { inputOf } from './form-state';
import { KeptNotice } from './kept-notice';
import { sendOnControlEnter } from './send-on-enter';
import { type OneStatementFragment, Statement } from './statement.operations';
import { StatementForm } from './statement-form';
import { useKeptForm } from './use-kept-form';

/** Revises a draft, or corrects what was sent and says why. */
export function Revising({ id }: { readonly id: string }) {
  const query = useApi(Statement, { id });
  return (
    <Loaded query={query}>
      {({ liaisonStatement }) => liaisonStatement && <ReviseForm key={id} statement={liaisonStatement} />}
    </Loaded>
  );
}

function ReviseForm({ statement: found }: { readonly statement: OneStatementFragment }) {
  const t = useT();
  const navigate = useNavigate();
  // What others do meanwhile is told when it is sent (STALE), and not put under the cursor.
  const [statement] = useState(found);
  const [begin] = useState(() => formOfStatement(statement));
  const { id, ref, recordVersion, state } = statement;
  const kept = useKeptForm(`edit ${id} ${recordVersion}`, begin);
  const revise = useChange(ReviseStatement);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim() || null;
    const { refersTo: _, ...input } = inputOf(kept.form);
    const done = await revise.run({ change: { id, expectedVersion: recordVersion, reason }, statement: input });
    if (!done) return;
    kept.forget();
    const warnings = done.reviseLiaisonStatement.warnings.map(({ message }) => message);
    notify({ text: [t('liaison.revised', { ref }), ...warnings].join(' ') });
    await navigate({ to: '/liaison', search: { sel: id } });
  };
  return (
    <div className="page-body liaison-new">
      {kept.wasKept && <KeptNotice onDiscard={() => kept.fill(begin)} />}
      <form className="form" onSubmit={send} onKeyDown={sendOnControlEnter} aria-label={t('liaison.statement')}>
        <StatementForm form={kept.form} set={kept.set} isRevised />
        {state === 'SENT' && (
          <TextField label={t('liaison.why')} hint={t('liaison.whyHint')} name="reason" maxLength={2000} required />
        )}
        <Refusal error={revise.error} />
        <div className="liaison-row">
          <Button kind="primary" type="submit" isDisabled={revise.isPending}>
            {t('liaison.save')}
          </Button>
          <span className="liaison-under">{t('liaison.controlEnter')}</span>
        </div>
      </form>
    </div>
  );
}
