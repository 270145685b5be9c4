import { z } from 'zod';
import { call } from '../support/call';
import { Cast, OFFICES } from '../support/cast';
import { clausesOf, decide, recorded, withdraw } from '../support/decisions';
import { overEvents, startProcess } from '../support/live';
import { recordMeeting, refusalOf, type Written, written } from '../support/meetings';
import type { Client } from '../support/people';
import { pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let cast: Cast;
let sven: Client;
let wanda: Client;
let cora: Client;
let mina: Client;
let olga: Client;
let tara: Client;
let dora: Client;
let plenary: Written;
let party: Written;

beforeAll(async () => {
  server = await startServer();
  cast = await Cast.of(server);
  sven = await cast.person('Sven Gruppe', OFFICES.sgChairman);
  wanda = await cast.person('Wanda Party', OFFICES.wpChairman);
  cora = await cast.person('Cora Counsellor', OFFICES.counsellor);
  mina = await cast.person('Mina Rapporteur', OFFICES.rapporteur);
  olga = await cast.person('Olga Outside', { role: 'CHAIRMAN', body: 'SG2', from: '2025-01-01' });
  tara = await cast.person('Tara Advisory', { role: 'CHAIRMAN', body: 'TSAG', from: '2025-01-01' });
  dora = await cast.person('Dora Desk', OFFICES.liaison);
  plenary = written(
    await recordMeeting(cora, { type: 'STUDY_GROUP', body: 'SG13', starts: '2026-05-04', ends: '2026-05-15' }),
  );
  party = written(
    await recordMeeting(wanda, { type: 'WORKING_PARTY', body: 'WP2/13', starts: '2026-06-08', ends: '2026-06-12' }),
  );
});
afterAll(() => server.close());

describe('decisions about bodies', () => {
  let tsag: Written;
  const about = (who: Client, meeting: string, kind: string, body: string, more: object = {}) =>
    decide(who, meeting, { kind, body, on: '2026-05-26', ...more });
  const clause = (answer: Awaited<ReturnType<typeof about>>) => clausesOf(answer).map(([rule]) => rule);

  test('the advisory group ends a focus group, and endorses Questions', async () => {
    tsag = written(
      await recordMeeting(tara, {
        type: 'ADVISORY_GROUP',
        body: 'TSAG',
        starts: '2026-05-25',
        ends: '2026-05-29',
        state: 'HELD',
      }),
    );
    for (const who of [cora, dora, mina, cast.ada])
      expect(refusalOf(await about(who, tsag.id, 'ENDED', 'FG Smart Grid')).code).toBe('FORBIDDEN');
    const ended = recorded(await about(tara, tsag.id, 'ENDED', 'FG Smart Grid'));
    expect(ended).toMatchObject({
      text: 'End of FG Smart Grid',
      body: { ref: 'FG Smart Grid', status: 'ENDED', ended: '2026-05-26' },
      workItem: null,
    });
    expect(clause(await about(tara, tsag.id, 'ENDED', 'FG-Cloud'))).toEqual(['ENDED_ONCE']);
    expect(clause(await about(tara, tsag.id, 'ESTABLISHED', 'FG-Cloud'))).toEqual(['ESTABLISHED_ONCE']);
    expect(recorded(await about(tara, tsag.id, 'QUESTIONS_ENDORSED', 'SG13'))).toMatchObject({
      text: 'Questions of SG13',
      body: { ref: 'SG13', status: 'ACTIVE' },
    });
    expect(
      recorded(await decide(tara, tsag.id, { kind: 'OTHER', on: '2026-05-26', text: 'The next meeting is virtual.' })),
    ).toMatchObject({ body: null });
    expect(
      recorded(await decide(tara, tsag.id, { kind: 'OTHER', on: '2026-05-27', text: 'And in English.' })),
    ).toMatchObject({ position: 4 });
    const { errors } = await withdraw(tara, ended.id);
    expect(errors).toEqual([]);
    expect((await server.data('{ body(ref: "FG Smart Grid") { status ended } }')).body).toEqual({
      status: 'UNKNOWN',
      ended: null,
    });
  });

  test('a study group decides about what is below it, and about nothing else', async () => {
    expect(clause(await decide(sven, plenary.id, { kind: 'ENDED', on: '2026-05-15', body: 'CG-COP' }))).toEqual([
      'GROUP_OF_THE_BODY',
    ]);
    expect(
      recorded(
        await decide(cora, plenary.id, {
          kind: 'APPOINTED',
          on: '2026-05-15',
          body: 'Q17/13',
          text: 'Mina, rapporteur',
        }),
      ),
    ).toMatchObject({ body: { ref: 'Q17/13' } });
    expect(refusalOf(await decide(wanda, plenary.id, { kind: 'OTHER', on: '2026-05-15', text: 'x' })).code).toBe(
      'FORBIDDEN',
    );
    expect(recorded(await decide(wanda, party.id, { kind: 'OTHER', on: '2026-06-08', text: 'x' }))).toMatchObject({
      text: 'x',
    });
  });

  test('the terms of reference of a joint group are adopted by a parent: it is set up', async () => {
    const june = written(
      await recordMeeting(olga, {
        type: 'STUDY_GROUP',
        body: 'SG2',
        starts: '2014-12-01',
        ends: '2014-12-05',
        state: 'HELD',
      }),
    );
    const at = (kind: string) => decide(olga, june.id, { kind, on: '2014-12-05', body: 'JRG-CCM' });
    expect(recorded(await at('TERMS_ADOPTED'))).toMatchObject({
      body: {
        status: 'DRAFT_TERMS',
        termsOfReference: [{ version: 'draft', status: 'APPROVED', dated: '2014-12-05' }],
      },
    });
    const established = recorded(await at('ESTABLISHED'));
    expect(established).toMatchObject({ body: { status: 'ACTIVE', established: '2014-12-05' } });
    const [entry] = z
      .array(z.record(z.string(), z.unknown()))
      .parse(
        pick(
          await server.data(
            'query ($id: ID!) { history(of: BODY, id: $id, first: 1) { nodes { kind actorOffice happened changes { field before after } } } }',
            { id: await cast.body('JRG-CCM') },
          ),
          'history',
          'nodes',
        ),
      );
    expect(entry).toMatchObject({
      kind: 'BODY_ESTABLISHED',
      actorOffice: 'Chairman of SG2',
      happened: '2014-12-05',
      changes: expect.arrayContaining([{ field: 'status', before: 'DRAFT_TERMS', after: 'ACTIVE' }]),
    });
  });
});

describe('a body of which there was no record', () => {
  const setUp = (who: Client, newBody: object, meeting = plenary.id) =>
    decide(who, meeting, { kind: 'ESTABLISHED', on: '2026-05-15', newBody });
  const GROUP = { type: 'CORRESPONDENCE_GROUP', ref: 'CG-edge', name: 'Correspondence group on the edge' };

  test('is set up by the meeting, below the body that meets', async () => {
    const established = recorded(await setUp(sven, GROUP));
    expect(established).toMatchObject({
      text: 'Establishment of CG-edge',
      body: { ref: 'CG-edge', status: 'ACTIVE', established: '2026-05-15' },
    });
    const { body } = await server.data(
      '{ body(ref: "CG edge") { name type establishedBy path { ref } parents { ref } source { key } } }',
    );
    expect(body).toEqual({
      ...{ name: GROUP.name, type: 'CORRESPONDENCE_GROUP', establishedBy: 'SG13, at its meeting SG13-2026-05' },
      path: [{ ref: 'ITU-T' }, { ref: 'SG13' }, { ref: 'CG-edge' }],
      parents: [{ ref: 'SG13' }],
      source: { key: `decision-${established.id}` },
    });
    expect(clausesOf(await setUp(sven, GROUP))).toMatchObject([['NOTATION_FREE', expect.any(String)]]);
    const meeting = written(
      await recordMeeting(sven, { type: 'CORRESPONDENCE_GROUP', body: 'CG-edge', starts: '2026-07' }),
    );
    expect(clausesOf(await withdraw(sven, established.id))).toEqual([['NO_LATER_CHANGE', 'meetings']]);
    expect(meeting.key).toBe('CG-edge-2026-07');
  });

  test('a Question is of the study period of the day; taken back, it is gone', async () => {
    const question = recorded(await setUp(sven, { type: 'QUESTION', ref: 'Q 99/13', parent: 'WP2/13' }));
    expect(await cast.body('Q99/13', '2025-2028')).toEqual(expect.any(String));
    expect((await withdraw(sven, question.id)).errors).toEqual([]);
    expect((await server.ask('{ body(ref: "Q99/13") { id } }')).errors[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  test('not by others, not below others, and no organization', async () => {
    expect(refusalOf(await setUp(wanda, { ...GROUP, ref: 'CG-other' })).code).toBe('FORBIDDEN');
    expect(clausesOf(await setUp(sven, { ...GROUP, ref: 'CG-other', parent: 'SG17' }))).toMatchObject([
      ['GROUP_OF_THE_BODY', expect.any(String)],
    ]);
    expect(refusalOf(await setUp(sven, { ...GROUP, type: 'SDO' })).code).toBe('BAD_USER_INPUT');
    const both = await decide(sven, plenary.id, {
      kind: 'ESTABLISHED',
      on: '2026-05-15',
      body: 'SG13',
      newBody: GROUP,
    });
    expect(refusalOf(both)).toEqual({ code: 'BAD_USER_INPUT', named: ['decision.newBody'] });
  });
});

test('decisions at once stand behind each other, each in its place', async () => {
  const all = await Promise.all(
    ['a', 'b', 'c', 'd'].map((text) => decide(wanda, party.id, { kind: 'OTHER', on: '2026-06-09', text })),
  );
  const places = all.map((answer) => recorded(answer).position);
  expect(new Set(places).size).toBe(4);
});

test('of two who record the same consent at once, one is too late', async () => {
  const revision = { scope: 'x', summary: 'x', baseTexts: ['TD 1'] };
  const change = async () => ({ change: await cast.item('Y.ecsai-reqts') });
  expect((await call(mina, 'reviseWorkItem', { ...(await change()), revision })).errors).toEqual([]);
  const person = pick(await mina.data('{ viewer { person { id } } }'), 'viewer', 'person', 'id');
  expect((await call(mina, 'appointEditors', { ...(await change()), editors: [{ person }] })).errors).toEqual([]);
  const workItem = await cast.item('Y.ecsai-reqts');
  const process = await startProcess(server.databaseUrl);
  const heard = overEvents(
    process,
    'subscription { workItemChanged(body: "Q17/13") { cursor entry { kind } workItem { nativeStatus } } }',
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  const consent = (who: Client, meeting: string, on: string) =>
    decide(who, meeting, { kind: 'CONSENTED', on, workItem });
  const both = await Promise.all([consent(sven, plenary.id, '2026-05-15'), consent(wanda, party.id, '2026-06-12')]);
  expect(both.map(({ errors }) => errors[0]?.extensions?.code ?? null).toSorted()).toEqual(['STALE', null]);
  expect(await heard.until(1)).toMatchObject([
    { entry: { kind: 'ADVANCED' }, workItem: { nativeStatus: 'Consented' } },
  ]);
  heard.stop();
  await process.close();
});

test('who reads an answer that is kept, reads of the decision at once', async () => {
  const warm = await startServer('roadmap_seeded', { KEPT_ANSWERS_MB: '16' });
  const people = await Cast.of(warm);
  const chair = await people.person('Sven Gruppe', OFFICES.sgChairman);
  const asked = '{ meeting(key: "SG13-2017-11") { decisions { text } } }';
  for (const _ of [1, 2]) expect(await warm.data(asked)).toEqual({ meeting: { decisions: [] } });
  const { id } = z
    .object({ id: z.string() })
    .parse((await warm.data('{ meeting(key: "SG13-2017-11") { id } }')).meeting);
  recorded(await decide(chair, id, { kind: 'OTHER', on: '2017-11-06', text: 'It is so.' }));
  expect(await warm.data(asked)).toEqual({ meeting: { decisions: [{ text: 'It is so.' }] } });
  await warm.close();
});
