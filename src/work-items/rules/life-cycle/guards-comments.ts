import { additionalReview, type CommentPeriod, lastCall, nextAnnouncement } from '../clocks';
import type { CommentCounts, LifeCycleFacts } from './facts';
import { type Finding, finding, notKnown } from './reasons';

/** Rules about the last call, the additional review, and the comments made in them. */
export const COMMENT_GUARDS = {
  LAST_CALL_OVER: ({ entered, today }: LifeCycleFacts) => isOver(entered?.LC, today, lastCall, 'last call', 'LC'),
  REVIEW_OVER: ({ entered, today }: LifeCycleFacts) =>
    isOver(entered?.AR, today, additionalReview, 'additional review', 'AR'),
  NO_COMMENTS: (facts: LifeCycleFacts) =>
    counted(facts, (made) => made.typographical === 0 && made.substantive === 0, 'no comments'),
  ONLY_TYPOGRAPHICAL_COMMENTS: (facts: LifeCycleFacts) =>
    counted(facts, (made) => made.typographical > 0 && made.substantive === 0, 'typographical comments only'),
  NO_SUBSTANTIVE_COMMENTS: (facts: LifeCycleFacts) =>
    counted(facts, (made) => made.substantive === 0, 'no substantive comments'),
  SUBSTANTIVE_COMMENTS: (facts: LifeCycleFacts) =>
    counted(facts, (made) => made.substantive > 0, 'one substantive comment or more'),
  COMMENTS_MADE: (facts: LifeCycleFacts) =>
    counted(facts, (made) => made.typographical + made.substantive > 0, 'one comment or more'),
  REVISED_TEXT: ({ revisedTextAvailable }: LifeCycleFacts) => {
    if (revisedTextAvailable == null)
      return notKnown('whether the comments are resolved in a revised text', 'revisedTextAvailable', 'yes');
    return revisedTextAvailable
      ? []
      : [finding('There is no revised text that resolves the comments.', 'revisedTextAvailable', 'yes')];
  },
  FIRST_ADDITIONAL_REVIEW: ({ additionalReviewHeld }: LifeCycleFacts) => {
    if (additionalReviewHeld == null)
      return notKnown('whether an additional review was already held', 'additionalReviewHeld', 'no');
    return additionalReviewHeld
      ? [finding('There was an additional review; there is no second one.', 'additionalReviewHeld', 'no')]
      : [];
  },
  ON_1ST_OR_16TH: ({ today }: LifeCycleFacts) => {
    const next = nextAnnouncement(today);
    const message = `Announcements appear on the 1st and the 16th; ${today} is neither.`;
    return next === today ? [] : [finding(message, 'today', next)];
  },
  DISAPPROVALS_REASONED: ({ comments }: LifeCycleFacts) => {
    const bare = comments?.disapprovalsWithoutReasons ?? 0;
    const message = `${bare} of the disapprovals give no reasons or no changes that would lift them.`;
    return bare === 0 ? [] : [finding(message, 'comments', 'reasons and possible changes with each disapproval')];
  },
} as const;

function isOver(
  start: string | null | undefined,
  today: string,
  period: (start: string) => CommentPeriod,
  name: string,
  code: string,
): readonly Finding[] {
  const field = `entered.${code}`;
  if (start == null) return notKnown(`when the ${name} began`, field, 'its first day');
  const { commentsUntil, approval } = period(start);
  const message = `The ${name} runs from ${start} to ${commentsUntil}.`;
  return today >= approval ? [] : [finding(message, 'today', `${approval} or later`)];
}

function counted(
  { comments }: LifeCycleFacts,
  accepts: (made: CommentCounts) => boolean,
  accepted: string,
): readonly Finding[] {
  if (comments == null) return notKnown('which comments were made', 'comments', accepted);
  if (accepts(comments)) return [];
  const { typographical, substantive } = comments;
  return [finding(`Comments made: ${typographical} typographical, ${substantive} substantive.`, 'comments', accepted)];
}
