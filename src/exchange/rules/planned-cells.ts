import { parsePartialDate } from '../../platform/partial-date';
import { CELL_NAMES, type CellName, COMPARE, eventKey, GROWING, type Known, type Resolved } from './cells';
import { type Compared, listed } from './compared';
import { ENDING_CELLS, type EndingCell, type ReadItem } from './reading';
import { stated } from './values';

export const CELL_STATES = ['SAME', 'NEW', 'CHANGED', 'GONE', 'CONFLICT', 'OLDER'] as const;
export type CellState = (typeof CELL_STATES)[number];

export interface PlannedCell {
  readonly name: CellName;
  readonly state: CellState;
  /** What is known now, and what the row says, in words; the row says nothing where it leaves the cell empty. */
  readonly current: string | null;
  readonly proposed: string | null;
  /** Whether it is written unless a person says otherwise: what is new or changed, and neither gone, older nor edited by hand. */
  readonly accepted: boolean;
}

/** How each cell of a row stands to what is known; none where neither says anything. */
export function cellsOf(item: ReadItem, known: Known | null, scope: Resolved & { readonly asOf: string | null }) {
  return CELL_NAMES.flatMap((name): PlannedCell[] => {
    const { current, proposed, same } = COMPARE[name](item, known, scope);
    if (proposed === null) return known === null ? [] : goneCell(name, item, known, scope.asOf);
    const state = stateOf(name, { current, proposed, same }, known, scope.asOf);
    return [{ name, state, current, proposed, accepted: state === 'NEW' || state === 'CHANGED' }];
  });
}

function stateOf(name: CellName, { current, same }: Compared, known: Known | null, asOf: string | null): CellState {
  if (same) return 'SAME';
  if (current === null) return 'NEW';
  if (known === null || GROWING.includes(name)) return 'CHANGED';
  if (known.byHand.includes(name)) return 'CONFLICT';
  return isOlder(name, known, asOf) ? 'OLDER' : 'CHANGED';
}

/**
 * A cell that the row leaves empty although something is known: told, and never taken over unasked. What a person wrote is a conflict; a source
 * that is older than the fact could not know of it.
 */
function goneCell(name: CellName, item: ReadItem, known: Known, asOf: string | null): PlannedCell[] {
  if (!isEnding(name) || !item.empty?.includes(name) || isOlder(name, known, asOf)) return [];
  const current = endingValue(name, known);
  if (current === null) return [];
  const state = known.byHand.includes(name) ? 'CONFLICT' : 'GONE';
  return [{ name, state, current, proposed: null, accepted: false }];
}

const isEnding = (name: CellName): name is EndingCell => ENDING_CELLS.some((each) => each === name);

/** What would end; null where nothing would. */
function endingValue(name: EndingCell, known: Known): string | null {
  switch (name) {
    case 'STATUS':
      return stated(known.nativeStatus);
    case 'TARGET':
      return stated(known.target);
    case 'STARTED': {
      // A start that a status tells of is no statement of its own; and something has to tell since when a text is there.
      const isOwn = known.events.includes(eventKey('REGISTERED', null, known.started)) && known.events.length > 1;
      return isOwn ? known.started : null;
    }
    case 'SCOPE':
      return stated(known.scope);
    case 'URI':
      return known.uri;
    case 'DOMAINS':
      return listed(known.assignedDomains);
    case 'EDITORS':
      return listed(known.presentEditors);
  }
}

function isOlder(name: CellName, known: Known, asOf: string | null): boolean {
  const since = known.asOf[name];
  return asOf !== null && since !== undefined && dayOf(asOf) < dayOf(since);
}

const dayOf = (date: string) => parsePartialDate(date)?.latest ?? date;
