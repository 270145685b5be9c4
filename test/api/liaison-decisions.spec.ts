import { z } from 'zod';
import { call } from '../support/call';
import { Cast, OFFICES } from '../support/cast';
import { clausesOf, withdraw } from '../support/decisions';
import { advance, draft, letter, type Outcome, written as sent } from '../support/liaison-desk';
import { onMeeting, recordMeeting, refusalOf, type Written, written } from '../support/meetings';
import { type Client, client } from '../support/people';
import { pick } from '../support/pick';
import { type Answer, startServer, type TestServer } from '../support/server';

let server: TestServer;
let cast: Cast;
let sven: Client;
let cora: Client;
let mina: Client;
let dora: Client;
let olga: Client;
let plenary: Written;

beforeAll(async () => {
  server = await startServer();
  cast = await Cast.of(server);
  sven = await cast.person('Sven Gruppe', OFFICES.sgChairman);
  cora = await cast.person('Cora Counsellor', OFFICES.counsellor);
  mina = await cast.person('Mina Rapporteur', OFFICES.rapporteur);
  dora = await cast.person('Dora Desk', OFFICES.liaison);
  olga = await cast.person('Olga Outside', { role: 'CHAIRMAN', body: 'SG2', from: '2025-01-01' });
  plenary = written(
    await recordMeeting(cora, {
      type: 'STUDY_GROUP',
      body: 'SG13',
      starts: '2026-05-04',
      ends: '2026-05-15',
      state: 'HELD',
    }),
  );
});
afterAll(() => server.close());

type Statement = Outcome['statement'];
const SHOWN =
  'statement { id state recordVersion sources { id text approvedOn approvalWords } decisions { id kind takenOn text meeting { key } } events { step state words source { key } } }';
const TITLE = 'On the secrets of Zanzibar';

async function readied(sources: readonly string[], who = dora): Promise<Statement> {
  const { statement } = sent(await draft(who, letter({ sources, title: TITLE })));
  return sent(await advance(who, statement, 'MAKE_READY')).statement;
}
const changeOf = ({ id, recordVersion }: Pick<Statement, 'id' | 'recordVersion'>, reason: string | null = null) => ({
  change: { id, expectedVersion: recordVersion, reason },
});
const agree = (who: Client, statement: Statement, more: object = {}): Promise<Answer> =>
  call(who, 'recordAgreementToSend', { ...changeOf(statement), meeting: plenary.id, on: '2026-05-15', ...more }, SHOWN);
const agreed = (answer: Answer) => {
  expect(answer.errors).toEqual([]);
  return z
    .object({
      id: z.string(),
      state: z.string(),
      recordVersion: z.number(),
      decisions: z.array(z.object({ id: z.string() }).loose()),
    })
    .loose()
    .parse(pick(answer.data, Object.keys(answer.data ?? {})[0] ?? '', 'statement'));
};
const decisions = async (who: Pick<Client, 'data'>) =>
  pick(
    await who.data('query ($key: String!) { meeting(key: $key) { decisions { kind text statement { title } } } }', {
      key: plenary.key,
    }),
    'meeting',
    'decisions',
  );

describe('a meeting agrees to send a liaison statement', () => {
  let statement: Statement;
  let after: ReturnType<typeof agreed>;

  test('and so approves it, by its own step', async () => {
    statement = await readied(['SG13']);
    after = agreed(await agree(sven, statement));
    expect(after).toMatchObject({
      state: 'APPROVED',
      sources: [{ approvedOn: '2026-05-15', approvalWords: 'at SG13-2026-05' }],
      decisions: [
        {
          kind: 'AGREED_TO_SEND',
          takenOn: '2026-05-15',
          text: 'Agreement to send a liaison statement',
          meeting: { key: 'SG13-2026-05' },
        },
      ],
    });
    const events = z
      .array(z.object({ step: z.string(), source: z.object({ key: z.string() }) }).loose())
      .parse(after.events);
    expect(events.at(-1)).toMatchObject({
      step: 'APPROVE',
      state: 'APPROVED',
      source: { key: `decision-${after.decisions[0]?.id}` },
    });
  });

  test('which shows nothing of it before it is sent', async () => {
    expect(await decisions(sven)).toEqual([
      { kind: 'AGREED_TO_SEND', text: 'Agreement to send a liaison statement', statement: { title: TITLE } },
    ]);
    for (const who of [server, olga, client(server), cast.ada])
      expect(await decisions(who)).toEqual([
        { kind: 'AGREED_TO_SEND', text: 'Agreement to send a liaison statement', statement: null },
      ]);
    const { history } = await server.data(
      '{ history(of: PROGRAMME, first: 20) { nodes { kind subjectKind changes { of field after } } } }',
    );
    const shown = JSON.stringify(history);
    expect(shown).toContain('DECIDED');
    expect(shown).not.toMatch(/liaison_decision|LIAISON_STATEMENT|Zanzibar/);
    for (const feed of ['changes', 'statements']) {
      const { statusCode, body } = await server.app.inject({ url: `/feeds/${feed}.atom` });
      expect([statusCode, /Zanzibar/.test(body)]).toEqual([200, false]);
    }
  });

  test('and once it is sent, both tell of each other', async () => {
    expect((await advance(dora, { id: after.id, recordVersion: after.recordVersion }, 'SEND')).errors).toEqual([]);
    expect(await decisions(server)).toMatchObject([{ statement: { title: TITLE } }]);
    const { liaisonStatement } = await server.data(
      'query ($id: ID!) { liaisonStatement(id: $id) { recordVersion decisions { meeting { key } } } }',
      { id: after.id },
    );
    expect(liaisonStatement).toMatchObject({ decisions: [{ meeting: { key: plenary.key } }] });
    const change = { id: after.id, expectedVersion: pick(liaisonStatement, 'recordVersion'), reason: 'x' };
    const late = await call(sven, 'withdrawAgreementToSend', { change, decision: after.decisions[0]?.id }, SHOWN);
    expect(clausesOf(late)).toEqual([['NOT_SENT', 'liaison steps']]);
  });
});

