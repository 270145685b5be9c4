import { z } from 'zod';
import { among, pick, saying, texts } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const statement = { source: { key: 'COM2-LS066' } };

/** What the rules of the joint group that COM2-LS066 proposes say. */
test.each<[id: string, topic: string, words: string[]]>([
  ['003-028', 'Deliverables', ['parent body', 'series (M or Y)', 'two numbers']],
  ['003-029', 'Approval with two numbers', ['every study group concerned', 'its own approval process']],
  ['003-030', 'Participation', ['two parents', 'WTSA-12 Resolution 1, clause 2.3.1']],
  ['003-031', 'List of participants', ['report of every meeting']],
  ['003-032', 'Meetings', ['in person or electronically', 'meetings of the parents', 'A.1 clause 2.3.3']],
  ['003-033', 'Invitation', ['invited']],
  ['003-034', 'Rapporteurs', ['SG2 names one', 'SG13 another', 'need not lead a Question']],
  ['003-035', 'Liaison', ['the source is then JRG-CCM']],
  ['003-039', 'Extension', ['2017-2020', 'both study groups']],
])('%s: the rule on "%s"', async (_id, topic, words) => {
  const data = await server.data('{ body(ref: "JRG-CCM") { rules { topic statement } } }');
  const rules = z.array(z.object({ topic: z.string(), statement: z.string() })).parse(pick(data, 'body', 'rules'));
  for (const each of words) expect(rules.find((rule) => rule.topic === topic)?.statement).toContain(each);
});

/** What the statement says about other bodies and about texts. */
test.each<[ids: string, says: string, query: string, answer: object]>([
  [
    '003-013',
    'M.mivrcc is an input to the standardization of the interface',
    '{ workItem(ref: "M.mivrcc") { relations { name toText source { key } } } }',
    {
      workItem: {
        relations: among({ name: 'INPUT_TO', toText: saying('interface between Cloud BSS/OSS'), ...statement }),
      },
    },
  ],
  [
    '003-025, 003-026, 003-027',
    'when the statement was written, two base documents were drafts and the third was approved',
    `{ definitions: workItem(ref: "Y.3500", asOf: "2014-06-01") { ref title maturity }
       architecture: workItem(ref: "Y.3502", asOf: "2014-06-01") { ref title maturity }
       framework: workItem(ref: "Y.3520", asOf: "2014-06-01") { ref maturity } }`,
    {
      definitions: { ref: 'Y.CCdef', title: 'Cloud Computing Definitions', maturity: 'IN_DEVELOPMENT' },
      architecture: { ref: 'Y.ccra', title: 'Cloud Computing Reference Architecture', maturity: 'IN_DEVELOPMENT' },
      framework: { ref: 'ITU-T Y.3520 (06/2013)', maturity: 'APPROVED' },
    },
  ],
  [
    '003-026, 003-027',
    'a stop behind the Q',
    '{ q18: body(ref: "Q.18/13", studyPeriod: "2013-2016") { key } q19: body(ref: "Q.19/13", studyPeriod: "2013-2016") { key } }',
    { q18: { key: 'Q18/13@2013-2016' }, q19: { key: 'Q19/13@2013-2016' } },
  ],
  [
    '003-028, 003-029',
    'one text, two numbers',
    '{ workItem(ref: "M.3070") { ref identifiers { kind canonical } } }',
    {
      workItem: {
        ref: 'ITU-T Y.3521/M.3070 (03/2016)',
        identifiers: among({ kind: 'DUAL_NUMBER', canonical: 'ITU-T M.3070 (03/2016)' }),
      },
    },
  ],
  [
    '003-040',
    'study periods in any spacing',
    `{ body(ref: "Q17/13", studyPeriod: "2017 - 2020") { studyPeriod { label startsOn endsOn } }
       studyPeriods { label } }`,
    {
      body: { studyPeriod: { label: '2017-2020', startsOn: '2016-11-04', endsOn: '2022-03-09' } },
      studyPeriods: among({ label: '2013-2016' }, { label: '2017-2020' }),
    },
  ],
])('%s: %s', async (_ids, _says, query, answer) => {
  expect(await server.data(query)).toEqual(answer);
});

describe('draft terms of reference', () => {
  const QUERY = '{ body(ref: "JRG-CCM") { termsOfReference { clauses { number heading items } } } }';

  test('003-020: two headings bear no number, and the numbers go on behind them', async () => {
    const data = await server.data(QUERY);
    const clauses = z
      .array(z.object({ number: z.string().nullable(), heading: z.string() }))
      .parse(pick(data, 'body', 'termsOfReference', 0, 'clauses'));
    expect(clauses.map(({ number }) => number)).toEqual([
      '1',
      null,
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      null,
    ]);
    expect(clauses.filter(({ number }) => number === null).map(({ heading }) => heading)).toEqual([
      'Name and composition',
      'Lifetime',
    ]);
  });

  test('003-036: a work plan of five steps that ends with an architecture in the light of Y.3502', async () => {
    const steps = texts(await server.data(QUERY), 'body', 'termsOfReference', 0, 'clauses', 10, 'items');
    expect(steps).toHaveLength(5);
    expect(steps[3]).toContain('terminology');
    expect(steps[4]).toContain('Y.3502');
  });
});
