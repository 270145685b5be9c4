import type { DecisionKind } from '../../meetings/rules/vocabulary';
import type { Precision } from '../../platform/partial-date';
import { stateOfNative } from '../../work-items/rules/life-cycle/life-cycles';
import { defaultProcess } from '../../work-items/rules/process-choice';
import {
  type ApprovalProcess,
  type Maturity,
  type OverlapState,
  type StatusEventKind,
  type TargetEvent,
  UNDER_WAY,
  type WorkItemType,
} from '../../work-items/rules/vocabulary';
import type { PackList, Why } from './pack-lists';
import type { Days } from './pack-window';

/** A target as it was stated. Without days, all three of them are null. */
export interface StatedTarget {
  readonly text: string;
  readonly event: TargetEvent;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: Precision | null;
}

/** Something that happened to a text: its kind, the status from then on, and the days on which it may have been. */
export interface PackEvent extends Days {
  readonly kind: StatusEventKind;
  readonly nativeStatus: string | null;
}

/** A text beside this one: a reference, or one that takes the other in. */
export interface PackReference {
  readonly type: 'NORMATIVE_REFERENCE' | 'ADOPTS' | 'INPUT_TO';
  /** Whether this text is the one that refers, adopts or is input. */
  readonly isFrom: boolean;
  /** The other text, as it is called. */
  readonly text: string;
  /** Its organization; null where the text has no record. */
  readonly organization: string | null;
}

/** What the rules of a pack look at: a text as it was on the day of the pack. */
export interface PackItem {
  readonly id: string;
  readonly type: WorkItemType;
  /** As stated; null where no source says. */
  readonly process: ApprovalProcess | null;
  readonly organization: string;
  /** The body that owns it. */
  readonly owner: string;
  /** The joint group or meeting whose subject it is, where the group of the pack does not own it. */
  readonly subjectOf: string | null;
  readonly maturity: Maturity;
  readonly nativeStatus: string | null;
  readonly target: StatedTarget | null;
  /** The target at the last meeting. */
  readonly targetBefore: StatedTarget | null;
  /** What happened since the last meeting, oldest first. */
  readonly events: readonly PackEvent[];
  /** What the meeting decided about it. */
  readonly decisions: readonly { readonly kind: DecisionKind; readonly text: string }[];
  /** Steps since the last meeting that tell what a consultation came to. */
  readonly steps: readonly { readonly event: string; readonly on: string }[];
  /** First day of the meeting that is to decide, where that was told. */
  readonly meetingStartsOn: string | null;
  readonly replies: { readonly inFavour: number; readonly against: number } | null;
  readonly references: readonly PackReference[];
  readonly justifications: readonly string[];
  readonly overlaps: readonly { readonly id: string | null; readonly text: string; readonly state: OverlapState }[];
}

/** A text in a list. */
export interface ItemEntry {
  readonly list: PackList;
  readonly itemId: string;
  readonly reasons: readonly Why[];
  /** What is foreseen of it at the next meeting. */
  readonly milestone: TargetEvent | null;
  /** The text of another organization, and what justifies it. */
  readonly reference: string | null;
  readonly justification: string | null;
  /** How its target moved. */
  readonly slip: TargetMove | null;
  /** Numbers of the texts that it overlaps with. */
  readonly otherIds: readonly string[];
}

export interface TargetMove {
  readonly from: string;
  readonly to: string;
  /** Days and calendar months by which the last day moved, positive for later; null where the two cannot be compared. */
  readonly days: number | null;
  readonly months: number | null;
}

export const entry = (list: PackList, item: PackItem, reasons: readonly Why[]): ItemEntry => ({
  list,
  itemId: item.id,
  reasons,
  milestone: null,
  reference: null,
  justification: null,
  slip: null,
  otherIds: [],
});

export const isUnderWay = ({ maturity }: PackItem): boolean => UNDER_WAY.includes(maturity);
/** Whether the text is still being written: not consented, determined or agreed. */
export const isDraft = ({ maturity }: PackItem): boolean => maturity === 'PROPOSED' || maturity === 'IN_DEVELOPMENT';

/** The process of a text: as stated, or the one that a text of ITU-T of its kind usually takes. */
export const processOf = ({ process, type, organization }: PackItem): ApprovalProcess =>
  process ?? (organization === 'ITU-T' ? defaultProcess(type, []).process : 'OTHER');

/** The code of the state in which the text is; null where its status is not known. */
export const stateOfItem = (item: PackItem): string | null =>
  item.nativeStatus === null ? null : stateOfNative(processOf(item), item.nativeStatus);

/** Whether a text that is under way has not reached a milestone. What was meant by none is reached with the approval. */
export const isAwaited = (milestone: TargetEvent, item: PackItem): boolean =>
  milestone === 'CONSENT' || milestone === 'DETERMINATION' || milestone === 'LAST_CALL'
    ? isDraft(item)
    : isUnderWay(item);

/** Days in words: `2014-07-18`, or `2014-07-01 to 2014-07-31`. */
export const daysInWords = ({ earliest, latest }: Days): string =>
  earliest === latest ? earliest : `${earliest} to ${latest}`;

/** A text as reports name it: `X.1605 (X.SRIaaS)`, number before provisional name; the one that it has. */
export function nameInReport(ref: string, provisional: string | null): string {
  const short = ref.replace(/^ITU-T\s+/, '').replace(/\s*\((?:\d\d\/)?\d{4}\)$/, '');
  return provisional === null || provisional === short ? short : `${short} (${provisional})`;
}
