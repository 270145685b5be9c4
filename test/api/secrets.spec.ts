import { Writable } from 'node:stream';
import { Client as Connection } from 'pg';
import { z } from 'zod';
import { StructuredLog } from '../../src/platform/log';
import { call, codeOf, mutationFields } from '../support/call';
import { Cast, OFFICES } from '../support/cast';
import { overEvents, overSocket, startProcess } from '../support/live';
import { insertMeetings } from '../support/meeting-rows';
import { recordMeeting, type Written, written } from '../support/meetings';
import { type Client, client, PASSWORD, program, signIn } from '../support/people';
import { OF_SIGN_IN } from '../support/programme';
import { startServer, type TestServer } from '../support/server';
import { queryFields, queryOf } from '../support/walk';

const NOTE = 'Plantednote the chairman of Ruritania is against it';
const WRONG = 'Plantedpassword that is wrong';
const REF = 'Y.ecsai-reqts';

/** The network and the program that everyone here comes from: each sees the own, and the log names the network. */
const SHARED = ['203.0.113.0/24', 'lightMyRequest'];

const lines: string[] = [];
const log = new Writable({
  write: (chunk, _, done) => {
    lines.push(String(chunk));
    done();
  },
});

let server: TestServer;
let db: Connection;
let cast: Cast;
let lee: Client;
let callers: [name: string, who: Client][];
/** Everything that must not be seen. */
let secrets: string[];
let item: string;
/** A liaison statement that is being drafted, and one that was sent. */
let drafted: string;
let sent: string;
/** One that a meeting agreed to send, and that is not sent. */
let agreed: string;
let meeting: Written;
/** A saved search that is not shared, and a webhook. */
let searchKey: string;
let hook: string;

beforeAll(async () => {
  server = await startServer('roadmap_seeded', {}, new StructuredLog('debug', log));
  db = new Connection(server.databaseUrl);
  await db.connect();
  cast = await Cast.of(server);
  lee = await cast.person('Plantedaccount Lee', OFFICES.rapporteur);
  item = (await cast.item(REF)).id;
  expect((await call(lee, 'noteOnWorkItem', { workItem: item, text: NOTE })).errors).toEqual([]);
  await plantLetters();
  const webhookSecret = await plantNotices();
  const reader = await program(server, lee, ['READ']);
  await reader.ask('{ viewer { id } }');
  await cast.ada.data('mutation { inviteAccount(email: "plantedguest@example.org", name: "Planted Guest") { link } }');
  const shown = [
    reader.headers.authorization,
    lee.headers.cookie?.split('=')[1],
    cast.ada.headers.cookie?.split('=')[1],
  ];
  secrets = [
    NOTE,
    webhookSecret,
    'Plantedsearch',
    'plantedhook',
    'Plantednote',
    'Plantedletter',
    'Ruritania',
    REACH.email,
    REACH.telephone,
    PASSWORD,
    WRONG,
    '$argon2',
    '@example.org',
    ...(await kept()),
  ];
  secrets.push(...shown.flatMap((each) => (each ? [each.replace('Bearer ', '')] : [])));
  const stranger = await cast.person('Stran Ger', OFFICES.elsewhere);
  callers = [
    ['the public', client(server)],
    ['someone without rights here', stranger],
    ['a program of someone without rights here', await program(server, stranger, ['READ'])],
  ];
});
afterAll(async () => {
  await db.end();
  await server.close();
});

const REACH = { email: 'planteddesk@secret.example', telephone: '+999 7654321' };

