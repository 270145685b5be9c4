import {
  Ban,
  CircleCheck,
  CircleDashed,
  CircleEllipsis,
  Diamond,
  History,
  type LucideIcon,
  Trash2,
} from 'lucide-react';
import type { Enums } from '../api/enums.operations';
import { useWord } from '../i18n/use-t';
import { Words } from './ref';

export type Maturity = Enums['Maturity'];

/** The sign of each place on the canonical scale, the same everywhere: its colour is `--stage-…`. */
export const STAGE: Readonly<Record<Maturity, { readonly icon: LucideIcon; readonly name: string }>> = {
  PROPOSED: { icon: CircleDashed, name: 'proposed' },
  IN_DEVELOPMENT: { icon: CircleEllipsis, name: 'in-development' },
  IN_REVIEW: { icon: Diamond, name: 'in-review' },
  APPROVED: { icon: CircleCheck, name: 'approved' },
  SUPERSEDED: { icon: History, name: 'superseded' },
  WITHDRAWN: { icon: Ban, name: 'withdrawn' },
  DELETED: { icon: Trash2, name: 'deleted' },
};

interface Props {
  readonly maturity: Maturity;
  /** The body’s own word or code, shown beside the canonical one. */
  readonly native?: string | null;
  /** Without a ground, for tables. */
  readonly isPlain?: boolean;
}

/** Where a text stands: icon, word and colour. */
export function StatusChip({ maturity, native, isPlain }: Props) {
  const word = useWord();
  const { icon: Icon, name } = STAGE[maturity];
  const canonical = word('Maturity', maturity);
  const isSaid = native?.toLowerCase() === canonical.toLowerCase();
  return (
    <span className={`status status-${name}${isPlain ? ' status-plain' : ''}`}>
      <Icon aria-hidden="true" />
      {canonical}
      {native && !isSaid && (
        <span className="status-native">
          <Words>{native}</Words>
        </span>
      )}
    </span>
  );
}

/** Its icon alone, named; where the word has no room. */
export function StageIcon({ maturity }: { readonly maturity: Maturity }) {
  const word = useWord();
  const { icon: Icon, name } = STAGE[maturity];
  return <Icon role="img" aria-label={word('Maturity', maturity)} className={`lucide stage-icon stage-${name}`} />;
}
