import { Client as Connection } from 'pg';
import { z } from 'zod';
import { call } from '../support/call';
import { Cast, OFFICES } from '../support/cast';
import { clausesOf, decide, recorded, withdraw } from '../support/decisions';
import { onMeeting, recordMeeting, refusalOf, type Written, written } from '../support/meetings';
import { type Client, client } from '../support/people';
import { pick } from '../support/pick';
import { digests } from '../support/programme';
import { startServer, type TestServer } from '../support/server';

/** What meetings decide, told as named people: each scene follows from the one before. */

let server: TestServer;
let db: Connection;
let cast: Cast;
let sven: Client;
let wanda: Client;
let cora: Client;
let mina: Client & { personId: string };
let olga: Client;
let plenary: Written;
let party: Written;

beforeAll(async () => {
  server = await startServer();
  db = new Connection(server.databaseUrl);
  await db.connect();
  cast = await Cast.of(server);
  sven = await cast.person('Sven Gruppe', OFFICES.sgChairman);
  wanda = await cast.person('Wanda Party', OFFICES.wpChairman);
  cora = await cast.person('Cora Counsellor', OFFICES.counsellor);
  mina = await cast.person('Mina Rapporteur', OFFICES.rapporteur);
  olga = await cast.person('Olga Outside', { role: 'CHAIRMAN', body: 'SG2', from: '2025-01-01' });
  party = written(
    await recordMeeting(wanda, {
      type: 'WORKING_PARTY',
      body: 'WP2/13',
      state: 'HELD',
      starts: '2026-06-08',
      ends: '2026-06-12',
    }),
  );
});
afterAll(async () => {
  await db.end();
  await server.close();
});

const REF = 'Y.ecsai-reqts';
const item = async (ref: string) => ({ workItem: await cast.item(ref) });
const ready = async (ref: string) => {
  const done = async (mutation: string, args: object) =>
    expect((await call(mina, mutation, { change: await cast.item(ref), ...args })).errors).toEqual([]);
  await done('reviseWorkItem', { revision: { scope: 'Its scope', summary: 'Its summary', baseTexts: ['TD 1'] } });
  await done('appointEditors', { editors: [{ person: mina.personId }] });
};
/** Sets the state of a text by hand, a day before what follows. */
const stand = async (ref: string, state: string, happened = '2026-04-20') => {
  const change = { ...(await cast.item(ref)), reason: 'for the story', happened };
  expect((await call(sven, 'correctStatus', { change, state })).errors).toEqual([]);
};
async function unchanged(act: () => Promise<unknown>): Promise<void> {
  const before = await digests(db);
  await act();
  expect(await digests(db)).toEqual(before);
}

