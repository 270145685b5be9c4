import { BlockList, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { PATIENCE_DAYS, pauseAfter } from '../../src/notices/rules/back-off';
import { DUE_STEPS, isOverdue, stepReached } from '../../src/notices/rules/due-steps';
import { isTimeZone, noticeDay } from '../../src/notices/rules/notice-day';
import { type ItemFacts, SIGNALS, signalsOf } from '../../src/notices/rules/signals';
import { isPublicAddress, refusalOfAddress } from '../../src/notices/rules/webhook-address';
import { addDays, daysBetween } from '../../src/platform/calendar';

const DUE = '2026-11-28';
const day = fc.integer({ min: -40, max: 10 }).map((off) => addDays(DUE, off));

describe('which reminder is due', () => {
  test.each([
    [15, null],
    [14, 14],
    [13, 14],
    [8, 14],
    [7, 7],
    [6, 7],
    [5, 7],
    [4, 4],
    [3, 3],
    [2, 2],
    [1, 1],
    [0, 0],
    [-1, null],
  ])('%i days before: that of %s', (left, step) => {
    expect(stepReached(addDays(DUE, -left), DUE)).toBe(step);
  });

  test('who looks every day gets each once; who looks now and then, the last one missed', () => {
    const everyDay = Array.from({ length: 41 }, (_, off) => stepReached(addDays(DUE, off - 30), DUE));
    expect([...new Set(everyDay)].filter((step) => step !== null)).toEqual([...DUE_STEPS]);
    fc.assert(
      fc.property(fc.array(day), (days) => {
        const said = new Set<number>();
        for (const today of days.toSorted()) {
          const step = stepReached(today, DUE);
          const left = daysBetween(today, DUE);
          if (step === null) expect(left < 0 || left > 14).toBe(true);
          else {
            said.add(step);
            expect(step).toBeGreaterThanOrEqual(left);
            expect(Math.min(...said)).toBe(step);
            expect(DUE_STEPS.some((each) => each >= left && each < step)).toBe(false);
          }
        }
      }),
    );
  });

  test('late is what is past, but for meetings', () => {
    expect(isOverdue('2026-11-28', { kind: 'TARGET', dueOn: DUE })).toBe(false);
    expect(isOverdue('2026-11-29', { kind: 'TARGET', dueOn: DUE })).toBe(true);
    expect(isOverdue('2026-11-29', { kind: 'MEETING', dueOn: DUE })).toBe(false);
  });
});

describe('the day whose mail is to be out', () => {
  test.each([
    ['2026-11-21T05:59:59Z', 'Europe/Zurich', 7, '2026-11-20'],
    ['2026-11-21T06:00:00Z', 'Europe/Zurich', 7, '2026-11-21'],
    ['2026-11-20T22:00:00Z', 'Asia/Seoul', 7, '2026-11-21'],
    ['2026-11-21T04:00:00Z', 'America/New_York', 0, '2026-11-20'],
    ['2026-11-21T00:00:00Z', 'UTC', 0, '2026-11-21'],
    ['2026-11-21T22:59:00Z', 'UTC', 23, '2026-11-20'],
    // No clock shows 02:30 in Geneva on this day: at 03:00 the hour of 2 is past.
    ['2026-03-29T00:59:59Z', 'Europe/Zurich', 2, '2026-03-28'],
    ['2026-03-29T01:00:00Z', 'Europe/Zurich', 2, '2026-03-29'],
    // The hour of 2 comes twice.
    ['2026-10-25T00:00:00Z', 'Europe/Zurich', 2, '2026-10-25'],
    ['2026-10-25T01:59:59Z', 'Europe/Zurich', 2, '2026-10-25'],
    ['2026-10-25T02:00:00Z', 'Pacific/Kiritimati', 7, '2026-10-25'],
  ])('at %s in %s from %i on: %s', (instant, timeZone, hour, expected) => {
    expect(noticeDay(new Date(instant), { timeZone, hour })).toBe(expected);
  });

  test('never goes back as time goes on, and is at most a day away', () => {
    const instant = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    const zone = fc.constantFrom('Europe/Zurich', 'Asia/Seoul', 'America/St_Johns', 'Pacific/Apia', 'UTC');
    fc.assert(
      fc.property(instant, fc.nat({ max: 200 }), zone, fc.integer({ min: 0, max: 23 }), (at, hours, timeZone, hour) => {
        const later = new Date(at.getTime() + hours * 3_600_000);
        const [first, second] = [noticeDay(at, { timeZone, hour }), noticeDay(later, { timeZone, hour })];
        expect(second >= first).toBe(true);
        expect(Math.abs(daysBetween(at.toISOString().slice(0, 10), first))).toBeLessThanOrEqual(2);
      }),
    );
  });

  test.each(['Europe/Zurich', 'UTC', 'America/Argentina/Ushuaia', 'Etc/GMT+5'])('%s is a time zone', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });
  test.each(['', 'Mars/Olympus', '+01:00', 'Europe/Zurich\n', '../etc'])('%j is none', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});

test('pauses double to an hour at most, and are spread', () => {
  expect([1, 2, 3, 4].map((failed) => pauseAfter(failed, 1))).toEqual([5, 10, 20, 40]);
  expect(pauseAfter(1, 0)).toBe(2.5);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (failed, random) => {
        const pause = pauseAfter(failed, random);
        expect(pause).toBeGreaterThanOrEqual(2.5);
        expect(pause).toBeLessThanOrEqual(3_600);
      },
    ),
  );
  expect(PATIENCE_DAYS).toBeGreaterThanOrEqual(4);
});

