import fc from 'fast-check';
import { instantIn, isTimeZone } from '../../src/meetings/rules/time-zone';
import { calendarFile } from '../../src/notices/calendar-file';
import { atomOf } from '../../src/notices/rules/atom';
import { eventsOf } from '../../src/notices/rules/calendar-events';
import { byDueDay, CLOCK_KINDS, type Clock } from '../../src/notices/rules/clock';
import { type FeedRow, feedEntryOf } from '../../src/notices/rules/feed-entries';
import { folded } from '../../src/notices/rules/fold-line';
import { inOneLine, shortened } from '../../src/notices/rules/public-text';
import { addDays } from '../../src/platform/calendar';
import { parsePartialDate } from '../../src/platform/partial-date';
import { readFeed } from '../support/atom';
import { readCalendar, wrongWith } from '../support/icalendar';

const two = (number: number) => String(number).padStart(2, '0');
const year = fc.integer({ min: 1990, max: 2090 });
const month = fc.integer({ min: 1, max: 12 });
const partial = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
  fc.tuple(year, month).map(([y, m]) => `${y}-${two(m)}`),
  fc.tuple(year, month, fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
);
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    'a;b,c\\d',
    'x\r\nEND:VCALENDAR',
    'y\nDTSTART:1',
    '😀'.repeat(60),
    '<b>&amp;</b> ]]>',
    'a@b.example, c',
    '',
    '\u2028',
  ),
);

const clock: fc.Arbitrary<Clock> = fc
  .record({
    kind: fc.constantFrom(...CLOCK_KINDS),
    number: fc.nat({ max: 50 }),
    when: partial,
    title: anything,
    words: anything,
    domain: fc.constantFrom('SECURITY', 'TESTING'),
  })
  .map(({ kind, number, when, title, words, domain }) => {
    const days = parsePartialDate(when) ?? { earliest: '2014-01-01', latest: '2014-01-01', precision: 'DAY' as const };
    const id = String(number);
    return {
      kind,
      key: `${kind.toLowerCase()}:${id}`,
      earliest: days.earliest,
      latest: days.latest,
      precision: days.precision,
      dueOn: kind === 'MEETING' ? days.earliest : days.latest,
      at: null,
      until: null,
      timeZone: null,
      words,
      title,
      subject: {
        workItemId: null,
        bodyId: id,
        statementId: kind === 'STATEMENT_DEADLINE' ? id : null,
        meetingId: null,
      },
      bodyIds: [id],
      domains: [domain],
      personIds: [],
      updatedAt: '2026-01-01T00:00:00Z',
      revision: number,
    };
  });
const clocks = fc.uniqueArray(clock, { selector: ({ key }) => key, maxLength: 12 });

const fileOf = (all: readonly Clock[], name = 'SG13') =>
  calendarFile(
    {
      name,
      source: 'https://roadmap.example.org/calendar/body/1.ics',
      url: 'https://roadmap.example.org/bodies/1',
      installation: 'a1b2',
    },
    eventsOf(all),
    ({ subject }) => `https://roadmap.example.org/bodies/${subject.bodyId}`,
  );

test('whatever it says, a calendar is one, and says the same when it is read', () => {
  fc.assert(
    fc.property(clocks, anything, (all, name) => {
      const text = fileOf(all, name);
      expect(wrongWith(text)).toEqual([]);
      const read = readCalendar(text);
      const events = eventsOf(all);
      expect(read.events.map(({ uid, summary, description }) => ({ uid, summary, description }))).toEqual(
        events.map(({ uid, summary, description }) => ({ uid: `${uid}@a1b2`, summary, description })),
      );
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    }),
    { numRuns: 60 },
  );
});

test('an entry covers the days that its words mean, no more and no less', () => {
  fc.assert(
    fc.property(clock, (one) => {
      expect(eventsOf([one])).toMatchObject([
        {
          allDay: true,
          start: one.earliest,
          end: addDays(one.latest, 1),
          busy: one.kind === 'MEETING' && one.precision === 'DAY',
        },
      ]);
    }),
  );
});

test('clocks have one order', () => {
  fc.assert(
    fc.property(clocks, fc.infiniteStream(fc.nat()), (all, numbers) => {
      const shuffled = all
        .map((each) => ({ each, at: numbers.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ each }) => each);
      expect(shuffled.toSorted(byDueDay)).toEqual(all.toSorted(byDueDay));
    }),
  );
});

