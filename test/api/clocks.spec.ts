import { Client as Connection } from 'pg';
import { z } from 'zod';
import { addMonths, subtractWorkingDays } from '../../src/platform/calendar';
import { changeBySql } from '../support/by-sql';
import { Cast, OFFICES } from '../support/cast';
import { clocksOf, inDays, proposed, type Text, TODAY } from '../support/clocks';
import { advanceAddressee, draft, record, written as statementOf } from '../support/liaison-desk';
import { onMeeting, recordMeeting, written } from '../support/meetings';
import type { Client } from '../support/people';
import { pick, texts } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let db: Connection;
let mina: Client & { readonly personId: string };
let wanda: Client;
let cora: Client;
let tess: Client & { readonly personId: string };
let cast: Cast;

beforeAll(async () => {
  server = await startServer();
  db = new Connection(server.databaseUrl);
  await db.connect();
  cast = await Cast.of(server);
  mina = await cast.person('Mina Rapporteur', OFFICES.rapporteur);
  wanda = await cast.person('Wanda Party', OFFICES.wpChairman, OFFICES.sgChairman);
  cora = await cast.person('Cora Counsellor', OFFICES.counsellor, OFFICES.liaison);
  tess = await cast.person('Tess Two', { role: 'LIAISON_OFFICER', body: 'SG2', from: '2025-01-01' });
});
afterAll(async () => {
  await db.end();
  await server.close();
});

const keysOf = async (args: string, who: Pick<Client, 'data'> = server) =>
  (await clocksOf(who, args)).map(({ key }) => key);