/** A draft that nobody else is to see, and a statement that everyone sees but for its note and how to reach its contact. */
async function plantLetters(): Promise<void> {
  const sg = await cast.person('Sven Gruppe', OFFICES.sgChairman);
  const contacts = [{ name: 'Mara Desk', ...REACH }];
  const letter = {
    sources: ['Q17/13'],
    addressees: [{ body: 'ETSI', purpose: 'ACTION', deadline: '2036-03-20' }],
    contacts,
  };
  const idOf = async (mutation: string, statement: object) => {
    const { data, errors } = await call(sg, mutation, { statement }, 'statement { id }');
    expect(errors).toEqual([]);
    return z.object({ statement: z.object({ id: z.string() }) }).parse(Object.values(data ?? {})[0]).statement.id;
  };
  drafted = await idOf('draftLiaisonStatement', { ...letter, title: 'Plantedletter on Ruritania', body: NOTE });
  sent = await idOf('recordLiaisonStatement', { ...letter, title: 'On something else', dated: '2026-01-12' });
  await insertMeetings(db, [{ key: 'planted', body: 'SG13', starts: '2099-01-12', ends: '2099-01-16' }]);
  const body = await cast.body('SG13');
  expect((await call(sg, 'writeLiaisonNote', { statement: sent, body, text: NOTE })).errors).toEqual([]);
  agreed = await idOf('draftLiaisonStatement', { ...letter, title: 'Plantedletter agreed on Ruritania', body: NOTE });
  const change = (expectedVersion: number) => ({ change: { id: agreed, expectedVersion } });
  const ready = await call(sg, 'advanceLiaisonStatement', { ...change(1), step: 'MAKE_READY' });
  meeting = written(await recordMeeting(sg, { type: 'STUDY_GROUP', body: 'SG13', starts: '2026-05-04' }));
  const agreement = await call(sg, 'recordAgreementToSend', { ...change(2), meeting: meeting.id });
  expect([...ready.errors, ...agreement.errors]).toEqual([]);
}

/** What someone follows in private, and an address that is told of it. @returns what the webhook signs with */
async function plantNotices(): Promise<string> {
  const search = { name: 'Plantedsearch of Ruritania', filter: { text: 'Ruritania' }, shared: false };
  const saved = await call(lee, 'saveSearch', search, 'key');
  searchKey = z.object({ key: z.string() }).parse(saved.data?.saveSearch).key;
  const made = await call(lee, 'createWebhook', { url: 'https://plantedhook.example/' }, 'secret webhook { id }');
  const { secret, webhook } = z
    .object({ secret: z.string(), webhook: z.object({ id: z.string() }) })
    .parse(made.data?.createWebhook);
  hook = webhook.id;
  expect((await call(lee, 'testWebhook', { id: hook })).errors).toEqual([]);
  return secret;
}

/** Every long text and every digest in the tables of persons and their ways in. */
async function kept(): Promise<string[]> {
  const values: string[] = [];
  for (const name of OF_SIGN_IN) {
    const { rows } = await db.query<{ value: string }>(
      `select v.value from ${name} t cross join lateral jsonb_each_text(to_jsonb(t)) v where length(v.value) >= 12 and v.value !~ '^\\d{4}-\\d\\d-\\d\\d' and v.key not in ('name', 'kind')`,
    );
    values.push(...rows.map(({ value }) => value.replace(/^\\x/, '')));
  }
  expect(values.length).toBeGreaterThan(8);
  return values.filter((value) => !SHARED.includes(value));
}

function clean(what: string, text: string, but: readonly string[] = []): void {
  const found = secrets.filter((secret) => !but.includes(secret) && text.includes(secret));
  expect({ what, found }).toEqual({ what, found: [] });
}

