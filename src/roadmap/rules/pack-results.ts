import { consultationSupports } from '../../work-items/rules/clocks';
import { daysInWords, type PackEvent, type PackItem, processOf, stateOfItem } from './pack-item';
import { type Why, why } from './pack-lists';
import { mayBe, type PackWindow } from './pack-window';

/** States of AAP in which a consented text is on its way. */
const ON_ITS_WAY = ['CONSENTED', 'LC', 'LJ', 'AR', 'AJ', 'SG'];
/** What may have become of it. */
const OUTCOMES: readonly (PackEvent['kind'] | null)[] = ['APPROVED', 'STEP_TAKEN'];

/** What became, since the last meeting and before this one, of a text that was consented under AAP (A.8). */
export function aapResults(item: PackItem, window: PackWindow): Why[] {
  if (processOf(item) !== 'AAP') return [];
  const doubt = item.process === null ? '; its process is not stated' : '';
  const outcomes = item.events
    .filter((event) => OUTCOMES.includes(event.kind) && beforeMeeting(event, window))
    .map((event) => {
      const isSure = window.since <= event.earliest && doubt === '';
      const words = `"${event.nativeStatus ?? event.kind}" on ${daysInWords(event)}${doubt}`;
      return why('IN_APPROVAL', words, isSure ? 'DECIDED' : 'POSSIBLE', 'A.8 4');
    });
  const state = stateOfItem(item);
  if (item.maturity !== 'IN_REVIEW' || state === null || !ON_ITS_WAY.includes(state)) return outcomes;
  // A consent of which only the month is known may be that of the meeting itself.
  if (item.events.some((event) => event.kind === 'CONSENTED' && mayBe(event, window.meeting))) return outcomes;
  return [...outcomes, why('IN_APPROVAL', `stands in ${item.nativeStatus}`, null, 'A.8 4')];
}

const beforeMeeting = ({ latest }: PackEvent, { meeting, asOf }: PackWindow): boolean =>
  latest < meeting.opens && latest <= asOf;

const CONSULTED = ['DETERMINED', 'CONSULTATION', 'SG_DECISION'];

/** How far the consultation of Member States on a text is that was determined (Resolution 1, 9.4). */
export function tapResults(item: PackItem, { since, asOf }: PackWindow): Why[] {
  if (processOf(item) !== 'TAP') return [];
  const steps = item.steps
    .filter(({ on }) => since <= on && on <= asOf)
    .map(({ event, on }) =>
      event === 'SUPPORT_DECISION'
        ? why('CONSULTATION_OVER', `on ${on} the meeting was allowed to decide`, 'DECIDED', 'Res.1 9.4.5')
        : why('CONSULTATION_OVER', `on ${on} it was not to be considered at the meeting`, 'DECIDED', 'Res.1 9.4.6'),
    );
  const state = stateOfItem(item);
  if (state === null || !CONSULTED.includes(state)) return steps;
  const replies = item.replies === null ? '' : `; ${repliesInWords(item.replies)}`;
  return [...steps, why('CONSULTATION_RUNS', `stands in ${item.nativeStatus}${replies}`, null, 'Res.1 9.4')];
}

function repliesInWords({ inFavour, against }: { readonly inFavour: number; readonly against: number }): string {
  const reached = consultationSupports(inFavour, against) ? 'the meeting may decide' : '70 % in favour are not reached';
  return `replies: ${inFavour} in favour, ${against} against: ${reached}`;
}