describe('what ran on days gone by', () => {
  test.each([
    {
      of: 'the last call of Y.3502',
      args: 'on: "2014-07-20", first: 50, filter: { kinds: [LAST_CALL_END] }',
      title: 'Last call of Y.ccra ends',
      clock: {
        dueOn: '2014-08-12',
        daysLeft: 23,
        words: 'four weeks from the announcement (A.8 4.1)',
        domains: ['FUNDAMENTAL'],
      },
    },
    {
      of: 'the lifetime of FG-Cloud: one year from its first meeting',
      args: 'on: "2010-12-01", first: 50, filter: { kinds: [LIFETIME_END] }',
      title: 'Lifetime of FG-Cloud ends',
      clock: { dueOn: '2011-06-14', words: 'one year from the first meeting', precision: 'DAY' },
    },
    {
      of: 'the lifetime of JRG-CCM: to the end of the study period',
      args: 'on: "2015-01-01", first: 50, filter: { bodies: ["Q19/13"], kinds: [LIFETIME_END] }',
      title: 'Lifetime of JRG-CCM ends',
      clock: { dueOn: '2016-11-03', words: 'until the end of the study period 2013-2016' },
    },
    {
      of: 'a target known to the year',
      args: 'on: "2014-06-01", first: 50, filter: { bodies: ["SG2"], kinds: [TARGET] }',
      title: 'Target of M.occm: 2014 for consent',
      clock: {
        dueOn: '2014-12-31',
        earliest: '2014-01-01',
        latest: '2014-12-31',
        precision: 'YEAR',
        words: '2014 for consent',
        at: null,
      },
    },
    {
      of: 'contributions at 23:59 in Geneva, in summer',
      args: 'on: "2021-03-01", first: 50, filter: { bodies: ["SG17"], kinds: [MEETING_DEADLINE] }',
      title: 'Contributions due: Virtual meeting of Study Group 17',
      clock: { dueOn: '2021-04-07', at: '2021-04-07T21:59:00Z', timeZone: 'Europe/Zurich', words: '7 April 2021' },
    },
    {
      of: 'the same, in winter',
      args: 'on: "2012-01-01", first: 50, filter: { bodies: ["SG17"], kinds: [MEETING_DEADLINE] }',
      title: 'Contributions due: Meeting of SG17',
      clock: { dueOn: '2012-02-07', at: '2012-02-07T22:59:00Z', words: '7 February 2012, 23:59 CET' },
    },
    {
      of: 'contributions to FG-Cloud, as its management agreed',
      args: 'on: "2010-05-01", first: 50, filter: { bodies: ["FG-Cloud"], kinds: [MEETING_DEADLINE] }',
      title: 'Contributions due: First meeting of FG Cloud',
      clock: { dueOn: '2010-06-07', at: '2010-06-07T21:59:00Z' },
    },
    {
      of: 'visa support for the workshop of 2014, four weeks before',
      args: 'on: "2014-09-01", first: 50, filter: { bodies: ["SG13"], kinds: [MEETING_DEADLINE] }',
      title: 'Requests for visa support due: ITU Workshop on "Cloud Computing Standards - Today and the Future"',
      clock: { dueOn: '2014-10-17', precision: 'DAY', at: null },
    },
    {
      of: 'a meeting of one day, with its hours',
      args: 'on: "2021-04-01", first: 50, filter: { bodies: ["SG17"], kinds: [MEETING] }',
      title: 'Tutorial and open extended management team meeting',
      clock: { dueOn: '2021-04-19', at: '2021-04-19T08:00:00Z', until: '2021-04-19T13:00:00Z' },
    },
    {
      of: 'a meeting of several days, which is due on the first',
      args: 'on: "2021-04-25", first: 50, filter: { bodies: ["SG17"], kinds: [MEETING], range: { from: "2021-04-25" } }',
      title: 'Virtual meeting of Study Group 17',
      clock: { dueOn: '2021-04-20', daysLeft: -5, latest: '2021-04-30', until: null },
    },
    {
      of: 'a meeting planned for a month',
      args: 'on: "2014-08-01", first: 50, filter: { bodies: ["JRG-CCM"], kinds: [MEETING] }',
      title: 'Meeting of JRG-CCM',
      clock: {
        dueOn: '2014-09-01',
        earliest: '2014-09-01',
        latest: '2014-09-30',
        precision: 'MONTH',
        at: null,
        words: '2014-09, China',
      },
    },
    {
      of: 'an answer to JCA-Cloud LS 26',
      args: 'on: "2015-03-01", first: 50, filter: { bodies: ["SG2"], kinds: [STATEMENT_DEADLINE] }',
      title: 'Answer to JCA-Cloud-LS26 due from SG2',
      clock: { dueOn: '2015-03-20', daysLeft: 19, words: '2015-03-20' },
    },
  ])('$of', async ({ args, title, clock }) => {
    expect((await clocksOf(server, args)).filter((each) => each.title === title)[0]).toMatchObject({ title, ...clock });
  });

  test.each([
    ['a last call, once the text is approved', 'on: "2014-08-29", filter: { kinds: [LAST_CALL_END] }'],
    ['a lifetime, once the group has ended', 'on: "2012-01-01", filter: { bodies: ["FG-Cloud"] }'],
    [
      'a deadline, once its day is over',
      'on: "2021-05-01", filter: { bodies: ["SG17"], kinds: [MEETING, MEETING_DEADLINE] }',
    ],
    ['a target, once the text is approved', 'on: "2016-12-01", filter: { bodies: ["Q5/2"], kinds: [TARGET] }'],
    ['a letter that is not written yet', 'on: "2014-11-01", filter: { kinds: [STATEMENT_DEADLINE] }'],
  ])('nothing is shown of %s', async (_, args) => {
    expect(await keysOf(args)).toEqual([]);
  });

  test('all thirty addressees of LS 26 are asked, and late to this day', async () => {
    for (const on of ['2015-03-01', TODAY]) {
      const late = await clocksOf(
        server,
        `on: "${on}", first: 100, filter: { bodies: ["JCA-Cloud"], kinds: [STATEMENT_DEADLINE] }`,
      );
      expect(late).toHaveLength(30);
      expect(new Set(late.map(({ dueOn }) => dueOn))).toEqual(new Set(['2015-03-20']));
    }
  });
});

