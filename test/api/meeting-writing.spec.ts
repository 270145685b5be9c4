import { z } from 'zod';
import { Cast, OFFICES } from '../support/cast';
import { MEETING, onMeeting, recordMeeting, refusalOf, type Written, written } from '../support/meetings';
import { type Client, client } from '../support/people';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let cast: Cast;
let cora: Client;
let sven: Client;
let mina: Client & { personId: string };
let joan: Client;
let olga: Client;

beforeAll(async () => {
  server = await startServer();
  cast = await Cast.of(server);
  cora = await cast.person('Cora Counsellor', OFFICES.counsellor);
  sven = await cast.person('Sven Gruppe', OFFICES.sgChairman);
  mina = await cast.person('Mina Rapporteur', OFFICES.rapporteur);
  joan = await cast.person('Joan Activity', OFFICES.coordinator);
  olga = await cast.person('Olga Outside', { role: 'COUNSELLOR', body: 'SG2', from: '2025-01-01' });
});
afterAll(() => server.close());

const seen = async (key: string) =>
  z
    .record(z.string(), z.unknown())
    .parse((await server.data(`query ($key: String!) { meeting(key: $key) { ${MEETING} } }`, { key })).meeting);

const PLANNED = { type: 'STUDY_GROUP', body: 'SG13', starts: '2027-09', place: 'Beijing, China' };

describe('a meeting that is planned', () => {
  let meeting: Written;

  test('is known to the month, and stays so', async () => {
    meeting = written(await recordMeeting(cora, PLANNED, { source: { citation: 'Plan of meetings of SG13, 2026' } }));
    expect(meeting).toMatchObject({
      key: 'SG13-2027-09',
      state: 'PLANNED',
      starts: '2027-09',
      ends: null,
      body: { ref: 'SG13' },
      deadlines: [],
      certainty: 'HIGH',
      source: { citation: 'Plan of meetings of SG13, 2026', kind: 'DOCUMENT' },
      recordVersion: 1,
    });
    expect(await seen('SG13-2027-09')).toMatchObject({ starts: '2027-09', place: 'Beijing, China' });
  });

  test('is revised in part: what is left out stays, null takes away', async () => {
    const answer = await onMeeting(sven, 'reviseMeeting', meeting, {
      meeting: {
        starts: '2027-09-06',
        ends: '2027-09-17',
        state: 'CONVENED',
        opensAt: '09:30',
        timeZone: 'Asia/Shanghai',
      },
    });
    meeting = written(answer);
    expect(meeting).toMatchObject({
      ...{ starts: '2027-09-06', ends: '2027-09-17', place: 'Beijing, China', recordVersion: 2 },
      deadlines: expect.arrayContaining([{ kind: 'CONTRIBUTIONS', on: '2027-08-24' }]),
      source: { citation: 'Plan of meetings of SG13, 2026' },
    });
    meeting = written(await onMeeting(sven, 'reviseMeeting', meeting, { meeting: { place: null } }));
    expect(meeting).toMatchObject({ place: null, starts: '2027-09-06', recordVersion: 3 });
  });

  test('is stale for who looked at an earlier version', async () => {
    const { errors } = await onMeeting(
      cora,
      'reviseMeeting',
      { id: meeting.id, recordVersion: 1 },
      { meeting: { note: 'x' } },
    );
    expect(errors[0]?.extensions).toMatchObject({
      code: 'STALE',
      currentVersion: 3,
      since: [
        { version: 2, kind: 'MEETING_REVISED', by: 'Sven Gruppe', fields: expect.arrayContaining(['meeting.starts']) },
        { version: 3, fields: ['meeting.place'] },
      ],
    });
  });

  test('is cancelled with its reason, and put back as far as it was', async () => {
    expect(refusalOf(await onMeeting(cora, 'cancelMeeting', meeting))).toEqual({
      code: 'REFUSED',
      named: ['REASON_IS_KEPT'],
    });
    meeting = written(await onMeeting(cora, 'cancelMeeting', meeting, {}, { reason: 'No host was found.' }));
    expect(meeting.state).toBe('CANCELLED');
    expect(refusalOf(await onMeeting(cora, 'reviseMeeting', meeting, { meeting: { state: 'HELD' } })).code).toBe(
      'BAD_USER_INPUT',
    );
    expect(refusalOf(await onMeeting(cora, 'reviseMeeting', meeting, { meeting: { state: 'CONVENED' } }))).toEqual({
      code: 'REFUSED',
      named: ['NOT_CANCELLED'],
    });
    meeting = written(await onMeeting(cora, 'restoreMeeting', meeting, {}, { reason: 'Geneva hosts it.' }));
    expect(meeting.state).toBe('CONVENED');
    expect(refusalOf(await onMeeting(cora, 'restoreMeeting', meeting))).toEqual({
      code: 'REFUSED',
      named: ['CANCELLED'],
    });
  });

  test('has its history, with role, reason and source', async () => {
    const { history } = await server.data(
      'query ($id: ID!) { history(of: MEETING, id: $id) { nodes { kind actorRole actorOffice reason subjectVersion by { name } changes { of field before after } } } }',
      { id: meeting.id },
    );
    const { nodes } = z.object({ nodes: z.array(z.record(z.string(), z.unknown())) }).parse(history);
    expect(nodes.map(({ kind }) => kind)).toEqual([
      'MEETING_RESTORED',
      'MEETING_CANCELLED',
      'MEETING_REVISED',
      'MEETING_REVISED',
      'MEETING_RECORDED',
    ]);
    expect(nodes[1]).toMatchObject({
      ...{
        actorRole: 'SECRETARIAT',
        actorOffice: 'Counsellor of SG13',
        reason: 'No host was found.',
        subjectVersion: 4,
      },
      changes: [{ of: 'meeting', field: 'state', before: 'CONVENED', after: 'CANCELLED' }],
    });
    expect(nodes[4]).toMatchObject({
      by: { name: 'Cora Counsellor' },
      changes: expect.arrayContaining([expect.objectContaining({ of: 'meeting', field: 'sourceId', before: null })]),
    });
  });

  test('another one at the same time is pointed out', async () => {
    const other = written(await recordMeeting(cora, { ...PLANNED, ends: '2027-10' }));
    expect(other).toMatchObject({
      key: 'SG13-2027-09-2',
      warnings: [{ rule: 'SIMILAR_MEETING', message: expect.stringContaining('SG13-2027-09 ') }],
    });
  });
});

