import fc from 'fast-check';
import { Client as Connection } from 'pg';
import { z } from 'zod';
import { stepReached } from '../../src/notices/rules/due-steps';
import { addDays } from '../../src/platform/calendar';
import { call } from '../support/call';
import { Cast, OFFICES } from '../support/cast';
import { proposed } from '../support/clocks';
import { letter, record, written } from '../support/liaison-desk';
import { idOf, type MailServer, partOf, startMailServer, wordsOf } from '../support/mail-server';
import { seeToNotices, setClock } from '../support/notices';
import type { Client } from '../support/people';
import { startServer, type TestServer } from '../support/server';

/** Each test begins in a May of its own, far from everything in the programme. */
let START = '2040-05-01';
const PUBLIC_URL = 'http://roadmap.example.org';

let mail: MailServer;
let server: TestServer;
let db: Connection;
let cast: Cast;
let lee: Client & { personId: string };
let sg: Client & { personId: string };
let fan: Client & { personId: string };
let set: (to: string) => void;

beforeAll(async () => {
  mail = await startMailServer();
  server = await startServer('roadmap_seeded', {
    ...{ SMTP_URL: mail.url, MAIL_FROM: 'roadmap@example.org', PUBLIC_URL, NOTICE_INTERVAL_SECONDS: '1' },
  });
  db = new Connection(server.databaseUrl);
  await db.connect();
  cast = await Cast.of(server);
  lee = await cast.person('Lee Minho', OFFICES.rapporteur);
  sg = await cast.person('Sven Gruppe', OFFICES.sgChairman);
  fan = await cast.person('Fan Body');
  // What is overdue in the programme is another story; all but what the tests make.
  for (const who of [lee, sg, fan]) await call(who, 'setNoticeSettings', { overdue: false, timeZone: 'UTC', hour: 6 });
});
afterAll(async () => {
  await db.end();
  await server.close();
  await mail.close();
});
beforeEach(async () => {
  await db.query('delete from notice; delete from mail; delete from saved_search');
  mail.received.length = 0;
  mail.taking = (_, answer) => answer();
  START = `${Number(START.slice(0, 4)) + 1}-05-01`;
  set = setClock(server, `${START}T12:00:00Z`);
});
afterEach(async () => {
  jest.restoreAllMocks();
  for (const each of texts.splice(0)) await remove(each);
});

const at = async (day: string, time = '12:00:00') => {
  set(`${day}T${time}Z`);
  await seeToNotices(server);
};
const subjects = (to: string) =>
  mail.received.filter((each) => each.to === to).map(({ headers }) => wordsOf(headers.get('subject')));
const LEE = 'lee.minho@example.org';
const FAN = 'fan.body@example.org';

let numbers = 0;
const texts: { id: string }[] = [];
/** A text of Q17/13 with a target. */
async function text(target: string): Promise<{ id: string; name: string; retarget(to: string): Promise<void> }> {
  const name = `Y.reminded${++numbers}`;
  jest.restoreAllMocks();
  const made = await proposed(cast, lee, name, { target });
  set = setClock(server, `${START}T12:00:00Z`);
  texts.push(made);
  return { id: made.id, name, retarget: (to) => made.change(lee, 'retargetWorkItem', `target: "${to}"`) };
}
/** Takes it out of the work programme. */
async function remove({ id }: { id: string }): Promise<void> {
  const { workItem } = z
    .object({ workItem: z.object({ recordVersion: z.number() }) })
    .parse(await sg.data('query ($id: ID!) { workItem(id: $id) { recordVersion } }', { id }));
  const change = { id, expectedVersion: workItem.recordVersion, reason: 'the test is over' };
  const { errors } = await call(sg, 'deleteWorkItem', { change });
  expect(errors).toEqual([]);
}

test('a deadline is reminded of 14, 7, 4, 3, 2, 1 and 0 days before, each once, however often anybody looks', async () => {
  const due = addDays(START, 20);
  const { name } = await text(`${due} for consent`);
  for (let day = START; day <= addDays(due, 3); day = addDays(day, 1))
    for (const time of ['07:00:00', '12:00:00', '23:59:59']) await at(day, time);
  expect(subjects(LEE)).toEqual(
    ['in 14 days', 'in 7 days', 'in 4 days', 'in 3 days', 'in 2 days', 'tomorrow', 'today'].map((words) =>
      expect.stringMatching(new RegExp(`^${words}: Target of ${name}: ${due} for consent$`)),
    ),
  );
  expect(new Set(mail.received.map(idOf)).size).toBe(mail.received.length);
});

