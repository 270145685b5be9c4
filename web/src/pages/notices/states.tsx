import { CircleAlert, CircleCheck, CircleX, Clock, type LucideIcon, Pause, RotateCw, Send } from 'lucide-react';
import type { Enums } from '../../api/enums.operations';
import { useT, useWord } from '../../i18n/use-t';

interface Sign {
  readonly icon: LucideIcon;
  readonly tone: string;
}

const WEBHOOK: Readonly<Record<Enums['WebhookState'], Sign>> = {
  ACTIVE: { icon: CircleCheck, tone: 'chip-good' },
  PAUSED: { icon: Pause, tone: '' },
  DISABLED: { icon: CircleX, tone: 'chip-late' },
};

const DELIVERY: Readonly<Record<Enums['DeliveryState'], Sign>> = {
  PENDING: { icon: Clock, tone: '' },
  SENDING: { icon: Send, tone: 'chip-accent' },
  RETRYING: { icon: RotateCw, tone: 'chip-warn' },
  DELIVERED: { icon: CircleCheck, tone: 'chip-good' },
  FAILED: { icon: CircleX, tone: 'chip-late' },
};

const Chip = ({ icon: Icon, tone, words }: Sign & { readonly words: string }) => (
  <span className={`chip ${tone}`.trim()}>
    <Icon aria-hidden="true" />
    {words}
  </span>
);

interface WebhookProps {
  readonly state: Enums['WebhookState'];
  /** It is told of changes, but the last attempts failed. */
  readonly isFailing: boolean;
}

export function WebhookStateChip({ state, isFailing }: WebhookProps) {
  const t = useT();
  const word = useWord();
  if (state === 'ACTIVE' && isFailing) return <Chip icon={CircleAlert} tone="chip-warn" words={t('notices.failing')} />;
  return <Chip {...WEBHOOK[state]} words={word('WebhookState', state)} />;
}

export function DeliveryStateChip({ state }: { readonly state: Enums['DeliveryState'] }) {
  const word = useWord();
  return <Chip {...DELIVERY[state]} words={word('DeliveryState', state)} />;
}
