import { type FormEvent, useState } from 'react';
import { useChange } from '../../api/use-change';
import { notify } from '../../frame/toast-store';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { TextField } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import type { Filter } from '../roadmap/filter';
import { readSavedFilter } from '../roadmap/saved-filter';
import { FilterWords } from './filter-words';
import './rows.css';
import { SaveSearch } from './save-search.operations';
import { DeleteSearch } from './searches.operations';
import { SubscriptionChoice } from './subscription-choice';

interface Props {
  /** As `filterOf` makes it of the address. */
  readonly filter: Filter | null;
  onClose(): void;
}

/** Keeps the filter of the roadmap under a name. */
export function SaveSearchDialog({ filter, onClose }: Props) {
  const t = useT();
  const save = useChange(SaveSearch);
  const forget = useChange(DeleteSearch);
  const [subscription, setSubscription] = useState<'ALL' | 'SIGNIFICANT' | 'NONE'>('SIGNIFICANT');
  const saved = readSavedFilter(JSON.stringify(filter ?? {}));
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name'));
    const answer = await save.run({ name, filter, subscription });
    if (!answer) return;
    const { id } = answer.saveSearch;
    notify({ text: t('notices.saved', { name }), undo: () => void forget.run({ id }) });
    onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('notices.save')} isKept>
      <form className="form" onSubmit={send}>
        <div className="notices-what">
          <FilterWords saved={saved} />
          {saved.search.late && <p className="notices-quiet">{t('notices.lateWords')}</p>}
        </div>
        <TextField label={t('notices.name')} name="name" required maxLength={200} autoFocus />
        <div className="field">
          <SubscriptionChoice value={subscription} withNone onChange={setSubscription} />
          <p className="field-hint">{t('notices.subscriptionHint')}</p>
        </div>
        <Refusal error={save.error} />
        <Button kind="primary" type="submit" isDisabled={save.isPending}>
          {t('notices.saveIt')}
        </Button>
      </form>
    </Dialog>
  );
}
