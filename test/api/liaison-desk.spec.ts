import { Client as Connection } from 'pg';
import { z } from 'zod';
import type { DeskBucketKind } from '../../src/liaisons/liaison-desk.types';
import { changeBySql } from '../support/by-sql';
import { Cast } from '../support/cast';
import type { Client } from '../support/people';
import { startServer, type TestServer } from '../support/server';
import { insertStatements, type StatementRow, withoutStatements } from '../support/statements';

let server: TestServer;
let db: Connection;
let cast: Cast;
beforeAll(async () => {
  server = await startServer();
  db = new Connection(server.databaseUrl);
  await db.connect();
  await withoutStatements(db);
  await insertStatements(db, STATEMENTS);
  cast = await Cast.of(server);
});
afterAll(async () => {
  await db.end();
  await server.close();
});

/** JCA-Cloud asks on 2014-11-19 by 2015-03-20; SG2 answers in time, SC 38 with nothing, ETSI too late, SG13 declines, SG5 without a day. */
const STATEMENTS: readonly StatementRow[] = [
  {
    key: 'JCA-LS26',
    from: ['JCA-Cloud'],
    sent: '2014-11-19',
    title: 'Request for an update',
    questions: [{ side: 'ORIGIN', body: 'Q17/13' }],
    to: [
      { body: 'SG2', deadline: '2015-03-20', state: 'REPLIED', outcomeOn: '2015-02-11' },
      { body: 'ISO/IEC JTC 1/SC 38', deadline: '2015-03-20', state: 'NIL_RETURN', outcomeOn: '2015-03-21' },
      { body: 'ETSI', deadline: '2015-03-20', state: 'REPLIED', outcomeOn: '2015-04-02' },
      { body: 'SG13', deadline: '2015-03-20', state: 'DECLINED', outcomeOn: '2015-03' },
      { body: 'SG5', deadline: '2015-03-20', state: 'NOTED' },
      { text: 'a consortium', deadline: '2015-03-20' },
      { body: 'DMTF', deadline: '2015-03' },
      { body: 'SG17', purpose: 'COMMENT', state: 'ALLOCATED', allocatedTo: ['Q8/17'] },
      { body: 'SG16', purpose: 'INFORMATION' },
      { body: 'TSAG', purpose: 'INFORMATION', state: 'RECEIVED' },
    ],
  },
  {
    key: 'SG13-LS64',
    from: ['SG13'],
    issuer: 'SG13',
    sent: '2014-07-18',
    to: [
      { body: 'WP2/2', deadline: '2014-12-01', state: 'CLOSED', outcomeOn: '2015-02-11', steps: ['REPLIED', 'CLOSED'] },
      { body: 'Q5/2', purpose: 'COMMENT', deadline: '2015-04-01' },
      { body: 'Q17/13', purpose: 'ACTION', deadline: '2015-03-01' },
    ],
  },
  { key: 'undated', from: ['SG2'], sent: null, to: [{ body: 'SG13', deadline: null, state: 'RECEIVED' }] },
  { key: 'later', from: ['SG2'], sent: '2015-06-01', to: [{ body: 'SG13', deadline: '2015-05-01' }] },
  {
    key: 'secret-draft',
    from: ['WP2/2'],
    state: 'READY',
    title: 'a secret draft',
    contacts: ['Kim Lee'],
    to: [{ body: 'SG13', state: 'UNSENT', deadline: '2015-01-01' }],
  },
  { key: 'dropped', from: ['SG2'], state: 'DROPPED', to: [{ body: 'SG13', state: 'UNSENT' }] },
];

const Desk = z.object({
  liaisonDesk: z.object({
    on: z.string(),
    buckets: z.array(
      z.object({
        bucket: z.string(),
        count: z.number(),
        lines: z.array(
          z.object({
            side: z.string(),
            deadline: z.string().nullable(),
            daysLeft: z.number().nullable(),
            statement: z.object({ key: z.string() }),
            addressee: z.object({ text: z.string() }).nullable(),
          }),
        ),
        pageInfo: z.object({ endCursor: z.string().nullable(), hasNextPage: z.boolean() }),
      }),
    ),
  }),
});

const DESK = `query ($body: String!, $on: Date, $person: ID, $withinDays: Int = 14, $buckets: [DeskBucketKind!], $first: Int = 50, $after: String) {
  liaisonDesk(body: $body, on: $on, person: $person, withinDays: $withinDays, buckets: $buckets, first: $first, after: $after) {
    on buckets { bucket count lines { side deadline daysLeft statement { key } addressee { text } } pageInfo { endCursor hasNextPage } } } }`;