describe('the parts of a meeting', () => {
  let meeting: Written;
  const FULL = {
    type: 'WORKSHOP',
    body: 'SG13',
    title: 'Workshop on clouds at the edge',
    state: 'HELD',
    ...{ starts: '2026-02-10', ends: '2026-02-11', opensAt: '09:30', closesAt: '17:30', timeZone: 'Europe/Zurich' },
    ...{ mode: 'PHYSICAL_WITH_REMOTE', languages: ['en', 'fr'], remoteParticipation: true, openTo: 'Everyone' },
    bodies: ['Q17/13', 'Q.18/13', 'ISO/IEC JTC1 SC38'],
  };

  test('are all written at once', async () => {
    meeting = written(
      await recordMeeting(cora, {
        ...FULL,
        sessions: [
          {
            day: '2026-02-10',
            beginsAt: '09:30',
            endsAt: '10:00',
            title: 'Opening',
            parts: [{ role: 'CHAIRMAN', text: 'Mina Rapporteur', person: mina.personId }],
          },
          { day: '2026-02-10', beginsAt: '10:00', endsAt: '10:30', title: 'Coffee', isBreak: true },
          {
            title: 'Outlook',
            topics: ['edge', 'fog'],
            parts: [{ role: 'SPEAKER', text: 'Speaker of NIST', body: 'NIST' }],
          },
        ],
        agenda: [
          { number: '1', title: 'Opening' },
          {
            number: '7',
            title: 'Texts',
            items: [
              { number: '7a', title: 'Consent' },
              { number: '7b', title: 'Determination', items: [{ number: '7b1', title: 'Security' }] },
            ],
          },
        ],
        documents: [
          { number: 'TD 275 (GEN/13)', title: 'Programme' },
          { number: 'COM 13 – C 1186R1', uri: 'https://example.org/c1186' },
        ],
        statedDeadlines: [
          { kind: 'REGISTRATION', lastDay: '2026-01-30', text: '30 January 2026, online only' },
          { kind: 'VISA', text: 'early' },
        ],
        subjects: [{ text: 'Y.3500', workItem: (await cast.item('Y.3500')).id }, { text: 'The edge' }],
        links: [{ kind: 'COLLOCATED_WITH', toText: 'Rapporteur group meetings of SG13' }],
      }),
    );
    expect(meeting.warnings).toEqual([]);
    expect(await seen(meeting.key)).toMatchObject({
      key: 'SG13-WS-2026-02',
      bodies: [{ ref: 'ISO/IEC JTC 1/SC 38' }, { ref: 'Q17/13' }, { ref: 'Q18/13' }],
      sessions: [
        {
          position: 1,
          title: 'Opening',
          parts: [{ role: 'CHAIRMAN', person: { name: 'Mina Rapporteur' }, body: null }],
        },
        { position: 2, isBreak: true, parts: [] },
        { position: 3, topics: ['edge', 'fog'], parts: [{ text: 'Speaker of NIST', body: { ref: 'NIST' } }] },
      ],
      agenda: [
        { number: '1', position: 1, items: [] },
        {
          number: '7',
          position: 2,
          items: [
            { number: '7a', position: 3 },
            { number: '7b', position: 4, items: [{ number: '7b1' }] },
          ],
        },
      ],
      documents: [{ number: 'TD 275 (GEN/13)' }, { number: 'COM 13 – C 1186R1' }],
      statedDeadlines: [
        { kind: 'REGISTRATION', lastDay: '2026-01-30' },
        { kind: 'VISA', lastDay: null },
      ],
      subjects: [
        { text: 'Y.3500', workItem: { ref: 'ITU-T Y.3500 (08/2014)' } },
        { text: 'The edge', workItem: null },
      ],
      links: [{ kind: 'COLLOCATED_WITH', toText: 'Rapporteur group meetings of SG13', to: null }],
    });
  });

  test('keep their numbers when the list is written anew; what is not in it goes', async () => {
    const before = z
      .object({
        agenda: z.array(z.object({ id: z.string(), items: z.array(z.object({ id: z.string() }).loose()) }).loose()),
        sessions: z.array(z.object({ id: z.string() }).loose()),
      })
      .parse(meeting);
    const [opening, texts] = before.agenda;
    const moved = texts?.items[1];
    meeting = written(
      await onMeeting(cora, 'reviseMeeting', meeting, {
        meeting: {
          agenda: [
            { number: '0', title: 'Welcome' },
            {
              id: moved?.id,
              number: '1',
              title: 'Determination',
              items: [{ id: opening?.id, number: '1a', title: 'Opening' }],
            },
          ],
          sessions: [
            { id: before.sessions[2]?.id, title: 'Outlook' },
            { id: before.sessions[0]?.id, title: 'Opening' },
          ],
        },
      }),
    );
    expect(meeting).toMatchObject({
      agenda: [
        { number: '0', position: 1, items: [] },
        { id: moved?.id, number: '1', position: 2, items: [{ id: opening?.id, number: '1a', position: 3 }] },
      ],
      sessions: [
        { id: before.sessions[2]?.id, position: 1, parts: [] },
        { id: before.sessions[0]?.id, position: 2 },
      ],
      documents: [{ number: 'TD 275 (GEN/13)' }, { number: 'COM 13 – C 1186R1' }],
    });
    const foreign = await onMeeting(cora, 'reviseMeeting', meeting, {
      meeting: { agenda: [{ id: '999999', number: '1', title: 'x' }] },
    });
    expect(refusalOf(foreign)).toEqual({ code: 'BAD_USER_INPUT', named: ['meeting.agenda'] });
  });

  test('documents are added, written anew and taken off one by one', async () => {
    const [first] = z.array(z.object({ id: z.string() }).loose()).parse(meeting.documents);
    meeting = written(
      await onMeeting(mina, 'listMeetingDocuments', meeting).then(async (refused) => {
        expect(refusalOf(refused).code).toBe('FORBIDDEN');
        return onMeeting(cora, 'listMeetingDocuments', meeting, {
          documents: [{ number: 'TSAG-R21' }, { number: 'COM 13 – C 1186R1', title: 'Edge' }],
          withdraw: [first?.id],
        });
      }),
    );
    expect(meeting.documents).toMatchObject([
      { number: 'COM 13 – C 1186R1', title: 'Edge', uri: null },
      { number: 'TSAG-R21' },
    ]);
    const gone = await onMeeting(cora, 'listMeetingDocuments', meeting, { withdraw: [first?.id] });
    expect(refusalOf(gone)).toEqual({ code: 'BAD_USER_INPUT', named: ['withdraw'] });
  });

  test('two meetings are linked once, from whichever side', async () => {
    const other = written(
      await recordMeeting(cora, {
        ...PLANNED,
        type: 'TUTORIAL',
        starts: '2026-02-10',
        links: [{ kind: 'COLLOCATED_WITH', to: meeting.id }],
      }),
    );
    meeting = written(
      await onMeeting(cora, 'reviseMeeting', meeting, {
        meeting: { links: [{ kind: 'COLLOCATED_WITH', to: other.id }] },
      }),
    );
    expect(meeting.links).toEqual([
      { kind: 'COLLOCATED_WITH', toText: null, from: { key: other.key }, to: { key: meeting.key } },
    ]);
  });
});

