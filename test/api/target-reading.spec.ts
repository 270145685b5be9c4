import { startServer, type TestServer } from '../support/server';

const READ = 'query ($text: String!) { readTarget(text: $text) { event earliest latest precision priority flags } }';

describe('readTarget', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer('roadmap_seeded');
  });
  afterAll(() => server.close());

  test.each([
    ['2014 for consent', ['CONSENT', '2014-01-01', '2014-12-31', 'YEAR', null, []]],
    ['2014-Q3', ['UNSPECIFIED', '2014-07-01', '2014-09-30', 'QUARTER', null, []]],
    ['2026-Q1 (High priority)', ['UNSPECIFIED', '2026-01-01', '2026-03-31', 'QUARTER', 'HIGH', []]],
    ['109/2019', ['UNSPECIFIED', null, null, null, null, ['IMPOSSIBLE_DATE']]],
    ['after the next meeting', ['UNSPECIFIED', null, null, null, null, ['UNREAD_WORDS']]],
  ] as const)('%s', async (text, [event, earliest, latest, precision, priority, flags]) => {
    expect(await server.data(READ, { text })).toEqual({
      readTarget: { event, earliest, latest, precision, priority, flags },
    });
  });

  test('says what lies ahead of a text, as far as the tables of its process know', async () => {
    const query =
      '{ workItem(ref: "Y.ecsai-reqts") { lifeCycles { process state ahead { state label event clause } } } }';
    expect(await server.data(query)).toMatchObject({
      workItem: {
        lifeCycles: [
          {
            process: 'AAP',
            ahead: [{ state: 'CONSENTED', event: 'CONSENT', clause: 'A.8 3.1' }, { state: 'LC' }, { state: 'A' }],
          },
        ],
      },
    });
  });
});