type Asker = Pick<Client, 'data'>;
const desk = async (variables: Record<string, unknown>, asker: Asker = server) =>
  Desk.parse(await asker.data(DESK, variables)).liaisonDesk.buckets;

const counts = async (variables: Record<string, unknown>, asker?: Asker) =>
  Object.fromEntries((await desk(variables, asker)).map(({ bucket, count }) => [bucket, count]));

async function linesOf(bucket: DeskBucketKind, variables: Record<string, unknown>, asker?: Asker) {
  const [found] = await desk({ ...variables, buckets: [bucket] }, asker);
  return found?.lines.map(
    ({ statement, addressee, daysLeft }) => `${statement.key} ${addressee?.text ?? 'draft'} ${daysLeft}`,
  );
}

const ON = '2015-03-21';

test('the desk of the body that asked: who answered in time is off it, who answers later is still on it', async () => {
  expect(await counts({ body: 'JCA-Cloud', on: ON })).toEqual({
    INBOX: 0,
    AWAITING_US: 0,
    AWAITING_THEM: 4,
    OVERDUE_US: 0,
    OVERDUE_THEM: 2,
    DUE_SOON: 1,
    OPEN_QUESTIONS: 2,
    DRAFTS: 0,
  });
  expect(await linesOf('OVERDUE_THEM', { body: 'JCA-Cloud', on: ON })).toEqual([
    'JCA-LS26 ETSI -1',
    'JCA-LS26 a consortium -1',
  ]);
  expect(await linesOf('DUE_SOON', { body: 'JCA-Cloud', on: ON })).toEqual(['JCA-LS26 DMTF 10']);
  expect(await linesOf('AWAITING_THEM', { body: 'JCA-Cloud', on: ON })).toEqual([
    'JCA-LS26 ETSI -1',
    'JCA-LS26 a consortium -1',
    'JCA-LS26 DMTF 10',
    'JCA-LS26 SG17 null',
  ]);
});

test('the same desk on other days', async () => {
  const late = async (on: string) => (await counts({ body: 'JCA-Cloud', on })).OVERDUE_THEM;
  expect(await late('2015-03-20')).toBe(0);
  expect(await late('2015-04-02')).toBe(2);
  expect(await late('2014-11-18')).toBe(0);
  expect((await counts({ body: 'JCA-Cloud', on: '2014-11-18' })).AWAITING_THEM).toBe(0);
  expect((await counts({ body: 'JCA-Cloud', on: '2014-11-19' })).AWAITING_THEM).toBe(7);
  expect((await counts({ body: 'JCA-Cloud' })).OVERDUE_THEM).toBe(2);
});

test('the desk of a study group is that of everything below it; what is between its own parts is awaited from us', async () => {
  expect(await linesOf('AWAITING_US', { body: 'SG2', on: ON })).toEqual(['SG13-LS64 Q5/2 11']);
  expect(await linesOf('AWAITING_US', { body: 'SG2', on: '2015-02-10' })).toEqual([
    'SG13-LS64 WP2/2 -71',
    'JCA-LS26 SG2 38',
    'SG13-LS64 Q5/2 50',
  ]);
  expect(await linesOf('AWAITING_US', { body: 'SG13', on: ON })).toEqual(['SG13-LS64 Q17/13 -20', 'undated SG13 null']);
  expect(await linesOf('OVERDUE_US', { body: 'SG13', on: ON })).toEqual(['SG13-LS64 Q17/13 -20']);
  // JCA-Cloud belongs to SG13.
  expect(await linesOf('OVERDUE_THEM', { body: 'SG13', on: '2015-04-01' })).toEqual(
    await linesOf('OVERDUE_THEM', { body: 'JCA-Cloud', on: '2015-04-01' }),
  );
  expect(await linesOf('OPEN_QUESTIONS', { body: 'SG13', on: ON })).toEqual([
    'SG13-LS64 Q17/13 -20',
    'JCA-LS26 ETSI -1',
    'JCA-LS26 a consortium -1',
  ]);
});

test('the inbox holds what nobody was asked to deal with, for information too', async () => {
  expect(await linesOf('INBOX', { body: 'SG17', on: ON })).toEqual([]);
  expect(await linesOf('INBOX', { body: 'SG16', on: ON })).toEqual(['JCA-LS26 SG16 null']);
  expect(await linesOf('INBOX', { body: 'TSAG', on: ON })).toEqual(['JCA-LS26 TSAG null']);
  expect(await linesOf('INBOX', { body: 'SG13', on: '2015-06-01' })).toEqual([
    'SG13-LS64 Q17/13 -92',
    'later SG13 -31',
    'undated SG13 null',
  ]);
});

