import { Client as Connection } from 'pg';
import { z } from 'zod';
import { addDays } from '../../src/platform/calendar';
import { changeBySql } from '../support/by-sql';
import { call } from '../support/call';
import { Cast, OFFICES } from '../support/cast';
import { advance, draft, letter, record, sentBy, written } from '../support/liaison-desk';
import { insertMeetings } from '../support/meeting-rows';
import type { Client } from '../support/people';
import { among, pick, saying } from '../support/pick';
import type { Answer } from '../support/server';
import { startServer, type TestServer } from '../support/server';

/** A meeting of SG13 that is going on, told through the API: what was prepared for it, and what happens there. */

let server: TestServer;
let db: Connection;
let cast: Cast;
let lee: Client & { personId: string };
let wanda: Client;
let sven: Client;
let cora: Client;
let joan: Client;
let reader: Client & { personId: string };

const TODAY = new Date().toISOString().slice(0, 10);
const day = (days: number) => addDays(TODAY, days);
const NEXT = day(200);

beforeAll(async () => {
  server = await startServer();
  db = new Connection(server.databaseUrl);
  await db.connect();
  cast = await Cast.of(server);
  lee = await cast.person('Lee Minho', OFFICES.rapporteur);
  wanda = await cast.person('Wanda Party', OFFICES.wpChairman);
  sven = await cast.person('Sven Gruppe', OFFICES.sgChairman);
  cora = await cast.person('Cora Counsellor', OFFICES.counsellor);
  joan = await cast.person('Joan Activity', OFFICES.coordinator);
  reader = await cast.person('Rita Reader');
  await cast.appoint(reader.personId, { role: 'VICE_CHAIRMAN', body: 'SG13', from: day(-5) });
  await insertMeetings(db, [
    { key: 'last', body: 'SG13', state: 'HELD', starts: day(-40), ends: day(-31) },
    {
      key: 'this',
      body: 'SG13',
      starts: day(-2),
      ends: day(5),
      decisions: [{ kind: 'ENDED', body: 'SG13RG-AFR', text: 'The regional group for Africa ends' }],
    },
    {
      key: 'interim',
      body: 'Q17/13@2025-2028',
      type: 'RAPPORTEUR_GROUP',
      state: 'PLANNED',
      starts: day(90),
      place: 'Seoul',
    },
    {
      key: 'joint',
      body: 'SG2',
      type: 'RAPPORTEUR_GROUP',
      state: 'PLANNED',
      starts: day(95),
      bodies: ['Q18/13@2025-2028'],
    },
    { key: 'called off', body: 'SG13', type: 'RAPPORTEUR_GROUP', state: 'CANCELLED', starts: day(91) },
    { key: 'next', body: 'SG13', state: 'PLANNED', starts: NEXT, ends: day(208) },
  ]);
  await prepare();
});
afterAll(async () => {
  await db.end();
  await server.close();
});

const done = ({ errors, data }: Answer) => {
  expect(errors).toEqual([]);
  return data;
};
async function propose(name: string, on: string, more: Record<string, unknown> = {}): Promise<void> {
  const proposal = {
    body: await cast.body('Q17/13', '2025-2028'),
    ...{ name, on, title: `Cloud computing - ${name}`, type: 'RECOMMENDATION' },
    ...{ meeting: 'Geneva', meetingDate: on, scope: 'The edge.', summary: 'How the edge is built.' },
    ...{
      baseTexts: [`TD 1 of ${name}`, `TD 2 of ${name}`],
      target: `${NEXT} for consent`,
      relations: 'Y.3502',
      liaisons: 'none',
    },
    ...{ editors: [{ person: lee.personId }], supportingMembers: ['ETRI', 'Orange', 'Cisco', 'NICT'] },
    ...more,
  };
  done(await call(lee, 'proposeWorkItem', { proposal }, 'workItem { id }'));
}
const change = async (who: Client, mutation: string, ref: string, args: Record<string, unknown>, more: object = {}) =>
  done(await call(who, mutation, { change: { ...(await cast.item(ref)), ...more }, ...args }, 'id'));

