import { setTimeout as sleep } from 'node:timers/promises';
import { Client as Connection } from 'pg';
import { changeBySql } from '../support/by-sql';
import { call } from '../support/call';
import { Cast, OFFICES } from '../support/cast';
import { inDays, proposed } from '../support/clocks';
import { Writer } from '../support/live';
import { idOf, type MailServer, startMailServer } from '../support/mail-server';
import type { Client } from '../support/people';
import { isGenuine, type Receiver, startReceiver, take } from '../support/receiver';
import { startServer, type TestServer } from '../support/server';
import { endProcess, type ServerProcess, startServerProcess } from '../support/server-process';

const READERS = 30;
const LOCK = 4_711;

let server: TestServer;
let db: Connection;
let holder: Connection;
let mail: MailServer;
let receiver: Receiver;
let lee: Client & { personId: string };
let item: string;
const processes: ServerProcess[] = [];

beforeAll(async () => {
  server = await startServer('roadmap_seeded', { WEBHOOK_ALLOW_PRIVATE: 'on' });
  db = new Connection(server.databaseUrl);
  holder = new Connection(server.databaseUrl);
  await Promise.all([db.connect(), holder.connect()]);
  const cast = await Cast.of(server);
  lee = await cast.person('Lee Minho', OFFICES.rapporteur);
  item = (await proposed(cast, lee, 'Y.killed', { target: `${inDays(3)} for consent` })).id;
  await call(lee, 'setNoticeSettings', { reminders: false, overdue: false, changes: false });
  await giveAccounts();
}, 120_000);
afterAll(async () => {
  await Promise.all([db.end(), holder.end()]);
  await server.close();
});
beforeEach(async () => {
  mail = await startMailServer();
  receiver = await startReceiver();
  await db.query('delete from notice; delete from mail');
});
afterEach(async () => {
  for (const each of processes.splice(0)) await endProcess(each, 'SIGKILL');
  await db.query('delete from webhook');
  await Promise.all([mail.close(), receiver.close()]);
});

/** Readers who follow the item, to whom no hour is too early. */
async function giveAccounts(): Promise<void> {
  await changeBySql(
    db,
    `insert into person (key, name) select 'reader-' || n, 'Reader ' || n from generate_series(1, $1::int) n`,
    [READERS],
  );
  await db.query(
    `with accounts as (insert into account (person_id, email, email_key, accepted_at)
        select p.id, p.key || '@example.org', p.key || '@example.org', now() from person p where p.key like 'reader-%' returning person_id),
      settings as (insert into notice_setting (person_id, hour, overdue, changes) select a.person_id, 0, false, false from accounts a returning person_id),
      searches as (insert into saved_search (key, person_id, name, follows, subscription, shared, seen)
        select 'key ' || s.person_id, s.person_id, 'The item', 'WORK_ITEM:' || $1::text, 'ALL', false, pg_current_snapshot()::text from settings s returning id)
      insert into search_item (search_id, work_item_id) select s.id, $1::text::bigint from searches s`,
    [item],
  );
}

async function start(): Promise<ServerProcess> {
  const started = await startServerProcess(server.databaseUrl, {
    ...{
      LOG_LEVEL: 'warn',
      SMTP_URL: mail.url,
      MAIL_FROM: 'roadmap@example.org',
      PUBLIC_URL: 'http://roadmap.example.org',
    },
    ...{
      MAIL_TIMEOUT_SECONDS: '2',
      NOTICE_INTERVAL_SECONDS: '1',
      WEBHOOK_ALLOW_PRIVATE: 'on',
      WEBHOOK_TIMEOUT_SECONDS: '1',
    },
  });
  processes.push(started);
  return started;
}

const inState = async (state: string): Promise<number> =>
  (await db.query<{ count: number }>('select count(*)::int as count from mail where state = $1', [state])).rows[0]
    ?.count ?? 0;

async function until(what: () => Promise<boolean> | boolean): Promise<void> {
  for (const end = Date.now() + 50_000; !(await what()); await sleep(50))
    if (Date.now() > end)
      throw new Error(
        `It did not come to that: ${JSON.stringify((await db.query('select state, answer, count(*) from mail group by 1, 2')).rows)}`,
      );
}

/** None lost: each reader has a letter. None twice: one letter each; what came again is the very same letter, which its identifier tells. */
function eachOnce(most: { again: number }): void {
  const letters = new Map(mail.received.map((each) => [idOf(each), each]));
  expect(new Set([...letters.values()].map(({ to }) => to)).size).toBe(READERS);
  expect(letters.size).toBe(READERS);
  for (const each of mail.received) expect(each.source).toBe(letters.get(idOf(each))?.source);
  expect(mail.received.length - letters.size).toBeLessThanOrEqual(most.again);
}