describe('a year of SG13', () => {
  test('January: a plenary is planned for a month', async () => {
    plenary = written(
      await recordMeeting(cora, { type: 'STUDY_GROUP', body: 'SG13', starts: '2026-05', place: 'Geneva' }),
    );
    expect(plenary).toMatchObject({ key: 'SG13-2026-05', starts: '2026-05', state: 'PLANNED', decisions: [] });
  });

  test('February: it is convened, with its agenda', async () => {
    plenary = written(
      await onMeeting(cora, 'reviseMeeting', plenary, {
        meeting: {
          ...{
            starts: '2026-05-04',
            ends: '2026-05-15',
            state: 'CONVENED',
            opensAt: '09:30',
            timeZone: 'Europe/Zurich',
          },
          agenda: [{ number: '7', title: 'Decisions', items: [{ number: '7a', title: 'AAP consent' }] }],
          subjects: [{ text: REF, workItem: (await cast.item(REF)).id }],
        },
      }),
    );
    expect(plenary).toMatchObject({ agenda: [{ items: [{ number: '7a' }] }], subjects: [{ workItem: { ref: REF } }] });
  });

  test('May: a consent for which the text is not ready is refused with every clause, and nothing is written', async () => {
    await unchanged(async () => {
      const refused = await decide(sven, plenary.id, { kind: 'CONSENTED', on: '2026-05-15', ...(await item(REF)) });
      expect(refused.errors[0]?.extensions?.code).toBe('REFUSED');
      expect(clausesOf(refused)).toEqual([
        ['SCOPE_GIVEN', 'A.1 Annex A'],
        ['SUMMARY_GIVEN', 'A.8 3.2'],
        ['EDITOR_APPOINTED', 'A.1 Annex A'],
      ]);
    });
  });

  test('the text is completed, and consented: its life cycle moves, by the decision', async () => {
    await ready(REF);
    const source = { citation: 'Report of SG13, TD 400 (PLEN/13)' };
    const decision = recorded(
      await decide(sven, plenary.id, { kind: 'CONSENTED', on: '2026-05-15', ...(await item(REF)) }, { source }),
    );
    expect(decision).toMatchObject({
      ...{
        position: 1,
        kind: 'CONSENTED',
        takenOn: '2026-05-15',
        text: `Consent to ${REF}`,
        source,
        meeting: { key: plenary.key },
      },
      workItem: {
        ...{ ref: REF, nativeStatus: 'Consented', maturity: 'IN_REVIEW', statusOn: '2026-05-15' },
        statusEvents: expect.arrayContaining([
          {
            ...{ kind: 'CONSENTED', nativeStatus: 'Consented', happened: '2026-05-15' },
            source: {
              key: `decision-${decision.id}`,
              citation: `Decision of SG13 at its meeting SG13-2026-05, 2026-05-15: Consent to ${REF}`,
              kind: 'DECISION',
            },
          },
        ]),
      },
    });
    const { workItem } = await server.data(
      `{ workItem(ref: "${REF}") { lifeCycles { state since steps { event takenOn } clocks { milestone on } } } }`,
    );
    expect(pick(workItem, 'lifeCycles', 0)).toMatchObject({
      ...{ state: 'CONSENTED', since: '2026-05-15', steps: [{ event: 'CONSENT', takenOn: '2026-05-15' }] },
      clocks: expect.arrayContaining([{ milestone: 'LAST_CALL_START', on: '2026-05-16' }]),
    });
    expect(
      pick(
        await server.data('query ($key: String!) { meeting(key: $key) { decisions { workItem { ref } } } }', {
          key: plenary.key,
        }),
        'meeting',
        'decisions',
      ),
    ).toEqual([{ workItem: { ref: REF } }]);
  });

  test('both are in the record, in the office of who recorded it', async () => {
    const about = async (kind: string, id: string) =>
      z
        .array(z.record(z.string(), z.unknown()))
        .parse(
          pick(
            await server.data(
              `query ($id: ID!) { history(of: ${kind}, id: $id, first: 1) { nodes { kind actorRole happened changes { of field after } } } }`,
              { id },
            ),
            'history',
            'nodes',
          ),
        );
    expect(await about('MEETING', plenary.id)).toMatchObject([
      {
        kind: 'DECIDED',
        actorRole: 'SG_CHAIRMAN',
        happened: '2026-05-15',
        changes: expect.arrayContaining([{ of: 'decision', field: 'kind', after: 'CONSENTED' }]),
      },
    ]);
    expect(await about('WORK_ITEM', (await cast.item(REF)).id)).toMatchObject([
      { kind: 'ADVANCED', actorRole: 'SG_CHAIRMAN' },
    ]);
  });

  test('the meeting stays with the days and the body of what it decided', async () => {
    const revise = async (meeting: object) =>
      refusalOf(await onMeeting(cora, 'reviseMeeting', plenary, { meeting })).named;
    expect(await revise({ ends: '2026-05-14' })).toEqual(['DECISIONS_INSIDE']);
    expect(await revise({ state: 'PLANNED' })).toEqual(['DECISIONS_STAY']);
    expect(refusalOf(await onMeeting(cora, 'cancelMeeting', plenary, {}, { reason: 'x' })).named).toEqual(['NOT_HELD']);
    plenary = written(await onMeeting(cora, 'reviseMeeting', plenary, { meeting: { state: 'HELD' } }));
  });
});

