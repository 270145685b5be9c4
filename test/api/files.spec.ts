import { createHash } from 'node:crypto';
import { strToU8 } from 'fflate';
import { z } from 'zod';
import { Cast, OFFICES } from '../support/cast';
import { withAdministrator } from '../support/database';
import { docx, para } from '../support/packages';
import { type Client, program } from '../support/people';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let cast: Cast;
let mina: Client;
let omar: Client;

beforeAll(async () => {
  server = await startServer('roadmap_seeded', { FILE_LIMIT_MB: '1', FILE_QUOTA_MB: '3' });
  cast = await Cast.of(server);
  mina = await cast.person('Mina Rapporteur', OFFICES.rapporteur);
  omar = await cast.person('Omar Nobody');
});
afterAll(() => server.close());

const kept = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  sha256: z.string(),
  url: z.string(),
});
const refused = z.object({
  errors: z.array(
    z.object({
      message: z.string(),
      extensions: z.object({ code: z.string(), reasons: z.array(z.object({ rule: z.string() })).default([]) }),
    }),
  ),
});

const send = (who: Pick<Client, 'headers'>, bytes: Uint8Array, name: string, headers = {}) =>
  server.app.inject({
    method: 'POST',
    url: `/files?name=${encodeURIComponent(name)}`,
    payload: Buffer.from(bytes),
    headers: { ...who.headers, 'content-type': 'application/octet-stream', ...headers },
  });
const fetch = (who: Pick<Client, 'headers'>, url: string, headers = {}) =>
  server.app.inject({ method: 'GET', url, headers: { ...who.headers, ...headers } });
const form = (files: readonly (readonly [name: string, text: string])[]) =>
  `${files
    .map(
      ([name, text]) =>
        `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${text}\r\n`,
    )
    .join('')}--x--\r\n`;
const sendForm = (payload: string) =>
  server.app.inject({
    method: 'POST',
    url: '/files',
    payload,
    headers: { ...mina.headers, 'content-type': 'multipart/form-data; boundary=x' },
  });
const ruleOf = (body: string) => {
  const [error] = refused.parse(JSON.parse(body)).errors;
  return error?.extensions.reasons[0]?.rule ?? error?.extensions.code;
};

const WORD = docx(para('A text of Mina'));

test('a file is kept, and fetched as it came', async () => {
  const reply = await send(mina, WORD, 'Réponse "SG13".docx');
  expect(reply.statusCode).toBe(201);
  const file = kept.parse(reply.json());
  expect(file).toMatchObject({
    name: 'Réponse _SG13_.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    size: WORD.length,
    sha256: createHash('sha256').update(WORD).digest('hex'),
    url: `/files/${file.id}`,
  });
  expect(reply.headers.location).toBe(file.url);
  const fetched = await fetch(mina, file.url);
  expect(fetched.statusCode).toBe(200);
  expect(new Uint8Array(fetched.rawPayload)).toEqual(WORD);
  expect(fetched.headers).toMatchObject({
    'content-type': file.mediaType,
    'content-disposition': `attachment; filename="R_ponse _SG13_.docx"; filename*=UTF-8''R%C3%A9ponse%20_SG13_.docx`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-cache',
    etag: `"${file.sha256}"`,
  });
  expect((await fetch(mina, file.url, { 'if-none-match': `"${file.sha256}"` })).statusCode).toBe(304);
});

test('the same bytes are the same file, whoever sends them and under whichever name', async () => {
  const first = kept.parse((await send(mina, strToU8('Dear all'), 'a.txt')).json());
  const again = await send(mina, strToU8('Dear all'), 'b.txt');
  expect(again.statusCode).toBe(200);
  expect(kept.parse(again.json())).toEqual(first);
  expect((await fetch(omar, first.url)).statusCode).toBe(404);
  expect(kept.parse((await send(omar, strToU8('Dear all'), 'c.txt')).json())).toMatchObject({
    id: first.id,
    name: 'c.txt',
  });
  expect((await fetch(omar, first.url)).headers['content-disposition']).toContain('c.txt');
});

