import { parsePartialDate } from '../../platform/partial-date';
import { type ExpectedMilestone, runningClocks } from '../../work-items/rules/life-cycle/expected-dates';
import { factsOf, type Side } from '../../work-items/rules/life-cycle/side';
import type { ClockKind } from './clock';
import { type BareClock, endingOn, subjectOf } from './clock-rows';

/** A side of a text, with what names it. */
export interface SideOfText extends Side {
  readonly workItemId: string;
  readonly bodyId: string;
  readonly ref: string;
}

type Told = readonly [kind: ClockKind, title: (ref: string) => string, rule: string];

const announcement = (rule: string): Told => ['ANNOUNCEMENT_DUE', (ref) => `Announcement of ${ref} due`, rule];

/** What the days of a life cycle are to people; the forecasts and the meeting itself are no deadlines of the text. */
const TOLD: Readonly<Partial<Record<ExpectedMilestone, Told>>> = {
  MEETING_ANNOUNCEMENT_DUE: announcement('three weeks before the meeting'),
  CONSULTATION_ANNOUNCEMENT_DUE: announcement('three months before the meeting'),
  TEXT_IN_LANGUAGES_DUE: [
    'TEXT_IN_LANGUAGES_DUE',
    (ref) => `Text of ${ref} due in the languages`,
    'one month before the meeting',
  ],
  CONSULTATION_CLOSES: [
    'CONSULTATION_END',
    (ref) => `Consultation on ${ref} closes`,
    'seven working days before the meeting',
  ],
  MORE_TIME_UNTIL: ['MORE_TIME_END', (ref) => `Time asked for on ${ref} ends`, 'four weeks after the meeting'],
  DELETION_EFFECTIVE: [
    'DELETION_OBJECTIONS_END',
    (ref) => `Objections to the deletion of ${ref} end`,
    'three months after the circular',
  ],
};
const LAST_CALL: Told = ['LAST_CALL_END', (ref) => `Last call of ${ref} ends`, 'four weeks from the announcement'];
const REVIEW: Told = [
  'ADDITIONAL_REVIEW_END',
  (ref) => `Additional review of ${ref} ends`,
  'three weeks from the announcement',
];

/** The clocks that run for a side of a text on an ISO day; see `runningClocks`. What has been done already does not run. */
export function lifeCycleClocks(side: SideOfText, on: string): BareClock[] {
  const facts = factsOf(asOn(side, on), on, {});
  if (facts.deleted === true) return [];
  const done = (milestone: ExpectedMilestone) =>
    (milestone === 'CONSULTATION_ANNOUNCEMENT_DUE' && facts.state !== 'DETERMINED') ||
    (milestone === 'TEXT_IN_LANGUAGES_DUE' && facts.textInLanguagesOn != null);
  return runningClocks(facts).flatMap(({ milestone, on: day, clause }) => {
    const told = milestone === 'COMMENTS_UNTIL' ? (facts.state === 'AR' ? REVIEW : LAST_CALL) : TOLD[milestone];
    const days = parsePartialDate(day);
    if (!told || !days || done(milestone)) return [];
    const [kind, title, rule] = told;
    const { workItemId, bodyId, ref } = side;
    const subject = subjectOf({ workItemId, bodyId });
    const key = `life-cycle:${workItemId}:${bodyId}:${kind}`;
    return [endingOn(days, { kind, key, words: `${rule} (${clause})`, title: title(ref), subject, of: [bodyId] })];
  });
}

/** The side as it stood at the end of a day: what came later has not come. What was told at the steps is not dated; it stays. */
function asOn(side: SideOfText, on: string): Side {
  const statuses = side.statuses.filter(({ happened }) => (parsePartialDate(happened ?? '')?.earliest ?? '') <= on);
  const steps = side.steps.filter((step) => step.on <= on);
  if (statuses.length === side.statuses.length && steps.length === side.steps.length) return side;
  const nativeStatus = statuses.findLast((status) => status.nativeStatus !== null)?.nativeStatus ?? null;
  return { ...side, statuses, steps, nativeStatus, state: steps.at(-1)?.to ?? null, deleted: false };
}