test('killed again and again while it sends letters: none is lost, and none is another one', async () => {
  mail.taking = (_, answer) => setTimeout(answer, 20);
  const kills = 2;
  for (let kill = 1; kill <= kills; kill++) {
    const running = await start();
    await mail.until(kill * 7);
    await endProcess(running, 'SIGKILL');
  }
  await start();
  await until(async () => (await inState('SENT')) === READERS);
  eachOnce({ again: kills });
});

test('killed before the line that ends a letter: the other server threw it away, and gets it once', async () => {
  await db.query(
    `create function hold() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock(${LOCK}); return new; end $$`,
  );
  await db.query(
    `create trigger hold before update on mail for each row when (new.state = 'HANDED_OVER') execute function hold()`,
  );
  await holder.query('select pg_advisory_lock($1)', [LOCK]);
  let begun = 0;
  mail.begun = () => {
    begun++;
  };
  const first = await start();
  await until(() => begun === 1);
  await endProcess(first, 'SIGKILL');
  expect(mail.received).toEqual([]);
  await holder.query('select pg_advisory_unlock($1)', [LOCK]);
  await start();
  await until(async () => (await inState('SENT')) === READERS);
  await db.query('drop function hold() cascade');
  eachOnce({ again: 0 });
  expect(begun).toBe(READERS + 1);
});

test('killed when the other server has the letter and nobody knows: it comes again as the same letter, and that one alone', async () => {
  mail.taking = () => undefined;
  const first = await start();
  await mail.until(1);
  await until(async () => (await inState('HANDED_OVER')) === 1);
  await endProcess(first, 'SIGKILL');
  mail.taking = (_, answer) => answer();
  await start();
  await until(async () => (await inState('SENT')) === READERS);
  eachOnce({ again: 1 });
  expect(mail.received).toHaveLength(READERS + 1);
});

test('a server that is slow to take a letter, but takes it in time, gets it once', async () => {
  let first = true;
  mail.taking = (_, answer) => {
    setTimeout(answer, first ? 1_500 : 0);
    first = false;
  };
  await start();
  await until(async () => (await inState('SENT')) === READERS);
  eachOnce({ again: 0 });
});

test('asked to stop, it waits for the letter that is being taken, and begins no other', async () => {
  let take: () => void = () => undefined;
  mail.taking = (_, answer) => {
    take = answer;
  };
  const running = await start();
  await mail.until(1);
  const ended = endProcess(running, 'SIGTERM');
  await sleep(300);
  expect(running.child.exitCode).toBeNull();
  take();
  expect(await ended).toBe(0);
  expect(await inState('SENT')).toBe(1);
  expect(mail.received).toHaveLength(1);
  mail.taking = (_, answer) => answer();
  await start();
  await until(async () => (await inState('SENT')) === READERS);
  eachOnce({ again: 0 });
});

test('two at once send each letter once, and one goes on alone when the other is killed, whichever was in charge', async () => {
  mail.taking = (_, answer) => setTimeout(answer, 30);
  const [one] = await Promise.all([start(), start()]);
  // The one in charge loses its lock in the middle of it, and does not know: what it has in hand is its own all the same.
  await mail.until(5);
  await db.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'standards-roadmap notices' and datname = current_database()`,
  );
  await mail.until(READERS / 2);
  expect(new Set(mail.received.map(idOf)).size).toBe(mail.received.length);
  await endProcess(one, 'SIGKILL');
  await until(async () => (await inState('SENT')) === READERS);
  eachOnce({ again: 1 });
});

test('killed while it tells a webhook of changes: each is told, in order, and one that comes again bears the same name', async () => {
  const { data } = await call(lee, 'createWebhook', { url: receiver.url }, 'secret');
  const secret = String((data?.createWebhook as { secret?: unknown } | undefined)?.secret);
  receiver.answering = (arrived, response) => setTimeout(() => take(receiver, arrived, response), 10);
  const writer = await Writer.of(server.databaseUrl);
  const reasons = Array.from({ length: 90 }, (_, n) => `change ${n}`);
  const writing = (async () => {
    for (const reason of reasons) await writer.changeNow(item, reason);
  })();
  const kills = 2;
  for (let kill = 1; kill <= kills; kill++) {
    const running = await start();
    await receiver.until(() => receiver.taken.length >= kill * 20);
    await endProcess(running, 'SIGKILL');
  }
  await writing;
  await Promise.all([start(), start()]);
  await receiver.until(() => receiver.taken.length === reasons.length);
  const first = new Map(receiver.arrived.toReversed().map((each) => [each.id, each]));
  const reasonOf = (id: string) => JSON.parse(first.get(id)?.body ?? '{}').entry?.reason;
  expect(receiver.taken.map(reasonOf)).toEqual(reasons);
  for (const each of receiver.arrived) {
    expect(isGenuine(each, secret)).toBe(true);
    expect(each.body).toBe(first.get(each.id)?.body);
  }
  expect(receiver.arrived.length - reasons.length).toBeLessThanOrEqual(kills);
  await writer.end();
});
