import { type Precision, parsePartialDate } from '../../platform/partial-date';
import type { TargetEvent } from '../../work-items/rules/vocabulary';
import type { ClockKind, ClockSubject } from './clock';

/** A clock before it is known whom it concerns: what the rows of the programme say. */
export interface BareClock {
  readonly kind: ClockKind;
  readonly key: string;
  readonly earliest: string;
  readonly latest: string;
  readonly precision: Precision;
  readonly dueOn: string;
  readonly at: string | null;
  readonly until: string | null;
  readonly timeZone: string | null;
  readonly words: string;
  readonly title: string;
  readonly subject: ClockSubject;
  /** Numbers of the bodies whose business it is themselves, the first one most of all. */
  readonly of: readonly string[];
}

const NOTHING: ClockSubject = { workItemId: null, bodyId: null, statementId: null, meetingId: null };
const UNTIMED = { at: null, until: null, timeZone: null };

/** The subject with the rest empty. */
export const subjectOf = (some: Partial<ClockSubject>): ClockSubject => ({ ...NOTHING, ...some });

/** A clock that runs out at the end of a day, or of a longer interval. */
export function endingOn(
  days: { readonly earliest: string; readonly latest: string; readonly precision: Precision },
  rest: Omit<BareClock, 'earliest' | 'latest' | 'precision' | 'dueOn' | 'at' | 'until' | 'timeZone'>,
): BareClock {
  const { earliest, latest, precision } = days;
  return { ...rest, earliest, latest, precision, dueOn: latest, ...UNTIMED };
}

/** A target as it was stated last, of a text that has not reached it. */
export interface TargetRow {
  readonly id: string;
  readonly workItemId: string;
  readonly bodyId: string;
  readonly ref: string;
  readonly text: string;
  readonly event: TargetEvent;
  readonly earliest: string;
  readonly latest: string;
  readonly precision: Precision;
}

export function targetClock({ id, workItemId, bodyId, ref, text, ...days }: TargetRow): BareClock {
  return endingOn(days, {
    kind: 'TARGET',
    key: `target:${id}`,
    words: text,
    title: `Target of ${ref}: ${text}`,
    subject: subjectOf({ workItemId, bodyId }),
    of: [bodyId],
  });
}

/** An addressee of a statement that was sent, from whom an answer is awaited. */
export interface AddresseeRow {
  readonly id: string;
  readonly statementId: string;
  readonly ref: string;
  /** As written, and the body where it is known. */
  readonly addressee: string;
  readonly bodyId: string | null;
  /** Partial date. */
  readonly deadline: string;
  /** The bodies that sent it, and the Questions that it comes from, is meant for or was given to. */
  readonly bodyIds: readonly string[];
}

export function statementClock({
  id,
  statementId,
  ref,
  addressee,
  bodyId,
  deadline,
  bodyIds,
}: AddresseeRow): BareClock[] {
  const days = parsePartialDate(deadline);
  if (!days) return [];
  const clock = endingOn(days, {
    kind: 'STATEMENT_DEADLINE',
    key: `addressee:${id}`,
    words: deadline,
    title: `Answer to ${ref} due from ${addressee}`,
    subject: subjectOf({ statementId, bodyId }),
    of: [...(bodyId === null ? [] : [bodyId]), ...bodyIds],
  });
  return [clock];
}

/** A body whose lifetime is limited. */
export interface LifetimeRow {
  readonly id: string;
  readonly ref: string;
  /** In the words of its terms of reference. */
  readonly lifetime: string | null;
  /** Partial date: as recorded, else the end of the study period that its terms name. */
  readonly ends: string;
  readonly parentIds: readonly string[];
}

export function lifetimeClock({ id, ref, lifetime, ends, parentIds }: LifetimeRow): BareClock[] {
  const days = parsePartialDate(ends);
  if (!days) return [];
  const clock = endingOn(days, {
    kind: 'LIFETIME_END',
    key: `lifetime:${id}`,
    words: lifetime ?? ends,
    title: `Lifetime of ${ref} ends`,
    subject: subjectOf({ bodyId: id }),
    of: [id, ...parentIds],
  });
  return [clock];
}
