import fc from 'fast-check';
import { type DeadlineKind, MEETING_KINDS, meetingDeadlines } from '../../src/meetings/rules/deadlines';
import { endOfDayIn } from '../../src/meetings/rules/time-zone';
import { addDays } from '../../src/platform/calendar';

function days(...[kind, start, stated]: Parameters<typeof meetingDeadlines>): Partial<Record<DeadlineKind, string>> {
  return Object.fromEntries(meetingDeadlines(kind, start, stated).map((deadline) => [deadline.kind, deadline.on]));
}

describe('deadlines of meetings against the letters that convened them', () => {
  test('SG17 from 20 April 2021 (Collective letter 11/17)', () => {
    expect(days('STUDY_GROUP', '2021-04-20')).toMatchObject({
      CONTRIBUTIONS_FOR_TRANSLATION: '2021-02-20',
      REGISTRATION: '2021-03-20',
      CONTRIBUTIONS: '2021-04-07',
    });
  });

  test('SG13 from 6 November 2017 (Collective letter 3/13)', () => {
    expect(days('STUDY_GROUP', '2017-11-06')).toEqual({
      CONTRIBUTIONS_FOR_TRANSLATION: '2017-09-06',
      FELLOWSHIP: '2017-09-25',
      REGISTRATION: '2017-10-06',
      VISA: '2017-10-06',
      CONTRIBUTIONS: '2017-10-24',
    });
  });

  test('SG17 from 20 February 2012 (Collective letter 7/17): 7 February, 23:59 Central European Time', () => {
    const contributions = meetingDeadlines('STUDY_GROUP', '2012-02-20').find(({ kind }) => kind === 'CONTRIBUTIONS');
    expect(contributions).toMatchObject({ on: '2012-02-07', at: '2012-02-07T22:59:00Z', byRule: null });
  });

  test('FG Cloud from 14 June 2010 (TSB Circular 114): the stated day counts, the day of the rule is kept', () => {
    expect(days('FOCUS_GROUP', '2010-06-14')).toEqual({ NOTICE: '2010-05-17', CONTRIBUTIONS: '2010-06-04' });
    const stated = { CONTRIBUTIONS: '2010-06-07', REGISTRATION: '2010-06-01' };
    const deadlines = meetingDeadlines('FOCUS_GROUP', '2010-06-14', stated);
    expect(deadlines.map(({ kind, on, byRule }) => [kind, on, byRule])).toEqual([
      ['NOTICE', '2010-05-17', null],
      ['REGISTRATION', '2010-06-01', null],
      ['CONTRIBUTIONS', '2010-06-07', '2010-06-04'],
    ]);
  });

  test('workshop of 14 November 2014 (TSB Circular 124)', () => {
    const stated = { REGISTRATION: '2014-10-30' };
    expect(days('WORKSHOP', '2014-11-14', stated)).toEqual({ VISA: '2014-10-17', REGISTRATION: '2014-10-30' });
  });

  test('WTSA: one month before, fourteen calendar days at the latest', () => {
    expect(days('ASSEMBLY', '2024-10-15')).toEqual({ CONTRIBUTIONS: '2024-09-15', CONTRIBUTIONS_LATEST: '2024-10-01' });
  });

  test('months are calendar months', () => {
    expect(days('STUDY_GROUP', '2021-03-31')).toMatchObject({
      REGISTRATION: '2021-02-28',
      CONTRIBUTIONS_FOR_TRANSLATION: '2021-01-31',
    });
  });

  test('deadlines come in the order of their days, before the meeting', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MEETING_KINDS), fc.integer({ min: 0, max: 30_000 }), (kind, count) => {
        const start = addDays('1990-01-01', count);
        const on = meetingDeadlines(kind, start).map((deadline) => deadline.on);
        expect(on).toEqual([...on].sort());
        expect(on.every((day) => day < start)).toBe(true);
      }),
    );
  });
});

describe('the end of a day in Geneva', () => {
  test.each([
    ['2021-04-07', '2021-04-07T21:59:00Z'],
    ['2012-02-07', '2012-02-07T22:59:00Z'],
    ['2021-03-27', '2021-03-27T22:59:00Z'],
    ['2021-03-28', '2021-03-28T21:59:00Z'],
    ['2021-10-30', '2021-10-30T21:59:00Z'],
    ['2021-10-31', '2021-10-31T22:59:00Z'],
  ])('%s ends at %s', (day, instant) => expect(endOfDayIn('Europe/Zurich', day)).toBe(instant));

  test('on the other side of the date line', () => {
    expect(endOfDayIn('Pacific/Kiritimati', '2021-01-01')).toBe('2021-01-01T09:59:00Z');
    expect(endOfDayIn('Pacific/Pago_Pago', '2021-01-01')).toBe('2021-01-02T10:59:00Z');
  });
});
