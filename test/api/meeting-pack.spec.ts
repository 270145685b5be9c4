import { Client as Connection } from 'pg';
import { z } from 'zod';
import { insertMeetings } from '../support/meeting-rows';
import { among, pick, saying } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let db: Connection;
beforeAll(async () => {
  server = await startServer();
  db = new Connection(server.databaseUrl);
  await db.connect();
});
afterAll(async () => {
  await db.end();
  await server.close();
});

const SG13 = 'SG13-2014-07';
const SG17 = 'SG17-2021-04';
const PACK = `query ($key: String!, $group: String, $lists: [MeetingPackListKind!], $first: Int! = 20, $asOf: Date) {
  meetingPack(key: $key, group: $group, lists: $lists, first: $first, asOf: $asOf) {
    meeting { key } group { ref name } asOf since previous { key } next { key }
    lists { kind title agendaItem meaning note count rows { standing why { rule words clause standing } name milestone reference justification
      workItem { ref nativeStatus body { ref } target { text } } statement { ref } addressee { body { ref } deadline } meeting { key starts place }
      body { ref } appointment { role person { name } body { ref } } } } } }`;

type Asked = Record<string, unknown>;
const pack = async (key: string, more: Asked = {}) => (await server.data(PACK, { key, ...more })).meetingPack;
const Lists = z.array(
  z.object({
    kind: z.string(),
    agendaItem: z.string().nullable(),
    note: z.string().nullable(),
    count: z.number(),
    rows: z.array(z.looseObject({ name: z.string().nullable(), standing: z.string().nullable() })),
  }),
);
const listsOf = async (key: string, more: Asked = {}) => Lists.parse(pick(await pack(key, more), 'lists'));
/** The rows of one list. */
const rows = async (key: string, list: string, more: Asked = {}) => {
  const [found] = await listsOf(key, { lists: [list], ...more });
  return found?.rows ?? [];
};
const named = async (key: string, list: string, more: Asked = {}) =>
  (await rows(key, list, more)).map(({ name, standing }) => [name, standing]);

describe('the meeting of SG17 of 20 to 30 April 2021', () => {
  test('is looked at on its eve, since the e-plenary of January', async () => {
    expect(await pack(SG17)).toMatchObject({
      meeting: { key: SG17 },
      group: { ref: 'SG17', name: 'Security' },
      asOf: '2021-04-19',
      since: '2021-01-08',
      previous: { key: 'SG17-2021-01' },
      next: null,
    });
  });

  /** Each record of the collective letter about a list that the meeting was to have, with the lists that answer it. */
  test.each<[id: string, number: string, words: string, lists: string[]]>([
    ['004-030', '2b', 'consented under AAP', ['AAP_RESULTS']],
    ['004-030', '2c', 'determined under TAP', ['TAP_RESULTS']],
    ['004-034', '7b', 'for approval or agreement', ['TAP_APPROVAL', 'AAP_APPROVAL', 'AGREEMENT']],
    ['004-035', '7c', 'for consent or determination', ['TAP_DETERMINATION', 'AAP_CONSENT']],
    ['004-036', '7d', 'A.5', ['A5_JUSTIFICATIONS']],
    ['004-037', '7e', 'A.25', ['A25_JUSTIFICATIONS']],
    ['004-038', '7f', 'work items to be added', ['NEW_ITEMS', 'DELETED_ITEMS']],
    ['004-039', '7g', 'at the next meeting', ['NEXT_MEETING']],
    ['004-040', '7h', 'next study period', ['NEXT_PERIOD']],
    ['004-041', '7i', 'editors and summaries', ['WORK_PROGRAMME']],
    ['004-043', '7k', 'Liaison statements', ['OUTGOING_STATEMENTS']],
    ['004-045', '7m', 'Appointments', ['APPOINTMENTS']],
    ['004-046', '7n', 'Rapporteur group', ['PLANNED_MEETINGS']],
    ['004-047', '7o', 'correspondence groups', ['GROUPS']],
  ])('%s: item %s of its agenda, "%s", is answered by %j', async (_id, number, words, lists) => {
    const agenda = await server.data(`{ meeting(key: "${SG17}") { agenda { items { number title } } } }`);
    expect(pick(agenda, 'meeting', 'agenda')).toEqual(among({ items: among({ number, title: saying(words) }) }));
    const found = (await listsOf(SG17)).filter(({ agendaItem }) => agendaItem === number);
    expect(found.map(({ kind }) => kind)).toEqual(lists);
  });

  test('004-033: texts proposed for action and proposed new work items stand in the lists of items 7b, 7c and 7f', async () => {
    const lists = ['TAP_APPROVAL', 'AAP_APPROVAL', 'AGREEMENT', 'TAP_DETERMINATION', 'AAP_CONSENT', 'NEW_ITEMS'];
    expect((await listsOf(SG17, { lists })).map(({ kind, count }) => [kind, count])).toEqual(
      lists.map((kind) => [kind, 0]),
    );
  });

  test('004-042: the roadmap, a standing item, as it was on the eve', async () => {
    const reply = await server.app.inject('/open-data/roadmap.csv?bodies=SG17&asOf=2021-04-19');
    expect(reply.body).toMatch(/X\.sgcc/);
  });

  test('lists come in the order of the agenda, and the ones asked for alone', async () => {
    const all = await listsOf(SG17);
    expect(all).toHaveLength(23);
    const asked = await listsOf(SG17, { lists: ['LIFETIMES', 'AAP_RESULTS'] });
    expect(asked.map(({ kind }) => kind)).toEqual(['AAP_RESULTS', 'LIFETIMES']);
  });

  test('what is overdue, what is to be answered, and the correspondence groups', async () => {
    expect(await rows(SG17, 'ITEMS_DUE')).toMatchObject([
      { name: 'X.sgcc', why: [{ rule: 'OVERDUE', words: 'target "Q4/2020" ended on 2020-12-31' }] },
    ]);
    expect(await rows(SG17, 'STATEMENTS_TO_ANSWER')).toMatchObject([
      {
        statement: { ref: 'JCA-Cloud-LS26' },
        addressee: { body: { ref: 'SG17' }, deadline: '2015-03-20' },
        why: [{ rule: 'ANSWER_AWAITED', words: saying('past as the meeting opens') }],
      },
    ]);
    expect(await rows(SG17, 'GROUPS')).toMatchObject(
      ['CG-AIsec', 'CG-COP', 'CG-secapa'].map((ref) => ({ body: { ref }, standing: 'POSSIBLE' })),
    );
  });
});

