import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useT } from '../i18n/use-t';

const SearchDialog = lazy(() => import('./search-dialog'));

/** Opens the search; so does Ctrl K, or Cmd K. */
export function SearchButton() {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <AriaButton className="search-button" aria-label={t('frame.search')} onPress={() => setOpen(true)}>
        <Search aria-hidden="true" />
        <span className="search-words">{t('frame.searchHint')}</span>
        <kbd className="search-keys" dir="ltr">
          Ctrl K
        </kbd>
      </AriaButton>
      {isOpen && (
        <Suspense>
          <SearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
