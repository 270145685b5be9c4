import { candidatesAt, listOf } from './pack-candidates';
import { decidedAt, type Listed } from './pack-decided';
import { entry, type ItemEntry, isUnderWay, type PackItem, processOf } from './pack-item';
import { NORMATIVE_LISTS, PACK_LISTS, type PackList, type Why, why } from './pack-lists';
import { a5Entries, a25Entries } from './pack-references';
import { aapResults, tapResults } from './pack-results';
import { afterPeriod, dueBy, moveOf } from './pack-targets';
import type { PackWindow } from './pack-window';

/**
 * Every list in which texts stand, with the reasons; a text stands in a list once, but for the justifications, of which it has one for each reference.
 * @param items in the order in which the lists show them
 */
export function itemEntries(items: readonly PackItem[], window: PackWindow): ItemEntry[] {
  const all = items.flatMap((item) => entriesOf(item, window));
  return PACK_LISTS.flatMap((list) => all.filter((each) => each.list === list));
}

function entriesOf(item: PackItem, window: PackWindow): ItemEntry[] {
  const here = atMeeting(item, window);
  const next = nextMeeting(item, window);
  const isActedOn = here.some(({ list }) => NORMATIVE_LISTS.includes(list)) || (!window.decides && next.length > 0);
  return [
    ...listed(item, 'AAP_RESULTS', aapResults(item, window)),
    ...listed(item, 'TAP_RESULTS', tapResults(item, window)),
    ...listed(item, 'ITEMS_DUE', dueBy(item, window)),
    ...slips(item),
    ...overlaps(item),
    ...here,
    ...next,
    ...(isActedOn ? a5Entries(item) : []),
    ...(isUnderWay(item) ? a25Entries(item) : []),
    ...listed(item, 'NEXT_PERIOD', afterPeriod(item, window)),
    ...listed(item, 'WORK_PROGRAMME', isUnderWay(item) ? [underWay(item)] : []),
  ];
}

const listed = (item: PackItem, list: PackList, reasons: readonly Why[]): ItemEntry[] =>
  reasons.length > 0 ? [entry(list, item, reasons)] : [];

/** What the meeting is to decide on a text, or decided; with new and deleted items. */
function atMeeting(item: PackItem, window: PackWindow): ItemEntry[] {
  const process = processOf(item);
  const candidates = window.decides ? candidatesAt(item, window.meeting, window, true) : [];
  const foreseen = candidates.flatMap(({ milestone, reason }): Listed[] => {
    const list = listOf(milestone, process);
    return list === null ? [] : [{ list, reason }];
  });
  const proposed: Listed[] =
    item.maturity === 'PROPOSED'
      ? [
          {
            list: 'NEW_ITEMS',
            reason: why('PROPOSED', `stands in ${item.nativeStatus ?? 'proposal'}`, 'PLANNED', 'A.1'),
          },
        ]
      : [];
  const all = [...decidedAt(item, window), ...foreseen, ...proposed];
  return [...new Set(all.map(({ list }) => list))].map((list) =>
    entry(
      list,
      item,
      all.filter((each) => each.list === list).map(({ reason }) => reason),
    ),
  );
}

/** What the next meeting that decides may be asked to decide. */
function nextMeeting(item: PackItem, window: PackWindow): ItemEntry[] {
  if (window.next === null) return [];
  const candidates = candidatesAt(item, window.next, window, !window.decides);
  return [...new Set(candidates.map(({ milestone }) => milestone))].map((milestone) => ({
    ...entry(
      'NEXT_MEETING',
      item,
      candidates.filter((each) => each.milestone === milestone).map(({ reason }) => reason),
    ),
    milestone,
  }));
}

function slips(item: PackItem): ItemEntry[] {
  const moved = isUnderWay(item) ? moveOf(item) : null;
  return moved === null ? [] : [{ ...entry('SLIPS', item, [moved.reason]), slip: moved.move }];
}

function overlaps(item: PackItem): ItemEntry[] {
  const open = item.overlaps.filter(({ state }) => state === 'SUSPECTED' || state === 'CONFIRMED');
  if (open.length === 0 || !isUnderWay(item)) return [];
  const reasons = open.map(({ text, state }) =>
    why('OVERLAP_OPEN', `an overlap with ${text} is ${state.toLowerCase()}`),
  );
  return [{ ...entry('OVERLAPS', item, reasons), otherIds: open.flatMap(({ id }) => id ?? []) }];
}

const underWay = ({ owner, subjectOf }: PackItem): Why =>
  why('UNDER_WAY', subjectOf === null ? `in the work programme of ${owner}` : `subject of ${subjectOf}`);