describe('the meeting of SG13 of 7 to 18 July 2014', () => {
  test('consents that it decided are certain; a target of the whole year is possible, and never more', async () => {
    const found = await rows(SG13, 'AAP_CONSENT');
    expect(found.map(({ name, standing }) => [name, standing])).toEqual([
      ['M.occm', 'POSSIBLE'],
      ['M.rcsm', 'POSSIBLE'],
      ['M.mivrcc', 'POSSIBLE'],
      ['Y.CCdef', 'DECIDED'],
      ['Y.cciaas', 'DECIDED'],
      ['Y.ccra', 'DECIDED'],
    ]);
    expect(found[0]).toMatchObject({
      workItem: { body: { ref: 'Q5/2' }, target: { text: '2014 for consent' }, nativeStatus: 'Draft Recommendation' },
      why: [
        { rule: 'TARGET_LEAVES_OPEN', words: saying('"2014 for consent" may mean SG13-2014-07'), standing: 'POSSIBLE' },
      ],
    });
    expect(found[5]).toMatchObject({
      workItem: { ref: 'Y.ccra', nativeStatus: 'Under study' },
      why: [
        { rule: 'DECIDED_HERE', words: 'the meeting decided: Consent to Y.3502' },
        { rule: 'STATUS_FROM_MEETING', words: saying('"Consented" on 2014-07-07, a day of SG13-2014-07') },
      ],
    });
  });

  test('of a day before it, only what was foreseen then', async () => {
    const asOf = '2014-06-01';
    expect(await named(SG13, 'AAP_CONSENT', { asOf })).toEqual([
      ['M.occm', 'POSSIBLE'],
      ['M.rcsm', 'POSSIBLE'],
      ['M.mivrcc', 'POSSIBLE'],
    ]);
    const [list] = await listsOf(SG13, { lists: ['AAP_CONSENT'], asOf });
    expect(list?.note).toMatch(/before the meeting/);
  });

  test('the work of a Question alone', async () => {
    expect(await pack(SG13, { group: 'Q.17/13' })).toMatchObject({ group: { ref: 'Q17/13' } });
    expect(await named(SG13, 'AAP_CONSENT', { group: 'Q.17/13' })).toEqual([['Y.CCdef', 'DECIDED']]);
    expect(await named(SG13, 'AAP_CONSENT', { group: 'JRG-CCM' })).toEqual([
      ['M.occm', 'POSSIBLE'],
      ['M.rcsm', 'POSSIBLE'],
      ['M.mivrcc', 'POSSIBLE'],
    ]);
  });

  test('what became of texts since the last meeting, a draft of the month, and what is planned', async () => {
    const [results] = await listsOf(SG13, { lists: ['AAP_RESULTS'] });
    expect(results?.note).toMatch(/No earlier meeting is recorded: .* since 2012-11-30/);
    expect(await named(SG13, 'AAP_RESULTS')).toEqual(
      among(['Y.3511 (Y.ccic)', 'DECIDED'], ['Y.3520', 'DECIDED'], ['Y.3510', 'POSSIBLE']),
    );
    expect(await named(SG13, 'NEW_ITEMS')).toEqual([['Y.3515', 'POSSIBLE']]);
    expect((await rows(SG13, 'PLANNED_MEETINGS')).map(({ meeting }) => pick(meeting, 'key'))).toEqual([
      'JRG-CCM-1',
      'SG13-RGM-2014-11',
      'JRG-CCM-2',
    ]);
    expect(await rows(SG13, 'APPOINTMENTS')).toEqual(
      among(
        expect.objectContaining({
          appointment: { role: 'RAPPORTEUR', person: { name: 'Kangchan Lee' }, body: { ref: 'Q17/13' } },
        }),
      ),
    );
  });
});

