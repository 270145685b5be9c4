import fc from 'fast-check';
import { addDays } from '../../src/platform/calendar';
import {
  additionalReview,
  consultationAnnouncementDue,
  consultationCloses,
  consultationSupports,
  deletionTakesEffect,
  expectedApproval,
  lastCall,
  meetingAnnouncementDue,
  moreTimeUntil,
  nextAnnouncement,
  notificationDue,
  stableUntil,
  textInLanguagesDue,
} from '../../src/work-items/rules/clocks';

describe('the alternative approval process against what happened', () => {
  test.each([
    ['Y.3502', '2014-07-16', '2014-08-12', '2014-08-13'],
    ['Y.3513', '2014-08-01', '2014-08-28', '2014-08-29'],
    ['Y.3516', '2017-08-16', '2017-09-12', '2017-09-13'],
    ['Y.3536', '2022-01-16', '2022-02-12', '2022-02-13'],
  ])('%s: last call from %s', (_text, start, commentsUntil, approval) => {
    expect(lastCall(start)).toEqual({ start, commentsUntil, approval });
  });

  test.each([
    ['Y.3501', '2013-05-01', '2013-05-22'],
    ['Y.3520', '2013-06-01', '2013-06-22'],
    ['Y.3503', '2014-05-01', '2014-05-22'],
    ['Y.3511', '2014-02-16', '2014-03-09'],
    ['Y.3600', '2015-10-16', '2015-11-06'],
    ['Y.3514', '2017-05-01', '2017-05-22'],
    ['Y.3515', '2017-06-16', '2017-07-07'],
    ['Y.3526', '2021-10-16', '2021-11-06'],
    ['Y.3540', '2023-10-01', '2023-10-22'],
  ])('%s: additional review from %s', (_text, start, approval) => {
    expect(nextAnnouncement(start)).toBe(start);
    expect(additionalReview(start)).toEqual({ start, commentsUntil: addDays(approval, -1), approval });
  });

  test.each([
    ['Y.3502', '2014-07-07', '2014-07-16', '2014-08-13'],
    ['Y.3513', '2014-07-18', '2014-08-01', '2014-08-29'],
  ])('%s: forecast at consent', (_text, consentedOn, lastCallStart, approval) => {
    expect(expectedApproval(consentedOn)).toMatchObject({ lastCallStart, expected: approval });
  });

  test.each([
    ['Y.3536', '2021-12-10', '2022-02-13'],
    ['Y.3511', '2013-11-15', '2014-03-09'],
    ['Y.3515', '2017-02-17', '2017-07-07'],
  ])('%s: approved inside the forecast', (_text, consentedOn, approved) => {
    const { expected, latest } = expectedApproval(consentedOn);
    expect(expected <= approved && approved <= latest).toBe(true);
  });

  test('announcements: the next 1st or 16th, the day itself included', () => {
    const days = ['2017-12-01', '2017-12-02', '2017-12-16', '2017-12-17', '2020-02-29'];
    expect(days.map(nextAnnouncement)).toEqual(['2017-12-01', '2017-12-16', '2017-12-16', '2018-01-01', '2020-03-01']);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (count) => {
        const day = addDays('1970-01-01', count);
        const next = nextAnnouncement(day);
        expect(['01', '16']).toContain(next.slice(8));
        expect(next >= day && next <= addDays(day, 15)).toBe(true);
      }),
    );
  });
});

describe('meetings, consultation and what follows', () => {
  test('announcement three weeks before, four more weeks after, the circular in two or four weeks', () => {
    expect(meetingAnnouncementDue('2021-04-20')).toBe('2021-03-30');
    expect(moreTimeUntil('2021-04-30')).toBe('2021-05-28');
    expect(notificationDue('AAP', '2021-04-30')).toBe('2021-05-14');
    expect(notificationDue('TAP', '2021-04-30')).toBe('2021-05-28');
  });

  test('consultation of Member States', () => {
    expect(consultationAnnouncementDue('2021-04-20')).toBe('2021-01-20');
    expect(consultationAnnouncementDue('2021-05-31')).toBe('2021-02-28');
    expect(textInLanguagesDue('2021-03-31')).toBe('2021-02-28');
    expect(consultationCloses('2021-04-20')).toBe('2021-04-09');
    expect(consultationCloses('2021-04-12', ['2021-04-02', '2021-04-05'])).toBe('2021-03-30');
  });

  test.each([
    [0, 0, true],
    [7, 3, true],
    [69, 31, false],
    [70, 30, true],
    [1, 0, true],
    [0, 1, false],
    [2, 1, false],
  ])('%i in favour, %i against: %p', (inFavour, against, enough) => {
    expect(consultationSupports(inFavour, against)).toBe(enough);
  });

  test('deletion after three months, stability for two years', () => {
    expect(deletionTakesEffect('2021-11-30')).toBe('2022-02-28');
    expect(stableUntil('2024-02-29')).toBe('2026-02-28');
  });
});
