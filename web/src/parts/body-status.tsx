import { Archive, CircleCheck, CircleHelp, type LucideIcon, Moon, PencilLine } from 'lucide-react';
import type { Enums } from '../api/enums.operations';
import { useWord } from '../i18n/use-t';

type Status = Enums['BodyStatus'];

const SIGNS: Readonly<Record<Status, { readonly icon: LucideIcon; readonly tone: string }>> = {
  ACTIVE: { icon: CircleCheck, tone: 'chip-good' },
  DORMANT: { icon: Moon, tone: '' },
  DRAFT_TERMS: { icon: PencilLine, tone: 'chip-warn' },
  ENDED: { icon: Archive, tone: '' },
  UNKNOWN: { icon: CircleHelp, tone: '' },
};

/** Where a body stands in its life: icon, word and colour. */
export function BodyStatusChip({ status }: { readonly status: Status }) {
  const word = useWord();
  const { icon: Icon, tone } = SIGNS[status];
  return (
    <span className={`chip ${tone}`.trim()}>
      <Icon aria-hidden="true" />
      {word('BodyStatus', status)}
    </span>
  );
}