test('SG13 in November 2017: what was approved since 2014, and a supplement agreed at the meeting', async () => {
  expect(await named('SG13-2017-11', 'AAP_RESULTS')).toEqual(
    among(
      ['Y.3500 (Y.CCdef)', 'DECIDED'],
      ['Y.3502 (Y.ccra)', 'DECIDED'],
      ['Y.3513 (Y.cciaas)', 'DECIDED'],
      ['Y.3515', 'DECIDED'],
      ['Y.3516 (Y.CCIC-arch)', 'DECIDED'],
      ['Y.3504 (Y.DaaS-arch)', 'POSSIBLE'],
    ),
  );
  const [supplement] = await rows('SG13-2017-11', 'AGREEMENT');
  expect(supplement).toMatchObject({
    name: saying('Y Suppl. 46'),
    why: [{ rule: 'STATUS_FROM_MEETING', words: saying('2017-11-17, a day of SG13-2017-11') }],
  });
});

describe('a meeting of SG2', () => {
  beforeAll(() =>
    insertMeetings(db, [
      { key: 'SG2-2014-05', body: 'SG2', starts: '2014-05-28', ends: '2014-06-06' },
      { key: 'SG2-2014-11', body: 'SG2', starts: '2014-11-17', ends: '2014-11-28' },
      { key: 'SG2-2016-09', body: 'SG2', starts: '2016-09-21', ends: '2016-09-30' },
      { key: 'SG2-cancelled', body: 'SG2', starts: '2017-01-09', state: 'CANCELLED' },
      { key: 'SG2-2017-03', body: 'SG2', starts: '2017-03-27', ends: '2017-04-07' },
      { key: 'SG2-2017-11', body: 'SG2', starts: '2017-11-27', ends: '2017-12-01' },
      { key: 'SG2-some-day', body: 'SG2' },
      { key: 'SG2-2014-workshop', body: 'SG2', type: 'WORKSHOP', starts: '2014-07-01' },
    ]),
  );
  const DRAFTS = ['M.occm', 'M.rcsm', 'M.mivrcc'];

  test('in 2014 may be asked to consent to what has "2014 for consent", and so may the next', async () => {
    for (const list of ['AAP_CONSENT', 'NEXT_MEETING'])
      expect(await named('SG2-2014-05', list)).toEqual(DRAFTS.map((name) => [name, 'POSSIBLE']));
    expect(pick(await rows('SG2-2014-05', 'NEXT_MEETING'), 0, 'milestone')).toBe('CONSENT');
    expect(await named('SG2-2014-05', 'AAP_CONSENT', { group: 'Q7/2' })).toEqual([['M.mivrcc', 'POSSIBLE']]);
    expect(await pack('SG2-2014-05')).toMatchObject({ previous: null, next: { key: 'SG2-2014-11' } });
    expect(await named('SG2-2014-11', 'NEXT_MEETING')).toEqual([]);
  });

  test('in 2016 finds one of them overdue, and one approved', async () => {
    expect((await rows('SG2-2016-09', 'ITEMS_DUE')).map(({ name, why }) => [name, pick(why, 0, 'rule')])).toEqual([
      ['M.rcsm', 'OVERDUE'],
      ['M.mivrcc', 'OVERDUE'],
    ]);
    expect(await named('SG2-2016-09', 'AAP_RESULTS')).toEqual([['Y.3521/M.3070 (M.occm)', 'DECIDED']]);
  });

  test('is told of the end of JRG-CCM by the last in its period and the first afterwards, not by the second', async () => {
    const told = async (key: string) => (await rows(key, 'LIFETIMES')).map(({ why }) => pick(why, 0, 'rule'));
    expect(await told('SG2-2014-11')).toEqual([]);
    expect(await told('SG2-2016-09')).toEqual(['LIFETIME_ENDS']);
    expect(await told('SG2-2017-03')).toEqual(['LIFETIME_OVER']);
    expect(await told('SG2-2017-11')).toEqual([]);
    expect(await pack('SG2-2017-03')).toMatchObject({ previous: { key: 'SG2-2016-09' }, next: { key: 'SG2-2017-11' } });
  });

  test('a workshop decides on nothing; what is planned for the next meeting that does is shown', async () => {
    const [list] = await listsOf('SG2-2014-workshop', { lists: ['AAP_CONSENT'] });
    expect(list).toMatchObject({ count: 0, note: saying('decides on no text') });
    expect(await named('SG2-2014-workshop', 'NEXT_MEETING')).toHaveLength(3);
  });

  test.each<[says: string, asked: Asked, code: string, words: string]>([
    ['a meeting nobody knows', { key: 'SG2-1066' }, 'NOT_FOUND', 'No meeting is known as "SG2-1066".'],
    [
      'a meeting without a date',
      { key: 'SG2-some-day' },
      'BAD_USER_INPUT',
      'key: the date of SG2-some-day is not known',
    ],
    [
      'a group of another body',
      { key: 'SG2-2014-05', group: 'SG13' },
      'BAD_USER_INPUT',
      'group: no body called "SG13" meets there',
    ],
    [
      'a Question of another period',
      { key: 'SG2-2017-03', group: 'Q5/2' },
      'BAD_USER_INPUT',
      'group: no body called "Q5/2" meets there',
    ],
    ['a list twice', { key: SG17, lists: ['SLIPS', 'SLIPS'] }, 'BAD_USER_INPUT', 'lists'],
    ['no rows', { key: SG17, first: 0 }, 'BAD_USER_INPUT', 'first'],
  ])('refused: %s', async (_, asked, code, words) => {
    const { errors } = await server.ask(PACK, asked);
    expect(errors).toMatchObject([{ message: saying(words), extensions: { code } }]);
  });
});

