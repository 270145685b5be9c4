import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { useT, useWord } from '../../../i18n/use-t';
import { DOMAINS, STAGES } from '../search';
import type { RoadmapItem } from '../use-items';
import { useRoadmap, useSet } from '../use-roadmap';
import type { TableColumn } from './columns';
import type { Line } from './order';

interface GroupProps {
  readonly line: Line & { readonly kind: 'group' };
  readonly index: number;
  readonly width: number;
  readonly isShut: boolean;
  onShut(): void;
}

/** The head of a group, which opens and shuts it. */
export function GroupLine({ line: { name, count }, index, width, isShut, onShut }: GroupProps) {
  const t = useT();
  const label = useGroupName();
  const Chevron = isShut ? ChevronRight : ChevronDown;
  return (
    <tr aria-rowindex={index + 2} className="roadmap-table-group">
      <th scope="rowgroup" colSpan={width}>
        <button type="button" aria-expanded={!isShut} onClick={onShut}>
          <Chevron aria-hidden="true" className={isShut ? 'mirrored' : undefined} />
          <bdi>{label(name)}</bdi> <span className="counts">{t('roadmap.count', { count })}</span>
        </button>
      </th>
    </tr>
  );
}

/** A group in words; what belongs to none says so. */
function useGroupName(): (name: string) => string {
  const t = useT();
  const word = useWord();
  return (name) => {
    if (name === '') return t('table.noDomain');
    const domain = DOMAINS.find((each) => each === name);
    if (domain) return word('ActivityDomain', domain);
    const stage = STAGES.find((each) => each === name);
    return stage ? word('Maturity', stage) : name;
  };
}

interface ItemProps {
  readonly item: RoadmapItem;
  readonly index: number;
  readonly columns: readonly TableColumn[];
  /** Null where nothing can be picked. */
  readonly isPicked: boolean | null;
  onPick(id: string): void;
}

/** One item; a click beside its links shows it at the side. */
export const ItemLine = memo(function ItemLine({ item, index, columns, isPicked, onPick }: ItemProps) {
  const t = useT();
  const set = useSet();
  const { search } = useRoadmap();
  return (
    <tr
      aria-rowindex={index + 2}
      className={search.sel === item.id ? 'roadmap-table-selected' : undefined}
      onClick={({ target }) => {
        if (target instanceof Element && !target.closest('a, button, input')) set({ sel: item.id });
      }}
    >
      {isPicked !== null && (
        <td>
          <input
            type="checkbox"
            checked={isPicked}
            onChange={() => onPick(item.id)}
            aria-label={t('table.pickItem', { ref: item.ref })}
          />
        </td>
      )}
      {columns.map(({ key, cell }) =>
        key === 'ref' ? (
          <th key={key} scope="row">
            {cell(item)}
          </th>
        ) : (
          <td key={key} className={`roadmap-table-${key}`}>
            {cell(item)}
          </td>
        ),
      )}
    </tr>
  );
});
