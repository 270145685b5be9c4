import fc from 'fast-check';
import type { Clock } from '../../src/notices/rules/clock';
import { changesLetter, type ItemNews, overdueLetter, reminderLetter } from '../../src/notices/rules/letters';
import { MAIL_LANGUAGES } from '../../src/notices/rules/mail-words';

const clock = (more: Partial<Clock> = {}): Clock => ({
  kind: 'TARGET',
  key: 'target:1',
  earliest: '2026-11-28',
  latest: '2026-11-28',
  precision: 'DAY',
  dueOn: '2026-11-28',
  at: null,
  until: null,
  timeZone: null,
  words: '28 November 2026',
  title: 'Target of Y.x: 28 November 2026',
  subject: { workItemId: '12', bodyId: '7', statementId: null, meetingId: null },
  bodyIds: ['7'],
  domains: [],
  personIds: [],
  updatedAt: '2026-01-01T00:00:00Z',
  revision: 1,
  ...more,
});
const writing = (language: (typeof MAIL_LANGUAGES)[number] = 'en') => ({
  language,
  today: '2026-11-21',
  url: 'https://roadmap.example.org',
  stopUrl: 'https://roadmap.example.org/notices/unsubscribe/x',
});
const news = (more: Partial<ItemNews> = {}): ItemNews => ({
  id: '12',
  ref: 'Y.x',
  title: 'On x',
  signals: [],
  before: null,
  after: null,
  ...more,
});

test.each([
  ['en', 'in 7 days: Target of Y.x: 28 November 2026', 'in 7 days; due on 28 November 2026'],
  ['fr', 'dans 7 jours: Target of Y.x: 28 November 2026', 'dans 7 jours; échéance le 28 novembre 2026'],
  ['zh', '还有 7 天: Target of Y.x: 28 November 2026', '还有 7 天; 截止日期：2026年11月28日'],
] as const)('a reminder in %s', (language, subject, says) => {
  const letter = reminderLetter([clock()], writing(language));
  expect(letter.subject).toBe(subject);
  expect(letter.text).toContain(
    `* Target of Y.x: 28 November 2026\n  ${says}\n  https://roadmap.example.org/items/12\n`,
  );
  expect(letter.text).toContain('https://roadmap.example.org/notices/unsubscribe/x');
});

test.each([
  [{ workItemId: '1', bodyId: '2', statementId: null, meetingId: null }, '/items/1'],
  [{ workItemId: null, bodyId: '2', statementId: '3', meetingId: null }, '/liaison/3'],
  [{ workItemId: null, bodyId: '2', statementId: null, meetingId: '4' }, '/meetings/4'],
  [{ workItemId: null, bodyId: '2', statementId: null, meetingId: null }, '/bodies/2'],
])('%j is shown at %s', (subject, path) => {
  expect(reminderLetter([clock({ subject })], writing()).text).toContain(`https://roadmap.example.org${path}\n`);
});

test('a meeting of a month is counted to its first possible day, and so it says', () => {
  const meeting = clock({
    kind: 'MEETING',
    precision: 'MONTH',
    earliest: '2026-12-01',
    latest: '2026-12-31',
    dueOn: '2026-12-01',
    words: 'December 2026, China',
  });
  expect(reminderLetter([meeting], writing()).text).toContain(
    'in 10 days; the source names only a month (“December 2026, China”); counted to the first day it can mean, 1 December 2026',
  );
});

test('what is overdue says for how long; of many, how many more there are', () => {
  const late = Array.from({ length: 53 }, (_, n) => clock({ key: `target:${n}`, dueOn: '2026-11-20' }));
  const { subject, text } = overdueLetter(late, writing());
  expect(subject).toBe('53 things are overdue');
  expect(text.match(/one day late/g)).toHaveLength(50);
  expect(text).toContain('\nand 3 more\n');
});

test('changes by search, with what each was and is', () => {
  const facts = {
    ref: 'Y.x',
    title: 'On x',
    maturity: 'IN_DEVELOPMENT',
    nativeStatus: 'Under study',
    targetLatest: '2026-12-31',
  };
  const after = { ...facts, nativeStatus: 'LC', ref: 'Y.3999', targetLatest: '2027-12-31' };
  const items = [news({ signals: ['STATUS_MOVED', 'TARGET_SLIPPED', 'RENAMED'], before: facts, after }), news()];
  const { subject, text } = changesLetter([{ name: 'Mine', items }], writing());
  expect(subject).toBe('2 changes in what you follow');
  expect(text).toContain('Mine\n====================\n');
  expect(text).toContain('status: Under study → LC; target slipped: 2026-12-31 → 2027-12-31; renamed: Y.x → Y.3999\n');
  expect(text).toContain('\n  changed\n');
});

test('whatever others wrote stays on its line, between its tags, and out of the headers', () => {
  const words = fc.string({ unit: 'binary', maxLength: 400 });
  fc.assert(
    fc.property(words, words, fc.constantFrom(...MAIL_LANGUAGES), (title, source, language) => {
      const letters = [
        reminderLetter([clock({ title, words: source, precision: 'YEAR' })], writing(language)),
        changesLetter([{ name: title, items: [news({ title: source, ref: title })] }], writing(language)),
      ];
      for (const { subject, text, html } of letters) {
        expect(subject).toMatch(/^[^\p{Cc}\u2028\u2029]*$/u);
        expect(subject.length).toBeLessThanOrEqual(300);
        expect(text.replaceAll('\n', '')).toMatch(/^[^\p{Cc}\u2028\u2029]*$/u);
        expect(text.split('\n').filter((line) => line.startsWith('* '))).toHaveLength(1);
        expect(html.match(/<[^>]*>/g)?.join('')).toMatch(
          /^<!doctype html>(<\/?(html|head|meta|body|p|h2|ul|li|strong|br|a|hr)( [a-z]+="[^"<>]*")*>)+$/,
        );
      }
    }),
  );
});