const now = () => new Date(Date.now() - 1).toISOString();
const TABLE = 'Activity domain\\tEntity\\tTitle of deliverable\\nSecurity\\tITU-T SG13 Q17\\tITU-T Y.x, Plantednote';
/** For each query how it is asked, by every path that could lead to what was planted. */
const ASKED: Record<string, () => string[]> = {
  accounts: () => ['first: 50'],
  bodies: () => ['first: 5'],
  body: () => ['ref: "Q17/13", studyPeriod: "2025-2028"'],
  changeCursor: () => [''],
  clocks: () => ['first: 5', 'first: 5, filter: { bodies: ["Q17/13"] }', 'first: 5, filter: { bodies: ["ETSI"] }'],
  feeds: () => [''],
  history: () => [
    `of: WORK_ITEM, id: "${item}", first: 50`,
    `of: LIAISON_STATEMENT, id: "${drafted}", first: 50`,
    `of: LIAISON_STATEMENT, id: "${sent}", first: 50`,
    `of: LIAISON_STATEMENT, id: "${agreed}", first: 50`,
    `of: MEETING, id: "${meeting.id}", first: 50`,
    'of: PROGRAMME, first: 50',
  ],
  hygiene: () => ['first: 5'],
  imports: () => [''],
  importPreview: () => [`text: "${TABLE}", name: "x"`],
  letter: () => ['ref: "TSB Circular 124"'],
  letterFromFile: () => ['text: "Ref: TSB Circular 124", name: "x"'],
  letters: () => ['first: 3'],
  liaisonDesk: () => ['body: "SG13", first: 3', 'body: "ETSI", first: 3'],
  liaisonFigures: () => ['bodies: ["SG13"]'],
  liaisonFromFile: () => ['text: "Source: SG13", name: "x"'],
  liaisonStatement: () => [`id: "${drafted}"`, `id: "${sent}"`],
  liaisonStatements: () => [
    'first: 3',
    'first: 3, filter: { text: "Ruritania" }',
    'first: 3, filter: { states: [DRAFT] }',
    'first: 3, filter: { to: ["ETSI"] }',
  ],
  meeting: () => ['key: "SG17-2021-04"', `key: "${meeting.key}"`],
  meetings: () => ['first: 3', 'first: 3, filter: { bodies: ["SG13"] }'],
  meetingPack: () => [
    'key: "planted", first: 2',
    'key: "planted", first: 2, lists: [OUTGOING_STATEMENTS, STATEMENTS_TO_ANSWER]',
    'key: "planted", first: 2, group: "Q17/13", lists: [WORK_PROGRAMME]',
    `key: "planted", first: 2, lists: [OUTGOING_STATEMENTS], asRecorded: "${now()}"`,
  ],
  replyToLiaison: () => [`to: "${drafted}", from: "ETSI"`, `to: "${sent}", from: "ETSI"`],
  matrix: () => ['itemsPerCell: 2'],
  notes: () => [`workItem: "${item}"`],
  noticeSettings: () => [''],
  overlaps: () => ['first: 3', 'first: 3, filter: { bodies: ["Q17/13"] }'],
  permissions: () => [''],
  person: () => ['name: "Plantedaccount Lee"'],
  readIdentifier: () => ['text: "Plantednote"'],
  readTarget: () => ['text: "Plantednote"'],
  resolve: () => ['text: "Plantednote"', `text: "${REF}"`],
  roadmap: () => [
    'first: 3, filter: { text: "ecsai" }',
    'first: 3, filter: { text: "Ruritania" }',
    `first: 3, filter: { bodies: ["Q17/13"] }, asRecorded: "${now()}"`,
    'first: 3, filter: { bodies: ["Q17/13"] }, asOf: "2026-11-01"',
  ],
  roadmapGroups: () => ['by: BODY, filter: { bodies: ["Q17/13"] }'],
  rules: () => [''],
  savedSearch: () => [`key: "${searchKey}"`, 'key: "AAAAAAAAAAAAAAAAAAAAAA"'],
  savedSearches: () => [''],
  search: () => ['text: "Ruritania"', 'text: "Plantedaccount"', 'text: "plantedguest@example"'],
  signInOrganization: () => [''],
  studyPeriods: () => [''],
  viewer: () => [''],
  webhookDeliveries: () => [`webhook: "${hook}", first: 5`],
  webhooks: () => [''],
  workItem: () => [`id: "${item}"`, `ref: "${REF}", asRecorded: "${now()}"`, `ref: "${REF}", asOf: "2026-11-01"`],
};

test('every query has its way of asking', () => {
  expect(Object.keys(ASKED).toSorted()).toEqual(
    queryFields()
      .map(({ name }) => name)
      .toSorted(),
  );
});

/** Asks as deep as the limits of the server let it. */
async function deepest(who: Client, name: string, args: string): Promise<{ text: string; code: string | null }> {
  for (let depth = 3; ; depth--) {
    const answer = await who.ask(queryOf(name, args, depth));
    const code = codeOf(answer);
    const tooMuch = /too|complex|deep|cost|limit|tokens/i.test(`${code} ${answer.errors[0]?.message}`);
    if (!tooMuch || depth === 0) return { text: JSON.stringify([answer.data, answer.errors]), code };
  }
}

