import { CloudOff } from 'lucide-react';
import { useChanges } from '../api/use-changes';
import { useT } from '../i18n/use-t';

/** Whether what is shown keeps itself true. */
export function LiveChip() {
  const t = useT();
  const { state, isWaiting } = useChanges();
  if (state === 'offline')
    return (
      <span className="chip chip-warn" role="status">
        <CloudOff aria-hidden="true" />
        {t('frame.offline')}
      </span>
    );
  return (
    <span className="chip chip-good" role="status" data-state={state}>
      <span className="dot" aria-hidden="true" />
      {t(isWaiting ? 'frame.liveWaiting' : 'frame.live')}
    </span>
  );
}