describe('what a decision needs', () => {
  const consent = async (who: Client, more: object = {}, meeting = plenary.id) =>
    decide(who, meeting, { kind: 'CONSENTED', on: '2026-05-15', ...(await item('Y.aias-reqts')), ...more });

  test.each([
    ['the public', () => client(server), 'UNAUTHENTICATED'],
    ['a rapporteur', () => mina, 'FORBIDDEN'],
    ['the secretariat', () => cora, 'FORBIDDEN'],
    ['the chairman of another group', () => olga, 'FORBIDDEN'],
    ['an administrator', () => cast.ada, 'FORBIDDEN'],
  ])('the right to the step of the text: not %s', async (_, who, code) => {
    await unchanged(async () => expect((await consent(who())).errors[0]?.extensions?.code).toBe(code));
  });

  test('a day of the meeting', async () => {
    for (const on of [null, '2026-05-03', '2026-05-16', '2999-01-01'])
      expect(refusalOf(await consent(sven, { on }))).toEqual({ code: 'BAD_USER_INPUT', named: ['decision.on'] });
  });

  test('a meeting of a group that decides that, and has the text in its hands', async () => {
    const rapporteurs = written(
      await recordMeeting(mina, { type: 'RAPPORTEUR_GROUP', body: 'Q17/13', starts: '2026-05-15' }),
    );
    expect(clausesOf(await consent(sven, { on: null }, rapporteurs.id))).toEqual([['DECIDING_MEETING', 'A.8 3.1']]);
    const others = written(await recordMeeting(olga, { type: 'STUDY_GROUP', body: 'SG2', starts: '2026-05-15' }));
    expect(clausesOf(await consent(sven, {}, others.id))).toEqual([['GROUP_OF_THE_TEXT', 'A.8 3.1']]);
    const cancelled = written(await onMeeting(olga, 'cancelMeeting', others, {}, { reason: 'x' }));
    expect(clausesOf(await consent(sven, {}, cancelled.id))).toEqual([['NOT_CANCELLED', 'meetings']]);
  });

  test('the version of the text that was looked at', async () => {
    await ready('Y.aias-reqts');
    const stale = await consent(sven, { workItem: { ...(await cast.item('Y.aias-reqts')), expectedVersion: 1 } });
    expect(stale.errors[0]?.extensions).toMatchObject({ code: 'STALE', currentVersion: 3 });
  });

  test('and fields that belong to it', async () => {
    const { id } = plenary;
    const bad = async (decision: object) => refusalOf(await decide(sven, id, { on: '2026-05-15', ...decision }));
    expect(await bad({ kind: 'CONSENTED' })).toEqual({ code: 'BAD_USER_INPUT', named: ['decision.workItem'] });
    expect(await bad({ kind: 'CONSENTED', body: 'Q17/13', ...(await item(REF)) })).toMatchObject({
      named: ['decision.body'],
    });
    expect(await bad({ kind: 'OTHER', text: 'x', ...(await item(REF)) })).toMatchObject({
      named: ['decision.workItem'],
    });
    expect(await bad({ kind: 'OTHER' })).toMatchObject({ named: ['decision.text'] });
    expect(await bad({ kind: 'ENDED' })).toMatchObject({ named: ['decision.body'] });
    expect(await bad({ kind: 'ENDED', body: 'Q99/99' })).toMatchObject({ named: ['decision.body'] });
    expect(await bad({ kind: 'ENDED', body: 'Q17/13', terms: '1' })).toMatchObject({ named: ['decision.terms'] });
    expect(await bad({ kind: 'AGREED_TO_SEND' })).toMatchObject({ named: ['decision.kind'] });
  });

  test('a meeting decides the same once', async () => {
    const again = await decide(sven, plenary.id, { kind: 'CONSENTED', on: '2026-05-14', ...(await item(REF)) });
    expect(clausesOf(again)).toEqual([['DECIDED_ONCE', 'meetings']]);
  });
});

