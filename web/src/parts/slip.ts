interface Interval {
  readonly event: string;
  readonly earliest?: string | null;
  readonly latest?: string | null;
}

/** How many months a target moved at least and at most; later is positive. */
export interface Slip {
  readonly least: number;
  readonly most: number;
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/**
 * How far a target moved. What is known as a year or quarter alone may have moved by more or by less: a range, never one number that nobody said. Two
 * intervals of the same length that move as a whole (2014 to 2015) moved by what lies between them.
 * @returns null where the milestones differ or one of them names no date
 */
export function slipBetween(former: Interval, later: Interval): Slip | null {
  if (former.event !== later.event) return null;
  const [a, b, c, d] = [former.earliest, former.latest, later.earliest, later.latest].map((day) =>
    day ? monthOf(day) : null,
  );
  if (a == null || b == null || c == null || d == null) return null;
  if (b - a === d - c) return { least: c - a, most: c - a };
  return { least: c - b, most: d - a };
}
