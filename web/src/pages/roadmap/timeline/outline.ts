import type { Lane } from './lanes';

/** How many levels the lanes have with their items: 3 where lanes hold groups, else 2. */
export const depthOf = (lanes: readonly Lane[]): 2 | 3 => (lanes.some((lane) => lane.lanes.length > 0) ? 3 : 2);

/** Which lanes are shut so that nothing below a level is shown; 1 is that of the lanes. */
export const shutBelow = (lanes: readonly Lane[], level: number): ReadonlySet<string> =>
  new Set(
    lanes.flatMap((lane) => [...(level < 2 ? [lane.key] : []), ...(level < 3 ? lane.lanes.map(({ key }) => key) : [])]),
  );
