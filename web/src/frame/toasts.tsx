import { Undo2, X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useT } from '../i18n/use-t';
import { Button } from '../parts/button';
import { currentToasts, dismiss, holdToasts, letToastsGo, subscribeToasts } from './toast-store';

/** What was done lately, and how to take it back. */
export function Toasts() {
  const t = useT();
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts);
  return (
    // Above every dialog: what is told while one is open is heard, and can be taken back.
    <section
      className="toasts"
      aria-label={t('frame.notices')}
      aria-live="polite"
      data-react-aria-top-layer="true"
      onPointerEnter={holdToasts}
      onPointerLeave={letToastsGo}
      onFocus={holdToasts}
      onBlur={letToastsGo}
    >
      {toasts.map(({ id, text, undo, link }) => (
        <div key={id} className="toast">
          <p>{text}</p>
          {undo && (
            <Button
              kind="quiet"
              icon={Undo2}
              onPress={() => {
                undo();
                dismiss(id);
              }}
            >
              {t('frame.undo')}
            </Button>
          )}
          {link && (
            <a href={link.href} target="_blank" rel="noreferrer" className="button button-quiet">
              {link.text}
            </a>
          )}
          <Button kind="quiet" icon={X} isIconOnly onPress={() => dismiss(id)}>
            {t('frame.close')}
          </Button>
        </div>
      ))}
    </section>
  );
}
