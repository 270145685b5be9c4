import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';

/** That something typed before is in the form again, and how to be rid of it. */
export function KeptNotice({ onDiscard }: { onDiscard(): void }) {
  const t = useT();
  return (
    <p className="liaison-kept" role="status">
      {t('liaison.wasKept')}{' '}
      <Button kind="quiet" onPress={onDiscard}>
        {t('liaison.discard')}
      </Button>
    </p>
  );
}