/** What there is before the meeting opens. */
async function prepare(): Promise<void> {
  await propose('Y.now', day(-60), { target: `${day(3)} for consent` });
  await change(lee, 'relateWorkItems', 'Y.now', { relation: { name: 'NORMATIVE_REFERENCE', otherText: 'RFC 8446' } });
  await change(lee, 'relateWorkItems', 'Y.now', {
    relation: { name: 'NORMATIVE_REFERENCE', otherText: 'ITU-T X.509' },
  });
  await change(lee, 'reviseWorkItem', 'Y.now', { revision: { a5Justifications: ['TD 31: RFC 8446'] } });
  await propose('Y.slips', day(-60), { target: `${day(1)} for consent` });
  await change(
    lee,
    'retargetWorkItem',
    'Y.slips',
    { target: `${NEXT} for consent` },
    { happened: day(-10), reason: 'more to do' },
  );
  await change(joan, 'relateWorkItems', 'Y.slips', {
    relation: { name: 'OVERLAPS', other: (await cast.item('Y.now')).id },
  });
  await propose('Y.late', day(-60), { target: `${day(-20)} for consent` });
  await propose('Y.far', day(-60), { target: '2031 for consent' });
  await propose('TR.cc', day(-60), { type: 'TECHNICAL_REPORT', target: day(3), approvalProcess: 'AGREEMENT' });
  await propose('Y.tap', day(-60), { approvalProcess: 'TAP', target: `${NEXT} for approval` });
  await change(wanda, 'advanceWorkItem', 'Y.tap', { event: 'DETERMINE' }, { happened: day(-35) });
  await change(
    cora,
    'advanceWorkItem',
    'Y.tap',
    { event: 'ANNOUNCE_CONSULTATION', facts: { meetingStartsOn: NEXT, summaryDelivered: true } },
    { happened: day(-20) },
  );
  const asked = {
    sources: ['SG2'],
    title: 'A question',
    dated: day(-20),
    addressees: [{ body: 'Q17/13', purpose: 'ACTION', deadline: day(-1) }],
  };
  written(await record(sven, asked));
}

const PACK = `query ($key: String!, $group: String, $lists: [MeetingPackListKind!], $asOf: Date) { meetingPack(key: $key, group: $group, lists: $lists, asOf: $asOf) { asOf
  lists { kind count note rows { standing why { rule words } name document milestone summaryUpdated reference justification slip { from to days months }
    workItem { ref version nativeStatus maturity editors { person { name } } } others { ref } statement { title state } addressee { text } meeting { key place } body { ref } appointment { role person { name } } } } } }`;
const rows = async (list: string, more: Record<string, unknown> = {}, who: Pick<Client, 'data'> = server) => {
  const { meetingPack } = await who.data(PACK, { key: 'this', lists: [list], ...more });
  return z.array(z.looseObject({ name: z.string().nullable() })).parse(pick(meetingPack, 'lists', 0, 'rows'));
};
/** The texts of a list with the rules for which they stand there. */
const told = async (list: string, more: Record<string, unknown> = {}) =>
  (await rows(list, more)).map(({ name, standing, why }) => [
    name,
    standing,
    ...z.array(z.unknown()).parse(pick(why, '*', 'rule')),
  ]);