describe('a text', () => {
  let text: Text;
  const own = (kinds: string) =>
    clocksOf(mina, `first: 20, filter: { persons: ["${mina.personId}"], kinds: [${kinds}] }`);
  const targets = () => own('TARGET');

  test('has its target until another is stated', async () => {
    text = await proposed(cast, mina, 'Y.clock-one', { target: '2036-Q3 for consent' });
    const [first] = await targets();
    expect(first).toMatchObject({
      title: 'Target of Y.clock-one: 2036-Q3 for consent',
      earliest: '2036-07-01',
      latest: '2036-09-30',
      dueOn: '2036-09-30',
      precision: 'QUARTER',
    });
    await text.change(mina, 'retargetWorkItem', ', target: "2037-02 for consent"');
    const moved = await targets();
    expect(moved).toEqual([
      expect.objectContaining({ earliest: '2037-02-01', latest: '2037-02-28', precision: 'MONTH' }),
    ]);
    expect(moved[0]?.key).not.toBe(first?.key);
  });

  test('has none where the words name no day', async () => {
    await text.change(mina, 'retargetWorkItem', ', target: "TBD"');
    expect(await targets()).toEqual([]);
    await text.change(mina, 'retargetWorkItem', ', target: "2037-03 for consent"');
  });

  test('that is deleted has none, and has it again when it is put back', async () => {
    await text.change(wanda, 'deleteWorkItem');
    expect(await targets()).toEqual([]);
    await text.change(wanda, 'restoreWorkItem');
    expect(await targets()).toHaveLength(1);
    await text.change(wanda, 'deleteWorkItem');
  });

  test('with consent has reached its target; its last call and additional review run, one after the other', async () => {
    text = await proposed(cast, mina, 'Y.clock-two');
    expect(await targets()).toHaveLength(1);
    await text.advance(wanda, 'CONSENT', inDays(-60));
    expect(await targets()).toEqual([]);
    await text.advance(cora, 'ANNOUNCE_LAST_CALL', inDays(-40), {
      finalTextDelivered: true,
      summaryDelivered: true,
      electronicMaterialDelivered: true,
    });
    // Over for long, and nobody has said what became of it.
    expect(await own('LAST_CALL_END, ADDITIONAL_REVIEW_END')).toEqual([
      expect.objectContaining({ kind: 'LAST_CALL_END', dueOn: inDays(-13), daysLeft: -13 }),
    ]);
    await text.advance(wanda, 'JUDGE_COMMENTS', inDays(-12), { comments: { typographical: 0, substantive: 1 } });
    expect(await own('LAST_CALL_END, ADDITIONAL_REVIEW_END')).toEqual([]);
    await text.advance(wanda, 'START_ADDITIONAL_REVIEW', inDays(-5), { revisedTextAvailable: true });
    expect(await own('LAST_CALL_END, ADDITIONAL_REVIEW_END')).toEqual([
      expect.objectContaining({
        kind: 'ADDITIONAL_REVIEW_END',
        dueOn: inDays(15),
        words: 'three weeks from the announcement (A.8 4.5)',
      }),
    ]);
  });

  test('under TAP: the consultation closes seven working days before the meeting', async () => {
    const meetingStartsOn = inDays(150);
    const tap = await proposed(cast, mina, 'Y.clock-tap', { approvalProcess: 'TAP' });
    await tap.advance(wanda, 'DETERMINE', inDays(-3));
    await tap.advance(cora, 'ANNOUNCE_CONSULTATION', inDays(-2), { summaryDelivered: true, meetingStartsOn });
    const shown = await own('CONSULTATION_END, ANNOUNCEMENT_DUE, TEXT_IN_LANGUAGES_DUE');
    expect(shown.map(({ title, dueOn }) => [title, dueOn])).toEqual([
      ['Text of Y.clock-tap due in the languages', addMonths(meetingStartsOn, -1)],
      ['Consultation on Y.clock-tap closes', subtractWorkingDays(meetingStartsOn, 7)],
    ]);
  });
});

