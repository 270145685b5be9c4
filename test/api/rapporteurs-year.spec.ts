import { z } from 'zod';
import { Cast, OFFICES } from '../support/cast';
import type { Client } from '../support/people';
import { pick } from '../support/pick';
import type { Answer } from '../support/server';
import { startServer, type TestServer } from '../support/server';

/** The year of a rapporteur, told as named people through the API: one story, each test a scene that follows from the one before. */

let server: TestServer;
let cast: Cast;
let mina: Client & { personId: string };
let theo: Client & { personId: string };
let wanda: Client;
let sven: Client;
let cora: Client;
let joan: Client;

const NAME = 'Y.ccedge-arch';
let id = '';

beforeAll(async () => {
  server = await startServer();
  cast = await Cast.of(server);
  mina = await cast.person('Mina Rapporteur', OFFICES.rapporteur);
  theo = await cast.person('Theo Editor');
  wanda = await cast.person('Wanda Party', OFFICES.wpChairman);
  sven = await cast.person('Sven Gruppe', OFFICES.sgChairman);
  cora = await cast.person('Cora Counsellor', OFFICES.counsellor);
  joan = await cast.person('Joan Activity', OFFICES.coordinator);
});
afterAll(() => server.close());

const extensions = ({ errors }: Answer) => z.record(z.string(), z.unknown()).parse(errors[0]?.extensions ?? {});
const reasons = (answer: Answer) =>
  z.array(z.object({ rule: z.string(), clause: z.string(), field: z.string() })).parse(extensions(answer).reasons);
const rulesOf = (answer: Answer) => reasons(answer).map(({ rule }) => rule);

const ITEM = 'id ref maturity nativeStatus statusOn recordVersion approvalProcess approved';

async function version(): Promise<number> {
  const { workItem } = await server.data('query ($id: ID!) { workItem(id: $id) { recordVersion } }', { id });
  return z.number().parse(pick(workItem, 'recordVersion'));
}

async function advance(
  who: Client,
  event: string,
  happened: string,
  facts: object | null = null,
  reason: string | null = null,
) {
  return who.ask(
    `mutation ($change: ItemChange!, $event: String!, $facts: StepFacts) { advanceWorkItem(change: $change, event: $event, facts: $facts) { ${ITEM} } }`,
    { change: { id, expectedVersion: await version(), happened, reason }, event, facts },
  );
}
const done = (answer: Answer, name = 'advanceWorkItem') => {
  expect(answer.errors).toEqual([]);
  return z.record(z.string(), z.unknown()).parse(pick(answer.data, name));
};

async function cycle(who: Client, on: string, facts: object | null = null) {
  const { workItem } = await who.data(
    `query ($id: ID!, $on: Date, $facts: StepFacts) { workItem(id: $id) { lifeCycles(on: $on, facts: $facts) { process state label since clocks { milestone on clause }
      steps { event to takenOn endsOn forced } transitions { event to allowed decides ruleSet reasons { rule clause message field } expectedDates { milestone on } } } } }`,
    { id, on, facts },
  );
  return z
    .object({
      process: z.string(),
      state: z.string().nullable(),
      clocks: z.array(z.object({ milestone: z.string(), on: z.string() })),
      steps: z.array(
        z.object({
          event: z.string(),
          to: z.string(),
          takenOn: z.string(),
          endsOn: z.string().nullable(),
          forced: z.boolean(),
        }),
      ),
      transitions: z.array(
        z.object({
          event: z.string(),
          allowed: z.boolean(),
          ruleSet: z.string().nullable(),
          reasons: z.array(z.object({ rule: z.string(), clause: z.string() })),
          expectedDates: z.array(z.object({ milestone: z.string(), on: z.string() })),
        }),
      ),
    })
    .parse(pick(workItem, 'lifeCycles', 0));
}
const dateOf = (dates: readonly { milestone: string; on: string }[], milestone: string) =>
  dates.find((each) => each.milestone === milestone)?.on;

