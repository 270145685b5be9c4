import { slipOf } from '../../work-items/rules/target';
import { isAwaited, isUnderWay, type PackItem, type StatedTarget, type TargetMove } from './pack-item';
import { type Why, why } from './pack-lists';
import { endOfPeriod, horizonOf, type PackWindow } from './pack-window';

/** Whether the milestone of a text is overdue as the meeting opens, or due before the next one. */
export function dueBy(item: PackItem, window: PackWindow): Why[] {
  const { target } = item;
  if (target === null || target.latest === null || !isUnderWay(item) || !isAwaited(target.event, item)) return [];
  const words = `target "${target.text}" ended on ${target.latest}`;
  if (target.latest < window.meeting.opens) return [why('OVERDUE', words)];
  const ends = `target "${target.text}" ends on ${target.latest}`;
  return target.latest <= horizonOf(window) ? [why('DUE', ends)] : [];
}

/** How the target of a text moved since the last meeting; null where it did not. */
export function moveOf({ target, targetBefore }: PackItem): { readonly move: TargetMove; readonly reason: Why } | null {
  if (target === null || targetBefore === null || isSame(target, targetBefore)) return null;
  const slip = slipOf(targetBefore, target);
  if (slip?.days === 0) return null;
  const move = { from: targetBefore.text, to: target.text, days: slip?.days ?? null, months: slip?.months ?? null };
  const words = `from "${move.from}" to "${move.to}": ${slip === null ? 'not to be compared' : distance(slip)}`;
  return { move, reason: why('TARGET_MOVED', words) };
}

const isSame = (one: StatedTarget, other: StatedTarget) =>
  one.event === other.event && one.latest === other.latest && (one.latest !== null || one.text === other.text);

function distance({ days, months }: { readonly days: number; readonly months: number }): string {
  const amount = months === 0 ? `${Math.abs(days)} days` : `${Math.abs(months)} months`;
  return `${amount} ${days > 0 ? 'later' : 'earlier'}`;
}

/** Whether a text under way is to be done, or may be, after the study period of the meeting. */
export function afterPeriod(item: PackItem, { period }: PackWindow): Why[] {
  const { target } = item;
  if (period === null || target === null || target.latest === null || target.earliest === null) return [];
  const ends = endOfPeriod(period);
  if (!isUnderWay(item) || !isAwaited(target.event, item) || target.latest <= ends) return [];
  const words = `target "${target.text}"; the period ${period.label} ${period.endsOn === null ? 'is to last' : 'lasts'} until ${ends}`;
  return [why('TARGET_AFTER_PERIOD', words, target.earliest > ends ? 'PLANNED' : 'POSSIBLE')];
}
