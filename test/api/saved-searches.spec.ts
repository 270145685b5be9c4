import { z } from 'zod';
import { call, codeOf } from '../support/call';
import { Cast } from '../support/cast';
import { type Client, client, program } from '../support/people';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let cast: Cast;
let ben: Client;
let mia: Client;

beforeAll(async () => {
  server = await startServer('roadmap_seeded', { KEPT_ANSWERS_MB: '16' });
  cast = await Cast.of(server);
  ben = await cast.person('Ben Reader');
  mia = await cast.person('Mia Second');
});
afterAll(() => server.close());

const SEARCH = 'id key name filter follows subscription shared problem';
const Search = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  filter: z.string(),
  follows: z.string().nullable(),
  subscription: z.string(),
  shared: z.boolean(),
});
const made = async (who: Client, name: string, args: object) => {
  const { data, errors } = await call(who, name, { ...args }, SEARCH);
  expect(errors).toEqual([]);
  return Search.parse(data?.[name]);
};
const byKey = (who: Pick<Client, 'ask'>, key: string) =>
  who.ask('query ($key: String!) { savedSearch(key: $key) { name filter shared } }', { key });
const filter = { bodies: ['sg 13'], maturities: ['IN_DEVELOPMENT'], target: { to: '2027-12-31' }, text: 'cloud' };

test('a filter is saved as it was given, and can be asked with again', async () => {
  const { filter: kept } = await made(ben, 'saveSearch', { name: ' Due ', filter });
  expect(JSON.parse(kept)).toEqual(filter);
  const query = 'query ($filter: RoadmapFilter) { roadmap(filter: $filter) { totalCount } }';
  expect(await server.data(query, { filter: JSON.parse(kept) })).toEqual(await server.data(query, { filter }));
  expect((await ben.data('{ savedSearches { name subscription shared } }')).savedSearches).toEqual([
    { name: 'Due', subscription: 'NONE', shared: false },
  ]);
});

test('one that is shared is read by everyone who has its key, until it is not; nobody else finds it', async () => {
  const { id, key } = await made(ben, 'saveSearch', { name: 'Shared', filter, shared: true });
  for (const who of [client(server), mia, ben])
    expect((await byKey(who, key)).data?.savedSearch).toMatchObject({ name: 'Shared' });
  await made(ben, 'renameSearch', { id, name: 'Renamed' });
  expect((await byKey(client(server), key)).data?.savedSearch).toMatchObject({ name: 'Renamed' });
  await made(ben, 'shareSearch', { id, shared: false });
  for (const who of [client(server), mia]) expect(codeOf(await byKey(who, key))).toBe('NOT_FOUND');
  expect((await byKey(ben, key)).data?.savedSearch).toMatchObject({ name: 'Renamed' });
  expect((await mia.data('{ savedSearches { id } }')).savedSearches).toEqual([]);
});

test('those of others: nobody renames, shares, subscribes to or deletes them', async () => {
  const { id } = await made(ben, 'saveSearch', { name: 'Mine', shared: true });
  for (const [mutation, args] of [
    ['renameSearch', { name: 'Yours' }],
    ['shareSearch', { shared: false }],
    ['subscribeSearch', { subscription: 'ALL' }],
    ['deleteSearch', {}],
  ] as const)
    expect(codeOf(await call(mia, mutation, { id, ...args }))).toBe('NOT_FOUND');
});

test('an item, a body, a row of the matrix is followed once', async () => {
  const item = (await cast.item('Y.ecsai-reqts')).id;
  const first = await made(mia, 'follow', { workItem: item });
  expect(first).toMatchObject({
    name: 'Y.ecsai-reqts',
    follows: `WORK_ITEM:${item}`,
    subscription: 'ALL',
    shared: false,
  });
  const again = await made(mia, 'follow', { workItem: item, subscription: 'SIGNIFICANT' });
  expect(again).toMatchObject({ id: first.id, subscription: 'SIGNIFICANT' });
  const body = await made(mia, 'follow', { body: 'Q.17/13' });
  expect(body).toMatchObject({ name: 'Q17/13', follows: expect.stringMatching(/^BODY:\d+$/) });
  expect((await made(mia, 'follow', { body: 'Q17/13' })).id).toBe(body.id);
  expect(JSON.parse((await made(mia, 'follow', { domain: 'SECURITY' })).filter)).toEqual({ domains: ['SECURITY'] });
  expect((await call(mia, 'deleteSearch', { id: first.id })).data?.deleteSearch).toBe(true);
  const left = z
    .array(z.object({ name: z.string() }))
    .parse((await mia.data('{ savedSearches { name } }')).savedSearches);
  expect(left.map(({ name }) => name)).toEqual(['Q17/13', 'SECURITY']);
});

test('two who follow the same at once get one search', async () => {
  const both = await Promise.all([made(ben, 'follow', { body: 'SG13' }), made(ben, 'follow', { body: 'SG13' })]);
  expect(both[0]?.id).toBe(both[1]?.id);
});

test('a program with the right to write does all of it; one that may only read does not', async () => {
  const writer = await program(server, ben, ['READ', 'WRITE']);
  const { id } = await made(writer, 'saveSearch', { name: 'By a program' });
  expect((await call(writer, 'deleteSearch', { id })).errors).toEqual([]);
  expect(codeOf(await (await program(server, ben, ['READ'])).ask('{ savedSearches { id } }'))).toBe('FORBIDDEN');
  expect(codeOf(await client(server).ask('{ savedSearches { id } }'))).toBe('UNAUTHENTICATED');
});

test('a hundred are enough', async () => {
  const full = await cast.person('Full Shelf');
  for (let n = 0; n < 100; n++) await made(full, 'saveSearch', { name: `Search ${n}` });
  expect(codeOf(await call(full, 'saveSearch', { name: 'One more' }))).toBe('BAD_USER_INPUT');
});