describe('what cannot be', () => {
  const bad = async (meeting: object) => refusalOf(await recordMeeting(cora, { ...PLANNED, ...meeting }));
  test.each([
    ['no type', { type: null }, ['meeting.type']],
    ['no body', { body: null }, ['meeting.body']],
    ['a body that nobody knows', { body: 'Q99/99' }, ['meeting.body']],
    ['one that takes part and nobody knows', { bodies: ['Q17/13', 'Q99/99'] }, ['meeting.bodies.1']],
    ['an end before the start', { starts: '2027-09', ends: '2027-08-31' }, ['meeting.ends']],
    ['a time without its zone', { opensAt: '10:00' }, ['meeting.timeZone']],
    ['a session without its zone', { sessions: [{ title: 'x', beginsAt: '10:00' }] }, ['meeting.timeZone']],
    ['a zone that is none', { timeZone: 'Europe/Geneva', opensAt: '10:00' }, ['meeting.timeZone']],
    ['an offset as a zone', { timeZone: '+01:00' }, ['meeting.timeZone']],
    ['a time that is none', { opensAt: '24:00', timeZone: 'UTC' }, ['meeting.opensAt']],
    [
      'an end of the day before its beginning',
      { opensAt: '10:00', closesAt: '09:00', timeZone: 'UTC' },
      ['meeting.closesAt'],
    ],
    ['a meeting to come that was held', { state: 'HELD', starts: '2999-01' }, ['meeting.state']],
    [
      'two deadlines of a kind',
      {
        statedDeadlines: [
          { kind: 'VISA', text: 'a' },
          { kind: 'VISA', text: 'b' },
        ],
      },
      ['meeting.statedDeadlines.1.kind'],
    ],
    ['a document twice', { documents: [{ number: 'TD 1' }, { number: 'TD 1' }] }, ['meeting.documents.1.number']],
    ['a link to nothing', { links: [{ kind: 'SIDE_EVENT_OF' }] }, ['meeting.links.0']],
    [
      'a subject that is not there',
      { subjects: [{ text: 'x', workItem: '999999999' }] },
      ['meeting.subjects.0.workItem'],
    ],
    [
      'a person that is not there',
      { sessions: [{ title: 'x', parts: [{ role: 'SPEAKER', text: 'x', person: '999999999' }] }] },
      ['meeting.sessions.0.parts.0.person'],
    ],
    ['a file that is not there', { documents: [{ number: 'TD 1', file: '999999999' }] }, ['meeting.documents.0.file']],
    ['an agenda too deep', { agenda: [deep(5)] }, ['meeting.agenda']],
    ['a language in words', { languages: ['English'] }, ['meeting.languages']],
  ])('%s', async (_, meeting, named) => {
    expect(await bad(meeting)).toMatchObject({ code: 'BAD_USER_INPUT', named: expect.arrayContaining(named) });
  });

  function deep(depth: number): object {
    return { number: `${depth}`, title: 'x', items: depth > 1 ? [deep(depth - 1)] : [] };
  }

  test('a tree without end is refused like any other, and the server goes on', async () => {
    for (const depth of [20, 1_500])
      expect({ depth, ...(await bad({ agenda: [deep(depth)] })) }).toMatchObject({ depth, code: 'BAD_USER_INPUT' });
    const literal = `${'items: [{ number: "1" title: "x" '.repeat(300)}${'}]'.repeat(300)}`;
    const { errors } = await cora.ask(
      `mutation { recordMeeting(meeting: { type: OTHER body: "SG13" agenda: [{ number: "1" title: "x" ${literal} }] }) { warnings { rule } } }`,
    );
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect((await server.ask('{ __typename }')).errors).toEqual([]);
  });

  test('what is odd is said, and kept', async () => {
    const odd = written(
      await recordMeeting(cora, {
        ...{ ...PLANNED, type: 'MANAGEMENT_TEAM', starts: '2026-03-02', ends: '2026-03-03' },
        sessions: [{ title: 'x', day: '2026-03-04' }],
        statedDeadlines: [{ kind: 'REGISTRATION', lastDay: '2026-03-20', text: '20 March' }],
        agenda: [
          { number: '1', title: 'a' },
          { number: '1', title: 'b' },
        ],
      }),
    );
    expect(odd.warnings.map(({ rule }) => rule)).toEqual([
      'SESSION_INSIDE',
      'DEADLINE_BEFORE_START',
      'AGENDA_NUMBER_ONCE',
    ]);
  });
});

