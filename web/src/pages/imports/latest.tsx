import { type FormEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { useApi } from '../../api/use-api';
import { useChange } from '../../api/use-change';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { DataTable } from '../../parts/data-table';
import { Dialog } from '../../parts/dialog';
import { TextField } from '../../parts/field';
import { Words } from '../../parts/ref';
import { Refusal } from '../../parts/refusal';
import { Imports, UndoImport } from './imports.operations';

/** What was taken in last; each can be taken back as a whole. */
export function Latest() {
  const t = useT();
  const intl = useIntl();
  const { data } = useApi(Imports);
  const [undoing, setUndoing] = useState<string | null>(null);
  if (!data || data.imports.length === 0) return null;
  return (
    <div className="page-body">
      <Card title={t('imports.latest')}>
        <DataTable
          caption={t('imports.latest')}
          rows={data.imports}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', label: t('imports.name'), isHeader: true, cell: ({ name }) => <Words>{name}</Words> },
            { key: 'connector', label: t('imports.connector'), cell: ({ connector }) => <code>{connector}</code> },
            {
              key: 'changes',
              label: t('imports.changes'),
              cell: ({ created, updated }) => t('imports.applied', { created, updated }),
            },
            { key: 'by', label: t('imports.by'), cell: ({ by }) => by?.name },
            {
              key: 'when',
              label: t('imports.when'),
              cell: ({ appliedAt }) => intl.formatDate(appliedAt, { dateStyle: 'medium', timeStyle: 'short' }),
            },
            {
              key: 'undo',
              label: t('imports.undo'),
              cell: ({ id, name, undoneAt }) =>
                undoneAt ? (
                  t('imports.undone')
                ) : (
                  <Button aria-label={t('imports.undoThis', { name })} onPress={() => setUndoing(id)}>
                    {t('imports.undo')}
                  </Button>
                ),
            },
          ]}
        />
      </Card>
      {undoing && <UndoDialog id={undoing} onClose={() => setUndoing(null)} />}
    </div>
  );
}

function UndoDialog({ id, onClose }: { readonly id: string; onClose(): void }) {
  const t = useT();
  const undo = useChange(UndoImport);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason'));
    if (await undo.run({ import: id, reason })) onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('imports.undoTitle')} isKept>
      <form className="form" onSubmit={send}>
        <p>{t('imports.undoWords')}</p>
        <TextField label={t('imports.reason')} name="reason" required maxLength={2000} />
        <Refusal error={undo.error} />
        <Button kind="danger" type="submit" isDisabled={undo.isPending}>
          {t('imports.undo')}
        </Button>
      </form>
    </Dialog>
  );
}