describe('before anything happens at the meeting', () => {
  test('it is looked at on its eve', async () => {
    expect(pick(await server.data(PACK, { key: 'this' }), 'meetingPack', 'asOf')).toBe(day(-3));
  });

  test('what may be decided: by targets that name it', async () => {
    expect(await told('AAP_CONSENT')).toEqual([['Y.now', 'PLANNED', 'TARGET_NAMES_MEETING']]);
    expect(await told('AGREEMENT')).toEqual([['TR.cc', 'POSSIBLE', 'MILESTONE_NOT_STATED']]);
    expect(await told('TAP_APPROVAL')).toEqual([]);
  });

  test('what is planned for the next: by a target, and by the meeting of which a consultation speaks', async () => {
    const found = await rows('NEXT_MEETING');
    expect(found.map(({ name, milestone, why }) => [name, milestone, pick(why, '*', 'rule')])).toEqual([
      ['Y.slips', 'CONSENT', ['TARGET_NAMES_MEETING']],
      ['Y.tap', 'APPROVAL', ['TARGET_NAMES_MEETING', 'CONSULTATION_RUNS']],
    ]);
    expect(await told('TAP_RESULTS')).toEqual([['Y.tap', null, 'CONSULTATION_RUNS']]);
  });

  test('what slipped, is late, is for the next period, overlaps', async () => {
    expect(await rows('SLIPS')).toMatchObject([
      {
        name: 'Y.slips',
        slip: { from: `${day(1)} for consent`, to: `${NEXT} for consent`, days: 199 },
        why: [{ rule: 'TARGET_MOVED', words: saying('months later') }],
      },
    ]);
    expect(await told('ITEMS_DUE')).toEqual([
      ['TR.cc', null, 'DUE'],
      ['Y.late', null, 'OVERDUE'],
      ['Y.now', null, 'DUE'],
    ]);
    expect(await told('NEXT_PERIOD')).toEqual([['Y.far', 'PLANNED', 'TARGET_AFTER_PERIOD']]);
    const overlaps = await rows('OVERLAPS');
    expect(overlaps.map(({ name, others }) => [name, others])).toEqual([
      ['Y.now', [{ ref: 'Y.slips' }]],
      ['Y.slips', [{ ref: 'Y.now' }]],
    ]);
  });

  test('a normative reference outside ITU, ISO and IEC, with its justification', async () => {
    const found = await rows('A5_JUSTIFICATIONS');
    expect(found.map(({ name, reference, justification }) => [name, reference, justification])).toEqual([
      ['Y.now', 'RFC 8446', 'TD 31: RFC 8446'],
    ]);
  });

  test('the work programme, with the latest base text, editors, and whether the summary is new', async () => {
    const found = await rows('WORK_PROGRAMME');
    expect(found).toEqual(
      among(
        expect.objectContaining({
          name: 'Y.now',
          document: 'TD 2 of Y.now',
          summaryUpdated: null,
          workItem: expect.objectContaining({ version: 'New', editors: [{ person: { name: 'Lee Minho' } }] }),
        }),
      ),
    );
    await change(lee, 'reviseWorkItem', 'Y.late', { revision: { summary: 'How the edge was built.' } });
    const updated = (await rows('WORK_PROGRAMME')).filter(({ summaryUpdated }) => summaryUpdated === true);
    expect(updated.map(({ name }) => name)).toEqual(['Y.late']);
    // The record reaches back to the end of this meeting as the next one is prepared, and nothing was written since.
    const next = await rows('WORK_PROGRAMME', { key: 'next', asOf: day(20) });
    expect(new Set(next.map(({ summaryUpdated }) => summaryUpdated))).toEqual(new Set([false]));
  });

  test('offices, interim meetings, bodies', async () => {
    expect(await rows('APPOINTMENTS')).toEqual(
      among(
        expect.objectContaining({
          why: [{ rule: 'OFFICE_BEGAN', words: `from ${day(-5)}` }],
          appointment: { role: 'VICE_CHAIRMAN', person: { name: 'Rita Reader' } },
        }),
      ),
    );
    expect((await rows('PLANNED_MEETINGS')).map(({ meeting }) => meeting)).toEqual([
      { key: 'interim', place: 'Seoul' },
      { key: 'joint', place: null },
    ]);
    expect(await rows('GROUPS')).toMatchObject([
      {
        body: { ref: 'SG13RG-AFR' },
        standing: 'DECIDED',
        why: [{ words: 'the meeting decided: The regional group for Africa ends' }],
      },
    ]);
  });

  test('a statement to answer, by its deadline', async () => {
    expect(await rows('STATEMENTS_TO_ANSWER', { group: 'Q17/13' })).toMatchObject([
      {
        statement: { title: 'A question' },
        addressee: { text: 'Q17/13' },
        why: [{ words: saying(`deadline ${day(-1)}`) }],
      },
    ]);
    expect(await rows('STATEMENTS_TO_ANSWER', { group: 'Q18/13' })).toEqual([]);
  });
});

