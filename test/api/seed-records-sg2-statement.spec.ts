import { among, pick, saying } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const statement = { key: 'SG2-LS-JCA-Cloud' };

interface Row {
  readonly ids: string;
  readonly position: number;
  /** How the row names the text. */
  readonly ref: string;
  readonly entity: string;
  readonly title: string;
  readonly scope: readonly string[];
  readonly isn: number;
  readonly start: string;
  readonly question: string;
}

const ROWS: readonly Row[] = [
  {
    ids: '002-006 to 002-011',
    position: 1,
    ref: 'M.occm',
    entity: 'ITU-T SG2 Q5',
    title: 'ITU-T M.occm, Overview of Cloud Computing Management',
    scope: ['telecom operator', 'overview and framework', 'other management systems'],
    isn: 8846,
    start: '2012-03-07',
    question: 'Q5/2',
  },
  {
    ids: '002-006, 002-012 to 002-016',
    position: 2,
    ref: 'M. rcsm',
    entity: 'ITU-T SG2 Q5',
    title: 'ITU-T M. rcsm Requirements for Cloud Service Management',
    scope: ['fulfilling, delivering and operating', 'functional framework', 'management of cloud resources'],
    isn: 9621,
    start: '2013-01-31',
    question: 'Q5/2',
  },
  {
    ids: '002-006, 002-017 to 002-022',
    position: 3,
    ref: 'M.mivrcc',
    entity: 'ITU-T SG2 Q7',
    title:
      'ITU-T M.mivrcc Requirements and analysis for management interface of virtualized resources in cloud computing',
    scope: ['virtualized resource managers', 'configuration, fault and performance', 'information model', 'M.3020'],
    isn: 9623,
    start: '2013-01-31',
    question: 'Q7/2',
  },
];

/** 002-005: the seven columns of the table are the seven cells of an entry; the address stands in the cell of the scope. */
const CELLS = 'activityDomain entity titleAsWritten scope uri status startingDate targetDate';

describe.each(ROWS)('row $position of the table in the statement of SG2', (row) => {
  const uri = `http://www.itu.int/itu-t/workprog/wp_item.aspx?isn=${row.isn}`;

  test(`${row.ids}, 002-005: every cell as written, the activity domain empty`, async () => {
    const data = await server.data(
      `query ($ref: String!) { workItem(ref: $ref) { isn entries { position ${CELLS} source { key } } } }`,
      { ref: row.ref },
    );
    expect(data).toEqual({
      workItem: {
        isn: row.isn,
        entries: [
          {
            position: row.position,
            activityDomain: null,
            entity: row.entity,
            titleAsWritten: row.title,
            scope: saying(row.scope[0] ?? ''),
            uri,
            status: 'Draft Recommendation',
            startingDate: row.start,
            targetDate: '2014 for consent',
            source: statement,
          },
        ],
      },
    });
    for (const words of row.scope) expect(pick(data, 'workItem', 'entries', 0, 'scope')).toContain(words);
  });

  test(`${row.ids}: the work item it is about, as it was in 2014`, async () => {
    const data = await server.data(
      `query ($ref: String!) { workItem(ref: $ref, asOf: "2014-06-01") {
        type nativeStatus maturity started domains body { ref studyPeriod { label } }
        target { text event earliest latest precision source { key } }
        identifiers { kind text } statusEvents { kind nativeStatus happened source { key } } } }`,
      { ref: row.ref },
    );
    expect(data).toEqual({
      workItem: {
        type: 'RECOMMENDATION',
        nativeStatus: 'Draft Recommendation',
        maturity: 'IN_DEVELOPMENT',
        started: row.start,
        domains: row.ref === 'M.mivrcc' ? [] : ['MANAGEMENT'],
        body: { ref: row.question, studyPeriod: { label: '2013-2016' } },
        target: {
          text: '2014 for consent',
          event: 'CONSENT',
          earliest: '2014-01-01',
          latest: '2014-12-31',
          precision: 'YEAR',
          source: statement,
        },
        identifiers: among(
          { kind: 'PROVISIONAL', text: row.ref },
          { kind: 'ISN', text: String(row.isn) },
          { kind: 'URI', text: uri },
        ),
        statusEvents: [
          { kind: 'REGISTERED', nativeStatus: 'Draft Recommendation', happened: row.start, source: statement },
        ],
      },
    });
  });

  test(`${row.ids}: found by its number in the work programme and by its address`, async () => {
    for (const text of [`isn ${row.isn}`, uri]) {
      expect(
        await server.data('query ($text: String!) { resolve(text: $text) { reason workItem { isn } } }', { text }),
      ).toEqual({ resolve: [{ reason: 'WORK_PROGRAMME_NUMBER', workItem: { isn: row.isn } }] });
    }
  });
});

/** What else the statement of SG2 to JCA-Cloud says. */
test.each<[ids: string, says: string, query: string, answer: object]>([
  [
    '002-007, 002-012, 002-017',
    'the entity of a row is the Question that owns the item',
    '{ q5: body(ref: "ITU-T SG2 Q5") { ref } q7: body(ref: "ITU-T SG2 Q7") { ref } }',
    { q5: { ref: 'Q5/2' }, q7: { ref: 'Q7/2' } },
  ],
  [
    '002-023',
    'two items in Q5/2, one in Q7/2',
    `{ q5: roadmap(asOf: "2014-06-01", filter: { bodies: ["Q5/2"] }) { nodes { ref } }
       q7: roadmap(asOf: "2014-06-01", filter: { bodies: ["Q7/2"] }) { nodes { ref } } }`,
    { q5: { nodes: [{ ref: 'M.occm' }, { ref: 'M.rcsm' }] }, q7: { nodes: [{ ref: 'M.mivrcc' }] } },
  ],
  [
    '002-020',
    'M.mivrcc follows the methodology of M.3020',
    '{ workItem(ref: "M.mivrcc") { relations { name toText source { key } } } }',
    { workItem: { relations: among({ name: 'NORMATIVE_REFERENCE', toText: 'ITU-T M.3020', source: statement }) } },
  ],
  [
    '002-024',
    'what JCA-Cloud is for',
    '{ body(ref: "JCA-Cloud") { type summary } }',
    {
      body: {
        type: 'JOINT_COORDINATION_ACTIVITY',
        summary: saying('keeps the cloud computing standards roadmap'),
      },
    },
  ],
  [
    '002-024',
    'it coordinates study groups and other SDOs',
    '{ body(ref: "JCA-Cloud") { summary } }',
    { body: { summary: saying('contact point towards other SDOs') } },
  ],
])('%s: %s', async (_ids, _says, query, answer) => {
  expect(await server.data(query)).toEqual(answer);
});
