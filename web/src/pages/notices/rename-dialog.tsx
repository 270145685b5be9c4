import type { FormEvent } from 'react';
import { useChange } from '../../api/use-change';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { TextField } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { RenameSearch, type SearchPartsFragment as Search } from './searches.operations';

interface Props {
  readonly search: Search;
  onClose(): void;
}

/** Gives a saved search another name. */
export function RenameDialog({ search: { id, name }, onClose }: Props) {
  const t = useT();
  const rename = useChange(RenameSearch);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = String(new FormData(event.currentTarget).get('name'));
    if (await rename.run({ id, name: given })) onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('notices.rename')} isKept>
      <form className="form" onSubmit={send}>
        <TextField label={t('notices.name')} name="name" defaultValue={name} required maxLength={200} />
        <Refusal error={rename.error} />
        <Button kind="primary" type="submit" isDisabled={rename.isPending}>
          {t('notices.rename')}
        </Button>
      </form>
    </Dialog>
  );
}