async function propose(who: Client, more: object = {}): Promise<Answer> {
  const proposal = {
    body: await cast.body('Q17/13', '2025-2028'),
    name: NAME,
    title: 'Architecture of cloud computing at the edge',
    type: 'RECOMMENDATION',
    ...more,
  };
  return who.ask(
    'mutation ($proposal: WorkItemProposal!) { proposeWorkItem(proposal: $proposal) { workItem { id ref title maturity nativeStatus approvalProcess recordVersion target { text latest } editors { person { name } } } warnings { rule message } } }',
    { proposal },
  );
}

test('January: a proposal with empty cells is refused, each cell by name', async () => {
  const refused = await propose(mina, { target: 'someday' });
  expect(extensions(refused).code).toBe('REFUSED');
  expect(new Set(rulesOf(refused))).toEqual(new Set(['JUSTIFICATION_COMPLETE']));
  expect(reasons(refused).every(({ clause }) => clause === 'A.1 Annex A')).toBe(true);
  expect(
    reasons(refused)
      .map(({ field }) => field)
      .toSorted(),
  ).toEqual(
    [
      'baseTexts',
      'editors',
      'liaisons',
      'meetingDate',
      'meetingPlace',
      'relations',
      'scope',
      'summary',
      'supportingMembers',
      'timing',
    ].map((cell) => `justification.${cell}`),
  );
  expect((await server.data('{ roadmap(filter: { text: "ccedge" }) { totalCount } }')).roadmap).toEqual({
    totalCount: 0,
  });
});

test('it is completed, and taken up; few supporters are a warning, not a bar', async () => {
  const answer = await propose(mina, {
    meeting: 'Geneva',
    meetingDate: '2026-01-12',
    on: '2026-01-16',
    scope: 'Functional architecture of cloud computing at the edge.',
    baseTexts: ['TD 101 (WP2/13)'],
    target: '2026-Q2 for consent',
    editors: [{ person: theo.personId }],
    relations: 'Y.3502',
    liaisons: 'ISO/IEC JTC 1/SC 38',
    summary: ' ',
    supportingMembers: ['ETRI', 'China Telecom'],
  });
  expect(rulesOf(answer)).toEqual(['JUSTIFICATION_COMPLETE']);
  const taken = await propose(mina, {
    meeting: 'Geneva',
    meetingDate: '2026-01-12',
    on: '2026-01-16',
    baseTexts: ['TD 101 (WP2/13)'],
    summary: 'How the edge is built.',
    scope: 'Functional architecture of cloud computing at the edge.',
    target: '2026-Q2 for consent',
    editors: [{ person: theo.personId }],
    relations: 'Y.3502',
    liaisons: 'ISO/IEC JTC 1/SC 38',
    supportingMembers: ['ETRI', 'China Telecom'],
  });
  const proposed = done(taken, 'proposeWorkItem');
  expect(proposed).toMatchObject({
    workItem: {
      ref: NAME,
      maturity: 'IN_DEVELOPMENT',
      nativeStatus: 'Under study',
      approvalProcess: 'AAP',
      recordVersion: 1,
      target: { text: '2026-Q2 for consent', latest: '2026-06-30' },
      editors: [{ person: { name: 'Theo Editor' } }],
    },
    warnings: [{ rule: 'ENOUGH_SUPPORTERS' }],
  });
  id = z.string().parse(pick(proposed, 'workItem', 'id'));
});

test('the same name is not taken twice, nor by a stranger, nor outside a Question', async () => {
  expect(rulesOf(await propose(mina))).toContain('NAME_IS_FREE');
  expect(extensions(await propose(theo)).code).toBe('FORBIDDEN');
  expect(rulesOf(await propose(sven, { body: await cast.body('SG13'), name: 'Y.other' }))).toContain(
    'QUESTION_IN_MANDATE',
  );
});