describe('every decision takes the step of its own life cycle', () => {
  const at = async (kind: string, ref: string, more: object = {}, rest: object = {}) =>
    decide(sven, plenary.id, { kind, on: '2026-05-15', workItem: { ...(await cast.item(ref)), ...more } }, rest);
  const state = ({ workItem }: ReturnType<typeof recorded>) => workItem?.nativeStatus;

  test('AAP: approved at the meeting, unless two oppose; or not approved, with the reason', async () => {
    await stand('Y.aias-reqts', 'SG');
    const facts = { opposing: 2, moreTimeAsked: false };
    expect(clausesOf(await at('APPROVED', 'Y.aias-reqts', { facts }))).toEqual([['AT_MOST_ONE_OPPOSED', 'A.8 5.4']]);
    expect(clausesOf(await at('NOT_APPROVED', 'Y.aias-reqts'))).toEqual([['REASON_GIVEN', 'A.8 5.8']]);
    expect(state(recorded(await at('NOT_APPROVED', 'Y.aias-reqts', {}, { reason: 'Two Member States oppose.' })))).toBe(
      'NA',
    );
    await stand('Y.aias-reqts', 'SG', '2026-05-15');
    const approved = recorded(await at('APPROVED', 'Y.aias-reqts', { facts: { ...facts, opposing: 1 } }));
    expect(approved).toMatchObject({
      workItem: { nativeStatus: 'Approved', maturity: 'APPROVED', statusOn: '2026-05-15' },
    });
    const inParty = await decide(sven, party.id, {
      kind: 'APPROVED',
      on: '2026-06-08',
      ...(await item('Y.aias-reqts')),
    });
    expect(clausesOf(inParty)).toEqual([['DECIDING_MEETING', 'A.8 5; Res.1 9.5']]);
  });

  test('TAP: determined, not approved, determined again', async () => {
    const change = { ...(await cast.item('Y.3513 (rev)')), reason: 'It is regulatory.', happened: '2026-05-04' };
    const facts = { consensus: true, seconded: true };
    expect((await call(sven, 'advanceWorkItem', { change, event: 'CHANGE_PROCESS', facts })).errors).toEqual([]);
    await ready('Y.3513 (rev)');
    expect(clausesOf(await at('RE_DETERMINED', 'Y.3513 (rev)'))).toEqual([['STEP_OF_PRESENT_STATE', 'Res.1 9']]);
    expect(state(recorded(await at('DETERMINED', 'Y.3513 (rev)')))).toBe('Determined');
    await stand('Y.3513 (rev)', 'TAP_NOT_APPROVED', '2026-06-01');
    const again = await decide(
      wanda,
      party.id,
      { kind: 'RE_DETERMINED', on: '2026-06-12', ...(await item('Y.3513 (rev)')) },
      { reason: 'A new text' },
    );
    expect(recorded(again)).toMatchObject({
      text: 'New determination of Y.3513-rev',
      workItem: { nativeStatus: 'Determined', statusOn: '2026-06-12' },
    });
  });

  test('a new text is taken up with its justification, and agreed by who may', async () => {
    const proposal = {
      ...{
        body: await cast.body('Q17/13', '2025-2028'),
        name: 'Y.Sup.edge',
        title: 'Use cases of the edge',
        type: 'SUPPLEMENT',
      },
      ...{ scope: 'Use cases', summary: 'Use cases', baseTexts: ['TD 9'], target: '2026 for agreement' },
      ...{ editors: [{ person: mina.personId }], relations: 'Y.3502', liaisons: 'SC 38', supportingMembers: ['ETRI'] },
    };
    const short = await decide(wanda, party.id, {
      kind: 'NEW_WORK_ITEM',
      on: '2026-06-08',
      proposal: { ...proposal, scope: null },
    });
    expect(clausesOf(short)).toEqual([['JUSTIFICATION_COMPLETE', 'A.13 Annex A']]);
    const taken = recorded(await decide(wanda, party.id, { kind: 'NEW_WORK_ITEM', on: '2026-06-08', proposal }));
    expect(taken).toMatchObject({
      ...{ text: 'New work item Y.Sup.edge', takenOn: '2026-06-08', warnings: [{ rule: 'ENOUGH_SUPPORTERS' }] },
      workItem: {
        ref: 'Y.Sup.edge',
        statusEvents: [
          { kind: 'REGISTERED', happened: '2026-06-08', source: { key: `decision-${taken.id}`, kind: 'DECISION' } },
        ],
      },
    });
    expect(clausesOf(await withdraw(wanda, taken.id, 1))).toEqual([['ITEM_STAYS', 'meetings']]);
    const agree = async (who: Client, meeting: string, on: string) =>
      decide(who, meeting, {
        kind: 'AGREED',
        on,
        workItem: { ...(await cast.item('Y.Sup.edge')), facts: { consensus: true } },
      });
    expect(clausesOf(await agree(wanda, party.id, '2026-06-12'))).toEqual([['GROUP_MAY_AGREE', 'Res.1 1bis']]);
    const autumn = written(
      await recordMeeting(cora, { type: 'STUDY_GROUP', body: 'SG13', starts: '2026-07-06', state: 'HELD' }),
    );
    expect(state(recorded(await agree(sven, autumn.id, '2026-07-06')))).toBe('Agreed');
  });

  test('work is ended with its reason; a published text is not just deleted', async () => {
    expect(clausesOf(await at('DISCONTINUED', 'Y.3513 (rev)'))).toContainEqual([
      'REASON_IS_KEPT',
      'Res.1 1bis; A.8 8.2',
    ]);
    const later = async (kind: string, ref: string) =>
      decide(sven, july.id, { kind, ...(await item(ref)) }, { reason: 'No contributions at three meetings.' });
    const july = written(
      await recordMeeting(cora, { type: 'STUDY_GROUP_E_PLENARY', body: 'SG13', starts: '2026-07-20', state: 'HELD' }),
    );
    expect(recorded(await later('DISCONTINUED', 'Y.3513 (rev)'))).toMatchObject({
      takenOn: '2026-07-20',
      workItem: { maturity: 'DELETED' },
    });
    expect(clausesOf(await later('DELETED', 'Y.aias-reqts'))).toEqual([
      ['DELETION_PERIOD_OVER', 'A.8 8.2'],
      ['NO_OBJECTIONS', 'A.8 8.2'],
    ]);
  });
});

