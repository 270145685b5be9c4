import { CircleCheck, CircleHelp, CircleX, type LucideIcon, Split, TriangleAlert } from 'lucide-react';
import type { Enums } from '../api/enums.operations';
import { useWord } from '../i18n/use-t';

type OverlapState = Enums['OverlapState'];

const SIGNS: Readonly<Record<OverlapState, { readonly icon: LucideIcon; readonly look: string }>> = {
  SUSPECTED: { icon: CircleHelp, look: 'chip-warn' },
  CONFIRMED: { icon: TriangleAlert, look: 'chip-late' },
  DEMARCATED: { icon: Split, look: 'chip-good' },
  ACCEPTED: { icon: CircleCheck, look: 'chip-good' },
  DISMISSED: { icon: CircleX, look: '' },
};

/** Where an overlap stands: icon, word and colour. */
export function OverlapChip({ state }: { readonly state: OverlapState }) {
  const word = useWord();
  const { icon: Icon, look } = SIGNS[state];
  return (
    <span className={`chip ${look}`}>
      <Icon aria-hidden="true" />
      {word('OverlapState', state)}
    </span>
  );
}
