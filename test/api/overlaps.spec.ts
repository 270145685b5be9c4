import { z } from 'zod';
import { Cast, OFFICES } from '../support/cast';
import type { Client } from '../support/people';
import { pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let cast: Cast;
let jca: Client;
let rapporteur: Client;

const MINE = 'Y.ecsai-reqts';
const THEIRS = 'ISO/IEC 17788:2014';
const THIRD = 'M.mivrcc';

beforeAll(async () => {
  server = await startServer();
  cast = await Cast.of(server);
  jca = await cast.person('Joan Activity', OFFICES.coordinator);
  rapporteur = await cast.person('Lee Minho', OFFICES.rapporteur);
});
afterAll(() => server.close());

const relate = async (who: Client, ref: string, other: string, relation: object, reason: string | null = null) =>
  who.ask(
    `mutation ($change: ItemChange!, $relation: RelationInput!) {
      relateWorkItems(change: $change, relation: $relation) { relations { id name overlap } }
    }`,
    {
      change: { ...(await cast.item(ref)), reason },
      relation: { name: 'OVERLAPS', other: (await cast.item(other)).id, ...relation },
    },
  );
const done = async (answer: ReturnType<typeof relate>) => expect((await answer).errors).toEqual([]);

const Pair = z.object({
  id: z.string(),
  state: z.string(),
  note: z.string().nullable(),
  item: z.object({ ref: z.string() }),
  other: z.object({ ref: z.string() }).nullable(),
  toText: z.string().nullable(),
  history: z.array(
    z.object({
      reason: z.string().nullable(),
      by: z.object({ name: z.string() }).nullable(),
      changes: z.array(z.object({ of: z.string(), row: z.string(), field: z.string(), after: z.string().nullable() })),
    }),
  ),
});

const FIELDS = `nodes { id state since note toText certainty item { ref } other { ref } source { citation }
  history { reason by { name } changes { of row field after } } } pageInfo { endCursor hasNextPage }`;
const ask = (args: string, variables: Record<string, unknown> = {}) =>
  server.data(`query { overlaps${args} { ${FIELDS} } }`, variables);
const pairs = async (args = '') => z.array(Pair).parse(pick(await ask(args), 'overlaps', 'nodes'));
const shown = (found: readonly z.infer<typeof Pair>[]) =>
  found.map(({ state, item, other, toText }) => `${state} ${item.ref} ${other?.ref ?? toText}`);

test('nothing is recorded to begin with, and nothing is found by itself', async () => {
  expect(await pairs()).toEqual([]);
});

test('a pair stands once, whichever side says how it goes on, with what was said of it', async () => {
  await done(relate(jca, MINE, THEIRS, { note: 'Both define the terms.' }, 'Said at the meeting in May'));
  const [first] = await pairs();
  expect(first).toMatchObject({ state: 'SUSPECTED', note: 'Both define the terms.', item: { ref: MINE } });
  await done(relate(jca, THEIRS, MINE, { overlap: 'DEMARCATED', note: first?.note }, 'SG13 leaves the terms to SC 38'));
  const found = await pairs();
  expect(found.map(({ id, state }) => ({ id, state }))).toEqual([{ id: first?.id, state: 'DEMARCATED' }]);
  expect(found[0]?.note).toBe('Both define the terms.');
  expect(found[0]?.history.map(({ reason, by }) => [reason, by?.name])).toEqual([
    ['SG13 leaves the terms to SC 38', 'Joan Activity'],
    ['Said at the meeting in May', 'Joan Activity'],
  ]);
  const states = found[0]?.history.map(({ changes }) =>
    changes
      .filter(({ of, row, field }) => of === 'work_item_relation' && row === first?.id && field === 'overlap')
      .map(({ after }) => after),
  );
  expect(states).toEqual([['DEMARCATED'], ['SUSPECTED']]);
});

test('the rapporteur does not record one', async () => {
  const { errors } = await relate(rapporteur, MINE, THIRD, {});
  expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
});

test('what is not settled comes first, page by page; the filter lets through what one of the texts fits', async () => {
  await done(relate(jca, THIRD, MINE, {}));
  const settled = `DEMARCATED ${MINE} ${
    z
      .object({ ref: z.string() })
      .parse(pick(await server.data('{ workItem(ref: "ISO/IEC 17788:2014") { ref } }'), 'workItem')).ref
  }`;
  expect(shown(await pairs())).toEqual([`SUSPECTED ${THIRD} ${MINE}`, settled]);
  expect(shown(await pairs('(states: [DEMARCATED, DISMISSED])'))).toEqual([settled]);
  expect(shown(await pairs('(filter: { bodies: ["SG2"] })'))).toEqual([`SUSPECTED ${THIRD} ${MINE}`]);
  expect(shown(await pairs('(filter: { bodies: ["SG2"], domains: [TESTING] })'))).toEqual([]);
  const first = await ask('(first: 1)');
  const { endCursor, hasNextPage } = z
    .object({ endCursor: z.string(), hasNextPage: z.boolean() })
    .parse(pick(first, 'overlaps', 'pageInfo'));
  expect(hasNextPage).toBe(true);
  expect(shown(await pairs(`(first: 1, after: "${endCursor}")`))).toEqual([settled]);
});

test('on a day gone by only pairs of texts that were there', async () => {
  expect(shown(await pairs('(asOf: "2014-06-01")'))).toEqual([]);
  expect(await pairs(`(asOf: "${new Date().toISOString().slice(0, 10)}")`)).toHaveLength(2);
});

test('a text without a record here is named in words', async () => {
  await done(relate(jca, MINE, THIRD, { other: null, otherText: 'A draft of a forum', overlap: 'DISMISSED' }, 'Read'));
  expect(shown(await pairs('(states: [DISMISSED])'))).toEqual([`DISMISSED ${MINE} A draft of a forum`]);
});

test('a cursor of another list is refused', async () => {
  const { errors } = await server.ask('{ overlaps(after: "x") { nodes { id } } }');
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
});