const row: fc.Arbitrary<FeedRow> = fc.record({
  entry: fc.nat().map(String),
  kind: fc.constantFrom('WORK_ITEM', 'BODY', 'LIAISON_STATEMENT', 'MEETING', 'LETTER'),
  id: fc.nat().map(String),
  what: fc.constantFrom('ADVANCED', 'IMPORTED', 'LIAISON_STEP'),
  recordedAt: fc.constant('2026-01-01T00:00:00Z'),
  reason: fc.option(anything),
  by: fc.option(anything),
  office: fc.option(anything),
  named: fc.option(fc.record({ ref: anything, title: fc.option(anything) })),
  changes: fc.array(
    fc.record({
      of: fc.constant('work_item'),
      field: fc.constant('native_status'),
      before: fc.option(anything),
      after: fc.option(anything),
    }),
    { maxLength: 3 },
  ),
});

test('whatever it says, a feed is one, and its text is read as it was written', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), anything, (rows, title) => {
      const entries = rows.map(feedEntryOf).map(({ words, page, ...entry }) => ({
        ...entry,
        id: `urn:x:${words}`,
        alternate: `https://roadmap.example.org${page}`,
      }));
      const self = 'https://roadmap.example.org/feeds/changes.atom';
      const document = atomOf({
        id: 'urn:x',
        title: inOneLine(title),
        updated: '2026-01-01T00:00:00Z',
        self,
        first: self,
        next: null,
        alternate: self,
        entries,
      });
      expect(document.replace(/[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')).toBe('');
      const read = readFeed(document);
      expect(read.title).toBe(inOneLine(title));
      expect(read.entries.map(({ text, author }) => [text, author])).toEqual(
        entries.map(({ text, author }) => [text, author]),
      );
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['write to tsbsg13@itu.int, please', 'write to (address), please'],
  ['<a.b+c@example.org>', '<(address)>'],
  ['mailto:x@y.example.', 'mailto:(address).'],
  ['Müller@beispiel.de;x', '(address);x'],
  ['Q17/13 @ 14:00', 'Q17/13 @ 14:00'],
  ['a @ b.c', 'a @ b.c'],
  ['x@y@z.example', 'x@(address)'],
  ["o'neil@example.org", "o'(address)"],
  ['two\r\n  lines\u0000 ', 'two lines'],
])('%j is told as %j', (text, told) => {
  expect(inOneLine(text)).toBe(told);
});

test('a long word is looked through once', () => {
  for (const text of [
    'a'.repeat(200_000),
    `${'a@'.repeat(100_000)}`,
    `${'a.'.repeat(100_000)}@`,
    `x@${'a.'.repeat(100_000)}`,
  ])
    expect(inOneLine(text).length).toBeGreaterThan(5);
});

test('lines are folded at 75 octets, no character is torn, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const lines = folded(text).split('\r\n ');
      expect(lines.every((line, place) => Buffer.byteLength(line) + (place > 0 ? 1 : 0) <= 75)).toBe(true);
      if (!text.includes('\r\n ')) expect(lines.join('')).toBe(text);
    }),
  );
});

test('what is cut short is no longer than it may be, and no character is halved', () => {
  fc.assert(
    fc.property(anything, fc.integer({ min: 1, max: 20 }), (text, most) => {
      const cut = shortened(text, most);
      expect(cut.length).toBeLessThanOrEqual(Math.max(most, 1));
      if (!/\p{Cs}/u.test(text)) expect(cut).not.toMatch(/\p{Cs}/u);
    }),
  );
});

test.each([
  ['Europe/Zurich', '2021-04-20', '10:00', '2021-04-20T08:00:00Z'],
  ['Europe/Zurich', '2021-01-07', '10:00', '2021-01-07T09:00:00Z'],
  ['Asia/Seoul', '2026-07-01', '09:30', '2026-07-01T00:30:00Z'],
  ['America/New_York', '2026-03-08', '03:00', '2026-03-08T07:00:00Z'],
  ['Asia/Kathmandu', '2026-03-08', '00:00', '2026-03-07T18:15:00Z'],
  ['UTC', '2026-03-08', '23:59', '2026-03-08T23:59:00Z'],
])('in %s, %s %s is %s', (zone, day, time, instant) => {
  expect(instantIn(zone, day, time)).toBe(instant);
});

test('what is no time zone is known as none', () => {
  expect(['Europe/Zurich', 'UTC', 'Mars/Olympus', '', 'CET/CEST'].map(isTimeZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
