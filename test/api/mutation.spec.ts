import { type ExecutionContext, Injectable, Module, UseGuards } from '@nestjs/common';
import { Args, Mutation as BareMutation, Int, Query, Resolver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../src/app.module';
import { readConfig } from '../../src/config';
import { Allow } from '../../src/people/allow';
import { DataVersion } from '../../src/platform/db/data-version';
import { Transactions } from '../../src/platform/db/transactions';
import { Mutation } from '../../src/platform/graphql/mutation';
import { StructuredLog } from '../../src/platform/log';
import { type ClonedDatabase, cloneDatabase } from '../support/database';

const description = 'Only here.';
/** What happened, in order. */
let steps: string[] = [];
let met: Promise<void> | null = null;
let arrive: () => void = () => undefined;

@Injectable()
class NotFive {
  constructor(private readonly transactions: Transactions) {}

  canActivate(execution: ExecutionContext): boolean {
    steps.push(`guard ${this.transactions.isOpen ? 'inside' : 'outside'}`);
    return execution.getArgByIndex<{ amount: number }>(1).amount !== 5;
  }
}

@Resolver()
class AccountResolver {
  constructor(private readonly transactions: Transactions) {}

  @Query(() => Boolean, { description })
  @Allow('read')
  queryIsInTransaction(): boolean {
    return this.transactions.isOpen;
  }

  @Mutation(() => Int, { description })
  @UseGuards(NotFive)
  @Allow('read')
  async deposit(@Args('amount', { type: () => Int, description }) amount: number): Promise<number> {
    steps.push('deposit');
    await this.add(1, amount);
    await this.add(2, amount);
    if (amount < 0) throw new Error('less than nothing');
    return amount;
  }

  @Mutation(() => Int, { description })
  @Allow('read')
  async move(
    @Args('from', { type: () => Int, description }) from: number,
    @Args('to', { type: () => Int, description }) to: number,
  ): Promise<number> {
    steps.push('move');
    await this.add(from, -1);
    arrive();
    await met;
    await this.add(to, 1);
    return to;
  }

  private add(id: number, amount: number): Promise<unknown> {
    return this.transactions.manager.query('update purse set amount = amount + $2 where id = $1', [id, amount]);
  }
}

@Resolver()
class BareResolver {
  @BareMutation(() => Int, { description })
  @Allow('read')
  forgotten(): number {
    return 1;
  }
}

@Module({ providers: [AccountResolver, NotFive] })
class AccountModule {}
@Module({ providers: [BareResolver] })
class BareModule {}

let database: ClonedDatabase;
let app: NestFastifyApplication;
let transactions: Transactions;

async function serverWith(module: new () => object): Promise<NestFastifyApplication> {
  const config = readConfig({ LOG_LEVEL: 'silent' });
  const built = await Test.createTestingModule({ imports: [AppModule.forRoot(config, database.url), module] })
    .setLogger(new StructuredLog('silent'))
    .compile();
  return built.createNestApplication<NestFastifyApplication>(new FastifyAdapter()).init();
}

beforeAll(async () => {
  database = await cloneDatabase('roadmap_empty');
  app = await serverWith(AccountModule);
  transactions = app.get(Transactions);
  await transactions.manager.query('create table purse (id int primary key, amount int not null)');
});
afterAll(async () => {
  await app.close();
  await database.drop();
});
beforeEach(async () => {
  steps = [];
  met = null;
  await transactions.manager.query('truncate purse; insert into purse values (1, 0), (2, 0)');
});

const ask = async (query: string) =>
  (await app.inject({ method: 'POST', url: '/graphql', payload: { query } })).json<{
    data: unknown;
    errors?: { message: string }[];
  }>();
const amounts = async () => {
  const rows: { amount: number }[] = await transactions.manager.query('select amount from purse order by id');
  return rows.map(({ amount }) => amount);
};

test('a mutation is committed as a whole, and counts as a change of the data', async () => {
  const before = app.get(DataVersion).current ?? Number.NaN;
  expect(await ask('mutation { deposit(amount: 3) }')).toEqual({ data: { deposit: 3 } });
  expect(await amounts()).toEqual([3, 3]);
  expect(app.get(DataVersion).current).toBeGreaterThan(before);
});

test('one that throws leaves nothing', async () => {
  const before = app.get(DataVersion).current;
  expect((await ask('mutation { deposit(amount: -1) }')).errors).toHaveLength(1);
  expect(await amounts()).toEqual([0, 0]);
  expect(app.get(DataVersion).current).toBe(before);
});

test('each root field is a transaction of its own, one after the other', async () => {
  const { errors } = await ask('mutation { a: deposit(amount: 1) b: deposit(amount: -1) c: deposit(amount: 2) }');
  expect(errors).toHaveLength(1);
  expect(await amounts()).toEqual([1, 1]);
});

test('guards come first, outside the transaction; what they refuse opens none', async () => {
  expect((await ask('mutation { deposit(amount: 5) }')).errors).toHaveLength(1);
  expect(steps).toEqual(['guard outside']);
  await ask('mutation { deposit(amount: 4) }');
  expect(steps).toEqual(['guard outside', 'guard outside', 'deposit']);
});

test('two that lock each other out both succeed: the loser is run again', async () => {
  let waiting = 2;
  let open: () => void = () => undefined;
  met = new Promise((resolve) => {
    open = resolve;
  });
  arrive = () => {
    if (--waiting === 0) open();
  };
  const both = await Promise.all([ask('mutation { move(from: 1, to: 2) }'), ask('mutation { move(from: 2, to: 1) }')]);
  expect(both).toEqual([{ data: { move: 2 } }, { data: { move: 1 } }]);
  expect(steps).toEqual(['move', 'move', 'move']);
  expect(await amounts()).toEqual([0, 0]);
});

test('a query runs in no transaction', async () => {
  expect(await ask('{ queryIsInTransaction }')).toEqual({ data: { queryIsInTransaction: false } });
});

test('a mutation of the framework’s own, which would run in no transaction, stops the start', async () => {
  await expect(serverWith(BareModule)).rejects.toThrow('Mutations outside a transaction: BareResolver.forgotten.');
});
