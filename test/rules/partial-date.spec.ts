import fc from 'fast-check';
import { isCalendarDate, parsePartialDate } from '../../src/platform/partial-date';

const isoDay = fc
  .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function quarterOf(month: string): number {
  return Math.ceil(Number(month) / 3);
}

describe('partial dates', () => {
  test.each([
    ['2014', '2014-01-01', '2014-12-31', 'YEAR'],
    ['2020-Q4', '2020-10-01', '2020-12-31', 'QUARTER'],
    ['2026-Q1', '2026-01-01', '2026-03-31', 'QUARTER'],
    ['2019-09', '2019-09-01', '2019-09-30', 'MONTH'],
    ['2024-02', '2024-02-01', '2024-02-29', 'MONTH'],
    ['1900-02', '1900-02-01', '1900-02-28', 'MONTH'],
    ['2000-02', '2000-02-01', '2000-02-29', 'MONTH'],
    ['2014-08-13', '2014-08-13', '2014-08-13', 'DAY'],
  ])('%s is %s to %s', (text, earliest, latest, precision) => {
    expect(parsePartialDate(text)).toEqual({ text, earliest, latest, precision });
  });

  test.each([
    '',
    ' 2014',
    '14',
    '0000',
    '2014-Q5',
    '2014-Q0',
    '2014-q1',
    'Q4/2020',
    '2014-13',
    '2014-00',
    '2014-1',
    '2014-02-30',
    '2023-02-29',
    '2014-04-31',
    '2014-08-13T00:00:00Z',
    '109/2019',
  ])('%p is not canonical', (text) => {
    expect(parsePartialDate(text)).toBeNull();
    expect(isCalendarDate(text)).toBe(false);
  });

  test('only a whole day is a calendar date', () => {
    expect(isCalendarDate('2014-08-13')).toBe(true);
    expect(isCalendarDate('2014-08')).toBe(false);
  });

  test('every day lies in its own month, quarter and year, whose ends are days that exist', () => {
    fc.assert(
      fc.property(isoDay, (day) => {
        expect(isCalendarDate(day)).toBe(true);
        const [year = '', month = ''] = day.split('-');
        for (const text of [year, `${year}-Q${quarterOf(month)}`, `${year}-${month}`, day]) {
          const date = parsePartialDate(text);
          expect(date).not.toBeNull();
          expect((date?.earliest ?? '9') <= day && day <= (date?.latest ?? '0')).toBe(true);
          expect(isCalendarDate(date?.earliest ?? '') && isCalendarDate(date?.latest ?? '')).toBe(true);
        }
      }),
    );
  });

  test('a day and the platform agree on what exists', () => {
    const part = fc.integer({ min: 0, max: 32 }).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2999 }), part, part, (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const parsed = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
        expect(isCalendarDate(text)).toBe(exists);
      }),
    );
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => parsePartialDate(text) === null || text.length >= 4),
    );
  });
});
