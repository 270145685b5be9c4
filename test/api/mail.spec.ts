import { setTimeout as sleep } from 'node:timers/promises';
import { Client as Connection } from 'pg';
import { z } from 'zod';
import { call, codeOf } from '../support/call';
import { Cast, OFFICES } from '../support/cast';
import { idOf, type MailServer, partOf, type Received, startMailServer, wordsOf } from '../support/mail-server';
import { seeToNotices, setClock } from '../support/notices';
import { type Client, client } from '../support/people';
import { startServer, type TestServer } from '../support/server';

const REF = 'Y.ecsai-reqts';
const PUBLIC_URL = 'http://roadmap.example.org';

let mail: MailServer;
let server: TestServer;
let db: Connection;
let cast: Cast;
let lee: Client;
let joan: Client;
let ben: Client & { personId: string };
let item: string;
let day = 0;

beforeAll(async () => {
  mail = await startMailServer();
  server = await startServer('roadmap_seeded', {
    ...{ SMTP_URL: mail.url, MAIL_FROM: 'The Roadmap <roadmap@example.org>', PUBLIC_URL, NOTICE_INTERVAL_SECONDS: '1' },
  });
  db = new Connection(server.databaseUrl);
  await db.connect();
  cast = await Cast.of(server);
  lee = await cast.person('Lee Minho', OFFICES.rapporteur);
  ben = await cast.person('Ben Reader');
  joan = await cast.person('Joan Activity', OFFICES.coordinator);
  item = (await cast.item(REF)).id;
});
afterAll(async () => {
  await db.end();
  await server.close();
  await mail.close();
});
beforeEach(async () => {
  await db.query('delete from saved_search; delete from notice; delete from mail; delete from notice_setting');
  mail.received.length = 0;
  mail.taking = (_, answer) => answer();
  mail.unknown.clear();
});

/** Ten o'clock in Geneva on one day after the other. */
const nextDay = () => new Date(Date.UTC(2027, 0, 1 + day++, 9));
const tomorrow = () => seeToNotices(server, nextDay());
async function follow(who: Client, args: object = { workItem: item }): Promise<string> {
  const { data, errors } = await call(who, 'follow', { ...args }, 'id name follows subscription');
  expect(errors).toEqual([]);
  return z.object({ id: z.string() }).parse(data?.follow).id;
}
async function revise(revision: object, who = lee): Promise<void> {
  const change = { ...(await cast.item(REF)), reason: 'a reason' };
  expect((await call(who, 'reviseWorkItem', { change, revision })).errors).toEqual([]);
}
async function retitle(title: string): Promise<void> {
  await db.query('begin');
  await db.query(`insert into record_entry (kind, subject_kind, subject_id) values ('REVISED', 'WORK_ITEM', $1)`, [
    item,
  ]);
  await db.query('update work_item set title = $2 where id = $1', [item, title]);
  await db.query('commit');
}
const states = async () =>
  (
    await db.query<{ state: string; attempts: number; answer: string | null }>(
      'select state, attempts, answer from mail order by id',
    )
  ).rows;
function letterAt(place: number): Received {
  const letter = mail.received[place];
  if (!letter) throw new Error('No such letter came.');
  return letter;
}
/** As if the time until the next attempt had gone by. */
const later = () => db.query('update mail set next_at = now() where ended_at is null');