describe('at the meeting', () => {
  test('a consent, a new item and a deletion are shown as decided', async () => {
    await change(
      wanda,
      'advanceWorkItem',
      'Y.now',
      { event: 'CONSENT', facts: { decidedBy: 'STUDY_GROUP' } },
      { happened: TODAY },
    );
    await propose('Y.new', day(-1));
    await change(sven, 'deleteWorkItem', 'Y.late', {}, { happened: TODAY, reason: 'no contributions' });
    expect(await told('AAP_CONSENT')).toEqual([['Y.now', 'DECIDED', 'STATUS_FROM_MEETING', 'TARGET_NAMES_MEETING']]);
    expect(await told('NEW_ITEMS')).toEqual([['Y.new', 'DECIDED', 'STATUS_FROM_MEETING']]);
    expect(await told('DELETED_ITEMS')).toEqual([['Y.late', 'DECIDED', 'STATUS_FROM_MEETING']]);
    expect(await rows('NEW_ITEMS')).toMatchObject([{ workItem: { ref: 'Y.new', nativeStatus: 'Under study' } }]);
    expect(await rows('DELETED_ITEMS')).toMatchObject([{ workItem: { maturity: 'IN_DEVELOPMENT' } }]);
  });

  test('looked at as of the eve alone, nothing of it had happened', async () => {
    const asOf = day(-3);
    expect(await told('AAP_CONSENT', { asOf })).toEqual([['Y.now', 'PLANNED', 'TARGET_NAMES_MEETING']]);
    expect(await told('NEW_ITEMS', { asOf })).toEqual([]);
    expect(await told('DELETED_ITEMS', { asOf })).toEqual([]);
    expect(await rows('GROUPS', { asOf })).toEqual([]);
  });

  test('at the next meeting the consent is on its way, or done', async () => {
    expect(await told('AAP_RESULTS', { key: 'next' })).toEqual(among(['Y.now', null, 'IN_APPROVAL']));
  });

  test('a statement that was sent is seen by all, a draft by those who may write for the group', async () => {
    written(await draft(sven, letter({ title: 'A draft' })));
    await sentBy(sven, letter({ title: 'An answer' }), TODAY);
    const titles = async (who: Pick<Client, 'data'>) =>
      (await rows('OUTGOING_STATEMENTS', {}, who)).map(({ statement, standing }) => [
        pick(statement, 'title'),
        standing,
      ]);
    for (const who of [server, reader, joan]) expect(await titles(who)).toEqual([['An answer', 'DECIDED']]);
    expect(new Set((await titles(sven)).map(String))).toEqual(new Set(['An answer,DECIDED', 'A draft,POSSIBLE']));
    // Of a meeting that is over, drafts are not shown.
    expect(await rows('OUTGOING_STATEMENTS', { key: 'last' }, sven)).toEqual([]);
  });

  test('a statement that a meeting agreed to send stands in its list, for who may see it', async () => {
    const { statement } = written(await draft(sven, letter({ title: 'Agreed last time' })));
    const { id, recordVersion } = written(await advance(sven, statement, 'MAKE_READY')).statement;
    const meeting = pick(await server.data('{ meeting(key: "last") { id } }'), 'meeting', 'id');
    const agreement = { change: { id, expectedVersion: recordVersion }, meeting, on: day(-32) };
    done(await call(sven, 'recordAgreementToSend', agreement, 'statement { id }'));
    const last = { key: 'last' };
    expect(await rows('OUTGOING_STATEMENTS', last, sven)).toMatchObject([
      {
        standing: 'DECIDED',
        why: [{ rule: 'DECIDED_HERE' }],
        statement: { title: 'Agreed last time', state: 'APPROVED' },
      },
    ]);
    for (const who of [server, reader, joan]) expect(await rows('OUTGOING_STATEMENTS', last, who)).toEqual([]);
    expect(await rows('OUTGOING_STATEMENTS', { ...last, asOf: day(-33) }, sven)).toEqual([]);
  });
});

describe('with many texts', () => {
  const many = (count: number) =>
    changeBySql(
      db,
      `with made as (
         insert into work_item (key, type, body_id, certainty, source_id, ref, ref_key, maturity)
         select 'many ' || $1::int || '-' || n, 'RECOMMENDATION', b.id, 'HIGH', s.id, 'Y.many-' || n, 'many ' || n, 'IN_DEVELOPMENT'
         from generate_series(1, $1::int) n, (select id from body where key = 'Q18/13@2025-2028') b, (select min(id) as id from source) s returning *)
       insert into work_item_state (work_item_id, valid_from, valid_to, body_id, sdo_id, ref, ref_key, title_key, maturity, maturity_flags, status_order, target_order)
       select i.id, '2025-01-01', 'infinity', i.body_id, (select lineage[1] from body where id = i.body_id), i.ref, i.ref_key, '', i.maturity, '{}', '2025-01-01', 'infinity' from made i`,
      [count],
    );

  test('the number of statements stays the same, the count is of all', async () => {
    const asked = { key: 'this', lists: ['WORK_PROGRAMME'] };
    const before = await server.statementsOf(PACK, asked);
    await many(300);
    expect(await server.statementsOf(PACK, asked)).toBe(before);
    const { meetingPack } = await server.data(PACK, asked);
    expect(pick(meetingPack, 'lists', 0, 'count')).toBeGreaterThan(300);
    expect(pick(meetingPack, 'lists', 0, 'rows')).toHaveLength(20);
  });

  test('more than two thousand are no pack', async () => {
    await many(1_800);
    const { errors } = await server.ask(PACK, { key: 'this' });
    expect(errors).toMatchObject([
      { message: saying('has more than 2000 work items'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(await told('NEW_ITEMS', { group: 'Q17/13' })).toHaveLength(1);
  });
});
