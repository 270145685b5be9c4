const DAY_MS = 86_400_000;

/** How long ago a day was, in the largest unit that says it: days, months, years. */
export interface Age {
  readonly count: number;
  readonly unit: 'day' | 'month' | 'year';
  /** Longer than half a year. */
  readonly isOld: boolean;
}

/** @param day ISO day @param now ISO day */
export function ageOf(day: string, now: string): Age {
  const days = Math.max(0, Math.round((Date.parse(now) - Date.parse(day)) / DAY_MS));
  const months =
    (Number(now.slice(0, 4)) - Number(day.slice(0, 4))) * 12 +
    Number(now.slice(5, 7)) -
    Number(day.slice(5, 7)) -
    (now.slice(8) < day.slice(8) ? 1 : 0);
  const isOld = months >= 6;
  if (months < 1) return { count: days, unit: 'day', isOld };
  return months < 24
    ? { count: months, unit: 'month', isOld }
    : { count: Math.floor(months / 12), unit: 'year', isOld };
}