test('before the hour of the reader it is still yesterday', async () => {
  await text(`${addDays(START, 14)} for consent`);
  await at(START, '05:59:59');
  expect(subjects(LEE)).toEqual([]);
  await at(START, '06:00:00');
  expect(subjects(LEE)).toHaveLength(1);
});

test('after days without a server, the last reminder that was missed is sent, and only that', async () => {
  const due = addDays(START, 20);
  await text(`${due} for consent`);
  await at(addDays(due, -14));
  await at(addDays(due, -2), '18:00:00');
  await at(addDays(due, -2), '20:00:00');
  expect(subjects(LEE)).toEqual([expect.stringMatching(/^in 14 days/), expect.stringMatching(/^in 2 days/)]);
});

test('however the clock jumps, and however many look at once: nothing is said twice, nothing that was due is left out', async () => {
  const due = addDays(START, 20);
  await text(`${due} for consent`);
  const days = fc.oneof(fc.integer({ min: -16, max: 1 }), fc.constantFrom(-300, 400));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(days, fc.integer({ min: 1, max: 3 })), { maxLength: 8 }), async (looks) => {
      await db.query('delete from notice; delete from mail');
      mail.received.length = 0;
      for (const [off, atOnce] of looks) {
        set(`${addDays(due, off)}T12:00:00Z`);
        await Promise.all(Array.from({ length: atOnce }, () => seeToNotices(server)));
      }
      const expected = new Set(looks.flatMap(([off]) => stepReached(addDays(due, off), due) ?? []));
      const { rows } = await db.query<{ step: string }>('select step from notice where person_id = $1 and due = $2', [
        lee.personId,
        due,
      ]);
      expect(rows.map(({ step }) => Number(step)).toSorted()).toEqual([...expected].toSorted());
      expect(subjects(LEE)).toHaveLength(expected.size);
      expect(new Set(mail.received.map(idOf)).size).toBe(mail.received.length);
    }),
    { numRuns: 12, examples: [[[-14, -3, -14, -300, -7, 400, -2, 0].map((off): [number, number] => [off, 2])]] },
  );
});

test('a year is counted to its last possible day, and the letter says so', async () => {
  const year = START.slice(0, 4);
  const { name } = await text(`${year} for consent`);
  await at(`${year}-12-16`);
  expect(subjects(LEE)).toEqual([]);
  await at(`${year}-12-17`);
  expect(subjects(LEE)).toEqual([`in 14 days: Target of ${name}: ${year} for consent`]);
  expect(partOf(mail.received[0] ?? none(), 'text/plain')).toContain(
    `in 14 days; the source names only a year (“${year} for consent”); counted to the last day it can mean, 31 December ${year}`,
  );
  await call(lee, 'setNoticeSettings', { language: 'fr' });
  await at(`${year}-12-24`);
  expect(partOf(mail.received[1] ?? none(), 'text/plain')).toContain(
    `dans 7 jours; la source n’indique qu’une année («\u00a0${year} for consent\u00a0»)\u00a0; compté jusqu’au dernier jour possible, le 31 décembre ${year}`,
  );
  await call(lee, 'setNoticeSettings', { language: 'zh' });
  await at(`${year}-12-27`);
  expect(partOf(mail.received[2] ?? none(), 'text/plain')).toContain(`按其可能的最后一天 ${year}年12月31日 计算`);
  await call(lee, 'setNoticeSettings', { language: 'en' });
});

test('several deadlines of one day are one letter, with a link to each', async () => {
  const due = addDays(START, 14);
  const [one, two] = [await text(`${due} for consent`), await text(`${due} for consent`)];
  await at(START);
  expect(subjects(LEE)).toEqual(['2 deadlines come nearer']);
  const words = partOf(mail.received.find(({ to }) => to === LEE) ?? none(), 'text/plain');
  for (const { id } of [one, two]) expect(words).toContain(`${PUBLIC_URL}/items/${id}\n`);
});

test('a target that is moved is reminded of anew; one that is reached, or whose item is gone, no more', async () => {
  const due = addDays(START, 14);
  const moved = await text(`${due} for consent`);
  await at(START);
  jest.restoreAllMocks();
  await moved.retarget(`${addDays(due, 10)} for consent`);
  set = setClock(server, `${START}T12:00:00Z`);
  await at(addDays(due, -7));
  expect(subjects(LEE)).toHaveLength(1);
  await at(addDays(due, -4));
  expect(subjects(LEE)).toHaveLength(2);
  jest.restoreAllMocks();
  await remove(moved);
  texts.length = 0;
  set = setClock(server, `${START}T12:00:00Z`);
  await at(addDays(due, 3));
  await at(addDays(due, 10));
  expect(subjects(LEE)).toHaveLength(2);
});

