import { useT } from '../../../i18n/use-t';
import { Dialog } from '../../../parts/dialog';

/** What the keys do while the timeline has the focus. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; onClose(): void }) {
  const t = useT();
  const keys: readonly (readonly [string, string])[] = [
    ['↑ ↓ PgUp PgDn Home End', t('timeline.keyMove')],
    ['→ ←', t('timeline.keyFold')],
    ['Enter', t('roadmap.openItem')],
    ['Space', t('timeline.keySelect')],
    ['+ −', t('timeline.keyZoom')],
    ['0', t('timeline.keyFit')],
    ['T', t('timeline.keyToday')],
    ['[ ]', t('timeline.keyPan')],
    ['/', t('timeline.keyFilter')],
    ['V', t('timeline.keyTable')],
    ['Esc', t('timeline.keyEsc')],
  ];
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('timeline.keys')}>
      <dl className="tl-keys">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((each) => (
                <kbd key={each}>{each}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
