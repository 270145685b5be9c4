import { isLate } from '../../../parts/under-way';
import { firstTarget, isOpen, slipOf } from '../item-facts';
import { dayNumber, type Interval, intervalOf } from '../time';
import type { RoadmapItem } from '../use-items';

/** From a day to another, the latter not included; in days since 1970-01-01. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Milestones by their sign: diamond, square, circle, star, triangle, cross. */
export type MarkKind = 'consent' | 'determination' | 'approval' | 'publication' | 'call' | 'end';

export interface Mark {
  readonly kind: MarkKind;
  /** The end of the last day it can have: what is known to the year alone stands at the end of the year. */
  readonly at: number;
  readonly hasHappened: boolean;
}

/** What is drawn of an item: only what somebody said. */
export interface Bar {
  /** When work on it was surely under way. */
  readonly solid: Span | null;
  /** It began somewhere in here. */
  readonly begins: Span | null;
  /** It ends, or was completed, somewhere in here. */
  readonly ends: Span | null;
  /** No end is stated: it is drawn to the day that is looked at. */
  readonly isEndless: boolean;
  /** From the target to the day that is looked at, where it is late. */
  readonly tail: Span | null;
  /** From the first target to the last one for the same milestone. */
  readonly slip: Span | null;
  /** Ends of the targets before the last one. */
  readonly formers: readonly number[];
  readonly marks: readonly Mark[];
  /** All of it; null where no date is known. */
  readonly extent: Span | null;
  /** Behind what is said of its end: the target, or when it was completed. */
  readonly labelAt: number;
}

const KINDS: Readonly<Partial<Record<RoadmapItem['statusEvents'][number]['kind'], MarkKind>>> = {
  CONSENTED: 'consent',
  DETERMINED: 'determination',
  APPROVED: 'approval',
  AGREED: 'approval',
  PUBLISHED: 'publication',
  LAST_CALL: 'call',
  ADDITIONAL_REVIEW: 'call',
  WITHDRAWN: 'end',
  DISCONTINUED: 'end',
  SUPERSEDED: 'end',
};

const PLANNED: Readonly<Partial<Record<RoadmapItem['targets'][number]['event'], MarkKind>>> = {
  CONSENT: 'consent',
  DETERMINATION: 'determination',
  APPROVAL: 'approval',
  AGREEMENT: 'approval',
  PUBLICATION: 'publication',
  LAST_CALL: 'call',
};

/** @param day that is looked at: what is late is late on this day */
export function barOf(item: RoadmapItem, day: string): Bar {
  const start = spanOf(intervalOf(item.started));
  const end = spanOf(endOf(item));
  const marks = marksOf(item);
  const work = workOf(start, end, isOpen(item) ? dayNumber(day) + 1 : null);
  const [formers, slip] = targetsOf(item);
  const tail = end && isLate(item, day) ? { from: end.to, to: Math.max(end.to, dayNumber(day)) } : null;
  const parts = [work.solid, work.begins, work.ends, tail, slip];
  const extent = extentOf(parts, [...formers, ...marks.map(({ at }) => at)]);
  const labelAt = (isOpen(item) ? null : spanOf(intervalOf(item.approved))?.to) ?? extent?.to ?? 0;
  return { ...work, tail, slip, formers, marks, extent, labelAt };
}

const spanOf = (interval: Interval | null): Span | null =>
  interval && { from: dayNumber(interval.earliest), to: dayNumber(interval.latest) + 1 };

/** When it is to be ready, while it is under way; else when it was approved, or given up. */
function endOf(item: RoadmapItem): Interval | null {
  const { target, approved, statusEvents } = item;
  if (isOpen(item))
    return target?.earliest && target.latest ? { earliest: target.earliest, latest: target.latest } : null;
  const given = statusEvents.findLast(({ kind, basis }) => KINDS[kind] === 'end' && basis === 'OCCURRED');
  return intervalOf(approved) ?? intervalOf(given?.happened);
}

/** @param now end of the day that is looked at, where it is under way */
function workOf(start: Span | null, end: Span | null, now: number | null) {
  const isVague = (span: Span | null) => span !== null && span.to - span.from > 1;
  const begins = isVague(start) ? start : null;
  if (!start)
    return { solid: null, begins, ends: end && (isVague(end) || now !== null) ? end : null, isEndless: false };
  const from = isVague(start) ? start.to : start.from;
  const isEndless = end === null && now !== null;
  const until = end ? (isVague(end) ? end.from : end.to) : (now ?? from);
  const solid = until > from ? { from, to: until } : null;
  return { solid, begins, ends: isVague(end) ? end : null, isEndless: isEndless && solid !== null };
}

function marksOf(item: RoadmapItem): readonly Mark[] {
  const happened = item.statusEvents.flatMap(({ kind, happened: when, basis }): Mark[] => {
    const sign = KINDS[kind];
    const span = spanOf(intervalOf(when));
    return sign && span && basis === 'OCCURRED' ? [{ kind: sign, at: span.to, hasHappened: true }] : [];
  });
  const sign = item.target && PLANNED[item.target.event];
  const once = happened.filter(
    ({ kind, at }, place) => happened.findIndex((m) => m.kind === kind && m.at === at) === place,
  );
  const isDone = once.some(({ kind }) => kind === sign);
  if (!sign || isDone || !isOpen(item) || !item.target?.latest) return once;
  return [...once, { kind: sign, at: dayNumber(item.target.latest) + 1, hasHappened: false }];
}

/** Ticks of the targets that no longer hold, and the way from the first to the last. */
function targetsOf(item: RoadmapItem): [readonly number[], Span | null] {
  const ends = item.targets.flatMap(({ id, latest }) =>
    latest && !(isOpen(item) && id === item.target?.id) ? [dayNumber(latest) + 1] : [],
  );
  const formers = [...new Set(ends)];
  const first = firstTarget(item)?.latest;
  const last = item.target?.latest;
  if (!first || !last || !slipOf(item)) return [formers, null];
  const [from = 0, to = 0] = [first, last].sort().map((each) => dayNumber(each) + 1);
  return [formers, { from, to }];
}

function extentOf(spans: readonly (Span | null)[], points: readonly number[]): Span | null {
  const starts = spans.flatMap((span) => span?.from ?? []);
  const ends = spans.flatMap((span) => span?.to ?? []);
  if (starts.length + points.length === 0) return null;
  return {
    from: Math.min(...starts, ...points.map((at) => at - 1)),
    to: Math.max(...ends, ...points),
  };
}