describe('what is known already is not done twice', () => {
  test('a consent that a source has tells the meeting, and moves nothing', async () => {
    const before = await cast.item('Y.3513');
    const { id } = z
      .object({ id: z.string() })
      .parse((await server.data('{ meeting(key: "SG13-2014-07") { id } }')).meeting);
    const decision = recorded(await decide(sven, id, { kind: 'CONSENTED', on: '2014-07-18', workItem: before }));
    expect(decision).toMatchObject({
      position: 3,
      workItem: { ref: 'ITU-T Y.3513 (08/2014)', recordVersion: before.expectedVersion },
    });
    expect(clausesOf(await decide(sven, id, { kind: 'CONSENTED', on: '2014-07-17', workItem: before }))).toEqual([
      ['DECIDED_ONCE', 'meetings'],
    ]);
    const { data } = await withdraw(sven, decision.id);
    expect(pick(data, 'withdrawDecision', 'meeting', 'decisions')).toMatchObject([
      { kind: 'CONSENTED' },
      { kind: 'CONSENTED' },
    ]);
    expect(await cast.item('Y.3513')).toEqual(before);
    const other = await decide(sven, id, { kind: 'CONSENTED', on: '2014-07-17', workItem: before });
    expect(clausesOf(other)).toContainEqual(['STEP_OF_PRESENT_STATE', 'A.8']);
  });

  test('a new work item is one that was not there before', async () => {
    const early = written(
      await recordMeeting(cora, {
        type: 'STUDY_GROUP',
        body: 'SG13',
        starts: '2013-02',
        ends: '2013-03',
        state: 'HELD',
      }),
    );
    const late = written(
      await recordMeeting(cora, { type: 'STUDY_GROUP', body: 'SG13', starts: '2013-11-04', state: 'HELD' }),
    );
    const fresh = async (meeting: string, on: string) =>
      decide(sven, meeting, { kind: 'NEW_WORK_ITEM', on, ...(await item('Y.3513')) });
    expect(clausesOf(await fresh(late.id, '2013-11-04'))).toEqual([['TAKEN_UP_ONCE', 'A.1; A.13']]);
    expect(recorded(await fresh(early.id, '2013-02-22'))).toMatchObject({
      text: 'New work item ITU-T Y.3513 (08/2014)',
      takenOn: '2013-02-22',
    });
  });
});

