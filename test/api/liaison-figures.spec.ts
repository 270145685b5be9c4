import { Client as Connection } from 'pg';
import { z } from 'zod';
import { standingOn } from '../../src/liaisons/rules/open';
import type { AddresseeState } from '../../src/liaisons/rules/vocabulary';
import { parsePartialDate } from '../../src/platform/partial-date';
import { pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';
import { type AddresseeRow, insertStatements, type StatementRow, withoutStatements } from '../support/statements';

let server: TestServer;
let db: Connection;
beforeAll(async () => {
  server = await startServer();
  db = new Connection(server.databaseUrl);
  await db.connect();
  await withoutStatements(db);
  await insertStatements(db, [LS26, ...OTHERS]);
});
afterAll(async () => {
  await db.end();
  await server.close();
});

const asked = (body: string, state: AddresseeState, outcomeOn: string | null = null): AddresseeRow => ({
  body,
  deadline: '2015-03-20',
  state,
  outcomeOn,
});

const LS26: StatementRow = {
  key: 'JCA-LS26',
  ref: 'JCA-Cloud-LS26',
  from: ['JCA-Cloud'],
  issuer: 'JCA-Cloud',
  sent: '2014-11-19',
  to: [
    asked('SG2', 'REPLIED', '2015-02-11'),
    asked('SG5', 'NIL_RETURN', '2015-03-21'),
    asked('SG9', 'REPLIED', '2015-03-22'),
    { ...asked('SG11', 'CLOSED', '2015-01-05'), steps: ['DECLINED', 'CLOSED'] },
    { ...asked('SG12', 'CLOSED', '2015-01-05'), steps: ['CLOSED'] },
    asked('SG13', 'ACKNOWLEDGED'),
    { ...asked('SG15', 'NOTED'), outcomeOn: null },
    { body: 'SG16', deadline: '2015-04-20' },
    { body: 'SG17', purpose: 'COMMENT' },
    { body: 'ETSI', purpose: 'INFORMATION' },
    { body: 'TSAG', purpose: 'INFORMATION', state: 'NOTED', outcomeOn: '2015-02-01' },
  ],
};
const OTHERS: readonly StatementRow[] = [
  {
    key: 'JCA-LS27',
    from: ['JCA-Cloud'],
    sent: '2015-01-01',
    to: [asked('SG2', 'DECLINED', '2015-01-08'), asked('SG2', 'RECEIVED')],
  },
  // An answer in a month, and one before the question: neither can be timed.
  {
    key: 'JCA-LS28',
    from: ['JCA-Cloud'],
    sent: '2015-01-10',
    to: [asked('SG2', 'REPLIED', '2015-02'), asked('SG2', 'REPLIED', '2015-01-01')],
  },
  { key: 'month', from: ['JCA-Cloud'], sent: '2015-01', to: [asked('SG2', 'REPLIED', '2015-02-01')] },
  { key: 'comment', from: ['JCA-Cloud'], sent: '2015-01-01', to: [{ body: 'SG2', purpose: 'COMMENT' }] },
  { key: 'undated', from: ['SG5'], to: [{ text: 'a consortium' }] },
  { key: 'wp', from: ['WP2/2'], issuer: 'SG2', sent: '2015-02-11', to: [{ body: 'SG13' }] },
  { key: 'unsent', from: ['SG3'], state: 'APPROVED', to: [{ body: 'SG20', state: 'UNSENT' }] },
];

const COUNTS = 'total answered nil declined noted closed pending overdue information unsent';
const countsOn = async (on: string) =>
  pick(
    await server.data(
      `{ liaisonStatement(ref: "JCA-Cloud - LS 26 - E") { liaisonCounts(on: "${on}") { ${COUNTS} } } }`,
    ),
    'liaisonStatement',
    'liaisonCounts',
  );

test('answered, nil, overdue are counted as they were on the day after the deadline', async () => {
  expect(await countsOn('2015-03-21')).toEqual({
    total: 11,
    answered: 1,
    nil: 1,
    declined: 1,
    noted: 2,
    closed: 1,
    pending: 2,
    overdue: 2,
    information: 1,
    unsent: 0,
  });
  expect(await countsOn('2015-03-20')).toMatchObject({ answered: 1, nil: 0, pending: 5, overdue: 0 });
  expect(await countsOn('2015-03-22')).toMatchObject({ answered: 2, nil: 1, overdue: 1 });
  expect(await countsOn('2014-11-18')).toMatchObject({ total: 11, unsent: 11, pending: 0 });
});

test('each addressee is counted once, by the rule', async () => {
  for (const on of ['2014-12-01', '2015-01-05', '2015-03-21', '2015-04-21']) {
    const standings = (LS26.to ?? []).map(
      ({ purpose = 'ACTION', state = 'SENT', deadline = null, outcomeOn = null, steps }) =>
        standingOn(
          {
            purpose,
            state,
            deadline,
            outcomeEarliest: outcomeOn && (parsePartialDate(outcomeOn)?.earliest ?? null),
            closedFrom: steps?.filter((each) => each !== 'CLOSED').at(-1) ?? null,
          },
          on,
        ),
    );
    const expected = Object.fromEntries(
      COUNTS.split(' ').map((name) => [name, standings.filter((each) => each.toLowerCase() === name).length]),
    );
    expect(await countsOn(on)).toEqual({ ...expected, total: 11 });
  }
});

const Figures = z.object({
  liaisonFigures: z.object({
    nodes: z.array(
      z.object({
        sender: z.object({ ref: z.string() }).nullable(),
        senderText: z.string().nullable(),
        addressee: z.object({ ref: z.string() }).nullable(),
        addresseeText: z.string().nullable(),
        forAction: z.number(),
        answered: z.number(),
        nil: z.number(),
        declined: z.number(),
        notedOrClosed: z.number(),
        open: z.number(),
        overdue: z.number(),
        meanDaysToAnswer: z.number().nullable(),
        answersTimed: z.number(),
      }),
    ),
    pageInfo: z.object({ endCursor: z.string().nullable(), hasNextPage: z.boolean() }),
  }),
});
const FIGURES = `query ($bodies: [String!], $sent: DateRange, $on: Date, $first: Int = 100, $after: String) {
  liaisonFigures(bodies: $bodies, sent: $sent, on: $on, first: $first, after: $after) {
    nodes { sender { ref } senderText addressee { ref } addresseeText forAction answered nil declined notedOrClosed open overdue meanDaysToAnswer answersTimed }
    pageInfo { endCursor hasNextPage } } }`;
const page = async (variables: Record<string, unknown>) =>
  Figures.parse(await server.data(FIGURES, variables)).liaisonFigures;
const pairs = async (variables: Record<string, unknown>) =>
  (await page(variables)).nodes.map(({ sender, senderText, addressee, addresseeText, forAction }) =>
    [sender?.ref ?? senderText, addressee?.ref ?? addresseeText, forAction].join(' '),
  );

test('a pair of bodies: what became of what was sent for action, and how long an answer took', async () => {
  const { nodes } = await page({ bodies: ['SG2'], on: '2015-03-21' });
  expect(nodes[0]).toEqual({
    sender: { ref: 'JCA-Cloud' },
    senderText: null,
    addressee: { ref: 'SG2' },
    addresseeText: null,
    forAction: 6,
    answered: 4,
    nil: 0,
    declined: 1,
    notedOrClosed: 0,
    open: 1,
    overdue: 1,
    // 84 days for the one, 7 for the other; a month and an answer before its question are not timed.
    meanDaysToAnswer: 45.5,
    answersTimed: 2,
  });
});

test('the group that numbers a statement is its sender; what is not known here is named as written', async () => {
  expect(await pairs({ bodies: ['WP2/2', 'SG2'], on: '2015-03-21' })).toEqual(['JCA-Cloud SG2 6', 'SG2 SG13 1']);
  expect(await pairs({ bodies: ['SG5'], on: '2015-03-21' })).toEqual(['JCA-Cloud SG5 1', 'SG5 a consortium 1']);
});

test('a range of days leaves out what was sent on others, and unknown days', async () => {
  expect(await pairs({ sent: { from: '2015-01-01', to: '2015-01-09' } })).toEqual(['JCA-Cloud SG2 3']);
  expect(await pairs({ sent: { from: '1990-01-01', to: '1990-12-31' } })).toEqual([]);
  expect(await pairs({ on: '2014-11-18' })).toEqual(['SG5 a consortium 1']);
});

test('what was not sent is in no figure, and the pairs come page by page', async () => {
  const all = await pairs({});
  expect(all.filter((pair) => /SG3|SG20/.test(pair))).toEqual([]);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { pageInfo, nodes }: Awaited<ReturnType<typeof page>> = await page({ first: 3, after });
    seen.push(
      ...nodes.map(({ sender, senderText, addressee, addresseeText, forAction }) =>
        [sender?.ref ?? senderText, addressee?.ref ?? addresseeText, forAction].join(' '),
      ),
    );
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(all);
  expect(await server.statementsOf(FIGURES)).toBe(1);
});