describe('who may', () => {
  const RGM = { type: 'RAPPORTEUR_GROUP', body: 'SG13', bodies: ['Q17/13'], starts: '2026-05-11' };
  test('a rapporteur convenes the meetings of the Question, under the name of the study group too', async () => {
    const meeting = written(await recordMeeting(mina, RGM));
    expect(meeting).toMatchObject({ key: 'SG13-RGM-2026-05', body: { ref: 'SG13' }, bodies: [{ ref: 'Q17/13' }] });
    expect(written(await recordMeeting(mina, { ...RGM, body: 'Q17/13', bodies: null }))).toMatchObject({
      key: 'Q17-13-RGM-2026-05',
    });
    const away = await onMeeting(mina, 'reviseMeeting', meeting, { meeting: { bodies: ['Q18/13'] } });
    expect(refusalOf(away).code).toBe('FORBIDDEN');
  });

  test.each([
    ['a rapporteur, a plenary', () => mina, { ...PLANNED, bodies: ['Q17/13'] }],
    ['a rapporteur, another Question', () => mina, { ...RGM, bodies: ['Q18/13'] }],
    ['a coordinator, a study group', () => joan, PLANNED],
    ['a counsellor, another group', () => olga, PLANNED],
    ['an administrator', () => cast.ada, PLANNED],
  ])('%s: no', async (_, who, meeting) => {
    expect(refusalOf(await recordMeeting(who(), meeting)).code).toBe('FORBIDDEN');
  });

  test('a coordinator convenes the joint group', async () => {
    expect(
      written(await recordMeeting(joan, { type: 'JOINT_COORDINATION_ACTIVITY', body: 'JCA-AI', starts: '2026-06' })),
    ).toMatchObject({ key: 'JCA-AI-2026-06' });
  });

  test('what would be refused can be asked first', async () => {
    const asked = async (who: Client) => {
      const { meeting } = await who.data(
        '{ meeting(key: "SG13-2017-11") { viewerCan { action allowed role reasons { rule } } } }',
      );
      return z
        .object({ viewerCan: z.array(z.object({ action: z.string(), allowed: z.boolean() }).loose()) })
        .parse(meeting).viewerCan;
    };
    expect(await asked(cora)).toMatchObject([
      { action: 'WRITE_MEETING', allowed: true, role: 'SECRETARIAT' },
      { action: 'RECORD_DECISION', allowed: true },
    ]);
    for (const who of [mina, joan, olga])
      expect((await asked(who)).map(({ allowed }) => allowed)).toEqual([false, false]);
    expect(await asked(client(server))).toMatchObject([
      { allowed: false, reasons: [{ rule: 'SIGNED_IN' }] },
      { allowed: false },
    ]);
  });
});
