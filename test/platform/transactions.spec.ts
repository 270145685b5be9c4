import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, readConfig } from '../../src/config';
import { Clock } from '../../src/platform/clock';
import { DATABASE_URL, Reads } from '../../src/platform/db/reads';
import { Transactions } from '../../src/platform/db/transactions';
import { type ClonedDatabase, cloneDatabase } from '../support/database';

let database: ClonedDatabase;
let transactions: Transactions;
let reads: Reads;
let close: () => Promise<void>;

beforeAll(async () => {
  database = await cloneDatabase('roadmap_empty');
  const module = await Test.createTestingModule({
    imports: [TypeOrmModule.forRoot({ type: 'postgres', url: database.url, extra: { max: 8 } })],
    providers: [
      Transactions,
      Reads,
      Clock,
      { provide: DATABASE_URL, useValue: database.url },
      { provide: CONFIG, useValue: readConfig({}) },
    ],
  }).compile();
  await module.init();
  transactions = module.get(Transactions);
  reads = module.get(Reads);
  close = () => module.close();
  await transactions.manager.query('create table purse (id int primary key, amount int not null)');
});
afterAll(async () => {
  await close();
  await database.drop();
});
beforeEach(() => transactions.manager.query('truncate purse; insert into purse values (1, 0), (2, 0)'));

const add = (id: number, amount: number) =>
  transactions.manager.query('update purse set amount = amount + $2 where id = $1', [id, amount]);
const amounts = async () =>
  (await reads.rows<{ amount: number }>('select amount from purse order by id')).map(({ amount }) => amount);

test('what is written is there once the work is done', async () => {
  await transactions.run(async () => {
    await add(1, 5);
    await add(2, -5);
  });
  expect(await amounts()).toEqual([5, -5]);
});

test('work that throws leaves nothing', async () => {
  const work = transactions.run(async () => {
    await add(1, 5);
    throw new Error('refused');
  });
  await expect(work).rejects.toThrow('refused');
  expect(await amounts()).toEqual([0, 0]);
});

test('reads inside see what was written; others do not', async () => {
  await transactions.run(async () => {
    await add(1, 7);
    expect(await amounts()).toEqual([7, 0]);
    const outside = await new Promise<number[]>((resolve) => setImmediate(() => resolve([])));
    expect(outside).toEqual([]);
  });
});

test('a run inside a run is the same transaction', async () => {
  const work = transactions.run(async () => {
    await transactions.run(() => add(1, 1));
    throw new Error('the outer one fails');
  });
  await expect(work).rejects.toThrow();
  expect(await amounts()).toEqual([0, 0]);
});

test('steps for after the commit run after it, and never after a rollback', async () => {
  const steps: string[] = [];
  await transactions.run(async () => {
    transactions.afterCommit(() => steps.push('committed'));
    steps.push('worked');
  });
  await transactions
    .run(async () => {
      transactions.afterCommit(() => steps.push('never'));
      throw new Error();
    })
    .catch(() => undefined);
  expect(steps).toEqual(['worked', 'committed']);
});

test('a deadlock is not the caller’s business: the loser starts again, in a new transaction', async () => {
  let tries = 0;
  const both = (first: number, second: number, met: Promise<void>, arrive: () => void) =>
    transactions.run(async () => {
      tries++;
      await add(first, 1);
      arrive();
      await met;
      await add(second, 1);
    });
  let waiting = 2;
  let open: () => void = () => undefined;
  const met = new Promise<void>((resolve) => {
    open = resolve;
  });
  const arrive = () => {
    if (--waiting === 0) open();
  };
  await Promise.all([both(1, 2, met, arrive), both(2, 1, met, arrive)]);
  expect(await amounts()).toEqual([2, 2]);
  expect(tries).toBe(3);
});
