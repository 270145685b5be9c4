import { CircleCheck, Lock } from 'lucide-react';
import { useT } from '../../i18n/use-t';

/** Whether a step can be taken: icon, word and colour. */
export function TransitionSign({ isOpen }: { readonly isOpen: boolean }) {
  const t = useT();
  const Icon = isOpen ? CircleCheck : Lock;
  return (
    <span className={`chip ${isOpen ? 'chip-good' : ''}`}>
      <Icon aria-hidden="true" />
      {t(isOpen ? 'item.open' : 'item.closed')}
    </span>
  );
}
