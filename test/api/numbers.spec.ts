import { z } from 'zod';
import { pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer('roadmap_seeded');
});
afterAll(() => server.close());

/** Calendars and feeds name pages by the numbers of records. */
describe.each([
  ['body', 'key', 'ref: "Q17/13", studyPeriod: "2013-2016"'],
  ['meeting', 'key', 'key: "SG17-2021-04"'],
  ['letter', 'key', 'ref: "TSB Collective letter 11/17"'],
  ['person', 'name', 'name: "Wang Yanchuan"'],
])('%s', (query, field, named) => {
  test('is found by its number as by its name', async () => {
    const data = await server.data(`{ ${query}(${named}) { id ${field} } }`);
    const id = z.string().parse(pick(data, query, 'id'));
    expect(await server.data(`{ ${query}(id: "${id}") { id ${field} } }`)).toEqual(data);
  });

  test.each([
    ['', 'BAD_USER_INPUT'],
    [`(${named}, id: "1")`, 'BAD_USER_INPUT'],
    ['(id: "Q17/13")', 'BAD_USER_INPUT'],
    ['(id: "999999999")', 'NOT_FOUND'],
  ])('%s: %s', async (args, code) => {
    const { data, errors } = await server.ask(`{ ${query}${args} { id } }`);
    expect({ data, code: errors.map(({ extensions }) => extensions?.code) }).toEqual({
      data: { [query]: null },
      code: [code],
    });
  });
});

test('a body knows what it was and what it has become', async () => {
  const data = await server.data(
    '{ old: body(ref: "Q26/13") { continuity { key } } now: body(ref: "Q17/13") { continuity { key } } jrg: body(ref: "JRG-CCM") { continuity { key } } }',
  );
  const all = ['Q26/13@2009-2012', ...['2013-2016', '2017-2020', '2022-2024', '2025-2028'].map((p) => `Q17/13@${p}`)];
  expect(data).toEqual({
    old: { continuity: all.map((key) => ({ key })) },
    now: { continuity: all.map((key) => ({ key })) },
    jrg: { continuity: [{ key: 'JRG-CCM' }] },
  });
});

describe('figures of a body', () => {
  const counts = z.object({
    active: z.number(),
    late: z.number(),
    unconfirmed: z.number(),
    statementsOverdue: z.number(),
  });
  const figures = async (ref: string, on: string) =>
    counts.parse(
      pick(
        await server.data(
          `{ body(ref: "${ref}") { figures(on: "${on}") { active late unconfirmed statementsOverdue } } }`,
        ),
        'body',
        'figures',
      ),
    );

  test('say the same as the lists that they count', async () => {
    const said = await figures('ITU-T', '2026-11-21');
    const filter = '{ bodies: ["ITU-T"], maturities: [PROPOSED, IN_DEVELOPMENT, IN_REVIEW]';
    const lists = await server.data(
      `{ active: roadmap(filter: ${filter} }) { totalCount } late: roadmap(filter: ${filter}, targetBefore: "2026-11-21" }) { totalCount }
        overdue: roadmap(filter: { bodies: ["ITU-T"], overdue: true }, asOf: "2026-11-21") { totalCount }
        liaisons: liaisonStatements(filter: { to: ["ITU-T"], overdue: true }) { totalCount } }`,
    );
    expect({ active: said.active, late: said.late, overdue: said.statementsOverdue }).toEqual({
      active: pick(lists, 'active', 'totalCount'),
      late: pick(lists, 'late', 'totalCount'),
      overdue: pick(lists, 'liaisons', 'totalCount'),
    });
    expect(pick(lists, 'overdue', 'totalCount')).toBe(said.late);
    expect(said.unconfirmed).toBe(said.active);
  });

  test('are held against the day: nothing is late before its time', async () => {
    expect(await figures('SG2', '2012-01-01')).toMatchObject({ late: 0, statementsOverdue: 0 });
    expect((await figures('SG2', '2040-01-01')).late).toBeGreaterThan(0);
  });

  test('are none where nothing belongs to it', async () => {
    expect(await figures('JRG-CCM', '2026-11-21')).toEqual({
      active: 0,
      late: 0,
      unconfirmed: 0,
      statementsOverdue: 0,
    });
  });
});
