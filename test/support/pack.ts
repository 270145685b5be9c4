import type { PackEvent, PackItem, StatedTarget } from '../../src/roadmap/rules/pack-item';
import { itemEntries } from '../../src/roadmap/rules/pack-items';
import { type MeetingDates, occasionOf, type PackWindow, windowOf } from '../../src/roadmap/rules/pack-window';
import { parseTarget } from '../../src/work-items/rules/target';

/** The meeting of SG17 in April 2021 with those around it, and texts by hand, as the rules of a pack look at them. */

export const occasion = (dates: Partial<MeetingDates>) => {
  const found = occasionOf({ key: 'M', starts: null, ends: null, ...dates });
  if (found === null) throw new Error('a meeting without a date');
  return found;
};
export const at = (key: string, starts: string, ends: string | null = null) => occasion({ key, starts, ends });
export const APRIL = at('SG17-2021-04', '2021-04-20', '2021-04-30');
export const AUGUST = at('SG17-2021-08', '2021-08-24', '2021-09-03');
const JANUARY = at('SG17-2021-01', '2021-01-07', '2021-01-07');
const PERIOD = { label: '2017-2020', startsOn: '2016-11-04', endsOn: '2022-03-09' };
export const AROUND = { previous: JANUARY, next: AUGUST, period: PERIOD };
/** Looked at years later: the eve counts, and what was decided. */
export const window = (more: Partial<PackWindow> = {}): PackWindow => ({
  ...windowOf(APRIL, 'STUDY_GROUP', AROUND, { today: '2026-11-01', asked: null }),
  ...more,
});

export const target = (text: string): StatedTarget => parseTarget(text);
export const event = (
  kind: PackEvent['kind'],
  earliest: string,
  latest = earliest,
  nativeStatus: string | null = kind,
) => ({
  ...{ kind, earliest, latest, nativeStatus },
});
export const item = (more: Partial<PackItem> = {}): PackItem => ({
  id: '1',
  type: 'RECOMMENDATION',
  process: 'AAP',
  organization: 'ITU-T',
  owner: 'Q8/17',
  subjectOf: null,
  maturity: 'IN_DEVELOPMENT',
  nativeStatus: 'Under study',
  target: null,
  targetBefore: null,
  events: [],
  decisions: [],
  steps: [],
  meetingStartsOn: null,
  replies: null,
  references: [],
  justifications: [],
  overlaps: [],
  ...more,
});
/** The lists in which a text stands, with the surest standing and the rules; the work programme is left out. */
export const told = (more: Partial<PackItem>, at: PackWindow = window()) =>
  itemEntries([item(more)], at)
    .filter(({ list }) => list !== 'WORK_PROGRAMME')
    .map(({ list, reasons }) =>
      [list, ...reasons.map(({ rule, standing }) => `${rule} ${standing ?? '-'}`)].join(': '),
    );
