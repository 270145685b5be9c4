import { consultationAnnouncementDue, expectedApproval } from '../../work-items/rules/clocks';
import type { ApprovalProcess, TargetEvent } from '../../work-items/rules/vocabulary';
import { isAwaited, isDraft, isUnderWay, type PackItem, processOf, type StatedTarget, stateOfItem } from './pack-item';
import { type PackList, type Why, why } from './pack-lists';
import { inWords, isWithin, mayBe, type Occasion, type PackWindow } from './pack-window';

/** What a meeting may decide on a text, and why that is thought. */
export interface Candidate {
  readonly milestone: TargetEvent;
  readonly reason: Why;
}

/** The step of each process that a meeting takes next with a draft. */
const NEXT_STEP: Readonly<Partial<Record<ApprovalProcess, TargetEvent>>> = {
  AAP: 'CONSENT',
  TAP: 'DETERMINATION',
  AGREEMENT: 'AGREEMENT',
};

/** The list in which a milestone of a process stands; null where no meeting decides on it. */
export function listOf(milestone: TargetEvent, process: ApprovalProcess): PackList | null {
  if (milestone === 'CONSENT') return 'AAP_CONSENT';
  if (milestone === 'DETERMINATION') return 'TAP_DETERMINATION';
  if (milestone === 'AGREEMENT') return 'AGREEMENT';
  if (milestone !== 'APPROVAL') return null;
  if (process === 'TAP') return 'TAP_APPROVAL';
  return process === 'AGREEMENT' ? 'AGREEMENT' : 'AAP_APPROVAL';
}

/**
 * What a meeting that decides may be asked to decide on a text: by its target, and by its state.
 * @param isFirst whether no other deciding meeting comes before: texts that wait for a meeting come before the first
 */
export function candidatesAt(item: PackItem, at: Occasion, window: PackWindow, isFirst: boolean): Candidate[] {
  if (!(processOf(item) in NEXT_STEP) || !isUnderWay(item)) return [];
  return [...byTarget(item, at), ...byState(item, at, window, isFirst)];
}

function byTarget(item: PackItem, at: Occasion): Candidate[] {
  const { target } = item;
  if (target === null || target.earliest === null || target.latest === null) return [];
  const days = { earliest: target.earliest, latest: target.latest };
  if (target.event === 'APPROVAL' && processOf(item) === 'AAP') return consentBefore(item, target, days, at);
  const milestone = milestoneOf(target.event, item);
  if (milestone === null || !mayBe(days, at)) return [];
  return [{ milestone, reason: reasonOf(target, item, at) }];
}

/** What a meeting decides when it does what the target names; null where that is done, or no meeting does it. */
function milestoneOf(event: TargetEvent, item: PackItem): TargetEvent | null {
  const process = processOf(item);
  const next = isDraft(item) ? (NEXT_STEP[process] ?? null) : process === 'TAP' ? 'APPROVAL' : null;
  if (event === 'UNSPECIFIED') return next;
  if (event === 'APPROVAL' && process === 'AGREEMENT') return next;
  if (event === 'APPROVAL') return next === 'APPROVAL' ? 'APPROVAL' : null;
  return ['CONSENT', 'DETERMINATION', 'AGREEMENT'].includes(event) && isAwaited(event, item) ? event : null;
}

function reasonOf({ text, event, precision }: StatedTarget, item: PackItem, at: Occasion): Why {
  const meant = `target "${text}"`;
  if (event === 'UNSPECIFIED')
    return why(
      'MILESTONE_NOT_STATED',
      `${meant} names no milestone; the process is ${processOf(item)}${item.process === null ? ' by its kind' : ''}`,
      'POSSIBLE',
    );
  if (at.isPlaced && (precision === 'DAY' || precision === 'MONTH'))
    return why('TARGET_NAMES_MEETING', `${meant} falls on ${inWords(at)}`, 'PLANNED');
  return why('TARGET_LEAVES_OPEN', `${meant} may mean ${inWords(at)}, and other days`, 'POSSIBLE');
}

/** Under AAP a consent leads to approval after the last call, or up to five months later. */
function consentBefore(
  item: PackItem,
  { text }: StatedTarget,
  { earliest, latest }: { readonly earliest: string; readonly latest: string },
  at: Occasion,
): Candidate[] {
  const [first, last] = [expectedApproval(at.opens).expected, expectedApproval(at.closes).latest];
  if (!isDraft(item) || latest < first || last < earliest) return [];
  const words = `target "${text}"; a consent at ${at.name} leads to approval from ${first} to ${last}`;
  return [{ milestone: 'CONSENT', reason: why('CONSENT_BEFORE_APPROVAL', words, 'POSSIBLE', 'A.8 4') }];
}

interface Waiting {
  readonly milestone: TargetEvent;
  readonly rule:
    | 'WAITS_FOR_MEETING'
    | 'COMMENTS_TO_JUDGE'
    | 'CONSULTATION_RUNS'
    | 'CONSULTATION_TO_COME'
    | 'TO_DETERMINE';
  readonly clause: string;
}

/** What each state of a process waits for. */
const WAITING: Readonly<Partial<Record<ApprovalProcess, Readonly<Record<string, Waiting>>>>> = {
  AAP: {
    SG: { milestone: 'APPROVAL', rule: 'WAITS_FOR_MEETING', clause: 'A.8 5' },
    LJ: { milestone: 'APPROVAL', rule: 'COMMENTS_TO_JUDGE', clause: 'A.8 4.4.2 a' },
    AJ: { milestone: 'APPROVAL', rule: 'COMMENTS_TO_JUDGE', clause: 'A.8 4.5.2' },
    TAP: { milestone: 'DETERMINATION', rule: 'TO_DETERMINE', clause: 'A.8 5.2' },
  },
  TAP: {
    SG_DECISION: { milestone: 'APPROVAL', rule: 'WAITS_FOR_MEETING', clause: 'Res.1 9.5' },
    CONSULTATION: { milestone: 'APPROVAL', rule: 'CONSULTATION_RUNS', clause: 'Res.1 9.4' },
    DETERMINED: { milestone: 'APPROVAL', rule: 'CONSULTATION_TO_COME', clause: 'Res.1 9.3.3' },
    TAP: { milestone: 'DETERMINATION', rule: 'TO_DETERMINE', clause: 'Res.1 9.3.1' },
    TAP_NOT_APPROVED: { milestone: 'DETERMINATION', rule: 'TO_DETERMINE', clause: 'Res.1 9.3.1' },
  },
};

function byState(item: PackItem, at: Occasion, { asOf }: PackWindow, isFirst: boolean): Candidate[] {
  const waiting = WAITING[processOf(item)]?.[stateOfItem(item) ?? ''];
  if (waiting === undefined) return [];
  const { milestone, rule, clause } = waiting;
  const day = item.meetingStartsOn;
  const isNamed = day !== null && isWithin({ earliest: day, latest: day }, at);
  if (day !== null && !isNamed) return [];
  const words = `stands in ${item.nativeStatus}${isNamed ? `, for the meeting that opens on ${day}` : ''}`;
  if (rule === 'CONSULTATION_TO_COME') {
    const due = consultationAnnouncementDue(at.opens);
    return due < asOf
      ? []
      : [{ milestone, reason: why(rule, `${words}; to be announced by ${due}`, 'POSSIBLE', clause) }];
  }
  if (!isFirst && !isNamed) return [];
  const isSure = isNamed || rule === 'WAITS_FOR_MEETING';
  return [{ milestone, reason: why(rule, words, isSure ? 'PLANNED' : 'POSSIBLE', clause) }];
}
