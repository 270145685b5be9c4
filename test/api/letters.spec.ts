import { z } from 'zod';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const page = z.object({ totalCount: z.number(), nodes: z.array(z.object({ ref: z.string() })) });
const found = async (args: string) => {
  const { letters } = await server.data(`{ letters(${args}) { totalCount nodes { ref } } }`);
  const { totalCount, nodes } = page.parse(letters);
  expect(nodes).toHaveLength(totalCount);
  return nodes.map(({ ref }) => ref);
};

test.each([
  ['words of their number and subject, in any case', 'text: "circular 124 WORKSHOP"', ['TSB Circular 124']],
  ['an addressee', 'text: "associates of study group 17"', ['TSB Collective letter 11/17']],
  ['what they announce', 'text: "tutorial management team"', ['TSB Collective letter 11/17']],
  ['words that stand nowhere', 'text: "workshop ruritania"', []],
  ['signs that are none of a pattern', 'text: "%"', []],
  ['a body that is announced, in any spelling', 'bodies: ["FG Cloud"]', ['TSB Circular 114']],
  [
    'a body and a kind',
    'bodies: ["SG17"], kind: COLLECTIVE_LETTER, studyPeriod: "2017-2020"',
    ['TSB Collective letter 11/17'],
  ],
])('letters are found by %s', async (_, args, refs) => {
  expect(await found(args)).toEqual(refs);
});

test('all are there where words are blank, page after page', async () => {
  expect(await found('text: "  "')).toEqual(await found('first: 100'));
  const { letters } = await server.data(
    '{ letters(text: "circular", first: 2) { pageInfo { endCursor } nodes { ref } } }',
  );
  const { pageInfo, nodes } = z
    .object({ pageInfo: z.object({ endCursor: z.string() }), nodes: z.array(z.object({ ref: z.string() })) })
    .parse(letters);
  const { letters: next } = await server.data(
    'query ($after: String) { letters(text: "circular", first: 1, after: $after) { nodes { ref } } }',
    { after: pageInfo.endCursor },
  );
  const all = await found('text: "circular"');
  expect([...nodes, ...z.object({ nodes: z.array(z.object({ ref: z.string() })) }).parse(next).nodes]).toEqual(
    all.slice(0, 3).map((ref) => ({ ref })),
  );
});

test('a body that nobody knows is named', async () => {
  const { errors } = await server.ask('{ letters(bodies: ["SG 99"]) { totalCount } }');
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', problems: [{ field: 'bodies' }] });
});