describe('a liaison statement', () => {
  const deadlines = (body: string, who: Pick<Client, 'data'> = server) =>
    clocksOf(
      who,
      `first: 50, filter: { bodies: ["${body}"], kinds: [STATEMENT_DEADLINE], range: { from: "${TODAY}" } }`,
    );

  test('that is not sent has none, for nobody', async () => {
    statementOf(
      await draft(cora, {
        sources: ['SG13'],
        title: 'A draft',
        addressees: [{ body: 'SG2', purpose: 'ACTION', deadline: inDays(9) }],
      }),
    );
    for (const who of [server, cora, tess, cast.ada]) expect(await deadlines('SG13', who)).toEqual([]);
  });

  test('runs for each who is asked, to the day, month or year; an answer ends it', async () => {
    const sent = statementOf(
      await record(cora, {
        sources: ['SG13'],
        title: 'A question',
        number: 'COM 13 – LS 900 – E',
        sent: inDays(-1),
        addressees: [
          { body: 'SG2', purpose: 'ACTION', deadline: inDays(30) },
          { body: 'SG17', purpose: 'COMMENT', deadline: '2036-05' },
          { body: 'SG5', purpose: 'INFORMATION', deadline: inDays(30) },
          { body: 'SG11', purpose: 'ACTION' },
        ],
      }),
    ).statement;
    expect((await deadlines('SG13')).map(({ title, dueOn, precision }) => [title, dueOn, precision])).toEqual([
      [`Answer to ${sent.ref} due from SG2`, inDays(30), 'DAY'],
      [`Answer to ${sent.ref} due from SG17`, '2036-05-31', 'MONTH'],
    ]);
    expect(await deadlines('SG2')).toHaveLength(1);
    expect(await deadlines('SG5')).toEqual([]);
    const tessSees = await clocksOf(tess, `filter: { persons: ["${tess.personId}"], range: { from: "${TODAY}" } }`);
    expect(tessSees.map(({ title }) => title)).toEqual([`Answer to ${sent.ref} due from SG2`]);
    const [sg2] = sent.addressees;
    statementOf(await advanceAddressee(tess, sent, sg2?.id ?? '', 'NOTE'));
    expect(await deadlines('SG2')).toEqual([]);
    expect(await deadlines('SG17')).toHaveLength(1);
  });
});

describe('meetings and lifetimes', () => {
  const insert = `insert into meeting (key, type, body_id, state, starts, starts_earliest, starts_order, ends, ends_latest, time_zone, opens_at, closes_at, certainty, source_id)
    select $1, 'STUDY_GROUP', b.id, 'PLANNED', $2::text, $2::date, $2::date, $3::text, $3::date, $4, '09:30', '18:00', 'HIGH', b.source_id from body b where b.key = 'SG2'`;
  const ofSg2 = (kinds: string) =>
    clocksOf(server, `first: 20, filter: { bodies: ["SG2"], kinds: [${kinds}], range: { from: "${TODAY}" } }`);

  test('a meeting to come has the deadlines of the rules, around the change of the clocks', async () => {
    await changeBySql(db, insert, ['made-up-1', '2036-11-05', '2036-11-05', 'Europe/Zurich']);
    expect(
      (await ofSg2('MEETING, MEETING_DEADLINE')).map(({ title, dueOn, at, until }) => [title, dueOn, at, until]),
    ).toEqual([
      ['Contributions to be translated due: Meeting of SG2', '2036-09-05', null, null],
      ['Requests for fellowships due: Meeting of SG2', '2036-09-24', null, null],
      ['Registration closes: Meeting of SG2', '2036-10-05', null, null],
      ['Requests for visa support due: Meeting of SG2', '2036-10-05', null, null],
      // Clocks go back on 26 October 2036: 23 October is still summer time, 5 November no more.
      ['Contributions due: Meeting of SG2', '2036-10-23', '2036-10-23T21:59:00Z', null],
      ['Meeting of SG2', '2036-11-05', '2036-11-05T08:30:00Z', '2036-11-05T17:00:00Z'],
    ]);
  });

  test('a time zone that nobody knows gives no time', async () => {
    await changeBySql(db, insert, ['made-up-2', '2037-03-10', '2037-03-12', 'Mars/Olympus']);
    const [meeting] = (await ofSg2('MEETING')).filter(({ dueOn }) => dueOn === '2037-03-10');
    expect(meeting).toMatchObject({ at: null, until: null, timeZone: null, latest: '2037-03-12' });
  });

  test('a meeting that is cancelled is gone, with its deadlines', async () => {
    await changeBySql(db, `update meeting set state = 'CANCELLED' where key like 'made-up-%'`);
    expect(await ofSg2('MEETING, MEETING_DEADLINE')).toEqual([]);
    const meeting = written(await recordMeeting(cora, { type: 'STUDY_GROUP', body: 'SG13', starts: '2038-03-01' }));
    const ofSg13 = async () =>
      (await clocksOf(server, 'first: 20, filter: { bodies: ["SG13"], range: { from: "2037-06-01" } }')).length;
    const known = await ofSg13();
    expect(known).toBeGreaterThan(1);
    const cancelled = written(await onMeeting(cora, 'cancelMeeting', meeting, {}, { reason: 'No hall.' }));
    expect(await ofSg13()).toBe(0);
    written(await onMeeting(cora, 'restoreMeeting', cancelled));
    expect(await ofSg13()).toBe(known);
  });

  test('a group whose time is over stays, late, until it is said to have ended', async () => {
    const asked = 'filter: { bodies: ["JRG-CCM"], kinds: [LIFETIME_END] }';
    expect(await clocksOf(server, asked)).toEqual([expect.objectContaining({ dueOn: '2016-11-03' })]);
    await changeBySql(db, `update body set status = 'ENDED' where key = 'JRG-CCM'`);
    expect(await clocksOf(server, asked)).toEqual([]);
  });
});

