import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  isWorkingDay,
  monthsBetween,
  subtractWorkingDays,
} from '../../src/platform/calendar';
import { isCalendarDate } from '../../src/platform/partial-date';

const day = fc
  .integer({ min: -10_000, max: 60_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

describe('arithmetic with calendar days', () => {
  test.each([
    ['2021-03-31', -1, '2021-02-28'],
    ['2020-03-31', -1, '2020-02-29'],
    ['2021-04-20', -2, '2021-02-20'],
    ['2021-01-15', -1, '2020-12-15'],
    ['2021-12-31', 2, '2022-02-28'],
    ['2021-11-30', 3, '2022-02-28'],
    ['2021-05-31', 0, '2021-05-31'],
  ])('%s and %i months: %s', (from, months, to) => expect(addMonths(from, months)).toBe(to));

  test('a year after 29 February is 28 February', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  test('working days leave out weekends and holidays', () => {
    expect(subtractWorkingDays('2021-04-20', 7)).toBe('2021-04-09');
    expect(subtractWorkingDays('2021-04-12', 7)).toBe('2021-04-01');
    expect(subtractWorkingDays('2021-04-12', 7, ['2021-04-02', '2021-04-05'])).toBe('2021-03-30');
    expect(subtractWorkingDays('2021-04-12', 0)).toBe('2021-04-12');
    expect(isWorkingDay('2021-04-10')).toBe(false);
  });

  test('months lie where the calendar has them, and days count both ways', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (from, count) => {
        const moved = addMonths(from, count);
        expect(isCalendarDate(moved)).toBe(true);
        expect(monthsBetween(from, moved)).toBe(count);
        expect(Number(moved.slice(8)) <= Number(from.slice(8))).toBe(true);
        expect(daysBetween(from, addDays(from, count))).toBe(count);
        expect(addDays(addDays(from, count), -count)).toBe(from);
      }),
    );
  });

  test('so many working days lie between the result and the day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), fc.array(day, { maxLength: 5 }), (from, count, holidays) => {
        const to = subtractWorkingDays(from, count, holidays);
        let seen = 0;
        for (let at = to; at < from; at = addDays(at, 1)) if (isWorkingDay(at, holidays)) seen += 1;
        expect(seen).toBe(count);
        expect(isWorkingDay(to, holidays)).toBe(true);
      }),
    );
  });
});
