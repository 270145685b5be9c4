import type { DecisionKind } from '../../meetings/rules/vocabulary';
import type { ApprovalProcess, StatusEventKind } from '../../work-items/rules/vocabulary';
import { daysInWords, type PackEvent, type PackItem, processOf, stateOfItem } from './pack-item';
import { type PackList, type Why, why } from './pack-lists';
import { inWords, isWithin, mayBe, type PackWindow } from './pack-window';

/** A list with the reason for which something stands in it. */
export interface Listed {
  readonly list: PackList;
  readonly reason: Why;
}

/** Where a text stands that was approved at a meeting. */
const approvalOf = (process: ApprovalProcess): PackList =>
  process === 'TAP' ? 'TAP_APPROVAL' : process === 'AGREEMENT' ? 'AGREEMENT' : 'AAP_APPROVAL';

const OF_DECISION: Readonly<Partial<Record<DecisionKind, PackList>>> = {
  CONSENTED: 'AAP_CONSENT',
  DETERMINED: 'TAP_DETERMINATION',
  RE_DETERMINED: 'TAP_DETERMINATION',
  AGREED: 'AGREEMENT',
  NEW_WORK_ITEM: 'NEW_ITEMS',
  DELETED: 'DELETED_ITEMS',
  DISCONTINUED: 'DELETED_ITEMS',
};

const OF_EVENT: Readonly<Partial<Record<StatusEventKind, PackList>>> = {
  REGISTERED: 'NEW_ITEMS',
  CONSENTED: 'AAP_CONSENT',
  DETERMINED: 'TAP_DETERMINATION',
  AGREED: 'AGREEMENT',
  DISCONTINUED: 'DELETED_ITEMS',
  WITHDRAWN: 'DELETED_ITEMS',
};

/** What the meeting decided about a text: as it was written down, and by the status that the text got on its days. */
export function decidedAt(item: PackItem, window: PackWindow): Listed[] {
  if (window.until < window.meeting.opens) return [];
  const decisions = item.decisions.flatMap(({ kind, text }) => {
    const list = kind === 'APPROVED' || kind === 'NOT_APPROVED' ? approvalOf(processOf(item)) : OF_DECISION[kind];
    return list ? [{ list, reason: why('DECIDED_HERE', `the meeting decided: ${text}`, 'DECIDED') }] : [];
  });
  return [...decisions, ...item.events.flatMap((event) => byStatus(event, item, window))];
}

function byStatus(event: PackEvent, item: PackItem, { meeting, decides }: PackWindow): Listed[] {
  const list = event.kind === 'APPROVED' ? approvedAt(item) : OF_EVENT[event.kind];
  if (!decides || !list || !mayBe(event, meeting)) return [];
  const isGuess = event.kind === 'APPROVED' && item.process === null;
  const isSure = isWithin(event, meeting) && !isGuess;
  const words = `"${event.nativeStatus ?? event.kind}" on ${daysInWords(event)}, ${isSure ? 'a day' : 'maybe'} of ${inWords(meeting)}`;
  const doubt = isGuess ? '; its process is not stated' : '';
  return [{ list, reason: why('STATUS_FROM_MEETING', `${words}${doubt}`, isSure ? 'DECIDED' : 'POSSIBLE') }];
}

/** A text under AAP is approved by a meeting only where it waited for one; else its last call or review had ended. */
function approvedAt(item: PackItem): PackList | null {
  const process = processOf(item);
  if (process === 'AAP' && item.process !== null) return stateOfItem(item) === 'SG' ? 'AAP_APPROVAL' : null;
  if (process === 'AAP' || process === 'TAP') return 'TAP_APPROVAL';
  return process === 'AGREEMENT' ? 'AGREEMENT' : null;
}
