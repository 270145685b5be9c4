import { Lock } from 'lucide-react';
import { type ComponentType, type KeyboardEvent, useId, useState } from 'react';
import { notify } from '../../../frame/toast-store';
import type { MessageKey } from '../../../i18n/messages';
import { useT } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { Dialog, SideSheet } from '../../../parts/dialog';
import { Refusal } from '../../../parts/refusal';
import { Segmented } from '../../../parts/segmented';
import type { Item } from '../item';
import { TASKS, type Task } from '../search';
import { CarryForm } from './carry-form';
import { CellsForm } from './cells-form';
import { CorrectForm } from './correct-form';
import { DeleteForm } from './delete-form';
import { type Draft, useDraft } from './draft';
import { EditorsForm } from './editors-form';
import type { FormProps } from './form-props';
import { MergeDialog } from './merge-dialog';
import { NoteForm } from './note-form';
import { NumberForm } from './number-form';
import { RelateForm } from './relate-form';
import { ReportForm } from './report-form';
import { allowedOf } from './rights';
import { type ToSave, useSaving } from './saving';
import { SideForm } from './side-form';
import { StepForm } from './step-form';
import { TargetForm } from './target-form';
import { TextForm } from './text-form';
import { TransferForm } from './transfer-form';
import { useUndoDelete } from './use-undo-delete';
import { WhyNot } from './why-not';

const NAMES: Readonly<Record<Task, MessageKey>> = {
  target: 'item.taskTarget',
  step: 'item.taskStep',
  text: 'item.taskText',
  report: 'item.taskReport',
  editors: 'item.taskEditors',
  relation: 'item.taskRelation',
  note: 'item.taskNote',
  cells: 'item.taskCells',
  number: 'item.taskNumber',
  side: 'item.taskSide',
  carry: 'item.taskCarry',
  transfer: 'item.taskTransfer',
  correct: 'item.taskCorrect',
  delete: 'item.taskDelete',
};
const FORMS: Readonly<Record<Task, ComponentType<FormProps>>> = {
  target: TargetForm,
  step: StepForm,
  text: TextForm,
  report: ReportForm,
  editors: EditorsForm,
  relation: RelateForm,
  note: NoteForm,
  cells: CellsForm,
  number: NumberForm,
  side: SideForm,
  carry: CarryForm,
  transfer: TransferForm,
  correct: CorrectForm,
  delete: DeleteForm,
};

interface Props {
  readonly item: Item;
  readonly task: Task;
  onTask(task: Task): void;
  onClose(): void;
}

/** Writes one thing of a work item beside its page; each task is an operation of its own, with its own rights and its own draft. */
export function EditSheet({ item, task, onTask, onClose }: Props) {
  const t = useT();
  const draft = useDraft(item, task);
  const [isAsking, setAsking] = useState(false);
  const form = useId();
  const isAllowed = allowedOf(item, task).isAllowed;
  return (
    <SideSheet
      isOpen
      isKept
      title={t('item.editTitle', { ref: item.ref })}
      onClose={() => (draft.isDirty ? setAsking(true) : onClose())}
      actions={
        isAllowed && (
          <>
            <span className="item-hint">{t('item.saveHint')}</span>
            <Button type="submit" form={form} kind="primary">
              {t('item.save')}
            </Button>
          </>
        )
      }
    >
      <div className="item-tasks">
        <Segmented
          label={t('item.task')}
          value={task}
          onChange={onTask}
          options={TASKS.map((value) => ({
            value,
            label: t(NAMES[value]),
            ...(!allowedOf(item, value).isAllowed && { icon: Lock }),
          }))}
        />
      </div>
      {isAllowed ? (
        <TaskForm key={task} id={form} item={item} task={task} draft={draft} onClose={onClose} />
      ) : (
        <WhyNot item={item} task={task} />
      )}
      {isAsking && <AskDialog draft={draft} onStay={() => setAsking(false)} onClose={onClose} />}
    </SideSheet>
  );
}

interface FormOf extends FormProps {
  readonly id: string;
  readonly task: Task;
  onClose(): void;
}

/** The form of a task, what became of saving it, and the merge where somebody was faster. */
function TaskForm({ id, item, task, draft, onClose }: FormOf) {
  const t = useT();
  const saving = useSaving(item, task);
  const undoDelete = useUndoDelete(item);
  const Form = FORMS[task];
  const send = async (what: ToSave) => {
    if (saving.isPending || !(await saving.save(what))) return;
    draft.clear();
    if (task === 'delete' && item.maturity !== 'DELETED')
      notify({ text: t('item.deleted', { ref: item.ref }), undo: () => void undoDelete() });
    else notify({ text: t('item.saved', { ref: item.ref }) });
    onClose();
  };
  const isStale = saving.error?.code === 'STALE';
  return (
    <>
      <form
        id={id}
        className="form"
        onKeyDown={submitByKeys}
        onSubmit={(event) => {
          event.preventDefault();
          void send({ values: draft.written, base: draft.base, version: draft.version });
        }}
      >
        <Form item={item} draft={draft} />
        {!isStale && <Refusal error={saving.error} />}
        {saving.error?.code === 'UNAUTHENTICATED' && (
          <a href="/sign-in" target="_blank" rel="noreferrer">
            {t('item.signInAgain')}
          </a>
        )}
      </form>
      {saving.error && isStale && (
        <MergeDialog
          item={item}
          draft={draft}
          error={saving.error}
          onSave={send}
          onKeep={saving.reset}
          onDiscard={() => {
            draft.clear();
            onClose();
          }}
        />
      )}
    </>
  );
}

/** Ctrl+Enter saves from every field, also from one of several lines. */
function submitByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }
}

interface AskProps {
  readonly draft: Draft;
  onStay(): void;
  onClose(): void;
}

function AskDialog({ draft, onStay, onClose }: AskProps) {
  const t = useT();
  const discard = () => {
    draft.clear();
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onStay}
      title={t('item.unsaved')}
      actions={
        <>
          <Button kind="danger" onPress={discard}>
            {t('item.discard')}
          </Button>
          <Button onPress={onClose}>{t('item.keepDraft')}</Button>
          <Button kind="primary" onPress={onStay}>
            {t('item.keepEditing')}
          </Button>
        </>
      }
    >
      <p>{t('item.unsavedWords')}</p>
    </Dialog>
  );
}
