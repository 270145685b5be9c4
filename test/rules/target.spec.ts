import fc from 'fast-check';
import { isCalendarDate } from '../../src/platform/partial-date';
import { parseTarget, slipOf } from '../../src/work-items/rules/target';

const nothing = { earliest: null, latest: null, precision: null, priority: null, event: 'UNSPECIFIED' };

describe('target dates', () => {
  test.each([
    ['2014 for consent', 'CONSENT', '2014-01-01', '2014-12-31', 'YEAR', null],
    ['2014 (consent)', 'CONSENT', '2014-01-01', '2014-12-31', 'YEAR', null],
    ['Q4/2020', 'UNSPECIFIED', '2020-10-01', '2020-12-31', 'QUARTER', null],
    ['2020-Q4', 'UNSPECIFIED', '2020-10-01', '2020-12-31', 'QUARTER', null],
    ['4Q2020', 'UNSPECIFIED', '2020-10-01', '2020-12-31', 'QUARTER', null],
    ['2026-Q1 (High priority)', 'UNSPECIFIED', '2026-01-01', '2026-03-31', 'QUARTER', 'HIGH'],
    ['09/2019', 'UNSPECIFIED', '2019-09-01', '2019-09-30', 'MONTH', null],
    ['9/2019', 'UNSPECIFIED', '2019-09-01', '2019-09-30', 'MONTH', null],
    ['2019-09', 'UNSPECIFIED', '2019-09-01', '2019-09-30', 'MONTH', null],
    ['2027-06 (Medium priority)', 'UNSPECIFIED', '2027-06-01', '2027-06-30', 'MONTH', 'MEDIUM'],
    ['2024 (Medium priority)', 'UNSPECIFIED', '2024-01-01', '2024-12-31', 'YEAR', 'MEDIUM'],
    ['2018-12-14', 'UNSPECIFIED', '2018-12-14', '2018-12-14', 'DAY', null],
    ['14 November 2014', 'UNSPECIFIED', '2014-11-14', '2014-11-14', 'DAY', null],
    ['Nov. 2014 for approval', 'APPROVAL', '2014-11-01', '2014-11-30', 'MONTH', null],
    ['determination in 2021', 'DETERMINATION', '2021-01-01', '2021-12-31', 'YEAR', null],
    ['Last Call: 08/2014', 'LAST_CALL', '2014-08-01', '2014-08-31', 'MONTH', null],
    ['agreement 2022-Q2', 'AGREEMENT', '2022-04-01', '2022-06-30', 'QUARTER', null],
    ['publication 2022', 'PUBLICATION', '2022-01-01', '2022-12-31', 'YEAR', null],
  ])('%p', (text, event, earliest, latest, precision, priority) => {
    expect(parseTarget(text)).toEqual({ text, event, earliest, latest, precision, priority, flags: [] });
  });

  test.each([
    ['ongoing', ['ONGOING']],
    ['-', ['NOT_GIVEN']],
    ['', ['NOT_GIVEN']],
    ['TBD', ['NOT_GIVEN']],
    ['109/2019', ['IMPOSSIBLE_DATE']],
    ['2019-02-30', ['IMPOSSIBLE_DATE']],
    ['Q5/2020', ['IMPOSSIBLE_DATE']],
    ['00/2020', ['IMPOSSIBLE_DATE']],
    ['end of 2014', ['UNREAD_WORDS']],
    ['after 2014', ['UNREAD_WORDS']],
    ['2014-2015', ['UNREAD_WORDS']],
    ['2014, 2015', ['SEVERAL_DATES']],
    ['soon', ['UNREAD_WORDS']],
  ])('%p has no interval', (text, flags) => {
    expect(parseTarget(text)).toEqual({ text, ...nothing, flags });
  });

  test('a milestone and a priority are kept where the date is not', () => {
    expect(parseTarget('109/2019 for consent (low priority)')).toEqual({
      text: '109/2019 for consent (low priority)',
      ...nothing,
      event: 'CONSENT',
      priority: 'LOW',
      flags: ['IMPOSSIBLE_DATE'],
    });
  });

  const year = fc.integer({ min: 1900, max: 2099 });
  const month = fc.integer({ min: 1, max: 12 });
  const day = fc.integer({ min: 1, max: 31 });
  const frame = fc.constantFrom(
    (date: string) => date,
    (date: string) => `${date} for consent`,
    (date: string) => `${date} (High priority)`,
    (date: string) => `approval: ${date}`,
    (date: string) => ` ${date} (TAP determination) `,
  );
  const two = (value: number) => String(value).padStart(2, '0');

  test('the interval holds every day that the words can mean, and only those', () => {
    fc.assert(
      fc.property(year, month, day, frame, (y, m, d, inWords) => {
        const someDay = `${y}-${two(m)}-${two(d)}`;
        fc.pre(isCalendarDate(someDay));
        const quarter = Math.ceil(m / 3);
        const forms: [string, number][] = [
          [`${y}`, 366],
          [`Q${quarter}/${y}`, 92],
          [`${y}-Q${quarter}`, 92],
          [`${two(m)}/${y}`, 31],
          [`${y}-${two(m)}`, 31],
          [someDay, 1],
        ];
        for (const [words, days] of forms) {
          const { earliest, latest, flags } = parseTarget(inWords(words));
          expect(flags).toEqual([]);
          expect(earliest !== null && latest !== null && earliest <= someDay && someDay <= latest).toBe(true);
          expect((Date.parse(latest ?? '') - Date.parse(earliest ?? '')) / 86_400_000).toBeLessThan(days);
        }
      }),
    );
  });

  test('no text makes it throw; an interval is whole and in order, or there is none', () => {
    const piece = fc.constantFrom(
      '2014',
      '09',
      '/',
      '-',
      'Q',
      ' ',
      'for ',
      'consent',
      '(',
      ')',
      'ongoing',
      '31',
      'May',
      'High priority',
      'after',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const reading = parseTarget(written);
        expect(reading.text).toBe(written);
        const { earliest, latest, precision, flags } = reading;
        if (earliest === null || latest === null) {
          expect([earliest, latest, precision]).toEqual([null, null, null]);
          return;
        }
        expect(earliest <= latest && isCalendarDate(earliest) && isCalendarDate(latest)).toBe(true);
        expect(flags).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['2014 for consent', '2015 for consent', { days: 365, months: 12 }],
    ['Q4/2020', '2021-Q1', { days: 90, months: 3 }],
    ['09/2019', '12/2019', { days: 92, months: 3 }],
    ['2020', 'Q4/2020', { days: 0, months: 0 }],
    ['12/2019', '09/2019', { days: -92, months: -3 }],
    ['2014 for consent', '2015', null],
    ['2014 for consent', '2015 for approval', null],
    ['109/2019', '12/2019', null],
    ['12/2019', 'ongoing', null],
  ])('from %p to %p', (earlier, later, slip) => {
    expect(slipOf(parseTarget(earlier), parseTarget(later))).toEqual(slip);
  });

  test('slips add up and turn round', () => {
    const target = fc.tuple(year, month).map(([y, m]) => parseTarget(`${two(m)}/${y}`));
    fc.assert(
      fc.property(target, target, target, (a, b, c) => {
        const [ab, bc, ac, ba] = [slipOf(a, b), slipOf(b, c), slipOf(a, c), slipOf(b, a)];
        expect((ab?.days ?? 0) + (bc?.days ?? 0)).toBe(ac?.days);
        expect((ab?.months ?? 0) + (bc?.months ?? 0)).toBe(ac?.months);
        expect((ab?.days ?? 0) + (ba?.days ?? 0)).toBe(0);
      }),
    );
  });
});