test('who follows an item, a body or a row of the matrix is reminded, too', async () => {
  const { id } = await text(`${addDays(START, 14)} for consent`);
  await call(fan, 'follow', { workItem: id, subscription: 'SIGNIFICANT' });
  await at(START);
  expect(subjects(FAN)).toHaveLength(1);
  await db.query('delete from notice; delete from saved_search');
  await call(fan, 'follow', { body: 'SG13' });
  await at(START, '13:00:00');
  expect(subjects(FAN)).toHaveLength(2);
  await db.query('delete from notice; delete from saved_search');
  await call(fan, 'follow', { body: 'SG13', subscription: 'NONE' });
  await at(START, '14:00:00');
  expect(subjects(FAN)).toHaveLength(2);
});

test('the deadline of a statement is a link to the desk with that statement', async () => {
  jest.restoreAllMocks();
  const due = addDays(START, 14);
  const { statement } = written(
    await record(
      sg,
      letter({
        sources: ['ETSI'],
        dated: '2026-01-12',
        addressees: [{ body: 'SG13', purpose: 'ACTION', deadline: due }],
      }),
    ),
  );
  set = setClock(server, `${START}T12:00:00Z`);
  await at(START);
  const letters = mail.received.filter(({ to }) => to === 'sven.gruppe@example.org');
  expect(letters.some((each) => partOf(each, 'text/plain').includes(`${PUBLIC_URL}/liaison/${statement.id}\n`))).toBe(
    true,
  );
});

test('what is overdue is told once a day, as long as it is', async () => {
  const due = addDays(START, 2);
  const late = await text(`${due} for consent`);
  await call(lee, 'setNoticeSettings', { overdue: true, reminders: false });
  for (const off of [1, 2, 3]) for (const time of ['07:00:00', '22:00:00']) await at(addDays(due, off), time);
  const words = mail.received.filter(({ to }) => to === LEE).map((each) => partOf(each, 'text/plain'));
  expect(words).toHaveLength(3);
  for (const [index, each] of words.entries())
    expect(each).toMatch(
      new RegExp(
        `Target of ${late.name}: .*\\n  ${['one day', '2 days', '3 days'][index]} late; due on 3 May ${START.slice(0, 4)}\\n`,
      ),
    );
  await call(lee, 'setNoticeSettings', { overdue: false, reminders: true });
  await at(addDays(due, 5));
  expect(subjects(LEE)).toHaveLength(3);
});

test('a saved search of what is late finds a text from the day on which it is late, and tells of it then', async () => {
  const due = addDays(START, 2);
  const { id, name } = await text(`${due} for consent`);
  const filter = { overdue: true, text: name };
  expect((await call(fan, 'saveSearch', { name: 'Late ones', filter, subscription: 'ALL' }, 'id')).errors).toEqual([]);
  const found = async () => {
    const query = 'query ($filter: RoadmapFilter) { roadmap(filter: $filter) { totalCount nodes { id } } }';
    return (await server.data(query, { filter })).roadmap;
  };
  await at(due, '22:00:00');
  expect(await found()).toEqual({ totalCount: 0, nodes: [] });
  expect(subjects(FAN)).toEqual([]);
  await at(addDays(due, 1), '07:00:00');
  expect(await found()).toEqual({ totalCount: 1, nodes: [{ id }] });
  const words = mail.received.filter(({ to }) => to === FAN).map((each) => partOf(each, 'text/plain'));
  expect(words).toHaveLength(1);
  expect(words[0]).toContain('Late ones');
  expect(words[0]).toContain(`${PUBLIC_URL}/items/${id}\n`);
  await at(addDays(due, 2));
  expect(subjects(FAN)).toHaveLength(1);
});

test('who has no account any more, or wants none, gets nothing', async () => {
  await text(`${addDays(START, 14)} for consent`);
  await call(lee, 'setNoticeSettings', { reminders: false });
  await at(START);
  expect(subjects(LEE)).toEqual([]);
  await call(lee, 'setNoticeSettings', { reminders: true });
  await at(START, '15:00:00');
  expect(subjects(LEE)).toHaveLength(1);
});

function none(): never {
  throw new Error('No such letter came.');
}
