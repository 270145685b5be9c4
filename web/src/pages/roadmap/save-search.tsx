import { BookmarkPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useViewer } from '../../api/use-viewer';
import { loaded } from '../../frame/chunk';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { useRoadmap } from './use-roadmap';

const SaveSearchDialog = lazy(
  loaded(() => import('../notices/save-search-dialog').then(({ SaveSearchDialog }) => ({ default: SaveSearchDialog }))),
);

/** Keeps the filter under a name, for who is signed in; its dialog is loaded when it is wanted. */
export function SaveSearch() {
  const t = useT();
  const { isSignedIn } = useViewer();
  const { filter } = useRoadmap();
  const [isOpen, setOpen] = useState(false);
  if (!isSignedIn) return null;
  return (
    <>
      <Button icon={BookmarkPlus} isIconOnly onPress={() => setOpen(true)} aria-haspopup="dialog">
        {t('roadmap.save')}
      </Button>
      {isOpen && (
        <Suspense>
          <SaveSearchDialog filter={filter} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