describe('what is significant', () => {
  const facts = (more: Partial<ItemFacts> = {}): ItemFacts => ({
    ref: 'Y.x',
    title: 'On x',
    maturity: 'IN_DEVELOPMENT',
    nativeStatus: 'Under study',
    targetLatest: '2026-12-31',
    ...more,
  });
  const deleted = facts({ maturity: 'DELETED' });

  test.each([
    ['nothing but other fields', facts(), facts(), [], []],
    ['a new item', null, facts(), [], ['NEW']],
    ['an item put back', deleted, facts(), [], ['NEW']],
    ['a deleted item', facts(), deleted, [], ['GONE']],
    ['an erased item', facts(), null, [], ['GONE']],
    ['what never was there', null, deleted, [], []],
    ['a status in the body’s own words', facts(), facts({ nativeStatus: 'LC' }), [], ['STATUS_MOVED']],
    ['a phase', facts(), facts({ maturity: 'APPROVED' }), [], ['STATUS_MOVED']],
    ['a target later', facts(), facts({ targetLatest: '2027-01-01' }), [], ['TARGET_SLIPPED']],
    ['a target earlier', facts(), facts({ targetLatest: '2026-06-30' }), [], []],
    ['a first target', facts({ targetLatest: null }), facts(), [], []],
    ['a target taken back', facts(), facts({ targetLatest: null }), [], []],
    ['a number', facts(), facts({ ref: 'Y.3999' }), [], ['RENAMED']],
    ['a title', facts(), facts({ title: 'On y' }), [], ['RENAMED']],
    ['a split', facts(), facts(), ['SPLITS'], ['SPLIT']],
    ['a merger', facts(), facts(), ['MERGES', 'DEPENDS_ON'], ['MERGED']],
    ['another relation', facts(), facts(), ['DEPENDS_ON'], []],
    ['a relation alone', null, null, ['SPLITS'], ['SPLIT']],
    ['several at once', facts(), facts({ ref: 'Y.3999', maturity: 'APPROVED' }), [], ['STATUS_MOVED', 'RENAMED']],
  ])('%s', (_, before, after, relations, signals) => {
    expect(signalsOf({ before, after, relations })).toEqual(signals);
  });

  test('nothing comes of nothing, and each signal has its case', () => {
    expect(signalsOf({ before: null, after: null, relations: [] })).toEqual([]);
    expect(SIGNALS).toHaveLength(7);
  });
});