test('February: the rapporteur cannot consent; the group can, and is told what is missing beforehand', async () => {
  await cast.ada.data('{ viewer { person { name } } }');
  const outside = await cast.item('ISO/IEC 17788:2014');
  await theo.data(
    'mutation ($change: ItemChange!) { reviseWorkItem(change: $change, revision: { summary: null }) { id } }',
    { change: { id, expectedVersion: await version() } },
  );
  expect(outside.id).not.toBe(id);
  const refused = await advance(mina, 'CONSENT', '2026-02-20');
  expect(extensions(refused).code).toBe('FORBIDDEN');
  const { transitions, state } = await cycle(wanda, '2026-02-20');
  expect(state).toBe('UNDER_STUDY');
  const consent = transitions.find(({ event }) => event === 'CONSENT');
  expect(consent).toMatchObject({
    allowed: false,
    ruleSet: 'A.8 (01/2024)',
    reasons: [{ rule: 'SUMMARY_GIVEN', clause: 'A.8 3.2' }],
  });
  const { workItem: asked } = await wanda.data(
    'query ($id: ID!) { workItem(id: $id) { transitions(on: "2026-02-20") { event allowed reasons { rule } } } }',
    { id },
  );
  expect(pick(asked, 'transitions')).toContainEqual({
    event: 'CONSENT',
    allowed: false,
    reasons: [{ rule: 'SUMMARY_GIVEN' }],
  });
  const said = await advance(wanda, 'CONSENT', '2026-02-20');
  expect(reasons(said)).toEqual([
    expect.objectContaining({ rule: 'SUMMARY_GIVEN', clause: 'A.8 3.2', field: 'summary' }),
  ]);
  expect(
    done(await server.ask('query ($id: ID!) { workItem(id: $id) { nativeStatus recordVersion } }', { id }), 'workItem'),
  ).toMatchObject({ nativeStatus: 'Under study', recordVersion: 2 });
});

test('a normative reference to a text from outside needs its A.5 justification; one to ITU, ISO or IEC needs none', async () => {
  await mina.data(
    'mutation ($change: ItemChange!) { relateWorkItems(change: $change, relation: { name: NORMATIVE_REFERENCE, otherText: "ITU-T M.3020" }) { id } }',
    { change: { id, expectedVersion: await version() } },
  );
  await mina.data(
    'mutation ($change: ItemChange!) { relateWorkItems(change: $change, relation: { name: NORMATIVE_REFERENCE, otherText: "OASIS TOSCA 1.3" }) { id } }',
    { change: { id, expectedVersion: await version() } },
  );
  await theo.data(
    'mutation ($change: ItemChange!) { reviseWorkItem(change: $change, revision: { summary: "How the edge is built." }) { id } }',
    { change: { id, expectedVersion: await version() } },
  );
  expect(reasons(await advance(wanda, 'CONSENT', '2026-02-20'))).toEqual([
    expect.objectContaining({ rule: 'REFERENCES_JUSTIFIED', clause: 'A.5' }),
  ]);
  await mina.data(
    'mutation ($change: ItemChange!) { reviseWorkItem(change: $change, revision: { a5Justifications: ["TD 110: OASIS TOSCA 1.3"] }) { id } }',
    { change: { id, expectedVersion: await version() } },
  );
});

test('consent: the process is frozen, and the clocks say what to expect', async () => {
  const before = await cycle(wanda, '2026-02-20');
  const expected = before.transitions.find(({ event }) => event === 'CONSENT')?.expectedDates ?? [];
  expect(dateOf(expected, 'LAST_CALL_START')).toBe('2026-03-01');
  expect(dateOf(expected, 'APPROVAL')).toBe('2026-03-29');
  expect(done(await advance(wanda, 'CONSENT', '2026-02-20'))).toMatchObject({
    nativeStatus: 'Consented',
    maturity: 'IN_REVIEW',
    statusOn: '2026-02-20',
  });
  const frozen = await advance(sven, 'CHANGE_PROCESS', '2026-02-21', { consensus: true, seconded: true });
  expect(extensions(frozen).code).toBe('REFUSED');
});