describe('what is asked for', () => {
  const ALL = 'on: "2014-07-20", first: 500';

  test('pages follow one another without a gap, and a cursor of another list is refused', async () => {
    const all = await keysOf(ALL);
    expect(all.length).toBeGreaterThan(15);
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const data = await server.data(
        'query ($after: String) { clocks(on: "2014-07-20", first: 4, after: $after) { nodes { key } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      seen.push(...texts(data, 'clocks', 'nodes', '*', 'key'));
      after = String(pick(data, 'clocks', 'pageInfo', 'endCursor'));
      if (!pick(data, 'clocks', 'pageInfo', 'hasNextPage')) break;
    }
    expect(seen).toEqual(all);
    const other = Buffer.from('["MEETINGS","2014-01-01","1"]').toString('base64url');
    expect((await server.ask(`{ clocks(after: "${other}") { nodes { key } } }`)).errors[0]?.extensions?.code).toBe(
      'BAD_USER_INPUT',
    );
  });

  test('who is concerned finds it, and only they do', async () => {
    const { clocks } = await server.data(`{ clocks(${ALL}) { nodes { key persons { id } } } }`);
    const nodes = z.array(z.object({ key: z.string(), persons: z.array(z.object({ id: z.string() })) }));
    const shown = nodes
      .parse(pick(clocks, 'nodes'))
      .map(({ key, persons }) => ({ key, ids: persons.map(({ id }) => id) }));
    const persons = new Set(shown.flatMap(({ ids }) => ids));
    expect(persons.size).toBeGreaterThan(5);
    for (const person of persons) {
      const found = await keysOf(`${ALL}, filter: { persons: ["${person}"] }`);
      const theirs = shown.filter(({ ids }) => ids.includes(person)).map(({ key }) => key);
      expect({ person, found: found.toSorted() }).toEqual({ person, found: theirs.toSorted() });
    }
  });

  test('a body finds what concerns it, in any spelling, with all below it', async () => {
    const q = await keysOf(`${ALL}, filter: { bodies: ["ITU-T SG2 Q5"] }`);
    const sg = await keysOf(`${ALL}, filter: { bodies: ["SG2"] }`);
    expect(q.length).toBeGreaterThan(1);
    expect(sg).toEqual(expect.arrayContaining(q));
    const unknown = await server.ask('{ clocks(filter: { bodies: ["SG99"] }) { nodes { key } } }');
    expect(unknown.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', problems: [{ field: 'bodies' }] });
  });

  test('domains and days limit it', async () => {
    const security = await clocksOf(server, `${ALL}, filter: { domains: [MANAGEMENT] }`);
    expect(security.length).toBeGreaterThan(1);
    expect(security.every(({ domains }) => domains.includes('MANAGEMENT'))).toBe(true);
    const month = await clocksOf(server, `${ALL}, filter: { range: { from: "2014-10-01", to: "2014-10-31" } }`);
    expect(month.length).toBeGreaterThan(1);
    expect(month.every(({ dueOn, latest }) => dueOn <= '2014-10-31' && latest >= '2014-10-01')).toBe(true);
  });

  test('what it is about is read at once for all', async () => {
    const parts = 'nodes { title workItem { ref } body { ref } statement { ref } meeting { key } persons { name } }';
    const few = await server.statementsOf(`{ clocks(on: "2014-07-20", first: 3) { ${parts} } }`);
    const many = await server.statementsOf(`{ clocks(on: "2014-07-20", first: 200) { ${parts} } }`);
    expect(many - few).toBeLessThanOrEqual(2);
    expect(many).toBeLessThanOrEqual(18);
  });
});