describe('a decision is taken back', () => {
  test('with the step that followed, while nothing came after it', async () => {
    const august = written(
      await recordMeeting(cora, { type: 'STUDY_GROUP_E_PLENARY', body: 'SG13', starts: '2026-08-03', state: 'HELD' }),
    );
    await stand(REF, 'UNDER_STUDY', '2026-08-01');
    const before = await server.data(
      `{ workItem(ref: "${REF}") { nativeStatus maturity statusOn lifeCycles { state steps { event } } statusEvents { kind happened } } }`,
    );
    const consented = recorded(await decide(sven, august.id, { kind: 'CONSENTED', ...(await item(REF)) }));
    const { expectedVersion } = await cast.item(REF);
    expect(refusalOf(await withdraw(mina, consented.id, expectedVersion)).code).toBe('FORBIDDEN');
    expect(refusalOf(await withdraw(sven, consented.id))).toEqual({
      code: 'BAD_USER_INPUT',
      named: ['expectedVersion'],
    });
    expect((await withdraw(sven, consented.id, 1)).errors[0]?.extensions?.code).toBe('STALE');
    // What does not move the status may come in between.
    expect(
      (await call(mina, 'reviseWorkItem', { change: await cast.item(REF), revision: { comment: 'x' } })).errors,
    ).toEqual([]);
    const { data, errors } = await withdraw(sven, consented.id, expectedVersion + 1);
    expect(errors).toEqual([]);
    expect(pick(data, 'withdrawDecision', 'meeting', 'decisions')).toEqual([]);
    expect(
      await server.data(
        `{ workItem(ref: "${REF}") { nativeStatus maturity statusOn lifeCycles { state steps { event } } statusEvents { kind happened } } }`,
      ),
    ).toEqual(before);
    const again = recorded(await decide(sven, august.id, { kind: 'CONSENTED', ...(await item(REF)) }));
    const facts = { finalTextDelivered: true, summaryDelivered: true, electronicMaterialDelivered: true };
    const change = { ...(await cast.item(REF)), happened: '2026-08-16' };
    expect((await call(cora, 'advanceWorkItem', { change, event: 'ANNOUNCE_LAST_CALL', facts })).errors).toEqual([]);
    const late = await withdraw(sven, again.id, (await cast.item(REF)).expectedVersion);
    expect(clausesOf(late)).toEqual([['NO_LATER_STEP', 'work programme']]);
    const { nodes } = z.object({ nodes: z.array(z.object({ kind: z.string(), reason: z.string().nullable() })) }).parse(
      pick(
        await server.data('query ($id: ID!) { history(of: MEETING, id: $id) { nodes { kind reason } } }', {
          id: august.id,
        }),
        'history',
      ),
    );
    expect(nodes.map(({ kind }) => kind)).toEqual(['DECIDED', 'DECISION_WITHDRAWN', 'DECIDED', 'MEETING_RECORDED']);
    expect(nodes[1]?.reason).toBe('It was another text.');
  });

  test('the deletion of a text, too: it stands where it stood', async () => {
    const { meetings } = await server.data(
      '{ meetings(first: 50, filter: { bodies: ["SG13"], types: [STUDY_GROUP_E_PLENARY] }) { nodes { decisions { id kind } } } }',
    );
    const all = z
      .object({ nodes: z.array(z.object({ decisions: z.array(z.object({ id: z.string(), kind: z.string() })) })) })
      .parse(meetings);
    const ended = all.nodes.flatMap(({ decisions }) => decisions).find(({ kind }) => kind === 'DISCONTINUED');
    expect((await withdraw(sven, ended?.id ?? '', (await cast.item('Y.3513 (rev)')).expectedVersion)).errors).toEqual(
      [],
    );
    expect((await server.data('{ workItem(ref: "Y.3513 (rev)") { nativeStatus maturity } }')).workItem).toEqual({
      nativeStatus: 'Determined',
      maturity: 'IN_REVIEW',
    });
  });
});
