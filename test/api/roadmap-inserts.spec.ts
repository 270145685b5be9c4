import { Client } from 'pg';
import { z } from 'zod';
import { changeBySql } from '../support/by-sql';
import { pick, texts } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await startServer();
  client = new Client({ connectionString: server.databaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await server.close();
});

/** Puts one more item into the list, at a place given by its key of sorting. */
async function insert(key: string, place: string): Promise<void> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ') as columns from pg_attribute
     where attrelid = 'work_item'::regclass and attnum > 0 and not attisdropped and attname not in ('id', 'key', 'ref', 'ref_key')`,
  );
  const columns = rows[0]?.columns ?? '';
  await changeBySql(
    client,
    `insert into work_item (key, ref, ref_key, ${columns}) select $1, $1, $2, ${columns} from work_item where key = 'ITU-T Y.3500 (08/2014)'`,
    [key, place],
  );
}

async function page(first: number, after: string | null) {
  const data = await server.data(
    'query ($first: Int!, $after: String) { roadmap(first: $first, after: $after) { nodes { ref } pageInfo { endCursor hasNextPage } } }',
    { first, after },
  );
  const { endCursor, hasNextPage } = z
    .object({ endCursor: z.string(), hasNextPage: z.boolean() })
    .parse(pick(data, 'roadmap', 'pageInfo'));
  return { refs: texts(data, 'roadmap', 'nodes', '*', 'ref'), next: hasNextPage ? endCursor : null };
}

test('rows inserted between pages move nothing: what was there comes once, what is new comes if its place is still ahead', async () => {
  const before = (await page(500, null)).refs;
  const seen: string[] = [];
  let after: string | null = null;
  for (let turn = 0; turn === 0 || after !== null; turn++) {
    const { refs, next }: { refs: string[]; next: string | null } = await page(60, after);
    seen.push(...refs);
    after = next;
    if (turn < 5) {
      await insert(`behind ${turn}`, `!${turn}`);
      await insert(`ahead ${turn}`, `~${turn}`);
    }
  }
  expect(seen.slice(0, before.length)).toEqual(before);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.filter((ref) => /^(ahead|behind) \d$/.test(ref))).toEqual([
    'ahead 0',
    'ahead 1',
    'ahead 2',
    'ahead 3',
    'ahead 4',
  ]);
});

test('rows removed between pages move nothing either', async () => {
  const all = (await page(500, null)).refs;
  const first = await page(20, null);
  await changeBySql(client, 'delete from work_item where ref = any($1)', [
    first.refs.filter((ref) => ref.startsWith('behind')),
  ]);
  const second = await page(20, first.next);
  expect(second.refs).toEqual(all.slice(20, 40));
});