test('a change in what someone follows is told once, with the address of the item', async () => {
  await follow(ben);
  await tomorrow();
  expect(mail.received).toEqual([]);
  await revise({ scope: 'Another scope' });
  const now = nextDay();
  await seeToNotices(server, now);
  await seeToNotices(server, now);
  await tomorrow();
  expect(mail.received).toHaveLength(1);
  const [letter] = mail.received;
  if (!letter) throw new Error('No letter came.');
  expect(letter.to).toBe('ben.reader@example.org');
  expect(wordsOf(letter.headers.get('subject'))).toBe('One change in what you follow');
  expect(letter.headers.get('from')).toBe('The Roadmap <roadmap@example.org>');
  expect(idOf(letter)).toMatch(/^<[0-9a-f-]{36}@example\.org>$/);
  expect(letter.headers.get('auto-submitted')).toBe('auto-generated');
  expect(partOf(letter, 'text/plain')).toContain(`${PUBLIC_URL}/items/${item}`);
  expect(partOf(letter, 'text/plain')).toMatch(/Y\.ecsai-reqts .*\n {2}changed\n/);
  expect(partOf(letter, 'text/html')).toContain(`<a href="${PUBLIC_URL}/items/${item}">`);
  expect(await states()).toEqual([{ state: 'SENT', attempts: 1, answer: expect.stringMatching(/^250/) }]);
});

test('significant changes alone, where that was asked for', async () => {
  await follow(ben, { workItem: item, subscription: 'SIGNIFICANT' });
  await revise({ scope: 'Yet another scope' });
  await tomorrow();
  expect(mail.received).toEqual([]);
  await retitle('A new title of it');
  await tomorrow();
  expect(mail.received.map((each) => partOf(each, 'text/plain'))).toEqual([
    expect.stringMatching(/renamed: .* → A new title of it/),
  ]);
});

test('what is new in a search and gone from it is told; a search that nobody subscribes to is not', async () => {
  const filter = { domains: ['TESTING'], categories: ['ARCHITECTURE'] };
  for (const subscription of ['SIGNIFICANT', 'NONE'])
    expect((await call(ben, 'saveSearch', { name: 'Of mine', filter, subscription }, 'id')).errors).toEqual([]);
  const place = async (cells: object[]) => {
    const change = { ...(await cast.item(REF)), reason: 'a reason' };
    expect((await call(joan, 'placeWorkItem', { change, cells })).errors).toEqual([]);
  };
  await place([{ domain: 'TESTING', category: 'ARCHITECTURE' }]);
  await tomorrow();
  expect(partOf(letterAt(0), 'text/plain')).toMatch(/Of mine\n=+\n\* Y\.ecsai-reqts .*\n {2}new(; renamed: .*)?\n/);
  await place([]);
  await tomorrow();
  expect(partOf(letterAt(1), 'text/plain')).toMatch(/\n {2}gone\n/);
  expect(mail.received).toHaveLength(2);
});

test('in the language of its reader, at the hour of that time zone', async () => {
  const set = await call(
    ben,
    'setNoticeSettings',
    { language: 'fr', hour: 20, timeZone: 'Asia/Seoul' },
    'language hour timeZone sends',
  );
  expect(set.data?.setNoticeSettings).toEqual({ language: 'fr', hour: 20, timeZone: 'Asia/Seoul', sends: true });
  await follow(ben);
  const start = nextDay();
  await seeToNotices(server, start);
  await revise({ scope: 'In French' });
  const at = (hour: number) => seeToNotices(server, new Date(start.getTime() + (hour - 9) * 3_600_000));
  await at(10.9);
  expect(mail.received).toEqual([]);
  await at(11.1);
  expect(mail.received.map(({ headers }) => wordsOf(headers.get('subject')))).toEqual([
    'Un changement dans ce que vous suivez',
  ]);
  expect(mail.received[0]?.headers.get('content-language')).toBe('fr');
  await call(ben, 'setNoticeSettings', { language: 'zh' }, 'language');
  await revise({ scope: 'In Chinese' });
  day += 1;
  await tomorrow();
  expect(mail.received.map(({ headers }) => wordsOf(headers.get('subject'))).at(-1)).toBe('您关注的内容有 1 项变更');
});

