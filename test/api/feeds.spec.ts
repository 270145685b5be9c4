import { Client as Connection } from 'pg';
import { hasJing, invalidIn, type ReadFeed, readFeed } from '../support/atom';
import { changeBySql } from '../support/by-sql';
import { Cast, OFFICES } from '../support/cast';
import { inDays, proposed, type Text, TODAY } from '../support/clocks';
import { advance, advanceAddressee, draft, letter, revise, written } from '../support/liaison-desk';
import type { Client } from '../support/people';
import { pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

const ORIGIN = 'https://roadmap.example.org';

let server: TestServer;
let db: Connection;
let cast: Cast;
let mina: Client;
let sven: Client;
let cora: Client;
let tess: Client;
let text: Text;

beforeAll(async () => {
  server = await startServer('roadmap_seeded', { PUBLIC_URL: ORIGIN, FEED_REQUESTS_PER_MINUTE: '10000' });
  db = new Connection(server.databaseUrl);
  await db.connect();
  cast = await Cast.of(server);
  mina = await cast.person('Mina Rapporteur', OFFICES.rapporteur);
  sven = await cast.person('Sven Gruppe', OFFICES.sgChairman);
  cora = await cast.person('Cora Counsellor', OFFICES.counsellor, OFFICES.liaison);
  tess = await cast.person('Tess Two', { role: 'LIAISON_OFFICER', body: 'SG2', from: '2025-01-01' });
  text = await proposed(cast, mina, 'Y.feed-one');
});
afterAll(async () => {
  await db.end();
  await server.close();
});

const documents: string[] = [];

async function feed(address: string): Promise<ReadFeed> {
  const reply = await server.app.inject(address);
  expect({ address, status: reply.statusCode }).toEqual({ address, status: 200 });
  expect(reply.headers).toMatchObject({
    'content-type': 'application/atom+xml; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  documents.push(reply.body);
  const read = readFeed(reply.body);
  expect(read.links.self).toBe(`${ORIGIN}${address}`);
  expect(read.links.first).toBe(`${ORIGIN}${address.split('?')[0]}`);
  expect(read.links.alternate).toMatch(/^https:\/\/roadmap\.example\.org\//);
  for (const { id, updated, alternate } of read.entries) {
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(alternate).toMatch(/^https:\/\/roadmap\.example\.org\/(items|bodies|meetings|letters|liaison)\/\d+$/);
    expect(read.updated >= updated).toBe(true);
  }
  expect(new Set(read.entries.map(({ id }) => id)).size).toBe(read.entries.length);
  return read;
}

/** All pages, and what links them. */
async function whole(address: string): Promise<string[]> {
  const ids: string[] = [];
  for (let at: string | undefined = address, pages = 0; at !== undefined && pages < 60; pages++) {
    const page: ReadFeed = await feed(at);
    expect(page.entries.length).toBeLessThanOrEqual(50);
    ids.push(...page.entries.map(({ id }) => id));
    at = page.links.next?.slice(ORIGIN.length);
  }
  return ids;
}

test('a text tells what was done to it, by whom and why, the newest first', async () => {
  await text.change(mina, 'retargetWorkItem', ', target: "2037-02 for consent"', 'The base text came late.');
  const { title, entries } = await feed(`/feeds/item/${text.id}.atom`);
  expect(title).toBe('Standards roadmap: changes of Y.feed-one');
  expect(entries.map((entry) => entry.title)).toEqual(['Y.feed-one: retargeted', 'Y.feed-one: proposed']);
  expect(entries[0]).toMatchObject({
    author: 'Mina Rapporteur, Rapporteur of Q17/13 (2025-2028)',
    category: 'WORK_ITEM',
    alternate: `${ORIGIN}/items/${text.id}`,
    text: expect.stringMatching(/^Why: The base text came late\.[\s\S]*^target text: 2037-02 for consent$/m),
  });
});

test('a change is in the feed of all, of its body and everything above, and of its domain', async () => {
  await changeBySql(
    db,
    `insert into placement (work_item_id, domain, category, basis, certainty, source_id) select id, 'TESTING', 'OTHERS', 'ASSIGNED', 'HIGH', source_id from work_item where id = $1`,
    [text.id],
  );
  const { entries } = await feed(`/feeds/item/${text.id}.atom`);
  const id = entries.find(({ title }) => title === 'Y.feed-one: retargeted')?.id;
  const bodies = await Promise.all([
    cast.body('Q17/13', '2025-2028'),
    cast.body('WP2/13', '2025-2028'),
    cast.body('SG13'),
    cast.body('ITU-T'),
  ]);
  for (const address of [
    '/feeds/changes.atom',
    '/feeds/domain/testing.atom',
    ...bodies.map((body) => `/feeds/body/${body}.atom`),
  ])
    expect({ address, ids: (await feed(address)).entries.map((entry) => entry.id) }).toMatchObject({
      ids: expect.arrayContaining([id]),
    });
  for (const address of [
    '/feeds/domain/security.atom',
    '/feeds/statements.atom',
    `/feeds/body/${await cast.body('SC 38')}.atom`,
  ])
    expect((await feed(address)).entries.map((entry) => entry.id)).not.toContain(id);
});

test('the names are the same wherever and whenever one asks', async () => {
  const [one, two] = [await feed('/feeds/changes.atom'), await feed('/feeds/changes.atom')];
  expect(two).toEqual(one);
  const other = await startServer('roadmap_seeded', { PUBLIC_URL: 'http://elsewhere.example.org' });
  try {
    const theirs = readFeed((await other.app.inject('/feeds/item/1.atom')).body);
    const ours = await feed('/feeds/item/1.atom');
    expect([theirs.id, theirs.entries.map(({ id }) => id)]).toEqual([ours.id, ours.entries.map(({ id }) => id)]);
    expect(theirs.links.self).toBe('http://elsewhere.example.org/feeds/item/1.atom');
  } finally {
    await other.close();
  }
});

test('pages lead from one to the next until all was told, each thing once', async () => {
  const ids = await whole('/feeds/changes.atom');
  expect(ids.length).toBeGreaterThan(500);
  expect(new Set(ids).size).toBe(ids.length);
  const sg13 = await whole(`/feeds/body/${await cast.body('SG13')}.atom`);
  expect(sg13.length).toBeGreaterThan(50);
  expect(ids).toEqual(expect.arrayContaining(sg13));
  const { rows } = await db.query<{ count: string }>(
    `select count(distinct (c.entry_id, c.subject_kind, c.subject_id)) from record_change c where c.subject_kind in ('BODY', 'WORK_ITEM', 'MEETING', 'LETTER')
       or (c.subject_kind = 'LIAISON_STATEMENT' and exists (select from liaison_statement s where s.id = c.subject_id and s.state = 'SENT'))`,
  );
  expect(ids.length).toBe(Number(rows[0]?.count));
});

test('a body of very many texts tells the same as by looking at each', async () => {
  const address = `/feeds/body/${await cast.body('SC 38')}.atom`;
  const few = await whole(address);
  await changeBySql(
    db,
    `insert into meeting (key, type, body_id, state, certainty, source_id, starts_order)
     select 'many-' || n, 'OTHER', b.id, 'PLANNED', 'HIGH', b.source_id, 'infinity' from body b, generate_series(1, 5100) n where b.key = 'ISO/IEC JTC 1/SC 38'`,
  );
  const first = await feed(address);
  expect(first.entries.every(({ category }) => category === 'MEETING')).toBe(true);
  await changeBySql(db, `delete from meeting where key like 'many-%'`);
  expect(await whole(address)).toEqual(few);
});

describe('liaison statements', () => {
  const SECRET = 'What we say among ourselves';

  test('a draft is in no feed; from its sending on it is told, and nothing of what it was', async () => {
    const made = written(
      await draft(
        cora,
        letter({ title: SECRET, addressees: [{ body: 'SG2', purpose: 'ACTION', deadline: inDays(20) }] }),
      ),
    ).statement;
    const feeds = [
      '/feeds/changes.atom',
      '/feeds/statements.atom',
      `/feeds/body/${await cast.body('SG13')}.atom`,
      `/feeds/body/${await cast.body('SG2')}.atom`,
    ];
    const shown = async () =>
      (await Promise.all(feeds.map((address) => server.app.inject(address)))).map(({ body }) => body).join('\n');
    expect(await shown()).not.toContain(SECRET);
    const revised = written(
      await revise(
        cora,
        made,
        letter({ title: 'On cloud computing', addressees: [{ body: 'SG2', purpose: 'ACTION', deadline: inDays(20) }] }),
      ),
    ).statement;
    expect(await shown()).not.toContain('On cloud computing');
    const ready = written(await advance(cora, revised, 'MAKE_READY')).statement;
    const approved = written(await advance(sven, ready, 'APPROVE', { source: ready.sources[0]?.id ?? '' })).statement;
    const sent = written(await advance(cora, approved, 'SEND', { sent: TODAY })).statement;
    const told = (await feed('/feeds/statements.atom')).entries.filter(({ alternate }) =>
      alternate.endsWith(`/liaison/${sent.id}`),
    );
    expect(told.map(({ title }) => title)).toEqual([`${sent.ref}: step taken`]);
    expect(await shown()).not.toContain(SECRET);
    expect(await shown()).not.toContain('secret.example');
    written(await advanceAddressee(tess, sent, sent.addressees[0]?.id ?? '', 'NOTE'));
    const [answer] = (await feed('/feeds/statements.atom')).entries;
    expect(answer?.text).toContain('addressee state: SENT → NOTED');
  });

  test('many drafts in front of what was sent hide nothing of it', async () => {
    const before = await whole('/feeds/statements.atom');
    await changeBySql(
      db,
      `insert into liaison_statement (key, ref, ref_key, state, certainty, source_id) select 'draft-' || n, 'DRAFT' || n, 'DRAFT' || n, 'DRAFT', 'HIGH', (select min(id) from source) from generate_series(1, 120) n`,
    );
    expect(await whole('/feeds/statements.atom')).toEqual(before);
    expect((await whole('/feeds/changes.atom')).length).toBeGreaterThan(500);
  });
});

test('what people write is text, and mail addresses are not passed on', async () => {
  const reason = `<script>alert('x')</script> & ]]> "quoted" from ada.b@example.org \u000b \ufffe end`;
  await text.change(
    mina,
    'reviseWorkItem',
    ', revision: { scope: "<b>Bold</b>\\nwrite to x@itu.int" }',
    reason.replace('\ufffe', ''),
  );
  const [entry] = (await feed(`/feeds/item/${text.id}.atom`)).entries;
  expect(entry?.text).toContain(`Why: <script>alert('x')</script> & ]]> "quoted" from (address) end`);
  expect(entry?.text).toContain('→ <b>Bold</b> write to (address)');
  expect(documents.at(-1)).not.toContain('<script');
});

test('a text of which nothing was recorded has a feed, too', async () => {
  const empty = await startServer('roadmap_empty');
  try {
    const reply = await empty.app.inject('/feeds/changes.atom');
    documents.push(reply.body);
    expect(readFeed(reply.body)).toMatchObject({ entries: [], updated: '1970-01-01T00:00:00Z' });
  } finally {
    await empty.close();
  }
});

test.each([
  ['/feeds/item/999999999.atom', 404, 'NOT_FOUND'],
  ['/feeds/item/1.xml', 404, 'NOT_FOUND'],
  ['/feeds/person/1.atom', 404, 'NOT_FOUND'],
  ['/feeds/domain/SECURITY.atom', 404, 'NOT_FOUND'],
  ['/feeds/changes.atom?after=1', 400, 'BAD_USER_INPUT'],
  ['/feeds/changes.atom?after=1.PLANET.1', 400, 'BAD_USER_INPUT'],
  ['/feeds/changes.atom?page=2', 400, 'BAD_USER_INPUT'],
])('%s', async (address, status, code) => {
  const reply = await server.app.inject(address);
  expect({ status: reply.statusCode, code: pick(reply.json(), 'errors', 0, 'extensions', 'code') }).toEqual({
    status,
    code,
  });
});

test('who has a feed already is told so', async () => {
  const { headers } = await server.app.inject('/feeds/changes.atom');
  const again = await server.app.inject({
    url: '/feeds/changes.atom',
    headers: { 'if-none-match': String(headers.etag) },
  });
  expect([again.statusCode, again.body]).toEqual([304, '']);
});

test('the page of the server names its feeds', async () => {
  const { body } = await server.app.inject('/');
  for (const address of ['feeds/changes.atom', 'feeds/statements.atom'])
    expect(body).toMatch(
      new RegExp(`<link rel="alternate" type="application/atom\\+xml" title="[^"]+" href="/${address}" ?/?>`),
    );
});

(hasJing ? test : test.skip)(
  `every feed so far is valid by the grammar of RFC 4287${hasJing ? '' : ' (skipped: there is no jing here)'}`,
  () => {
    expect(documents.length).toBeGreaterThan(30);
    expect(invalidIn(documents)).toBe('');
    expect(invalidIn([(documents[0] ?? '').replace(/<updated>/, '<updated>x')])).toContain('updated');
  },
);