describe.each(Object.keys(ASKED))('%s', (name) => {
  test('shows nothing of what was planted', async () => {
    for (const [caller, who] of callers)
      for (const args of ASKED[name]?.() ?? []) {
        const { text, code } = await deepest(who, name, args);
        expect({ caller, args, code, text }).toMatchObject({
          code: code === null ? null : expect.stringMatching(/^(UNAUTHENTICATED|FORBIDDEN|NOT_FOUND)$/),
        });
        const own = caller === 'the public' ? [] : ['@example.org'];
        clean(`${caller}, ${name}(${args})`, text, name === 'viewer' ? own : []);
      }
  });
});

test('what is counted does not give it away', async () => {
  for (const [, who] of callers)
    expect(
      await who.data(`{ roadmap(filter: { text: "Ruritania" }) { totalCount } search(text: "Ruritania") { reason }
        liaisonStatements(filter: { text: "Ruritania" }) { totalCount }
        drafts: liaisonStatements(filter: { states: [DRAFT] }) { totalCount } }`),
    ).toEqual({
      ...{ roadmap: { totalCount: 0 }, search: [] },
      ...{ liaisonStatements: { totalCount: 0 }, drafts: { totalCount: 0 } },
    });
});

test('the open data hold none of it', async () => {
  const pack = (list: string) => `/open-data/meeting-pack/planted.csv?lists=${list}`;
  const packs = [pack('OUTGOING_STATEMENTS'), pack('WORK_PROGRAMME')];
  for (const url of ['/open-data/roadmap.csv', '/open-data/dump.jsonl', `/open-data/liaison/${sent}.txt`, ...packs]) {
    const reply = await server.app.inject(url);
    expect(reply.statusCode).toBe(200);
    clean(url, reply.body);
  }
  const hidden = await server.app.inject(`/open-data/liaison/${drafted}.txt`);
  expect(hidden.statusCode).toBe(404);
  clean('a draft as a file', hidden.body);
});

test('calendars and feeds hold none of it', async () => {
  const etsi = await cast.body('ETSI');
  const addresses = [
    '/feeds/changes.atom',
    '/feeds/statements.atom',
    `/feeds/item/${item}.atom`,
    `/feeds/body/${etsi}.atom`,
    `/feeds/body/${await cast.body('Q17/13', '2025-2028')}.atom`,
    `/calendar/body/${etsi}.ics`,
    `/calendar/body/${await cast.body('SG13')}.ics`,
  ];
  for (const url of addresses) {
    const reply = await server.app.inject(url);
    expect(reply.statusCode).toBe(200);
    clean(url, reply.body);
  }
});

/** What everyone who is signed in may do with these arguments. */
const OPEN_TO_ALL = ['signOut', 'signOutEverywhere', 'follow', 'setNoticeSettings'];

test('no refusal and no error repeats it', async () => {
  await signIn(client(server), 'plantedaccount.lee@example.org', WRONG);
  await signIn(client(server), 'nobody@example.org', WRONG);
  for (const [caller, who] of callers)
    for (const { name } of mutationFields().filter(({ name }) => !OPEN_TO_ALL.includes(name))) {
      const change = { id: item, expectedVersion: 1 };
      const answer = await call(who, name, { change, workItem: item, id: '1', email: 'x', password: WRONG, text: 'x' });
      expect(answer.errors.length).toBeGreaterThan(0);
      clean(`${caller}, ${name}`, JSON.stringify(answer.errors), [WRONG, '@example.org']);
    }
  clean('a session', JSON.stringify(await client(server, { cookie: 'session=x' }).ask('{ viewer { id } }')));
});

test('no subscription tells it', async () => {
  const process = await startProcess(server.databaseUrl);
  const query = `subscription { workItemChanged { cursor entry { id kind reason changes { of field before after } } workItem { id ref scope comment } } }`;
  const heard = [overEvents(process, query), overSocket(process, query)];
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await call(lee, 'noteOnWorkItem', { workItem: item, text: NOTE })).errors).toEqual([]);
  const { expectedVersion } = await cast.item(REF);
  const answer = await call(lee, 'reviseWorkItem', {
    change: { id: item, expectedVersion },
    revision: { comment: 'open' },
  });
  expect(answer.errors).toEqual([]);
  for (const each of heard) {
    const changes = await each.until(1);
    clean('a subscription', JSON.stringify([changes, each.errors]));
    each.stop();
  }
  await process.close();
});

test('after all that, the log holds none of it', () => {
  expect(lines.length).toBeGreaterThan(10);
  clean('the log', lines.join(''));
});