describe('where webhooks may lead', () => {
  const refusal = (text: string, allowPrivate = false) => refusalOfAddress(new URL(text), allowPrivate)?.rule ?? null;

  test.each([
    ['https://example.org/hook', null, null],
    ['https://8.8.8.8/', null, null],
    ['https://[2606:4700::1111]/', null, null],
    ['http://example.org/', 'HTTPS', 'HTTPS'],
    ['ftp://example.org/', 'HTTPS', 'HTTPS'],
    ['file:///etc/passwd', 'HTTPS', 'HTTPS'],
    ['https://user@example.org/', 'NO_PASSWORD', 'NO_PASSWORD'],
    ['https://127.0.0.1/', 'PUBLIC_ADDRESS', null],
    ['https://0x7f.1/', 'PUBLIC_ADDRESS', null],
    ['https://2130706433/', 'PUBLIC_ADDRESS', null],
    ['https://localhost/', 'PUBLIC_ADDRESS', null],
    ['https://any.localhost/', 'PUBLIC_ADDRESS', null],
    ['https://10.1.2.3/', 'PUBLIC_ADDRESS', null],
    ['https://169.254.169.254/latest/meta-data', 'PUBLIC_ADDRESS', null],
    ['https://[::1]/', 'PUBLIC_ADDRESS', null],
    ['https://[::ffff:10.0.0.1]/', 'PUBLIC_ADDRESS', null],
    ['https://[64:ff9b::a00:1]/', 'PUBLIC_ADDRESS', null],
    ['https://[fe80::1]/', 'PUBLIC_ADDRESS', null],
    ['https://[fd00::1]/', 'PUBLIC_ADDRESS', null],
    ['http://127.0.0.1:8080/', 'HTTPS', null],
    ['http://localhost:8080/', 'HTTPS', null],
    ['http://10.1.2.3/', 'HTTPS', 'HTTPS'],
  ])('%s: %s, within the own network %s', (url, usual, within) => {
    expect([refusal(url), refusal(url, true)]).toEqual([usual, within]);
  });

  /** The same networks, judged by Node itself. */
  const closed = new BlockList();
  for (const [network, bits] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ] as const)
    closed.addSubnet(network, bits, 'ipv4');

  test('IPv4 addresses of closed networks, and no others; the same in the clothes of IPv6', () => {
    const near = fc.constantFrom(
      '10',
      '100.64',
      '127',
      '169.254',
      '172.16',
      '172.32',
      '192.168',
      '198.18',
      '198.20',
      '223',
      '224',
    );
    const address = fc.oneof(
      fc.ipV4(),
      fc
        .tuple(near, fc.array(fc.nat({ max: 255 }), { minLength: 3, maxLength: 3 }))
        .map(([start, rest]) => [...start.split('.'), ...rest].slice(0, 4).join('.')),
    );
    fc.assert(
      fc.property(address, (ip) => {
        expect(isPublicAddress(ip)).toBe(!closed.check(ip, 'ipv4'));
        expect(isPublicAddress(`::ffff:${ip}`)).toBe(isPublicAddress(ip));
        expect(isPublicAddress(`64:ff9b::${ip}`)).toBe(isPublicAddress(ip));
      }),
    );
  });

  test('of IPv6, only what is assigned to the Internet', () => {
    const assigned = new BlockList();
    assigned.addSubnet('2000::', 3, 'ipv6');
    const excepted = new BlockList();
    for (const [network, bits] of [
      ['2001::', 23],
      ['2001:db8::', 32],
      ['2002::', 16],
      ['3fff::', 20],
    ] as const)
      excepted.addSubnet(network, bits, 'ipv6');
    fc.assert(
      fc.property(fc.ipV6(), (ip) => {
        fc.pre(isIPv6(ip) && !/^(0*:)*:?(ffff|64:ff9b)/i.test(ip) && !ip.includes('.'));
        expect(isPublicAddress(ip)).toBe(assigned.check(ip, 'ipv6') && !excepted.check(ip, 'ipv6'));
      }),
    );
    for (const ip of ['', 'nonsense', '1.2.3', '1.2.3.256', ':::', '2001:db8::1', 'fe80::1%eth0'])
      expect(isPublicAddress(ip)).toBe(false);
  });
});
