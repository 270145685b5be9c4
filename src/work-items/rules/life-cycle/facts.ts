import type { ApprovalProcess, WorkItemType } from '../vocabulary';
import type { JustificationForm } from './justification';

/** Null, or left out: not known. A rule that needs such a fact refuses and says that it is not known. */
type Known<T> = T | null | undefined;

/**
 * What the rules of a life cycle look at, for one text on one side: a dual-numbered text, or one common with ISO/IEC, has
 * facts and a life cycle for each side. Days are ISO days that exist in the calendar, which the caller has checked.
 */
export interface LifeCycleFacts {
  readonly process: ApprovalProcess;
  /** Code of the present state; null before registration. */
  readonly state: string | null;
  /** The day of the step: today, or the day in the past on which it happened. */
  readonly today: string;
  readonly type?: Known<WorkItemType>;
  /** The day on which the text last came into each state, by code. A step that stays in its state does not count. */
  readonly entered?: Readonly<Partial<Record<string, string | null>>>;

  /** The day of the newest status on this side, also one that names no state, or was put back. */
  readonly statusSince?: Known<string>;
  /** Whether it is deleted from the work programme: its state waits until it is put back. */
  readonly deleted?: boolean;

  readonly scope?: Known<string>;
  readonly summary?: Known<string>;
  readonly editors?: Known<number>;
  readonly baseTexts?: Known<number>;
  /** Normative references to texts from outside ITU, ISO and IEC that have no A.5 justification. */
  readonly unjustifiedReferences?: Known<readonly string[]>;
  readonly justification?: Known<JustificationForm>;
  /** From how many supporters on no warning is given; a setting, no rule. */
  readonly minimumSupporters?: Known<number>;
  readonly questionInMandate?: Known<boolean>;

  readonly consensus?: Known<boolean>;
  /** Whether the proposal to change the process was seconded. */
  readonly seconded?: Known<boolean>;
  readonly decidedBy?: Known<'STUDY_GROUP' | 'WORKING_PARTY' | 'ASSEMBLY'>;
  readonly reason?: Known<string>;

  readonly finalTextDelivered?: Known<boolean>;
  readonly summaryDelivered?: Known<boolean>;
  readonly electronicMaterialDelivered?: Known<boolean>;
  /** Comments in the last call, or in the additional review once that has begun. */
  readonly comments?: Known<CommentCounts>;
  readonly revisedTextAvailable?: Known<boolean>;
  /** Whether this text already had an additional review since its consent. */
  readonly additionalReviewHeld?: Known<boolean>;

  /** First and last day of the meeting that decides: of the study group, or of WTSA for a text deferred to it. */
  readonly meetingStartsOn?: Known<string>;
  readonly meetingEndsOn?: Known<string>;
  /** How many Member States present oppose; abstentions do not count (A.8 5.7). */
  readonly opposing?: Known<number>;
  /** Whether a Member State asked for four more weeks. */
  readonly moreTimeAsked?: Known<boolean>;
  /** Whether a Member State present declared policy or regulatory implications; without a declaration there are none. */
  readonly policyImplications?: Known<boolean>;
  /** Replies of Member States to the consultation. */
  readonly replies?: Known<{ readonly inFavour: number; readonly against: number }>;
  /** Days that are no working days although they fall on Monday to Friday. */
  readonly holidays?: Known<readonly string[]>;
  /** The day on which the text was there in the official languages. */
  readonly textInLanguagesOn?: Known<string>;

  /** The day of the circular that announced the deletion of a Recommendation, and the objections since. */
  readonly deletionCircularOn?: Known<string>;
  readonly objections?: Known<number>;
  /** The reference of the edition or text that takes the place of this one. */
  readonly successor?: Known<string>;
}

export interface CommentCounts {
  readonly typographical: number;
  readonly substantive: number;
  /** Of the substantive ones, disapprovals without reasons or without changes that would lift them. */
  readonly disapprovalsWithoutReasons?: number;
}