test('what others wrote cannot become a header, a line or a tag of the letter', async () => {
  await follow(ben);
  await retitle('Evil\r\nBcc: eve@example.org\r\n\r\n<script>alert(1)</script>\u2028\u202e"&');
  await call(ben, 'follow', { domain: 'SECURITY' });
  await tomorrow();
  const [letter] = mail.received;
  expect(letter?.headers.has('bcc')).toBe(false);
  expect(mail.received).toHaveLength(1);
  const [text, html] = [partOf(letterAt(0), 'text/plain'), partOf(letterAt(0), 'text/html')];
  expect(text).toContain('Evil Bcc: eve@example.org <script>alert(1)</script> "&\n');
  expect(html).toContain('Evil Bcc: eve@example.org &#60;script&#62;alert(1)&#60;/script&#62; &#34;&#38;');
  expect(html).not.toContain('<script');
  await retitle('Y.ecsai');
});

describe('turning it off', () => {
  const stopLink = () => {
    const link = /^<http:\/\/roadmap\.example\.org(\S+)>$/.exec(
      mail.received.at(-1)?.headers.get('list-unsubscribe') ?? '',
    )?.[1];
    if (!link) throw new Error('The letter has no link.');
    return link;
  };
  const lastSent = async (who: Client) =>
    (await who.data('{ noticeSettings { lastSent { kind at } } }')).noticeSettings;
  const wants = async () => (await ben.data('{ noticeSettings { reminders overdue changes } }')).noticeSettings;

  beforeEach(async () => {
    await follow(ben);
    await revise({ scope: `Scope ${day}` });
    await tomorrow();
  });

  test.each([
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
  ])('by one request of a mail program (%s), without signing in', async (type, payload) => {
    expect(mail.received.at(-1)?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const reply = await server.app.inject({
      method: 'POST',
      url: stopLink(),
      headers: { 'content-type': type },
      payload,
    });
    expect(reply.statusCode).toBe(200);
    expect(await wants()).toEqual({ reminders: true, overdue: true, changes: false });
    await revise({ scope: `Not told ${type}` });
    const before = mail.received.length;
    await tomorrow();
    expect(mail.received).toHaveLength(before);
    await call(ben, 'setNoticeSettings', { changes: true });
    await tomorrow();
    expect(mail.received).toHaveLength(before);
  });

  test('the settings say when mail was last sent, to its person alone', async () => {
    const changes = { kind: 'CHANGES', at: expect.stringMatching(/^20.*Z$/) };
    expect(await lastSent(ben)).toEqual({ lastSent: expect.arrayContaining([changes]) });
    expect(await lastSent(cast.ada)).toEqual({ lastSent: [] });
  });

  test('looking at the link turns nothing off; the button of its page does', async () => {
    const page = await server.app.inject(stopLink());
    expect(page.body).toContain('<form method="post"><button>');
    expect(page.headers['content-security-policy']).toContain("form-action 'self'");
    expect(await wants()).toMatchObject({ changes: true });
    const done = await server.app.inject({ method: 'POST', url: stopLink() });
    expect(done.body).toContain('Done');
    expect(await wants()).toMatchObject({ changes: false });
  });

  test.each([
    ['the mark', (link: string) => `${link.slice(0, -4)}AAAA`],
    ['the person', (link: string) => link.replace(/unsubscribe\/\d+/, 'unsubscribe/1')],
    ['the kind', (link: string) => link.replace('CHANGES', 'REMINDERS')],
  ])('a link of which %s was altered leads nowhere', async (_, altered) => {
    for (const method of ['GET', 'POST'] as const)
      expect((await server.app.inject({ method, url: altered(stopLink()) })).statusCode).toBe(404);
    expect(await wants()).toEqual({ reminders: true, overdue: true, changes: true });
  });

  test('a letter that waits when it is turned off is not sent', async () => {
    await revise({ scope: `Not wanted ${day}` });
    mail.taking = (_, answer) => answer({ code: 451, words: 'Later' });
    await tomorrow();
    expect((await states()).at(-1)).toMatchObject({ state: 'PENDING', attempts: 1 });
    await call(ben, 'setNoticeSettings', { changes: false });
    await later();
    const before = mail.received.length;
    await tomorrow();
    expect(mail.received).toHaveLength(before);
    expect((await states()).at(-1)).toMatchObject({ state: 'CANCELLED' });
  });
});

describe('a mail server that', () => {
  const send = async (scope: string) => {
    await follow(ben);
    await revise({ scope });
    await tomorrow();
  };

  test('takes no letter for now gets the same one later', async () => {
    mail.taking = (_, answer) => answer({ code: 451, words: 'Try again' });
    await send('For now');
    expect(await states()).toEqual([{ state: 'PENDING', attempts: 1, answer: expect.stringContaining('451') }]);
    mail.taking = (_, answer) => answer();
    await later();
    await tomorrow();
    expect(mail.received).toHaveLength(2);
    const [first, second] = mail.received;
    expect(first?.source.replace(/^Date:.*$/m, '').replace(/--_NmP-\S+/g, '')).toBe(
      second?.source.replace(/^Date:.*$/m, '').replace(/--_NmP-\S+/g, ''),
    );
    expect(await states()).toEqual([{ state: 'SENT', attempts: 2, answer: expect.any(String) }]);
  });

  test('knows nobody of that name keeps nobody else from their mail', async () => {
    const mia = await cast.person('Mia Second');
    await follow(mia);
    mail.unknown.add('ben.reader@example.org');
    await send('For nobody');
    expect(mail.received.map(({ to }) => to)).toEqual(['mia.second@example.org']);
    expect((await states()).map(({ state }) => state).toSorted()).toEqual(['FAILED', 'SENT']);
  });

  test('is not there is tried again', async () => {
    const { port } = mail;
    await mail.close();
    await send('Out of reach');
    expect(await states()).toEqual([
      { state: 'PENDING', attempts: 1, answer: expect.stringContaining('ECONNREFUSED') },
    ]);
    mail = await startMailServer(port);
    await later();
    const arrived = mail.until(1);
    for (let isThere = false; !isThere; isThere = mail.received.length > 0) {
      await tomorrow();
      await Promise.race([arrived, sleep(200)]);
    }
    expect(mail.received).toHaveLength(1);
  });
});

test('without a mail server nothing is put in line, and nothing is sent', async () => {
  const silent = await startServer('roadmap_empty');
  const ada = (await Cast.of(silent)).ada;
  expect((await ada.data('{ noticeSettings { sends } }')).noticeSettings).toEqual({ sends: false });
  await call(ada, 'follow', { domain: 'SECURITY' });
  await seeToNotices(silent);
  await silent.close();
});

describe('settings', () => {
  test.each([
    [{ timeZone: 'Mars/Olympus' }, 'BAD_USER_INPUT'],
    [{ timeZone: '+01:00' }, 'BAD_USER_INPUT'],
    [{ hour: 24 }, 'BAD_USER_INPUT'],
    [{ hour: -1 }, 'BAD_USER_INPUT'],
  ])('%j is refused', async (args, code) => {
    expect(codeOf(await call(ben, 'setNoticeSettings', args))).toBe(code);
  });

  test('are those of the person alone', async () => {
    await call(ben, 'setNoticeSettings', { hour: 5 });
    expect((await lee.data('{ noticeSettings { hour } }')).noticeSettings).toEqual({ hour: 7 });
    expect(codeOf(await client(server).ask('{ noticeSettings { hour } }'))).toBe('UNAUTHENTICATED');
  });
});

test('the clock of a server may stand anywhere: what is due follows from it', async () => {
  await follow(ben);
  const set = setClock(server, '2031-01-01T12:00:00Z');
  await seeToNotices(server);
  await revise({ scope: 'In the future' });
  set('2031-01-02T12:00:00Z');
  await seeToNotices(server);
  expect(mail.received).toHaveLength(1);
  await revise({ scope: 'In the past' });
  set('2030-06-01T12:00:00Z');
  await seeToNotices(server);
  set('2031-01-02T13:00:00Z');
  await seeToNotices(server);
  expect(mail.received).toHaveLength(2);
  jest.restoreAllMocks();
});