test('last call: announced when the text is delivered, over after four weeks', async () => {
  expect(rulesOf(await advance(cora, 'ANNOUNCE_LAST_CALL', '2026-03-16'))).toEqual([
    'FINAL_TEXT_DELIVERED',
    'SUMMARY_DELIVERED',
    'ELECTRONIC_MATERIAL_DELIVERED',
  ]);
  const delivered = { finalTextDelivered: true, summaryDelivered: true, electronicMaterialDelivered: true };
  expect(done(await advance(cora, 'ANNOUNCE_LAST_CALL', '2026-03-16', delivered))).toMatchObject({
    nativeStatus: 'LC',
  });
  const { clocks, steps } = await cycle(mina, '2026-03-17');
  expect(dateOf(clocks, 'COMMENTS_UNTIL')).toBe('2026-04-12');
  expect(dateOf(clocks, 'APPROVAL')).toBe('2026-04-13');
  expect(steps.at(-1)).toEqual({
    event: 'ANNOUNCE_LAST_CALL',
    to: 'LC',
    takenOn: '2026-03-16',
    endsOn: '2026-04-12',
    forced: false,
  });
  expect(
    rulesOf(
      await advance(cora, 'APPROVE_WITHOUT_COMMENTS', '2026-04-02', { comments: { typographical: 0, substantive: 0 } }),
    ),
  ).toEqual(['LAST_CALL_OVER']);
  expect(
    rulesOf(
      await advance(cora, 'APPROVE_WITHOUT_COMMENTS', '2026-04-13', { comments: { typographical: 1, substantive: 2 } }),
    ),
  ).toEqual(['NO_COMMENTS']);
});

test('comments are judged, and an additional review is held: once', async () => {
  done(await advance(sven, 'JUDGE_COMMENTS', '2026-04-13', { comments: { typographical: 1, substantive: 2 } }));
  expect(rulesOf(await advance(sven, 'START_ADDITIONAL_REVIEW', '2026-06-01'))).toEqual(['REVISED_TEXT']);
  done(await advance(sven, 'START_ADDITIONAL_REVIEW', '2026-06-01', { revisedTextAvailable: true }));
  const { clocks } = await cycle(mina, '2026-06-02');
  expect(dateOf(clocks, 'APPROVAL')).toBe('2026-06-22');
  expect(rulesOf(await advance(cora, 'APPROVE_WITHOUT_COMMENTS', '2026-06-22'))).toEqual(['NO_COMMENTS']);
});

test('approval on the computed date', async () => {
  const approved = done(
    await advance(cora, 'APPROVE_WITHOUT_COMMENTS', '2026-06-22', { comments: { typographical: 0, substantive: 0 } }),
  );
  expect(approved).toMatchObject({ maturity: 'APPROVED', nativeStatus: 'Approved', approved: '2026-06-22' });
  const { steps, transitions } = await cycle(mina, '2026-06-23');
  expect(steps.map(({ to }) => to)).toEqual(['CONSENTED', 'LC', 'LJ', 'AR', 'A']);
  expect(transitions.every(({ allowed }) => !allowed)).toBe(true);
  expect(extensions(await advance(wanda, 'CONSENT', '2026-06-23'))).toMatchObject({
    code: 'REFUSED',
    reasons: [{ rule: 'STEP_OF_PRESENT_STATE' }],
  });
});

test('it gets its number, and a twin across organizations by the coordinator', async () => {
  const numbered = await cora.data(
    'mutation ($change: ItemChange!) { numberWorkItem(change: $change, number: "Y.3590") { ref identifiers { kind text } } }',
    { change: { id, expectedVersion: await version(), happened: '2026-06-22' } },
  );
  expect(numbered.numberWorkItem).toMatchObject({ ref: 'ITU-T Y.3590' });
  const twin = (await cast.item('ISO/IEC 22123-3:2023')).id;
  const linked = await joan.data(
    'mutation ($change: ItemChange!, $twin: ID!) { relateWorkItems(change: $change, relation: { name: IDENTICAL_TEXT, other: $twin }) { twins { ref } } }',
    { change: { id, expectedVersion: await version() }, twin },
  );
  expect(linked.relateWorkItems).toEqual({ twins: [{ ref: 'ISO/IEC 22123-3:2023' }] });
});

