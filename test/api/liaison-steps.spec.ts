import { z } from 'zod';
import { ADDRESSEE_TRANSITIONS, STATEMENT_TRANSITIONS } from '../../src/liaisons/rules/steps';
import {
  ADDRESSEE_STATES,
  ADDRESSEE_STEPS,
  type AddresseeState,
  type AddresseeStep,
  STATEMENT_STATES,
  STATEMENT_STEPS,
  type StatementState,
  type StatementStep,
} from '../../src/liaisons/rules/vocabulary';
import { Cast, OFFICES } from '../support/cast';
import {
  advance,
  advanceAddressee,
  codeOf,
  draft,
  fieldsOf,
  historyOf,
  letter,
  type Outcome,
  record,
  rulesOf,
  seen,
  sentBy,
  written,
} from '../support/liaison-desk';
import type { Client } from '../support/people';
import { among, pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let chair13: Client;
let chair2: Client;
let rapporteur: Client;
let associate: Client;
let counsellor: Client;
let desk2: Client;
let stranger: Client;

beforeAll(async () => {
  server = await startServer();
  const cast = await Cast.of(server);
  chair13 = await cast.person('Sven Gruppe', OFFICES.sgChairman);
  chair2 = await cast.person('Zoe Gruppe', { role: 'CHAIRMAN', body: 'SG2', from: '2025-01-01' });
  rapporteur = await cast.person('Lee Minho', OFFICES.rapporteur);
  associate = await cast.person('Ann Sociate', OFFICES.associate);
  counsellor = await cast.person('Cora Counsel', OFFICES.counsellor);
  desk2 = await cast.person('Dora Desk', { role: 'LIAISON_OFFICER', body: 'SG2', from: '2025-01-01' });
  stranger = await cast.person('Stran Ger', OFFICES.elsewhere);
});
afterAll(() => server.close());

type Statement = Outcome['statement'];
const offered = z.array(
  z.object({ step: z.string(), allowed: z.boolean(), reasons: z.array(z.object({ rule: z.string() })) }),
);

/** Steps that lead to a state. */
const WAYS: Readonly<Record<StatementState, readonly StatementStep[]>> = {
  DRAFT: [],
  READY: ['MAKE_READY'],
  APPROVED: ['MAKE_READY', 'APPROVE'],
  SENT: ['MAKE_READY', 'APPROVE', 'SEND'],
  DROPPED: ['DROP'],
};
async function statementIn(state: StatementState): Promise<Statement> {
  let { statement } = written(await draft(chair13, letter()));
  for (const step of WAYS[state]) ({ statement } = written(await advance(chair13, statement, step)));
  expect(statement.state).toBe(state);
  return statement;
}

const transitionsOf = async (who: Pick<Client, 'data'>, id: string) => {
  const { liaisonStatement } = await who.data(
    'query ($id: ID!) { liaisonStatement(id: $id) { transitions { step to meaning allowed reasons { rule } } } }',
    { id },
  );
  return offered.parse(pick(liaisonStatement, 'transitions'));
};

describe('every step from every state', () => {
  test.each(STATEMENT_STATES)('from %s', async (state) => {
    let statement = await statementIn(state);
    for (const step of STATEMENT_STEPS) {
      const told = (await transitionsOf(chair13, statement.id)).find((each) => each.step === step);
      const legal = STATEMENT_TRANSITIONS.find((each) => each.step === step && each.from.includes(state));
      const answer = await advance(chair13, statement, step);
      expect(told).toMatchObject({ allowed: legal !== undefined });
      if (legal) {
        const after = written(answer).statement;
        expect(after.state).toBe(legal.to);
        expect(after.events.at(-1)).toMatchObject({ step, state: legal.to });
        expect(after.events).toHaveLength(statement.events.length + 1);
        statement = await statementIn(state);
      } else {
        expect(codeOf(answer)).toBe('REFUSED');
        expect(rulesOf(answer)).toEqual(['STEP_FROM_STATE']);
        expect(told?.reasons).toEqual([{ rule: 'STEP_FROM_STATE' }]);
        expect((await seen(chair13, statement.id)).recordVersion).toBe(statement.recordVersion);
      }
    }
  });

  const PATHS: Readonly<Record<Exclude<AddresseeState, 'UNSENT'>, readonly AddresseeStep[]>> = {
    SENT: [],
    RECEIVED: ['RECEIVE'],
    ALLOCATED: ['ALLOCATE'],
    ACKNOWLEDGED: ['ACKNOWLEDGE'],
    NOTED: ['NOTE'],
    REPLIED: ['REPLY'],
    NIL_RETURN: ['RETURN_NIL'],
    DECLINED: ['DECLINE'],
    CLOSED: ['CLOSE'],
  };
  const one = ({ addressees }: Statement) => addressees[0]?.id ?? '';
  async function addresseeIn(state: AddresseeState): Promise<Statement> {
    if (state === 'UNSENT') return statementIn('DRAFT');
    let { statement } = written(
      await record(chair13, { sources: ['SG13'], dated: '2014-07', addressees: [{ body: 'SG2', purpose: 'ACTION' }] }),
    );
    for (const step of PATHS[state])
      ({ statement } = written(await advanceAddressee(chair13, statement, one(statement), step, allocation(step))));
    expect(statement.addressees[0]?.state).toBe(state);
    return statement;
  }
  const allocation = (step: string) => (step === 'ALLOCATE' ? { allocatedTo: ['Q5/2'] } : null);

  test.each(ADDRESSEE_STATES)('of an addressee from %s', async (state) => {
    let statement = await addresseeIn(state);
    for (const step of ADDRESSEE_STEPS) {
      const { liaisonStatement } = await chair13.data(
        'query ($id: ID!) { liaisonStatement(id: $id) { addressees { transitions { step to meaning allowed reasons { rule } } } } }',
        { id: statement.id },
      );
      const told = offered
        .parse(pick(liaisonStatement, 'addressees', 0, 'transitions'))
        .find((each) => each.step === step);
      const legal = ADDRESSEE_TRANSITIONS.find((each) => each.step === step && each.from.includes(state));
      const answer = await advanceAddressee(chair13, statement, one(statement), step, allocation(step));
      expect(told).toMatchObject({ allowed: legal !== undefined });
      if (legal) {
        const after = written(answer).statement;
        expect(after.addressees[0]?.state).toBe(legal.to);
        expect(after.events.at(-1)).toMatchObject({ step, state: legal.to, addressee: { id: one(statement) } });
        statement = await addresseeIn(state);
      } else {
        expect(rulesOf(answer)).toEqual(['STEP_FROM_STATE']);
        expect(told?.reasons).toEqual([{ rule: 'STEP_FROM_STATE' }]);
      }
    }
  });
});

describe('the sending side', () => {
  test('what is not complete is not ready, and what is wise is said', async () => {
    const { statement } = written(await draft(chair13, { sources: ['SG13'] }));
    const refused = await advance(chair13, statement, 'MAKE_READY');
    expect(rulesOf(refused)).toEqual(['TITLE_WANTED', 'ADDRESSEE_WANTED', 'TEXT_WANTED']);
    const told = (await transitionsOf(chair13, statement.id)).find(({ step }) => step === 'MAKE_READY');
    expect(told?.reasons.map(({ rule }) => rule)).toEqual(rulesOf(refused));
    const poor = letter({ contacts: [], approvalLevel: null, addressees: [{ body: 'SG2', purpose: 'ACTION' }] });
    const { warnings } = written(await advance(chair13, written(await draft(chair13, poor)).statement, 'MAKE_READY'));
    expect(warnings.map(({ rule }) => rule)).toEqual(['CONTACT_WANTED', 'APPROVAL_LEVEL_WANTED', 'DEADLINE_WANTED']);
  });

  test('several sending bodies need an approver of each', async () => {
    let at = written(
      await draft(
        chair13,
        letter({ sources: ['SG13', 'SG2'], addressees: [{ body: 'SG17', purpose: 'ACTION', deadline: '2026-05' }] }),
      ),
    ).statement;
    at = written(await advance(chair13, at, 'MAKE_READY')).statement;
    const [sg13 = { id: '' }, sg2 = { id: '' }] = at.sources;
    expect(fieldsOf(await advance(chair13, at, 'APPROVE'))).toEqual(['source']);
    expect(fieldsOf(await advance(chair13, at, 'APPROVE', { source: '999999' }))).toEqual(['source']);
    expect(codeOf(await advance(chair13, at, 'APPROVE', { source: sg2.id }))).toBe('FORBIDDEN');
    expect(codeOf(await advance(desk2, at, 'APPROVE', { source: sg2.id }))).toBe('FORBIDDEN');
    at = written(await advance(chair13, at, 'APPROVE', { source: sg13.id, words: 'plenary' })).statement;
    expect(at).toMatchObject({
      state: 'READY',
      sources: [{ approvedBy: { name: 'Sven Gruppe' } }, { approvedOn: null }],
    });
    expect(rulesOf(await advance(chair13, at, 'SEND'))).toEqual(['STEP_FROM_STATE']);
    expect(rulesOf(await advance(chair13, at, 'APPROVE', { source: sg13.id }))).toEqual(['APPROVED_ALREADY']);
    at = written(await advance(chair2, at, 'APPROVE')).statement;
    expect(at).toMatchObject({
      state: 'APPROVED',
      sources: [{ text: 'SG13' }, { text: 'SG2', approvedBy: { name: 'Zoe Gruppe' } }],
    });
    at = written(await advance(desk2, at, 'RETURN', {}, { reason: 'a word is wrong' })).statement;
    expect(at).toMatchObject({ state: 'DRAFT', sources: [{ approvedOn: null }, { approvedOn: null }] });
    expect(at.events.map(({ step, state }) => [step, state])).toEqual([
      ['RECORD', 'DRAFT'],
      ['MAKE_READY', 'READY'],
      ['APPROVE', 'READY'],
      ['APPROVE', 'APPROVED'],
      ['RETURN', 'DRAFT'],
    ]);
  });

  test('who writes for a body without approving records that it had given its approval', async () => {
    const start = written(await draft(associate, letter({ sources: ['Q17/13'] }))).statement;
    const at = written(await advance(associate, start, 'MAKE_READY')).statement;
    expect(codeOf(await advance(associate, at, 'APPROVE'))).toBe('FORBIDDEN');
    const approved = written(
      await advance(associate, at, 'APPROVE', { priorApproval: 'Q17/13 meeting, 12 January 2026' }),
    ).statement;
    expect(approved).toMatchObject({
      state: 'APPROVED',
      sources: [{ approvalWords: 'Q17/13 meeting, 12 January 2026', approvedBy: { name: 'Ann Sociate' } }],
    });
    expect(approved.events.at(-1)?.words).toContain('obtained prior approval');
    expect(codeOf(await advance(rapporteur, approved, 'SEND'))).toBe('FORBIDDEN');
    const { statement } = written(await advance(counsellor, approved, 'SEND'));
    expect(statement).toMatchObject({ state: 'SENT', issuer: { ref: 'SG13' }, sources: [{ body: { ref: 'Q17/13' } }] });
  });

  test('sending gives the next number of the issuer in the study period, unless one is given', async () => {
    const first = (await sentBy(chair2, letter({ sources: ['SG2'] }))).statement;
    const second = (await sentBy(chair2, letter({ sources: ['SG2'] }))).statement;
    expect([first.ref, second.ref]).toEqual(['SG2-LS1', 'SG2-LS2']);
    expect(first).toMatchObject({ sent: '2026-01-15', addressees: [{ state: 'SENT', isAwaited: true }] });
    const approved = async (more = {}) => {
      let at = written(await draft(chair2, letter({ sources: ['SG2'], ...more }))).statement;
      for (const step of ['MAKE_READY', 'APPROVE']) at = written(await advance(chair2, at, step)).statement;
      return at;
    };
    expect(rulesOf(await advance(chair2, await approved(), 'SEND', { number: 'LS 2' }))).toEqual(['NUMBER_TAKEN']);
    expect(fieldsOf(await advance(chair2, await approved(), 'SEND', { number: 'SG13-LS9' }))).toEqual(['number']);
    expect(fieldsOf(await advance(chair2, await approved(), 'SEND', { number: 'nine' }))).toEqual(['number']);
    expect(fieldsOf(await advance(chair2, await approved(), 'SEND', { sent: '2999' }))).toEqual(['sent']);
    expect(fieldsOf(await advance(chair2, await approved(), 'SEND', { source: '1' }))).toEqual(['source']);
    const ninth = written(await advance(chair2, await approved({ number: 'COM2-LS009' }), 'SEND')).statement;
    expect(ninth).toMatchObject({ ref: 'SG2-LS9', numberAsWritten: 'COM2-LS009' });
    const answers = await Promise.all(
      (await Promise.all([approved(), approved()])).map((at) => advance(chair2, at, 'SEND')),
    );
    expect(answers.map((answer) => written(answer).statement.ref).toSorted()).toEqual(['SG2-LS10', 'SG2-LS11']);
  });

  test('the steps are in the history once it is sent, and hidden before', async () => {
    const at = await statementIn('APPROVED');
    expect(await historyOf(chair13, at.id)).toEqual([]);
    const { statement } = written(await advance(chair13, at, 'SEND'));
    const entries = z.array(z.object({ kind: z.string() })).parse(await historyOf(server, statement.id));
    expect(entries.map(({ kind }) => kind)).toEqual([
      'LIAISON_STEP',
      'LIAISON_STEP',
      'LIAISON_STEP',
      'LIAISON_WRITTEN',
    ]);
  });

  test('STALE for who was slower, FORBIDDEN for who may not, with the reasons told before', async () => {
    const at = await statementIn('DRAFT');
    written(await advance(chair13, at, 'MAKE_READY'));
    expect(codeOf(await advance(chair13, at, 'DROP'))).toBe('STALE');
    const sent = await statementIn('SENT');
    const told = await transitionsOf(stranger, sent.id);
    expect(told.every(({ allowed, reasons }) => !allowed && reasons.some(({ rule }) => rule === 'PERMISSION'))).toBe(
      true,
    );
    const { liaisonStatement } = await desk2.data(
      'query ($id: ID!) { liaisonStatement(id: $id) { viewerCan { action allowed office } } }',
      { id: sent.id },
    );
    expect(pick(liaisonStatement, 'viewerCan')).toEqual([
      { action: 'WRITE_LIAISON', allowed: false, office: null },
      { action: 'APPROVE_LIAISON', allowed: false, office: null },
      { action: 'SEND_LIAISON', allowed: false, office: null },
      { action: 'ANSWER_LIAISON', allowed: true, office: 'Liaison officer of SG2' },
      { action: 'LIAISON_NOTE', allowed: true, office: 'Liaison officer of SG2' },
    ]);
  });
});

describe('the addressees', () => {
  test('received as a document, allocated, noted: each by the desk of the addressee or of a sender', async () => {
    let { statement: at } = written(
      await record(chair13, {
        sources: ['SG13'],
        dated: '2014-07-18',
        addressees: [
          { body: 'SG2', purpose: 'ACTION', deadline: '2015-03-20' },
          { body: 'SG17', purpose: 'ACTION' },
        ],
      }),
    );
    const [sg2 = { id: '' }, sg17 = { id: '' }] = at.addressees;
    expect(codeOf(await advanceAddressee(stranger, at, sg2.id, 'RECEIVE'))).toBe('FORBIDDEN');
    expect(codeOf(await advanceAddressee(desk2, at, sg17.id, 'RECEIVE'))).toBe('FORBIDDEN');
    expect(codeOf(await advanceAddressee(chair13, at, '999999', 'RECEIVE'))).toBe('NOT_FOUND');
    at = written(
      await advanceAddressee(
        desk2,
        at,
        sg2.id,
        'RECEIVE',
        { receivedAs: 'TD 275 (GEN/2)' },
        { happened: '2014-08-01' },
      ),
    ).statement;
    expect(at.addressees[0]).toMatchObject({ state: 'RECEIVED', received: '2014-08-01', receivedAs: 'TD 275 (GEN/2)' });
    expect(fieldsOf(await advanceAddressee(desk2, at, sg2.id, 'ALLOCATE'))).toEqual(['facts.allocatedTo']);
    expect(fieldsOf(await advanceAddressee(desk2, at, sg2.id, 'ALLOCATE', { allocatedTo: ['Q99/99'] }))).toEqual([
      'facts.allocatedTo',
    ]);
    expect(fieldsOf(await advanceAddressee(desk2, at, sg2.id, 'NOTE', { allocatedTo: ['Q5/2'] }))).toEqual([
      'facts.allocatedTo',
    ]);
    at = written(await advanceAddressee(desk2, at, sg2.id, 'ALLOCATE', { allocatedTo: ['Qs 5/2, 7/2'] })).statement;
    expect(at.addressees[0]?.allocatedTo).toEqual(among({ ref: 'Q5/2' }, { ref: 'Q7/2' }));
    at = written(await advanceAddressee(desk2, at, sg2.id, 'ALLOCATE', { allocatedTo: ['Q5/2'] })).statement;
    expect(at.addressees[0]?.allocatedTo).toEqual([{ ref: 'Q5/2' }]);
    at = written(
      await advanceAddressee(chair13, at, sg2.id, 'NOTE', { words: 'at the plenary' }, { happened: '2015-01' }),
    ).statement;
    expect(at.addressees).toMatchObject([
      { state: 'NOTED', outcomeOn: '2015-01', isAwaited: false },
      { state: 'SENT', outcomeOn: null, isAwaited: true },
    ]);
    at = written(await advanceAddressee(desk2, at, sg2.id, 'CLOSE')).statement;
    expect(at.addressees[0]).toMatchObject({ state: 'CLOSED', outcomeOn: '2015-01' });
    at = written(await advanceAddressee(desk2, at, sg2.id, 'REOPEN')).statement;
    expect(at.addressees[0]).toMatchObject({ state: 'RECEIVED', outcomeOn: null, received: '2014-08-01' });
    expect(at.events.map(({ step }) => step)).toEqual([
      'RECORD',
      'RECEIVE',
      'ALLOCATE',
      'ALLOCATE',
      'NOTE',
      'CLOSE',
      'REOPEN',
    ]);
    expect(await historyOf(server, at.id)).toHaveLength(7);
  });
});

test('what may be done is told for a whole page in as many statements as for one', async () => {
  for (let n = 0; n < 3; n++) await sentBy(chair13, letter());
  const page = (first: number) =>
    `{ liaisonStatements(first: ${first}) { nodes { viewerCan { action } transitions { step allowed } contacts { reach { email } } addressees { transitions { step } } } } }`;
  await server.data(page(1));
  expect(await server.statementsOf(page(50))).toBe(await server.statementsOf(page(1)));
});
