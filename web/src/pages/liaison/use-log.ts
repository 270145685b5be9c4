import { useNavigate } from '@tanstack/react-router';
import { useChange } from '../../api/use-change';
import { notify } from '../../frame/toast-store';
import { useT } from '../../i18n/use-t';
import { AdvanceAddressee } from './acts.operations';
import { DraftStatement, type LoggedFragment, RecordStatement } from './form.operations';
import { type FormState, inputOf } from './form-state';
import { useLinkItems } from './use-link-items';

/** Records or drafts what the form says, tells it, and goes there; where a line was closed by it, that can be taken back. */
export function useLog(forget: () => void) {
  const t = useT();
  const navigate = useNavigate();
  const record = useChange(RecordStatement);
  const draft = useChange(DraftStatement);
  const reopen = useChange(AdvanceAddressee);
  const link = useLinkItems();
  const log = async (form: FormState) => {
    const statement = inputOf(form);
    const source = form.citation ? { citation: form.citation } : null;
    const logged =
      form.mode === 'record'
        ? (await record.run({ statement, source }))?.recordLiaisonStatement
        : (await draft.run({ statement }))?.draftLiaisonStatement;
    if (!logged) return;
    forget();
    const unlinked = await link(logged.statement, form.about);
    const closed = form.mode === 'record' ? closedBy(logged) : null;
    const text = [
      t(form.mode === 'record' ? 'liaison.recorded' : 'liaison.drafted', { ref: logged.statement.ref }),
      ...(closed ? [t('liaison.closedLine', { who: closed.who, ref: closed.ref })] : []),
      ...unlinked.map((ref) => t('liaison.notLinkedTo', { ref })),
      ...logged.warnings.map(({ message }) => message),
    ].join(' ');
    const undo = async () => {
      if (!closed) return;
      const change = { id: closed.id, expectedVersion: closed.version };
      const undone = await reopen.run({ change, addressee: closed.addressee, step: 'REOPEN' });
      notify({ text: t(undone ? 'liaison.reopened' : 'liaison.notReopened', { ref: closed.ref }) });
    };
    notify({ text, ...(closed && { undo }) });
    await navigate({ to: '/liaison', search: { sel: logged.statement.id } });
  };
  return { log, error: record.error ?? draft.error, isPending: record.isPending || draft.isPending };
}

/** The one line that the answer closed: of an addressee that speaks in it. Null where there is none, or it is not sure which. */
function closedBy({ statement: { sources, refersTo } }: LoggedFragment) {
  const speakers = sources.flatMap(({ body }) => body?.ref ?? []);
  const closed = refersTo.flatMap(({ kind, to }) =>
    to && kind === 'REPLIES_TO'
      ? to.addressees
          .filter(({ state, body }) => state === 'REPLIED' && body && speakers.includes(body.ref))
          .map(({ id, text, body }) => ({
            addressee: id,
            who: body?.ref ?? text,
            id: to.id,
            ref: to.ref,
            version: to.recordVersion,
          }))
      : [],
  );
  return closed.length === 1 ? (closed[0] ?? null) : null;
}