test('two who send the same bytes at once get the same file', async () => {
  const replies = await Promise.all([mina, omar, mina, omar].map((who) => send(who, strToU8('at once'), 'a.txt')));
  const ids = replies.map((reply) => kept.parse(reply.json()).id);
  expect(new Set(ids).size).toBe(1);
  expect(replies.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
});

test('a form with one file', async () => {
  const reply = await sendForm(form([['a.csv', 'a;b;c\r\n1;2;3\r\n']]));
  const file = kept.parse(reply.json());
  expect(file).toMatchObject({ name: 'a.csv', mediaType: 'text/csv' });
  expect((await fetch(mina, file.url)).body).toBe('a;b;c\r\n1;2;3\r\n');
});

describe('who may', () => {
  const only = strToU8('for Mina alone');

  test('send: whoever is signed in, with the scope WRITE', async () => {
    expect((await send({ headers: {} }, only, 'a.txt')).statusCode).toBe(401);
    const reader = await program(server, mina, ['READ']);
    expect((await send(reader, only, 'a.txt')).statusCode).toBe(403);
    const writer = await program(server, mina, ['READ', 'WRITE']);
    expect((await send(writer, only, 'a.txt')).statusCode).toBe(201);
  });

  test('send: not a page of another site', async () => {
    const reply = await send(mina, only, 'a.txt', {
      origin: 'https://elsewhere.example',
      'sec-fetch-site': 'cross-site',
    });
    expect(reply.statusCode).toBe(403);
  });

  test('fetch: who sent it, and administrators; everyone once it is public', async () => {
    const { url, id } = kept.parse((await send(mina, only, 'a.txt')).json());
    const limited = await program(server, cast.ada, ['READ', 'WRITE']);
    expect(
      (await Promise.all([{ headers: {} }, omar, limited, mina, cast.ada].map((who) => fetch(who, url)))).map(
        ({ statusCode }) => statusCode,
      ),
    ).toEqual([404, 404, 404, 200, 200]);
    await withAdministrator(
      (client) => client.query('update file set is_public = true where id = $1', [id]),
      server.databaseUrl,
    );
    const fetched = await fetch({ headers: {} }, url);
    expect([fetched.statusCode, fetched.headers['cache-control']]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
  });

  test.each(['0', '999999', 'x', '1e3', '%00', '..%2f1'])('there is no file %s', async (id) => {
    expect((await fetch(mina, `/files/${id}`)).statusCode).toBe(404);
  });
});

describe('what is refused', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['a path', strToU8('a'), '../a.txt', 'NAME_WITH_PATH'],
    ['a path of Windows', strToU8('a'), 'C:\\a.txt', 'NAME_WITH_PATH'],
    ['a name that turns around', strToU8('a'), 'a\u202etxt.exe', 'NAME_HIDES_SOMETHING'],
    ['macros', docx('', {}, { 'word/vbaProject.bin': 'x' }), 'a.docx', 'MACROS'],
    [
      'entities within',
      docx('', {}, { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' }),
      'a.docx',
      'XML_ENTITIES',
    ],
    ['Word of old', Uint8Array.from(Buffer.from('\xd0\xcf\x11\xe0WordDocument', 'latin1')), 'a.doc', 'OLD_OFFICE'],
    ['another type', strToU8('%PDF-1.7'), 'a.pdf', 'WRONG_TYPE'],
    ['a file that is too large', new Uint8Array(1_048_577).fill(97), 'a.txt', 'TOO_LARGE'],
    ['nothing', new Uint8Array(), 'a.txt', 'EMPTY'],
  ])('%s', async (_, bytes, name, rule) => {
    const reply = await send(mina, bytes, name);
    expect([reply.statusCode, ruleOf(reply.body)]).toEqual([422, rule]);
  });

  test.each<[string, string, string]>([
    [
      'two files',
      form([
        ['a.txt', 'a'],
        ['b.txt', 'b'],
      ]),
      'BAD_USER_INPUT',
    ],
    ['no file', form([]), 'BAD_USER_INPUT'],
    ['a form that breaks off', form([['a.txt', 'a']]).slice(0, -12), 'BAD_USER_INPUT'],
    ['no form at all', 'x'.repeat(1_000), 'BAD_USER_INPUT'],
    ['a path in a form', form([['../../a.txt', 'a']]), 'NAME_WITH_PATH'],
    ['a file that is too large in a form', form([['a.txt', 'a'.repeat(1_048_577)]]), 'TOO_LARGE'],
  ])('%s', async (_, payload, rule) => {
    expect(ruleOf((await sendForm(payload)).body)).toBe(rule);
  });

  test('other kinds of bodies, and these kinds elsewhere', async () => {
    const json = await send(mina, strToU8('{}'), 'a.json', { 'content-type': 'application/xml' });
    expect(json.statusCode).toBe(415);
    const elsewhere = await server.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: form([['a.txt', 'a']]),
      headers: { ...mina.headers, 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(elsewhere.statusCode).toBe(415);
  });

  test('more than one person may send', async () => {
    const most = new Uint8Array(1_048_000).fill(97);
    const rules = [];
    for (const letter of [1, 2, 3, 4]) {
      most[0] = 97 + letter;
      rules.push((await send(omar, most, 'a.txt')).statusCode);
    }
    expect(rules).toEqual([201, 201, 201, 422]);
  });
});

test('the bytes are kept for ever, whoever asks', async () => {
  await expect(
    withAdministrator((client) => client.query('delete from file_content'), server.databaseUrl),
  ).rejects.toThrow('kept for ever');
});
