import { Bell, BellOff, CircleAlert, Eye, Globe, Pause, Pencil, Play, Share2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useChange } from '../../api/use-change';
import { useT, useWord } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { CopyButton } from '../../parts/copy-button';
import { LocalLink } from '../../parts/local-link';
import { Words } from '../../parts/ref';
import { Refusal } from '../../parts/refusal';
import { addressOfSaved, readSavedFilter } from '../roadmap/saved-filter';
import { FilterWords } from './filter-words';
import { RenameDialog } from './rename-dialog';
import { type SearchPartsFragment as Search, ShareSearch, SubscribeSearch } from './searches.operations';
import { SubscriptionChoice } from './subscription-choice';

interface Props {
  readonly search: Search;
  onDelete(): void;
}

/** One saved search: what it finds, what is told of it, and what can be done with it. */
export function SearchRow({ search, onDelete }: Props) {
  const t = useT();
  const [isRenaming, setRenaming] = useState(false);
  const { name } = search;
  return (
    <li className="notices-row">
      <div className="notices-row-head">
        <h3 className="notices-name">
          {search.follows && <Eye role="img" aria-label={t('notices.followed')} className="lucide" />}
          <LocalLink href={addressOf(search)}>
            <Words>{name}</Words>
          </LocalLink>
        </h3>
        <Subscribed search={search} />
      </div>
      {!search.follows && <FilterWords saved={readSavedFilter(search.filter)} />}
      {search.problem && (
        <p className="notices-problem">
          <CircleAlert aria-hidden="true" /> <Words>{search.problem}</Words>
        </p>
      )}
      <div className="notices-acts">
        <Telling search={search} />
        <span className="notices-acts-end">
          <Sharing search={search} />
          <Button kind="quiet" icon={Pencil} isIconOnly onPress={() => setRenaming(true)}>
            {t('notices.renameThis', { name })}
          </Button>
          <Button kind="quiet" icon={Trash2} isIconOnly onPress={onDelete}>
            {t('notices.deleteThis', { name })}
          </Button>
        </span>
      </div>
      {isRenaming && <RenameDialog search={search} onClose={() => setRenaming(false)} />}
    </li>
  );
}

/** Where it is looked at: the roadmap with its filter, or the page of what is followed. */
function addressOf({ filter, follows }: Search): string {
  const [, what, id] = /^(WORK_ITEM|BODY):(\d+)$/.exec(follows ?? '') ?? [];
  if (what === 'WORK_ITEM') return `/items/${id}`;
  if (what === 'BODY') return `/bodies/${id}`;
  return addressOfSaved(readSavedFilter(filter));
}

function Subscribed({ search: { subscription, shared } }: Pick<Props, 'search'>) {
  const t = useT();
  const word = useWord();
  const isTold = subscription !== 'NONE';
  const Icon = isTold ? Bell : BellOff;
  return (
    <>
      <span className={isTold ? 'chip chip-good' : 'chip'}>
        <Icon aria-hidden="true" />
        {word('SearchSubscription', subscription)}
      </span>
      {shared && (
        <span className="chip chip-accent">
          <Globe aria-hidden="true" />
          {t('notices.isShared')}
        </span>
      )}
    </>
  );
}

/** What is told of it: nothing while it is paused. */
function Telling({ search: { id, name, subscription } }: Pick<Props, 'search'>) {
  const t = useT();
  const subscribe = useChange(SubscribeSearch);
  const [before, setBefore] = useState(subscription === 'NONE' ? 'SIGNIFICANT' : subscription);
  const tell = (next: Search['subscription']) => void subscribe.run({ id, subscription: next });
  const isPaused = subscription === 'NONE';
  return (
    <>
      <Button
        icon={isPaused ? Play : Pause}
        aria-label={t(isPaused ? 'notices.resumeThis' : 'notices.pauseThis', { name })}
        onPress={() => {
          if (!isPaused) setBefore(subscription);
          tell(isPaused ? before : 'NONE');
        }}
      >
        {t(isPaused ? 'notices.resume' : 'notices.pause')}
      </Button>
      {!isPaused && <SubscriptionChoice value={subscription} isLabelHidden onChange={tell} />}
      <Refusal error={subscribe.error} />
    </>
  );
}

function Sharing({ search: { id, name, key, shared } }: Pick<Props, 'search'>) {
  const t = useT();
  const share = useChange(ShareSearch);
  return (
    <>
      <Refusal error={share.error} />
      {shared && (
        <CopyButton text={`${location.origin}/notices?shared=${key}`} label={t('notices.copyShared', { name })} />
      )}
      <Button
        kind="quiet"
        icon={shared ? Globe : Share2}
        isIconOnly
        onPress={() => void share.run({ id, shared: !shared })}
      >
        {t(shared ? 'notices.unshareThis' : 'notices.shareThis', { name })}
      </Button>
    </>
  );
}