test('the history is read back, newest first, each with who and in which office', async () => {
  const { history } = await server.data(
    'query ($id: ID!) { history(of: WORK_ITEM, id: $id, first: 50) { nodes { kind subjectVersion actorRole by { name } happened } } }',
    { id },
  );
  const nodes = z
    .array(
      z.object({
        kind: z.string(),
        subjectVersion: z.number().nullable(),
        actorRole: z.string(),
        by: z.object({ name: z.string() }),
      }),
    )
    .parse(pick(history, 'nodes'));
  expect(nodes.map(({ kind }) => kind)).toEqual([
    'RELATED',
    'NUMBERED',
    'ADVANCED',
    'ADVANCED',
    'ADVANCED',
    'ADVANCED',
    'ADVANCED',
    'REVISED',
    'REVISED',
    'RELATED',
    'RELATED',
    'REVISED',
    'PROPOSED',
  ]);
  expect(nodes.map(({ subjectVersion }) => subjectVersion)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(nodes.at(-1)).toMatchObject({ actorRole: 'RAPPORTEUR', by: { name: 'Mina Rapporteur' } });
  expect(nodes[6]).toMatchObject({ actorRole: 'WP_CHAIRMAN', by: { name: 'Wanda Party' } });
});

test('as of each season, what held then', async () => {
  const on = async (asOf: string) => {
    const { workItem } = await server.data(
      'query ($asOf: Date!) { workItem(ref: "Y.ccedge-arch", asOf: $asOf) { ref nativeStatus } }',
      { asOf },
    );
    return workItem;
  };
  expect(await on('2026-02-01')).toEqual({ ref: NAME, nativeStatus: 'Under study' });
  expect(await on('2026-02-20')).toEqual({ ref: NAME, nativeStatus: 'Consented' });
  expect(await on('2026-03-20')).toEqual({ ref: NAME, nativeStatus: 'LC' });
  expect(await on('2026-06-22')).toEqual({ ref: 'ITU-T Y.3590', nativeStatus: 'Approved' });
  const early = await server.ask('{ workItem(ref: "Y.ccedge-arch", asOf: "2026-01-15") { ref } }');
  expect(early.errors[0]?.extensions?.code).toBe('NOT_FOUND');
});

test('every state that it can be corrected to is named, with what it means', async () => {
  const { workItem } = await mina.data(
    'query ($id: ID!) { workItem(id: $id) { lifeCycles { process states { state label meaning maturity } } } }',
    { id },
  );
  const states = z
    .array(z.object({ state: z.string(), label: z.string(), meaning: z.string().min(5), maturity: z.string() }))
    .parse(pick(workItem, 'lifeCycles', 0, 'states'));
  expect(states).toContainEqual(expect.objectContaining({ state: 'LC', label: 'LC', maturity: 'IN_REVIEW' }));
  const refused = await sven.ask(
    'mutation ($change: ItemChange!) { correctStatus(change: $change, state: "NOWHERE") { id } }',
    { change: { id, expectedVersion: await version(), reason: 'to see what is accepted' } },
  );
  expect(pick(extensions(refused), 'problems', 0, 'accepted')).toBe(states.map(({ state }) => state).join(', '));
});

test('a wrong state is corrected by force, with its reason, and marked', async () => {
  const correct = async (who: Client, reason: string | null, state = 'LJ') =>
    who.ask(
      'mutation ($change: ItemChange!, $state: String!) { correctStatus(change: $change, state: $state) { nativeStatus lifeCycles { steps { event forced note } } } }',
      { change: { id, expectedVersion: await version(), reason }, state },
    );
  expect(extensions(await correct(mina, 'x')).code).toBe('FORBIDDEN');
  expect(extensions(await correct(sven, null, 'NOWHERE'))).toMatchObject({
    code: 'BAD_USER_INPUT',
    problems: [{ field: 'change.reason' }, { field: 'state' }],
  });
  const corrected = done(await correct(sven, 'the announcement was withdrawn'), 'correctStatus');
  expect(corrected.nativeStatus).toBe('LJ');
  expect(pick(corrected, 'lifeCycles', 0, 'steps', 5)).toEqual({
    event: 'CORRECTED',
    forced: true,
    note: 'the announcement was withdrawn',
  });
  const { history } = await server.data(
    'query ($id: ID!) { history(of: WORK_ITEM, id: $id, first: 1) { nodes { kind forced reason } } }',
    { id },
  );
  expect(pick(history, 'nodes', 0)).toEqual({
    kind: 'STATUS_CORRECTED',
    forced: true,
    reason: 'the announcement was withdrawn',
  });
});

const Sides = z.object({
  lifeCycles: z.array(
    z.object({
      body: z.object({ ref: z.string() }),
      transitions: z.array(z.object({ event: z.string(), reasons: z.array(z.object({ rule: z.string() })) })),
    }),
  ),
});

test('a dual-numbered text runs through two life cycles, each decided by its own group', async () => {
  const sg2 = await cast.body('SG2');
  const chairman = await cast.person('Zwei Chairman', { role: 'CHAIRMAN', body: 'SG2', from: '2025-01-01' });
  const { id: dual } = await cast.item('YSTR.qcc');
  const item = async () => ({ id: dual, expectedVersion: (await cast.item('YSTR.qcc')).expectedVersion });
  await cora.data(
    'mutation ($change: ItemChange!, $body: ID!) { openLifeCycle(change: $change, body: $body, process: AGREEMENT) { id } }',
    { change: await item(), body: sg2 },
  );
  const again = await cora.ask(
    'mutation ($change: ItemChange!, $body: ID!) { openLifeCycle(change: $change, body: $body, process: TAP) { id } }',
    { change: await item(), body: sg2 },
  );
  expect(extensions(again)).toMatchObject({ code: 'REFUSED', reasons: [{ rule: 'LIFE_CYCLE_OPEN' }] });
  const moved = await cora.ask(
    'mutation ($change: ItemChange!) { transferWorkItem(change: $change, to: "SG2") { id } }',
    { change: await item() },
  );
  expect(extensions(moved)).toMatchObject({ code: 'REFUSED', reasons: [{ rule: 'ONE_LIFE_CYCLE_EACH' }] });
  const agree = async (who: Client, side: string | null) =>
    who.ask(
      'mutation ($change: ItemChange!, $side: ID, $facts: StepFacts) { advanceWorkItem(change: $change, side: $side, event: "AGREE", facts: $facts) { nativeStatus lifeCycles { state body { ref } } } }',
      {
        change: { ...(await item()), happened: '2026-11-13' },
        side,
        facts: { decidedBy: 'STUDY_GROUP', consensus: true },
      },
    );
  await mina.data(
    'mutation ($change: ItemChange!, $editors: [EditorInput!]!) { appointEditors(change: $change, editors: $editors) { id } }',
    { change: await item(), editors: [{ person: theo.personId }] },
  );
  await mina.data(
    'mutation ($change: ItemChange!) { reviseWorkItem(change: $change, revision: { scope: "Quantum", summary: "Quantum" }) { id } }',
    { change: await item() },
  );
  const mayAgree = async (who: Client) => {
    const { workItem } = await who.data(
      'query ($id: ID!) { workItem(id: $id) { lifeCycles { body { ref } transitions { event reasons { rule } } } } }',
      { id: dual },
    );
    const { lifeCycles } = Sides.parse(workItem);
    return lifeCycles.map(({ body, transitions }) => {
      const agree = transitions.find(({ event }) => event === 'AGREE');
      return [body.ref, agree?.reasons.every(({ rule }) => rule !== 'PERMISSION')];
    });
  };
  expect(await mayAgree(sven)).toEqual([
    ['Q17/13', true],
    ['SG2', false],
  ]);
  expect(await mayAgree(chairman)).toEqual([
    ['Q17/13', false],
    ['SG2', true],
  ]);
  expect(extensions(await agree(sven, sg2)).code).toBe('FORBIDDEN');
  const second = done(await agree(chairman, sg2));
  expect(second).toEqual({
    nativeStatus: 'Under study',
    lifeCycles: [
      { state: 'UNDER_STUDY', body: { ref: 'Q17/13' } },
      { state: 'AGREED', body: { ref: 'SG2' } },
    ],
  });
  expect(extensions(await agree(chairman, null)).code).toBe('FORBIDDEN');
  expect(done(await agree(sven, null))).toMatchObject({
    nativeStatus: 'Agreed',
    lifeCycles: [{ state: 'AGREED' }, { state: 'AGREED' }],
  });
});

test('a personal token may read, and no more than its scopes', async () => {
  const { createApiToken } = await mina.data(
    'mutation { createApiToken(name: "reader", scopes: [READ], expires: "2027-01-01") { token } }',
  );
  const token = z.string().parse(pick(createApiToken, 'token'));
  const reply = await server.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${token}` },
    payload: {
      query: 'mutation ($change: ItemChange!) { confirmWorkItem(change: $change) { id } }',
      variables: { change: { id, expectedVersion: await version() } },
    },
  });
  expect(reply.json().errors[0].extensions.code).toBe('FORBIDDEN');
});