describe('it is refused', () => {
  test.each([
    ['to the public', () => client(server), 'UNAUTHENTICATED'],
    ['to whom the statement is not there', () => olga, 'NOT_FOUND'],
    ['to a rapporteur, to whom it is not there either', () => mina, 'NOT_FOUND'],
    ['to an officer who speaks for the body and not for its meeting', () => dora, 'FORBIDDEN'],
  ])('%s', async (_, who, code) => {
    const statement = await readied(['SG13']);
    expect(refusalOf(await agree(who(), statement)).code).toBe(code);
  });

  test('by a meeting that does not speak for the sender, and on a day that is none of it', async () => {
    const statement = await readied(['SG13']);
    const party = written(await recordMeeting(sven, { type: 'WORKING_PARTY', body: 'WP2/13', starts: '2026-05-06' }));
    expect(clausesOf(await agree(sven, statement, { meeting: party.id, on: null }))).toEqual([
      ['MEETING_OF_THE_SENDER', 'A.1 (liaison statements)'],
    ]);
    expect(refusalOf(await agree(sven, statement, { on: '2026-05-16' }))).toEqual({
      code: 'BAD_USER_INPUT',
      named: ['decision.on'],
    });
    expect(refusalOf(await agree(sven, statement, { on: null })).named).toEqual(['decision.on']);
  });

  test('by the steps of the statement: a draft is not approved', async () => {
    const { statement } = sent(await draft(dora, letter()));
    expect(clausesOf(await agree(sven, statement))).toEqual([['STEP_FROM_STATE', 'liaison steps']]);
    expect((await agree(sven, { ...statement, recordVersion: 9 })).errors[0]?.extensions?.code).toBe('STALE');
    expect(await decisions(sven)).toHaveLength(1);
  });

  test('to the secretariat without the words of the approval', async () => {
    const statement = await readied(['SG13']);
    expect(refusalOf(await agree(cora, statement)).code).toBe('FORBIDDEN');
    expect(agreed(await agree(cora, statement, { priorApproval: 'SG13, closing plenary' }))).toMatchObject({
      state: 'APPROVED',
    });
  });
});

describe('with several sending bodies', () => {
  test('each needs its own agreement; a meeting of rapporteurs agrees for its Question', async () => {
    const rapporteurs = written(
      await recordMeeting(mina, { type: 'RAPPORTEUR_GROUP', body: 'SG13', bodies: ['Q17/13'], starts: '2026-05-05' }),
    );
    const statement = await readied(['Q17/13', 'SG13']);
    expect(refusalOf(await agree(sven, statement))).toEqual({ code: 'BAD_USER_INPUT', named: ['sendingBody'] });
    const [question, group] = statement.sources;
    const first = agreed(
      await agree(mina, statement, { meeting: rapporteurs.id, on: null, sendingBody: question?.id }),
    );
    expect(first).toMatchObject({ state: 'READY', decisions: [{ meeting: { key: 'SG13-RGM-2026-05' } }] });
    const second = agreed(
      await agree(sven, { ...statement, recordVersion: first.recordVersion }, { sendingBody: group?.id }),
    );
    expect(second).toMatchObject({ state: 'APPROVED', decisions: [{}, {}] });
  });

  test('what was approved on the day already is told of the meeting, and not approved twice', async () => {
    const statement = await readied(['SG13']);
    const approved = sent(await advance(sven, statement, 'APPROVE', {}, { happened: '2026-05-14' })).statement;
    expect(clausesOf(await agree(sven, approved))).toEqual([['STEP_FROM_STATE', 'liaison steps']]);
    const told = agreed(await agree(sven, approved, { on: '2026-05-14', text: 'Agreed to write to SG2.' }));
    expect(told).toMatchObject({ state: 'APPROVED', decisions: [{ text: 'Agreed to write to SG2.' }] });
    expect(
      z
        .array(z.object({ step: z.string() }).loose())
        .parse(told.events)
        .map(({ step }) => step),
    ).toEqual(['RECORD', 'MAKE_READY', 'APPROVE']);
  });
});

test('an agreement is taken back with its reason: the statement goes back to its writers', async () => {
  const statement = await readied(['SG13']);
  const at = agreed(await agree(sven, statement));
  const decision = at.decisions[0]?.id;
  expect(clausesOf(await withdraw(sven, decision ?? ''))).toEqual([['OPERATION_OF_ITS_OWN', 'meetings']]);
  const back = (who: Client, reason: string | null, id = decision) =>
    call(who, 'withdrawAgreementToSend', { ...changeOf(at, reason), decision: id }, SHOWN);
  expect(refusalOf(await back(sven, null))).toEqual({ code: 'BAD_USER_INPUT', named: ['change.reason'] });
  expect(refusalOf(await back(sven, 'x', '999999999')).code).toBe('NOT_FOUND');
  expect(refusalOf(await back(dora, 'x')).code).toBe('FORBIDDEN');
  const before = z.array(z.unknown()).parse(await decisions(sven)).length;
  expect(agreed(await back(sven, 'It was another one.'))).toMatchObject({
    state: 'DRAFT',
    sources: [{ approvedOn: null }],
    decisions: [],
  });
  expect(await decisions(sven)).toHaveLength(before - 1);
  expect(refusalOf(await onMeeting(cora, 'cancelMeeting', plenary, {}, { reason: 'x' })).named).toEqual(['NOT_HELD']);
});