test('drafts lie on the desk of those who may write for the body, and on nobody else’s', async () => {
  const officer = await cast.person('Olu Officer', { role: 'LIAISON_OFFICER', body: 'SG2', from: '2013-01-01' });
  const other = await cast.person('Otto Other', { role: 'LIAISON_OFFICER', body: 'SG13', from: '2013-01-01' });
  expect(await linesOf('DRAFTS', { body: 'SG2', on: ON }, officer)).toEqual(['secret-draft draft -79']);
  expect(await linesOf('DRAFTS', { body: 'ITU-T', on: ON }, officer)).toEqual(['secret-draft draft -79']);
  for (const asker of [server, other, cast.ada])
    for (const body of ['SG2', 'SG13', 'ITU-T']) expect((await counts({ body, on: ON }, asker)).DRAFTS).toBe(0);
  // What has not gone out is on no desk of its addressees either.
  expect(JSON.stringify(await desk({ body: 'SG13' }, other))).not.toMatch(/secret|dropped/);
  expect(await counts({ body: 'SG13', on: ON }, officer)).toEqual(await counts({ body: 'SG13', on: ON }));
});

test('the desk of a person: what is allocated to or meant for a Question of theirs, comes from it, or names them', async () => {
  const held = { studyPeriod: '2013-2016', from: '2013-01-01' };
  const kim = await cast.person('Kim Lee', { role: 'RAPPORTEUR', body: 'Q17/13', ...held });
  const sam = await cast.person('Sam Secure', { role: 'RAPPORTEUR', body: 'Q8/17', ...held });
  await changeBySql(db, 'update allocation set body_id = a.body_id from appointment a where a.person_id = $1', [
    sam.personId,
  ]);
  await changeBySql(
    db,
    `update liaison_question set body_id = a.body_id from appointment a where a.person_id = $1 and side = 'ORIGIN'`,
    [kim.personId],
  );
  expect(await linesOf('AWAITING_US', { body: 'SG17', person: sam.personId, on: ON })).toEqual(['JCA-LS26 SG17 null']);
  expect(await linesOf('AWAITING_US', { body: 'SG17', person: kim.personId, on: ON })).toEqual([]);
  expect((await counts({ body: 'JCA-Cloud', person: kim.personId, on: ON })).AWAITING_THEM).toBe(4);
  expect((await counts({ body: 'JCA-Cloud', person: sam.personId, on: ON })).AWAITING_THEM).toBe(0);
  // The office ended with the study period.
  expect((await counts({ body: 'JCA-Cloud', person: kim.personId })).AWAITING_THEM).toBe(0);
  const officer = await cast.person('Olga Officer', { role: 'LIAISON_OFFICER', body: 'SG2', from: '2013-01-01' });
  expect(await linesOf('DRAFTS', { body: 'SG2', person: kim.personId, on: ON }, officer)).toEqual([
    'secret-draft draft -79',
  ]);
  expect(await linesOf('DRAFTS', { body: 'SG2', person: sam.personId, on: ON }, officer)).toEqual([]);
});

test('a heap is read page by page, each line once', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const [page] = await desk({ body: 'JCA-Cloud', on: ON, buckets: ['AWAITING_THEM'], first: 1, after });
    expect(page?.count).toBe(4);
    seen.push(...(page?.lines.map(({ addressee }) => addressee?.text ?? '') ?? []));
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(['ETSI', 'a consortium', 'DMTF', 'SG17']);
});

test('what does not fit is refused with what would', async () => {
  const refused = async (variables: Record<string, unknown>) => (await server.ask(DESK, variables)).errors[0];
  expect((await refused({ body: 'SG 99' }))?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect((await refused({ body: 'SG2', person: '999999999' }))?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  expect((await refused({ body: 'SG2', withinDays: 367 }))?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  const [inbox] = await desk({ body: 'SG13', buckets: ['INBOX'], first: 1 });
  const after = inbox?.pageInfo.endCursor;
  expect((await refused({ body: 'SG13', after }))?.message).toMatch(/one heap/);
  expect((await refused({ body: 'SG13', buckets: ['DRAFTS'], after }))?.message).toMatch(/cursor/);
});

test('the desk is one statement, with all that a line shows', async () => {
  const query = `{ liaisonDesk(body: "ITU-T") { buckets { bucket count lines { statement { ref title sources { body { ref } } refersTo { toText }
    mentions { workItem { ref } } } addressee { body { ref path { ref } } state } } } } }`;
  expect(await server.statementsOf(query)).toBe(1);
});
