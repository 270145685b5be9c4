import { TriangleAlert } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { loaded } from '../../../frame/chunk';
import { useT } from '../../../i18n/use-t';
import { DOMAINS } from '../search';
import { useRoadmap, useSet } from '../use-roadmap';
import type { GridRow } from './grid';

const OverlapsDialog = lazy(
  loaded(() => import('../overlaps/overlaps-dialog').then((parts) => ({ default: parts.OverlapsDialog }))),
);

interface Props {
  readonly row: GridRow;
  /** Overlaps in the row that are not settled. */
  readonly overlaps: number;
}

/** Leads to what overlaps in a domain, or may: where several organizations are active, or an overlap is recorded and not settled. */
export function Flag({ row: { domain, activeOwners }, overlaps }: Props) {
  const t = useT();
  const set = useSet();
  const isSeveral = activeOwners.length > 1;
  if (!isSeveral && overlaps === 0) return null;
  return (
    <button
      type="button"
      className="matrix-flag"
      aria-haspopup="dialog"
      title={activeOwners.join(', ')}
      onClick={() => set({ overlaps: DOMAINS.find((each) => each === domain) })}
    >
      <TriangleAlert aria-hidden="true" />
      <span>
        {overlaps > 0 && <b>{t('matrix.overlaps', { count: overlaps })}</b>}
        {isSeveral && <span>{t('matrix.several', { count: activeOwners.length })}</span>}
      </span>
    </button>
  );
}

/** What overlaps in the domain that the address names, over the matrix. */
export function Overlaps() {
  const { overlaps } = useRoadmap().search;
  return <Suspense>{overlaps && <OverlapsDialog key={overlaps} domain={overlaps} />}</Suspense>;
}
