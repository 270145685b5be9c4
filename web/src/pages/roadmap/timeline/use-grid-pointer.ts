import { useNavigate } from '@tanstack/react-router';
import type { FocusEvent, MouseEvent, PointerEvent, RefObject } from 'react';
import type { RoadmapItem } from '../use-items';
import { useRoadmap, useSet } from '../use-roadmap';
import type { CardHandle } from './card';
import type { Active } from './keys';
import type { Row } from './rows';
import { entryAt } from './use-grid-keys';

interface Props {
  readonly rows: readonly Row[];
  readonly card: RefObject<CardHandle | null>;
  toggle(key: string): void;
  activate(active: Active, takesFocus: boolean): void;
}

/** What is under the pointer or the focus. */
interface Hit {
  readonly row: Row;
  /** Which item of a line of several, from 1; else the cell. */
  readonly cell: number;
  readonly item: RoadmapItem | undefined;
}

/** Which row, and which of its items, something on the page belongs to. */
function hitIn(rows: readonly Row[], target: EventTarget): Hit | null {
  if (!(target instanceof Element)) return null;
  const row = rows[Number(target.closest<HTMLElement>('[data-i]')?.dataset.i ?? -1)];
  if (!row) return null;
  const id = target.closest<HTMLElement>('[data-item]')?.dataset.item;
  if (row.kind === 'pack' && id) {
    const place = row.entries.findIndex(({ item }) => item.id === id);
    return { row, cell: place + 1, item: row.entries[place]?.item };
  }
  const cell = Number(target.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? 0);
  return { row, cell, item: row.kind === 'pack' && cell === 0 ? undefined : entryAt(row, cell)?.item };
}

/** What a pointer and the focus do in the grid: one listener for all rows, which say by `data-i` which they are. */
export function useGridPointer({ rows, card, toggle, activate }: Props) {
  const set = useSet();
  const navigate = useNavigate();
  const { search } = useRoadmap();
  const hitOf = (target: EventTarget) => hitIn(rows, target);
  return {
    onPointerOver: (event: PointerEvent) => {
      const item = event.pointerType === 'touch' ? undefined : hitOf(event.target)?.item;
      if (item)
        card.current?.show({
          item,
          x: besideNames(event.target, event.clientX),
          top: event.clientY,
          bottom: event.clientY,
        });
      else card.current?.hide();
    },
    onPointerLeave: () => card.current?.hide(),
    onFocus: (event: FocusEvent) => {
      const hit = hitOf(event.target);
      if (!hit) return;
      activate({ key: hit.row.key, cell: hit.cell }, false);
      const { left, top, bottom } = event.target.getBoundingClientRect();
      if (hit.item && event.target.matches(':focus-visible'))
        card.current?.show({ item: hit.item, x: besideNames(event.target, left), top, bottom });
      else card.current?.hide();
    },
    onBlur: () => card.current?.hide(),
    onClick: (event: MouseEvent) => {
      const hit = hitOf(event.target);
      if (!hit) return;
      activate({ key: hit.row.key, cell: hit.item && hit.row.kind === 'pack' ? hit.cell : 0 }, true);
      card.current?.hide();
      if (hit.item) set({ sel: hit.item.id === search.sel ? undefined : hit.item.id }, { replace: true });
      else if ('isOpen' in hit.row) toggle(hit.row.key);
    },
    onDoubleClick: (event: MouseEvent) => {
      const item = hitOf(event.target)?.item;
      if (item) void navigate({ to: '/items/$id', params: { id: item.id } });
    },
  };
}

/** Not over the names that are being read, but beside them. */
function besideNames(target: EventTarget, x: number): number {
  const names = target instanceof Element && target.closest('.tl-left')?.getBoundingClientRect();
  return names && names.left < innerWidth / 2 ? names.right : x;
}
