import { useT } from '../i18n/use-t';

/** The first stop of the keyboard: past the bar. */
export function SkipLink() {
  const t = useT();
  return (
    <button type="button" className="skip-link" onClick={() => document.getElementById('main')?.focus()}>
      {t('frame.skip')}
    </button>
  );
}
