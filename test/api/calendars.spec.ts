import { Client as Connection } from 'pg';
import { z } from 'zod';
import { changeBySql } from '../support/by-sql';
import { Cast, OFFICES } from '../support/cast';
import { inDays, proposed, TODAY } from '../support/clocks';
import { readCalendar, wrongWith } from '../support/icalendar';
import { draft, record, written } from '../support/liaison-desk';
import { type Client, program } from '../support/people';
import { pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let db: Connection;
let cast: Cast;
let mina: Client & { readonly personId: string };
let cora: Client;

beforeAll(async () => {
  server = await startServer('roadmap_seeded', {
    PUBLIC_URL: 'https://roadmap.example.org',
    FEED_REQUESTS_PER_MINUTE: '10000',
  });
  db = new Connection(server.databaseUrl);
  await db.connect();
  cast = await Cast.of(server);
  mina = await cast.person('Mina Rapporteur', OFFICES.rapporteur);
  cora = await cast.person('Cora Counsellor', OFFICES.counsellor, OFFICES.liaison);
});
afterAll(async () => {
  await db.end();
  await server.close();
});

async function calendar(address: string, on: Pick<TestServer, 'app'> = server) {
  const reply = await on.app.inject(address);
  expect({ address, status: reply.statusCode }).toEqual({ address, status: 200 });
  expect(reply.headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(wrongWith(reply.body)).toEqual([]);
  return { ...readCalendar(reply.body), text: reply.body };
}
const ofBody = async (ref: string, query = '') => calendar(`/calendar/body/${await cast.body(ref)}.ics${query}`);
const eventOf = async (ref: string, summary: string, query = '') => {
  const { events } = await ofBody(ref, query);
  const found = events.filter((event) => event.summary === summary);
  expect({ summary, found: found.length, all: found.length === 1 ? [] : events.map((event) => event.summary) }).toEqual(
    { summary, found: 1, all: [] },
  );
  return found[0];
};

const PAST = '?from=2010-01-01';

test('a target of a year spans the year, in the words of its source, and takes up no time', async () => {
  expect(await eventOf('SG2', 'Target of M.mivrcc: 2014 for consent', PAST)).toMatchObject({
    start: '2014-01-01',
    end: '2015-01-01',
    transparency: 'TRANSPARENT',
    description: 'When: 2014 for consent\nKnown to the year: 2014-01-01 to 2014-12-31.',
    categories: ['Target'],
    url: expect.stringMatching(/^https:\/\/roadmap\.example\.org\/items\/\d+$/),
    uid: expect.stringMatching(/^target-\d+@[0-9a-f]{32}$/),
    sequence: 1,
  });
});

test('a quarter, a month and a day are as long as they are', async () => {
  for (const [name, target, start, end] of [
    ['Y.ics-quarter', '2031-Q4 for consent', '2031-10-01', '2032-01-01'],
    ['Y.ics-month', '2032-02 for consent', '2032-02-01', '2032-03-01'],
    ['Y.ics-day', '2032-02-28', '2032-02-28', '2032-02-29'],
  ] as const) {
    await proposed(cast, mina, name, { target });
    expect(await eventOf('Q17/13', `Target of ${name}: ${target}`)).toMatchObject({
      start,
      end,
      transparency: 'TRANSPARENT',
    });
  }
});

test('what one statement asks of many by one day is one entry for who asks, and one for each who is asked', async () => {
  const asking = await eventOf('JCA-Cloud', 'Answer to JCA-Cloud-LS26 due from SG2 and 29 more', PAST);
  expect(asking).toMatchObject({ start: '2015-03-20', end: '2015-03-21' });
  expect(asking?.description.split('\n')).toHaveLength(31);
  expect(await eventOf('SG2', 'Answer to JCA-Cloud-LS26 due from SG2', PAST)).toMatchObject({ uid: asking?.uid });
});

test('the lifetime of a joint group ends with the study period, for its parents and Questions too', async () => {
  for (const body of ['JRG-CCM', 'Q19/13', 'SG2', 'SG13'])
    expect(await eventOf(body, 'Lifetime of JRG-CCM ends', PAST)).toMatchObject({
      start: '2016-11-03',
      end: '2016-11-04',
    });
});

describe('meetings', () => {
  const insert = `insert into meeting (key, type, body_id, title, state, starts, starts_earliest, starts_order, ends, ends_latest, time_zone, opens_at, closes_at, place, certainty, source_id)
    select $1, 'STUDY_GROUP', b.id, $2, 'PLANNED', $3, $4, $4, $3, $5, 'Europe/Zurich', $6, $7, $8, 'HIGH', b.source_id from body b where b.key = 'SG5'`;
  const meeting = (
    key: string,
    title: string | null,
    starts: string,
    first: string,
    last: string,
    hours: readonly (string | null)[],
    place: string | null = null,
  ) => changeBySql(db, insert, [key, title, starts, first, last, ...hours, place]);

  test('one of a day has its hours in UTC, summer and winter', async () => {
    await meeting('ics-summer', 'Summer', '2031-07-01', '2031-07-01', '2031-07-01', ['09:30', '17:00']);
    await meeting('ics-winter', 'Winter', '2031-12-01', '2031-12-01', '2031-12-01', ['09:30', '17:00']);
    expect(await eventOf('SG5', 'Summer')).toMatchObject({
      start: '2031-07-01T07:30:00Z',
      end: '2031-07-01T15:00:00Z',
      transparency: 'OPAQUE',
    });
    expect(await eventOf('SG5', 'Winter')).toMatchObject({
      start: '2031-12-01T08:30:00Z',
      end: '2031-12-01T16:00:00Z',
    });
  });

  test('contributions close at 23:59 in Geneva, a moment and no more', async () => {
    expect(await eventOf('SG5', 'Contributions due: Summer')).toMatchObject({
      start: '2031-06-18T21:59:00Z',
      end: null,
      transparency: 'TRANSPARENT',
    });
    expect(await eventOf('SG5', 'Contributions due: Winter')).toMatchObject({
      start: '2031-11-18T22:59:00Z',
      end: null,
    });
    expect(await eventOf('SG5', 'Registration closes: Summer')).toMatchObject({
      start: '2031-06-01',
      end: '2031-06-02',
    });
  });

  test('around the nights on which the clocks change', async () => {
    await meeting('ics-spring', 'Spring', '2031-03-30', '2031-03-30', '2031-03-30', ['02:30', '04:00']);
    await meeting('ics-autumn', 'Autumn', '2031-10-26', '2031-10-26', '2031-10-26', ['01:30', '04:00']);
    // 02:30 does not exist on 30 March 2031: one of the hours beside it.
    expect((await eventOf('SG5', 'Spring'))?.start).toMatch(/^2031-03-30T0[01]:30:00Z$/);
    expect(await eventOf('SG5', 'Spring')).toMatchObject({ end: '2031-03-30T02:00:00Z' });
    expect(await eventOf('SG5', 'Autumn')).toMatchObject({
      start: '2031-10-25T23:30:00Z',
      end: '2031-10-26T03:00:00Z',
    });
  });

  test('one of several days is those days, and one planned for a month that month, without taking up time', async () => {
    await changeBySql(db, insert.replace('$3, $5', `'2031-09-12', $5`), [
      'ics-days',
      'Days',
      '2031-09-01',
      '2031-09-01',
      '2031-09-12',
      '09:30',
      '17:00',
      'Geneva',
    ]);
    await meeting('ics-month', 'Month', '2031-05', '2031-05-01', '2031-05-31', [null, null], 'China');
    expect(await eventOf('SG5', 'Days')).toMatchObject({
      start: '2031-09-01',
      end: '2031-09-13',
      transparency: 'OPAQUE',
      description: 'When: 2031-09-01 to 2031-09-12, daily from 09:30 to 17:00 (Europe/Zurich), Geneva',
    });
    expect(await eventOf('SG5', 'Month')).toMatchObject({
      start: '2031-05-01',
      end: '2031-06-01',
      transparency: 'TRANSPARENT',
    });
  });

  test('whatever someone writes stays text: commas, line breaks, quotes, other scripts, markup, what folds badly', async () => {
    const title = `A; b, c\\d "e"\r\nEND:VEVENT\nX-EVIL:1 <script>alert(1)</script> 云计算 ${'é'.repeat(40)} ${'😀'.repeat(30)} \u0007 bell`;
    await meeting('ics-text', title, '2031-08-04', '2031-08-04', '2031-08-04', ['09:30', '17:00']);
    const { events, text } = await ofBody('SG5', '?kinds=MEETING&from=2031-08-01&to=2031-08-31');
    expect(events).toHaveLength(1);
    expect(events[0]?.summary).toBe(
      `A; b, c\\d "e" END:VEVENT X-EVIL:1 <script>alert(1)</script> 云计算 ${'é'.repeat(40)} ${'😀'.repeat(30)} bell`,
    );
    expect(text).not.toMatch(/^X-EVIL/m);
  });

  test('a mail address that someone wrote into a place is not passed on', async () => {
    await meeting(
      'ics-mail',
      'Ask tsbsg5@itu.int for a room',
      '2031-08-05',
      '2031-08-05',
      '2031-08-05',
      ['09:30', '17:00'],
      'Room of a.b+c@example.org',
    );
    const { text } = await ofBody('SG5');
    expect(text).not.toContain('@itu.int');
    expect(text.replace(/\r\n /g, '')).toContain('Ask (address) for a room');
    expect(text.replace(/\r\n /g, '')).not.toContain('@example.org');
  });
});

test('the name of a body stays text as well', async () => {
  await changeBySql(db, `update body set ref = E'SG5\\r\\nEND:VCALENDAR, x' where key = 'SG5'`);
  const id = String((await db.query(`select id from body where key = 'SG5'`)).rows[0]?.id);
  const { name } = await calendar(`/calendar/body/${id}.ics`);
  expect(name).toBe('SG5 END:VCALENDAR, x');
  await changeBySql(db, `update body set ref = 'SG5' where key = 'SG5'`);
});

test('one and the same day of a statement that moves is another entry; a target that moves is another, too', async () => {
  const text = await proposed(cast, mina, 'Y.ics-moved', { target: '2033 for consent' });
  const before = await eventOf('Q17/13', 'Target of Y.ics-moved: 2033 for consent');
  await text.change(mina, 'reviseWorkItem', ', revision: { summary: "Another." }');
  const revised = await eventOf('Q17/13', 'Target of Y.ics-moved: 2033 for consent');
  expect(revised?.uid).toBe(before?.uid);
  expect(revised?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  expect(String(revised?.modified) >= String(before?.modified)).toBe(true);
  await text.change(mina, 'retargetWorkItem', ', target: "2034 for consent"');
  const { events } = await ofBody('Q17/13');
  expect(events.filter(({ uid }) => uid === before?.uid)).toEqual([]);
});

test('a person has what concerns the person, a domain what lies in it', async () => {
  const { name, events } = await calendar(`/calendar/person/${mina.personId}.ics`);
  expect(name).toBe('Mina Rapporteur');
  expect(events.map(({ summary }) => summary)).toContain('Target of Y.ics-quarter: 2031-Q4 for consent');
  const { id } = await cast.item('Y.ics-quarter');
  await changeBySql(
    db,
    `insert into placement (work_item_id, domain, category, basis, certainty, source_id) select id, 'INTER_CLOUD_CSB', 'OTHERS', 'ASSIGNED', 'HIGH', source_id from work_item where id = $1`,
    [id],
  );
  const domain = await calendar('/calendar/domain/inter-cloud-csb.ics');
  expect(domain.events.map(({ summary, categories }) => [summary, categories])).toEqual([
    ['Target of Y.ics-quarter: 2031-Q4 for consent', ['Target', 'INTER_CLOUD_CSB']],
  ]);
});

test('where nothing falls due there is a calendar still, with a component', async () => {
  const { events, refresh, text } = await calendar('/calendar/domain/testing.ics');
  expect(events).toEqual([]);
  expect(refresh).toBe('PT6H');
  expect(text).toContain('BEGIN:VTIMEZONE');
});

test('no draft is in any calendar, for nobody', async () => {
  written(
    await draft(cora, {
      sources: ['SG13'],
      title: 'A draft',
      addressees: [{ body: 'SG2', purpose: 'ACTION', deadline: inDays(9) }],
    }),
  );
  written(
    await record(cora, {
      sources: ['SG13'],
      title: 'A letter',
      number: 'COM 13 – LS 900 – E',
      sent: TODAY,
      addressees: [{ body: 'SG2', purpose: 'ACTION', deadline: inDays(9) }],
    }),
  );
  const { events } = await ofBody('SG13', '?kinds=STATEMENT_DEADLINE');
  expect(events.map(({ summary }) => summary)).toEqual(['Answer to SG13-LS900 due from SG2']);
  const token = await program(server, cora, ['READ']);
  const reply = await server.app.inject({
    url: `/calendar/body/${await cast.body('SG13')}.ics?kinds=STATEMENT_DEADLINE`,
    headers: token.headers,
  });
  expect(readCalendar(reply.body).events).toHaveLength(1);
  expect(reply.headers['cache-control']).toBe('private, no-cache');
});

describe('addresses', () => {
  test.each([
    ['/calendar/body/999999999.ics', 404, 'NOT_FOUND'],
    ['/calendar/body/SG13.ics', 404, 'NOT_FOUND'],
    ['/calendar/body/1', 404, 'NOT_FOUND'],
    ['/calendar/planet/1.ics', 404, 'NOT_FOUND'],
    ['/calendar/domain/clouds.ics', 404, 'NOT_FOUND'],
    ['/calendar/domain/testing.ics?kinds=TARGET,DOOM', 400, 'BAD_USER_INPUT'],
    ['/calendar/domain/testing.ics?from=2014-02-30', 400, 'BAD_USER_INPUT'],
    ['/calendar/domain/testing.ics?from=2014-01-01&from=2015-01-01', 400, 'BAD_USER_INPUT'],
    ['/calendar/domain/testing.ics?format=html', 400, 'BAD_USER_INPUT'],
  ])('%s', async (address, status, code) => {
    const reply = await server.app.inject(address);
    expect({ status: reply.statusCode, code: pick(reply.json(), 'errors', 0, 'extensions', 'code') }).toEqual({
      status,
      code,
    });
  });

  test('are fields of what they belong to', async () => {
    const data = await server.data(
      '{ body(ref: "SG13") { id calendarUrl feedUrl } workItem(ref: "Y.3500") { id feedUrl } feeds { changesUrl statementsUrl domains { domain calendarUrl feedUrl } } }',
    );
    const addresses = z
      .string()
      .array()
      .parse([
        pick(data, 'body', 'calendarUrl'),
        pick(data, 'body', 'feedUrl'),
        pick(data, 'workItem', 'feedUrl'),
        pick(data, 'feeds', 'changesUrl'),
        pick(data, 'feeds', 'statementsUrl'),
        ...z
          .string()
          .array()
          .parse(pick(data, 'feeds', 'domains', '*', 'calendarUrl')),
        ...z
          .string()
          .array()
          .parse(pick(data, 'feeds', 'domains', '*', 'feedUrl')),
      ]);
    expect(addresses).toHaveLength(21);
    for (const address of addresses) {
      expect(address).toMatch(/^https:\/\/roadmap\.example\.org\//);
      expect((await server.app.inject(new URL(address).pathname)).statusCode).toBe(200);
    }
    const { viewer } = await mina.data('{ viewer { person { calendarUrl } } }');
    expect(pick(viewer, 'person', 'calendarUrl')).toBe(
      `https://roadmap.example.org/calendar/person/${mina.personId}.ics`,
    );
  });
});

describe('over and over again', () => {
  test('who has it already is told so; a change is sent', async () => {
    const address = `/calendar/body/${await cast.body('Q17/13')}.ics`;
    const first = await server.app.inject(address);
    const etag = String(first.headers.etag);
    expect(first.headers['cache-control']).toBe('no-cache');
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = await server.app.inject({ url: address, headers: { 'if-none-match': known } });
      expect({ known, status: again.statusCode, body: again.body }).toEqual({ known, status: 304, body: '' });
    }
    await proposed(cast, mina, 'Y.ics-new');
    const changed = await server.app.inject({ url: address, headers: { 'if-none-match': etag } });
    expect(changed.statusCode).toBe(200);
    expect(changed.headers.etag).not.toBe(etag);
  });

  test('what was made is kept until something changes, and is not counted; what is made is, for each network', async () => {
    const kept = await startServer('roadmap_seeded', { KEPT_ANSWERS_MB: '4', FEED_REQUESTS_PER_MINUTE: '3' });
    try {
      const get = (url: string, remoteAddress = '198.51.100.7') => kept.app.inject({ url, remoteAddress });
      const first = await get('/calendar/domain/security.ics');
      for (let times = 0; times < 5; times++) {
        const again = await get('/calendar/domain/security.ics');
        expect([again.statusCode, again.body, again.headers['content-type']]).toEqual([
          200,
          first.body,
          'text/calendar; charset=utf-8',
        ]);
      }
      const codes = [];
      for (const from of ['2010', '2011', '2012'])
        codes.push((await get(`/calendar/domain/security.ics?from=${from}-01-01`)).statusCode);
      expect(codes).toEqual([200, 200, 429]);
      const refused = await get('/feeds/changes.atom');
      expect(refused.statusCode).toBe(429);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect((await get('/feeds/changes.atom', '198.51.100.8')).statusCode).toBe(200);
    } finally {
      await kept.close();
    }
  });

  test('without anonymous reading there is nothing for nobody', async () => {
    const closed = await startServer('roadmap_seeded', { ANONYMOUS_READING: 'off' });
    try {
      for (const address of ['/calendar/domain/security.ics', '/feeds/changes.atom', '/feeds/statements.atom'])
        expect((await closed.app.inject(address)).statusCode).toBe(401);
      const someone = await Cast.of(closed);
      const token = await program(closed, someone.ada, ['READ']);
      expect(
        (await closed.app.inject({ url: '/calendar/domain/security.ics', headers: token.headers })).statusCode,
      ).toBe(200);
    } finally {
      await closed.close();
    }
  });
});