test('TSAG in February 2011 is told that FG-Cloud ends within the year', async () => {
  expect(await rows('TSAG-2011-02', 'LIFETIMES')).toMatchObject([
    {
      body: { ref: 'FG-Cloud' },
      why: [{ rule: 'LIFETIME_ENDS', words: saying('"one year from the first meeting" ends on 2011-06-14') }],
    },
  ]);
});

test('a pack as it was known at a moment: before anything was recorded, there was no such meeting', async () => {
  const query =
    'query ($at: DateTime!) { meetingPack(key: "SG13-2014-07", asRecorded: $at) { asOf lists { kind count } } }';
  const { errors } = await server.ask(query, { at: '2001-01-01T00:00:00Z' });
  expect(errors[0]?.extensions?.code).toBe('NOT_FOUND');
  const now = new Date(Date.now() - 1).toISOString();
  const then = await server.data(query, { at: now });
  const today = await server.data('{ meetingPack(key: "SG13-2014-07") { asOf lists { kind count } } }');
  expect(then).toEqual(today);
});

test('the number of statements does not follow the number of rows', async () => {
  const counted = (first: number, more: Asked = {}) => server.statementsOf(PACK, { key: SG13, first, ...more });
  // What is around the meeting, texts, statements, bodies; then the texts, statements, addressees, meetings and appointments that are shown.
  expect(await counted(1)).toBe(9);
  expect(await counted(20)).toBe(9);
  expect(await counted(20, { lists: ['AAP_CONSENT'] })).toBe(3);
  expect(await server.statementsOf(`{ meetingPack(key: "${SG13}") { lists { kind count } } }`)).toBe(4);
});
