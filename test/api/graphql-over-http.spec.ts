import { serverAudits } from 'graphql-http';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let url: string;

beforeAll(async () => {
  server = await startServer();
  await server.app.listen(0, '127.0.0.1');
  url = `${await server.app.getUrl()}/graphql`;
});
afterAll(() => server.close());

const FEWEST_OK = 55;

test('the audits of GraphQL over HTTP find no error', async () => {
  const results = await Promise.all(serverAudits({ url: () => url }).map((audit) => audit.fn()));
  const of = (status: string) => results.filter((result) => result.status === status);
  expect(of('error').map(({ name }) => name)).toEqual([]);
  expect(of('ok').length).toBeGreaterThanOrEqual(FEWEST_OK);
});
