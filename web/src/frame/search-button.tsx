import { Search } from 'lucide-react';
import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useT } from '../i18n/use-t';

/** Loaded while nothing else is to be done, so that the first letters typed after Ctrl K are not lost. */
const LOAD_AFTER_MS = 500;
const isMac = navigator.userAgent.includes('Mac');

type SearchDialog = ComponentType<{ onClose(): void }>;

/** Opens the search; so does Ctrl K, or Cmd K. */
export function SearchButton() {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const Dialog = useSearchDialog(isOpen);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      {/* Its name is what it shows, also where there is no room for that. */}
      <Button className="search-button" aria-label={t('frame.searchHint')} onPress={() => setOpen(true)}>
        <Search aria-hidden="true" />
        <span className="search-words">{t('frame.searchHint')}</span>
        <kbd className="search-keys" dir="ltr">
          {isMac ? '⌘ K' : 'Ctrl K'}
        </kbd>
      </Button>
      {isOpen && Dialog && <Dialog onClose={close} />}
    </>
  );
}

/** Not by `lazy`: React would show what it waited for a third of a second later. */
function useSearchDialog(isWanted: boolean): SearchDialog | null {
  const [dialog, setDialog] = useState<SearchDialog | null>(null);
  useEffect(() => {
    // Without a network it is tried again when it is wanted.
    const load = () => import('./search-dialog').then((chunk) => setDialog(() => chunk.SearchDialog)).catch(() => {});
    const timer = setTimeout(load, isWanted ? 0 : LOAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isWanted]);
  return dialog;
}
