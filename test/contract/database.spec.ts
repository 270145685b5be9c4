import { Client } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { ENTITIES } from '../../src/app.module';
import { dataSourceOptions } from '../../src/platform/db/data-source';
import { migrate } from '../../src/platform/db/migrate';
import { MIGRATIONS } from '../../src/platform/db/migrations';
import { type ClonedDatabase, cloneDatabase } from '../support/database';

let database: ClonedDatabase;

beforeAll(async () => {
  database = await cloneDatabase('roadmap_empty');
});
afterAll(() => database.drop());

test('the migrations make what the entities say', async () => {
  const dataSource = await new DataSource(dataSourceOptions(database.url, ENTITIES)).initialize();
  const createQueryRunner = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => oneByOne(createQueryRunner(mode));
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  await dataSource.destroy();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

/** TypeORM's schema builder sends queries side by side on one connection, which the driver is about to forbid. */
function oneByOne(runner: QueryRunner): QueryRunner {
  let last: Promise<unknown> = Promise.resolve();
  const query = runner.query.bind(runner);
  runner.query = (text: string, values?: unknown[]) => {
    const next = last.then(() => query(text, values));
    last = next;
    return next;
  };
  return runner;
}

test('migrating twice, and at once, changes nothing', async () => {
  await Promise.all([migrate(database.url), migrate(database.url)]);
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ count: string }>('select count(*) from migrations');
  await client.end();
  expect(rows).toEqual([{ count: String(MIGRATIONS.length) }]);
});

test('a table is named like its entity, and every entity is known', () => {
  const names = ENTITIES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

/** Not part of the programme: nothing that everyone sees is read from them, so no answer that is kept depends on them. */
const OF_PERSONS = [
  'account',
  'api_token',
  'file',
  'file_content',
  'file_upload',
  'identity',
  'invitation',
  'oidc_sign_in',
  'session',
  'sign_in_attempt',
];
const OF_DELIVERY = ['mail', 'notice', 'notice_key', 'notice_setting', 'search_item', 'webhook', 'webhook_delivery'];
const OF_INTAKE = ['intake', 'intake_issue', 'intake_record'];

test('every table of the programme tells of its changes', async () => {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ table: string }>(
    `select c.relname as table from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'migrations'
     and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = c.relname || '_tells_change') order by 1`,
  );
  await client.end();
  expect(rows.map(({ table }) => table)).toEqual([...OF_PERSONS, ...OF_DELIVERY, ...OF_INTAKE].sort());
});
