import { SoleLock } from '../../src/platform/db/sole-lock';
import { type ClonedDatabase, cloneDatabase, withAdministrator } from '../support/database';

const NUMBER = 12;
let database: ClonedDatabase;

beforeAll(async () => {
  database = await cloneDatabase('roadmap_empty');
});
afterAll(() => database.drop());

test('one has it at a time; given back, or lost with its connection, another takes it', async () => {
  const lost: string[] = [];
  const [one, two] = ['one', 'two'].map((name) => new SoleLock(database.url, NUMBER, () => lost.push(name)));
  if (!one || !two) throw new Error('There are two.');
  expect([await one.take(), await two.take(), await one.take(), await two.take()]).toEqual([true, false, true, false]);
  await one.release();
  expect([one.isHeld, await two.take(), await one.take()]).toEqual([false, true, false]);
  await withAdministrator(
    (database) =>
      database.query('select pg_terminate_backend(l.pid) from pg_locks l where l.locktype = $1 and l.objid = $2', [
        'advisory',
        NUMBER,
      ]),
    database.url,
  );
  for (let taken = false; !taken; ) taken = await one.take();
  await two.take().catch(() => undefined);
  expect([one.isHeld, two.isHeld, lost]).toEqual([true, false, ['two']]);
  expect(await two.take()).toBe(false);
  await Promise.all([one.release(), two.release()]);
});

test('without a database there is no lock', async () => {
  const lock = new SoleLock('postgres://nobody@127.0.0.1:1/nowhere', NUMBER, () => undefined);
  await expect(lock.take()).rejects.toThrow(/ECONNREFUSED/);
  expect(lock.isHeld).toBe(false);
  await lock.release();
});
