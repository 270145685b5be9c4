import { useWord } from '../../i18n/use-t';
import type { Cell } from './cells';

/** A cell in words: its row, and its column where it has one. */
export function useCellWords(): (cell: Cell) => string {
  const word = useWord();
  return ({ domain, category }) =>
    [word('ActivityDomain', domain), ...(category ? [word('DocumentCategory', category)] : [])].join(' × ');
}
