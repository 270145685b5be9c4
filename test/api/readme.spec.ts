import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { z } from 'zod';
import { firstAdministrator, program } from '../support/people';
import { startServer, type TestServer } from '../support/server';

const root = path.join(__dirname, '../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const examples = [
  ...readme.matchAll(/\*\*(.+?)\*\*[^`]*(?:`[^`\n]+`[^`]*)*```graphql\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/g),
];

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

test('the README shows five queries', () => {
  expect(examples.map(([, title]) => title)).toHaveLength(5);
});

test.each(examples.map(([, title, query, answer]) => ({ title, query: query ?? '', answer: answer ?? '' })))(
  '$title',
  async ({ query, answer }) => {
    expect({ data: await server.data(query) }).toEqual(JSON.parse(answer));
  },
);

const operations = [...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].flatMap(([, query]) => query ?? []);
const isSubscription = (operation: string) => operation.startsWith('subscription');

test('every query in the README is answered', async () => {
  const queries = operations.filter((operation) => !isSubscription(operation));
  expect(queries.length).toBeGreaterThan(examples.length);
  for (const query of queries) await server.data(query);
});

test('every subscription in the README is valid', () => {
  const schema = buildSchema(readFileSync(path.join(root, 'schema.graphql'), 'utf8'));
  const subscriptions = operations.filter(isSubscription);
  expect(subscriptions).toHaveLength(1);
  for (const subscription of subscriptions) expect(validate(schema, parse(subscription))).toEqual([]);
});

test('every operation that the README sends by hand is valid', () => {
  const schema = buildSchema(readFileSync(path.join(root, 'schema.graphql'), 'utf8'));
  const sent = [...readme.matchAll(/^ask '(\{.*\})'$/gm)].map(([, body = '']) =>
    body.replace("'$until'", '2027-01-01'),
  );
  expect(sent.length).toBeGreaterThan(6);
  for (const body of sent) {
    const { query } = z.object({ query: z.string() }).parse(JSON.parse(body));
    expect({ query, errors: validate(schema, parse(query)) }).toEqual({ query, errors: [] });
  }
});

test('every file in the README is there', async () => {
  const addresses = [...readme.matchAll(/^curl '(?:http:\/\/localhost:3000)(\/[^']+)'$/gm)].flatMap(
    ([, address]) => address ?? [],
  );
  expect(addresses).toHaveLength(12);
  for (const address of addresses) expect((await server.app.inject(address)).statusCode).toBe(200);
});

test('a file is sent as the README says, and answered so', async () => {
  const [, form, shown] =
    /-F file=@(\S+) http:\/\/localhost:3000\/files\n```\n\n```json\n([\s\S]*?)```/.exec(readme) ?? [];
  const ada = await firstAdministrator(server);
  const { headers } = await program(server, ada, ['READ', 'WRITE']);
  const content = 'Entity;Title;Target date\nSG13;Y.3500;2027-03-01\n';
  const payload = `--x\r\nContent-Disposition: form-data; name="file"; filename="${form}"\r\n\r\n${content}\r\n--x--\r\n`;
  const reply = await server.app.inject({
    method: 'POST',
    url: '/files',
    payload,
    headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' },
  });
  expect(reply.json()).toEqual(JSON.parse(shown ?? ''));
});

test('every setting is in the README, with its default', () => {
  const config = readFileSync(path.join(root, 'src/config.ts'), 'utf8');
  const settings = [...config.matchAll(/^ {2}([A-Z_]+): (.*),$/gm)];
  expect(settings.length).toBeGreaterThan(12);
  for (const [, name] of settings) expect(readme).toContain(`\`${name}\``);
});
