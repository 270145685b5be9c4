import { Client as Connection } from 'pg';
import { z } from 'zod';
import { LATEST_DAY } from '../../src/exchange/hygiene-letters.queries';
import {
  type HygieneItem,
  impossibleDates,
  letterOlderThanCited,
  oddSpelling,
  startAfterTarget,
  targetPast,
} from '../../src/exchange/rules/hygiene';
import { parsePartialDate } from '../../src/platform/partial-date';
import { changeBySql } from '../support/by-sql';
import { Cast, OFFICES } from '../support/cast';
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

const Report = z.object({
  hygiene: z.object({
    counts: z.array(z.object({ rule: z.string(), meaning: z.string(), count: z.number() })),
    nodes: z.array(
      z.object({
        rule: z.string(),
        message: z.string(),
        workItem: z.object({ ref: z.string() }).nullable(),
        letter: z.object({ ref: z.string() }).nullable(),
        statement: z.object({ ref: z.string() }).nullable(),
        others: z.array(z.object({ ref: z.string() })),
      }),
    ),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

const REPORT = `query ($rules: [HygieneRule!], $bodies: [String!], $first: Int! = 200, $after: String) { hygiene(rules: $rules, bodies: $bodies, first: $first, after: $after) {
  counts { rule meaning count } nodes { rule message workItem { ref } letter { ref } statement { ref } others { ref } } pageInfo { hasNextPage endCursor } } }`;

const report = async (variables: Record<string, unknown> = {}) =>
  Report.parse(await server.data(REPORT, variables)).hygiene;
const told = async (variables: Record<string, unknown>) =>
  (await report(variables)).nodes.map(
    ({ workItem, letter, statement, message }) => `${(workItem ?? letter ?? statement)?.ref}: ${message}`,
  );

test('the odd facts of the seeds stay visible, each with its rule', async () => {
  const { counts, nodes } = await report();
  expect(counts.map(({ rule }) => rule)).toEqual([
    'START_AFTER_TARGET',
    'TARGET_PAST',
    'IMPOSSIBLE_DATE',
    'ODD_SPELLING',
    'SHARED_IDENTIFIER',
    'ORPHAN_REFERENCE',
    'TWIN_ASYMMETRY',
    'TWIN_DRIFT',
    'LETTER_OLDER_THAN_CITED',
  ]);
  for (const { rule, count } of counts)
    expect([rule, nodes.filter((node) => node.rule === rule).length]).toEqual([rule, count]);
  expect(await told({ rules: ['TARGET_PAST'] })).toContain('M.mivrcc: target "2014 for consent" ended on 2014-12-31');
  expect(await told({ rules: ['IMPOSSIBLE_DATE'] })).toEqual([
    'ITU-T X.1606 (09/2020): the target "109/2019" is no date',
  ]);
  expect(await told({ rules: ['ODD_SPELLING'] })).toEqual([
    'ITU-T M.3371 (10/2016): "M. rcsm" is written with a blank behind its series',
  ]);
  expect(await told({ rules: ['ORPHAN_REFERENCE'] })).toContain(
    'M.mivrcc: NORMATIVE_REFERENCE "ITU-T M.3020", which is not known',
  );
  const drift = (await report({ rules: ['TWIN_DRIFT'] })).nodes;
  expect(drift).toContainEqual({
    rule: 'TWIN_DRIFT',
    message: 'is in force; no edition of "ISO/IEC 17788:2014" is',
    workItem: { ref: 'ITU-T Y.3500 (08/2014)' },
    letter: null,
    statement: null,
    others: [{ ref: 'ISO/IEC 17788:2014' }],
  });
});

test('bodies narrow it, with all below them; pages join up to the whole', async () => {
  expect(await told({ rules: ['TARGET_PAST'], bodies: ['SG2'] })).toEqual([
    'M.mivrcc: target "2014 for consent" ended on 2014-12-31',
  ]);
  const whole = (await report()).nodes;
  const joined: unknown[] = [];
  for (let after: string | null = null; ; ) {
    const page = await report({ first: 2, after });
    joined.push(...page.nodes);
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) break;
  }
  expect(joined).toEqual(whole);
});

test('a rule that there is not', async () => {
  const { errors } = await server.ask(REPORT, { rules: ['NO_SUCH_RULE'] });
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  expect(JSON.stringify(errors)).not.toMatch(/select|hygiene\.queries/);
});

const OLD = 'LETTER_OLDER_THAN_CITED';
const LETTERS = `query ($bodies: [String!]) { hygiene(rules: [${OLD}], bodies: $bodies, first: 100) {
  nodes { message explained letter { ref issued } statement { ref } facts { text source { key } } } } }`;
const older = async (bodies: string[] | null = null) =>
  z
    .object({
      nodes: z.array(
        z.object({
          message: z.string(),
          explained: z.string().nullable(),
          letter: z.object({ ref: z.string() }).loose().nullable(),
          statement: z.object({ ref: z.string() }).nullable(),
          facts: z.array(z.object({ text: z.string(), source: z.object({ key: z.string() }) })),
        }),
      ),
    })
    .parse((await server.data(LETTERS, { bodies })).hygiene).nodes;

describe('letters that are older than what they speak of', () => {
  const source = { key: 'TSB-Collective-letter-11-17' };
  const explained = 'Printed is 21 January 2020; the letter speaks of meetings of 7 and of 11 to 18 January 2021.';

  test('the printed date of letter 11/17 stays odd, and is explained by the corrected one', async () => {
    const about = (day: string, body: string) => ({
      message: `of 2020-01-21, speaks of a decision of ${body} of ${day}`,
      explained,
      letter: { ref: 'TSB Collective letter 11/17', issued: '2021-01-21' },
      statement: null,
      facts: [
        { text: 'TSB Collective letter 11/17 is of 2020-01-21', source },
        { text: `a decision of ${body} is of ${day}`, source },
      ],
    });
    expect(await older()).toEqual([about('2021-01-07', 'SG17'), about('2021-01-11', 'TSAG')]);
    expect(await older(['SG17'])).toHaveLength(2);
    expect(await older(['SG2'])).toEqual([]);
  });

  test('a date that is corrected to one that is odd too explains nothing', async () => {
    const set = (issued: string) =>
      changeBySql(db, `update letter set issued = $1 where ref = 'TSB Collective letter 11/17'`, [issued]);
    await set('2021-01-08');
    expect((await older()).map((each) => each.explained)).toEqual([explained, null]);
    await set('2021-01-21');
  });

  test('letters that refer to younger letters, to the day or the month', async () => {
    const circular = (dated: string | null) =>
      changeBySql(
        db,
        `update letter set issued = $1::text, issued_order = coalesce((nullif($1::text, '') || left('-01-01', 10 - length($1::text)))::date, '-infinity') where ref = 'TSB Circular 295'`,
        [dated],
      );
    const told295 = async () => (await older()).filter(({ message }) => message.includes('Circular 295'));
    await circular('2020-01-22');
    expect(await told295()).toMatchObject([
      { message: 'of 2020-01-21, speaks of TSB Circular 295 of 2020-01-22', explained },
    ]);
    await circular('2020-01');
    expect(await told295()).toEqual([]);
    await circular('2020-02');
    expect(await told295()).toHaveLength(1);
  });

  test('statements that answer younger statements, once both are sent', async () => {
    const dated = (ref: string, day: string, state = 'SENT') =>
      changeBySql(
        db,
        `update liaison_statement set dated = $2::text, sent_order = ($2::text || left('-01-01', 10 - length($2::text)))::date, state = $3 where ref = $1`,
        [ref, day, state],
      );
    const statements = async () =>
      (await older()).flatMap(({ statement, message }) => (statement ? [`${statement.ref} ${message}`] : []));
    expect(await statements()).toEqual([]);
    await dated('SG2-LS66', '2014-06');
    await dated('SG13-LS64', '2014-07-18');
    expect(await statements()).toEqual(['SG2-LS66 of 2014-06, speaks of SG13-LS64 of 2014-07-18']);
    expect((await older(['SG2'])).map(({ facts }) => facts.map(({ text }) => text))).toEqual([
      ['SG2-LS66 is of 2014-06', 'SG13-LS64 is of 2014-07-18'],
    ]);
    await dated('SG13-LS64', '2014-06-30');
    expect(await statements()).toEqual([]);
    await dated('SG13-LS64', '2014-07-18', 'DRAFT');
    expect(await statements()).toEqual([]);
    await dated('SG13-LS64', '2014-06-30');
  });

  test('what the report finds is what the rule finds in the same dates', async () => {
    const dates = [
      '2020-01-20',
      '2020-01-21',
      '2020-01-22',
      '2020-01',
      '2020-02',
      '2020-Q1',
      '2020-Q2',
      '2019',
      '2020',
      '2021',
    ];
    for (const sent of dates) {
      const rows = dates.flatMap((dated) =>
        letterOlderThanCited({ key: 'l', sent, cites: [{ reference: 'x', dated }] }).length > 0 ? [dated] : [],
      );
      const { rows: found } = await db.query<{ dated: string }>(
        `select dated from unnest($2::text[], $3::date[]) as c(dated, earliest) cross join (select $1::text as sent) l
         where ${LATEST_DAY('l.sent')} < c.earliest`,
        [sent, dates, dates.map((date) => parsePartialDate(date)?.earliest)],
      );
      expect([sent, found.map(({ dated }) => dated)]).toEqual([sent, rows]);
    }
  });
});

test('a text that names a twin which does not name it', async () => {
  const told = async () => (await report({ rules: ['TWIN_ASYMMETRY'] })).nodes;
  expect(await told()).toEqual([]);
  await changeBySql(db, `update work_item set equivalent = 'ISO/IEC 19941 (common text)' where key = $1`, [
    'ITU-T Y.3541 (04/2026)',
  ]);
  expect(await told()).toMatchObject([
    {
      message: 'names "ISO/IEC 19941 (common text)" as its twin and is not named by it',
      workItem: { ref: 'ITU-T Y.3541 (04/2026)' },
      others: [{ ref: 'ISO/IEC 19941:2017' }],
    },
  ]);
  await changeBySql(db, `update work_item set equivalent = 'ITU-T Y.3541' where ref = $1`, ['ISO/IEC 19941:2017']);
  expect(await told()).toEqual([]);
});

const ITEMS = `{ roadmap(first: 500) { nodes { ref started maturity target { text } identifiers { kind text } statusEvents { kind happened basis } } } }`;
const Items = z.object({
  roadmap: z.object({
    nodes: z.array(
      z.object({
        ref: z.string(),
        started: z.string().nullable(),
        maturity: z.enum(['PROPOSED', 'IN_DEVELOPMENT', 'IN_REVIEW', 'APPROVED', 'SUPERSEDED', 'WITHDRAWN', 'DELETED']),
        target: z.object({ text: z.string() }).nullable(),
        identifiers: z.array(z.object({ kind: z.string(), text: z.string() })),
        statusEvents: z.array(z.object({ kind: z.string(), happened: z.string().nullable(), basis: z.string() })),
      }),
    ),
  }),
});

test('what is planted is found, and the report finds what the rules find in the same facts', async () => {
  const id = async (ref: string) => {
    const { workItem } = z
      .object({ workItem: z.object({ id: z.string() }) })
      .parse(await server.data('query ($ref: String!) { workItem(ref: $ref) { id } }', { ref }));
    return workItem.id;
  };
  const { rows } = await db.query(
    `select i.id::text from work_item i join target t on t.id = i.target_id where i.started > '2015' and i.maturity = 'IN_DEVELOPMENT' order by i.id limit 1`,
  );
  const late = z.array(z.object({ id: z.string() })).parse(rows)[0]?.id;
  const [shared, other] = [await id('Y.3541'), await id('YSTR.qcc')];
  await changeBySql(
    db,
    `with moved as (update target t set text = '2014 for consent', earliest = '2014-01-01', latest = '2014-12-31' from work_item i where i.id = $1 and t.id = i.target_id),
       item as (update work_item set target_earliest = '2014-01-01', target_latest = '2014-12-31', target_order = '2014-12-31' where id = $1),
       event as (update status_event set happened = '2999', happened_earliest = '2999-01-01', happened_latest = '2999-12-31' where id =
         (select id from status_event where work_item_id = $2 and basis = 'OCCURRED' order by rank desc, id desc limit 1))
     insert into work_item_identifier (work_item_id, kind, scheme, text, canonical, key, document_key, sort_key, certainty, source_id)
       select $3, kind, scheme, text, canonical, key, document_key, sort_key, certainty, source_id from work_item_identifier where work_item_id = $2 and kind = 'PROVISIONAL' limit 1`,
    [late, shared, other],
  );
  expect(await told({ rules: ['START_AFTER_TARGET'] })).toHaveLength(1);
  expect((await report({ rules: ['IMPOSSIBLE_DATE'] })).nodes.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/ 2999 is a day to come$/),
  );
  const { nodes } = Items.parse(await server.data(ITEMS)).roadmap;
  const today = new Date().toISOString().slice(0, 10);
  const byRules = nodes.flatMap((node) => {
    const item: HygieneItem = {
      ...node,
      key: node.ref,
      target: node.target?.text ?? null,
      dates: node.statusEvents.flatMap(({ kind, happened, basis }) =>
        happened === null || basis !== 'OCCURRED'
          ? []
          : [{ name: kind.toLowerCase().replaceAll('_', ' '), text: happened }],
      ),
      relations: [],
    };
    return [startAfterTarget(item), targetPast(item, today), impossibleDates(item, today), oddSpelling(item)].flat();
  });
  const ruled = byRules.map(({ subject, message }) => `${subject}: ${message}`).sort();
  expect(
    (await told({ rules: ['START_AFTER_TARGET', 'TARGET_PAST', 'IMPOSSIBLE_DATE', 'ODD_SPELLING'] })).sort(),
  ).toEqual(ruled);
  expect((await report({ rules: ['SHARED_IDENTIFIER'] })).nodes).toMatchObject([{ others: [{}] }]);
});

test('a file is looked at in the same way before it is taken in', async () => {
  const cast = await Cast.of(server);
  const joan = await cast.person('Joan Activity', OFFICES.coordinator);
  const text = [
    ['Activity domain', 'Entity', 'Title of deliverable', 'Current status', 'Starting date', 'Target date'],
    ['', 'ITU-T SG13 Q17', 'ITU-T Y. oddone, Odd', 'Draft Recommendation', '2020-05-01', '2014 for consent'],
  ]
    .map((cells) => cells.join('\t'))
    .join('\n');
  const { importPreview } = await joan.data(
    'query ($text: String!) { importPreview(text: $text, name: "odd") { issues { rule message place { table row } } } }',
    { text },
  );
  expect(importPreview).toMatchObject({
    issues: expect.arrayContaining([
      {
        rule: 'START_AFTER_TARGET',
        message: 'started 2020-05-01, target "2014 for consent"',
        place: { table: 1, row: 2 },
      },
      { rule: 'TARGET_PAST', message: 'target "2014 for consent" ended on 2014-12-31', place: { table: 1, row: 2 } },
    ]),
  });
});
