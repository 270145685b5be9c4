import { among, saying } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const DRAFTS = [
  { isn: 8846, ref: 'M.occm' },
  { isn: 9621, ref: 'M.rcsm' },
  { isn: 9623, ref: 'M.mivrcc' },
];

/** The ten questions that only several documents together answer, each as one query of one client. */
test.each<[says: string, query: string, answer: object]>([
  [
    '1. COM2-LS066 answers COM 13 – LS 64 – E and proposes JRG-CCM: its parents, Questions, base documents and work items',
    `{ liaisonStatement(ref: "COM2-LS066") { source { key } refersTo { kind to { ref numberAsWritten } } }
       body(ref: "JRG-CCM") { source { key } parents { ref } relations { type to { ref } }
       works { kind workItem { isn ref } fromBody { ref } } } }`,
    {
      liaisonStatement: {
        source: { key: 'COM2-LS066' },
        refersTo: [{ kind: 'REPLIES_TO', to: { ref: 'SG13-LS64', numberAsWritten: 'COM 13 – LS 64 – E' } }],
      },
      body: {
        source: { key: 'COM2-LS066' },
        parents: [{ ref: 'WP2/2' }, { ref: 'WP2/13' }],
        relations: ['Q5/2', 'Q7/2', 'Q19/13'].map((ref) => ({ type: 'COMPOSED_OF', to: { ref } })),
        works: among(
          ...[
            ['ITU-T Y.3500 (08/2014)', 'Q17/13'],
            ['ITU-T Y.3502 (08/2014)', 'Q18/13'],
            ['ITU-T Y.3520 (06/2013)', 'Q19/13'],
          ].map(([ref, from]) => ({ kind: 'BASE_DOCUMENT', workItem: { isn: null, ref }, fromBody: { ref: from } })),
          ...[
            [8846, 'ITU-T Y.3521/M.3070 (03/2016)', 'Q5/2'],
            [9621, 'ITU-T M.3371 (10/2016)', 'Q5/2'],
            [9623, 'M.mivrcc', 'Q7/2'],
          ].map(([isn, ref, from]) => ({ kind: 'SUBJECT', workItem: { isn, ref }, fromBody: { ref: from } })),
        ),
      },
    },
  ],
  [
    '2. the items of the SG2 statement are in the same Questions as in COM2-LS066',
    `{ roadmap(asOf: "2014-06-01", sort: REF, filter: { bodies: ["Q5/2", "Q7/2"] }) {
         nodes { isn ref entries { source { key } } body { ref relations { type from { ref source { key } } } } } } }`,
    {
      roadmap: {
        nodes: among(
          ...DRAFTS.map(({ isn, ref }) => ({
            isn,
            ref,
            entries: [{ source: { key: 'SG2-LS-JCA-Cloud' } }],
            body: {
              ref: ref === 'M.mivrcc' ? 'Q7/2' : 'Q5/2',
              relations: among({ type: 'COMPOSED_OF', from: { ref: 'JRG-CCM', source: { key: 'COM2-LS066' } } }),
            },
          })),
        ),
      },
    },
  ],
  [
    '3. the Questions of the base documents have the Rapporteurs that TSB Circular 124 names',
    `{ body(ref: "JRG-CCM") { works { kind fromBody { ref appointments { role person { name } source { key } } } } } }`,
    {
      body: {
        works: among(
          ...[
            ['Q17/13', 'Kangchan Lee'],
            ['Q18/13', 'Dong Wang'],
            ['Q19/13', 'Mark Jeffrey'],
          ].map(([ref, name]) => ({
            kind: 'BASE_DOCUMENT',
            fromBody: {
              ref,
              appointments: [{ role: 'RAPPORTEUR', person: { name }, source: { key: 'TSB-Circular-124' } }],
            },
          })),
        ),
      },
    },
  ],
  [
    '4. coordination of cloud computing: FG-Cloud, then JCA-Cloud, then Q17/13 for the roadmap',
    `{ body(ref: "FG-Cloud") { established parents { ref } relations { type from { ref established parents { ref }
         relations { type part since from { ref } } } } } }`,
    {
      body: {
        established: '2010-02',
        parents: [{ ref: 'TSAG' }],
        relations: among({
          type: 'SUCCEEDS',
          from: {
            ref: 'JCA-Cloud',
            established: '2012-01',
            parents: [{ ref: 'SG13' }],
            relations: among({ type: 'SUCCEEDS', part: true, since: '2015-05-01', from: { ref: 'Q17/13' } }),
          },
        }),
      },
    },
  ],
  [
    '5. one person, several dated offices, names in two scripts',
    `{ kangchan: person(name: "Kangchan Lee") { appointments { role body { ref } } }
       jamil: person(name: "Jamil Chawki") { appointments { role body { ref } affiliation } }
       mingdong: person(name: "李明东") { name names { name script } appointments { role body { ref } source { key } } } }`,
    {
      kangchan: {
        appointments: [
          { role: 'VICE_CHAIRMAN', body: { ref: 'FG-Cloud' } },
          { role: 'RAPPORTEUR', body: { ref: 'Q26/13' } },
          { role: 'RAPPORTEUR', body: { ref: 'Q17/13' } },
          { role: 'ROADMAP_EDITOR', body: { ref: 'JCA-Cloud' } },
        ],
      },
      jamil: {
        appointments: [
          { role: 'VICE_CHAIRMAN', body: { ref: 'FG-Cloud' }, affiliation: 'France Telecom Orange' },
          { role: 'CHAIRMAN', body: { ref: 'WP6/13' }, affiliation: 'France Telecom Orange' },
          { role: 'CO_CHAIRMAN', body: { ref: 'CT-CCVOCAB' }, affiliation: null },
          { role: 'VICE_CHAIRMAN', body: { ref: 'SG13' }, affiliation: 'Orange' },
        ],
      },
      mingdong: {
        name: 'Mingdong Li',
        names: [
          { name: '李明东', script: 'Hans' },
          { name: 'Li Mingdong', script: 'Latn' },
          { name: 'Mingdong Li', script: 'Latn' },
        ],
        appointments: [
          { role: 'VICE_CHAIRMAN', body: { ref: 'FG-Cloud' }, source: { key: 'TSB-Circular-114' } },
          { role: 'RAPPORTEUR', body: { ref: 'Q27/13' }, source: { key: 'SG13-summary-2012-02' } },
        ],
      },
    },
  ],
  [
    '6. Chaesub Lee: Chairman of SG13 in 2014, Director of TSB in 2021',
    '{ person(name: "Chaesub Lee") { appointments { role body { ref } knownOn } } }',
    {
      person: {
        appointments: among(
          { role: 'CHAIRMAN', body: { ref: 'SG13' }, knownOn: '2014-11-14' },
          { role: 'DIRECTOR', body: { ref: 'TSB' }, knownOn: '2021-01-21' },
        ),
      },
    },
  ],
  [
    '7. the two Recommendations with JTC 1/SC 38: base documents of JRG-CCM, twins of ISO/IEC 17788 and 17789',
    `{ body(ref: "SG13") { relations { type to { ref } note } }
       roadmap(filter: { bodies: ["SG13"], hasTwin: true }) { totalCount nodes { ref twins { ref body { ref } } } } }`,
    {
      body: { relations: among({ type: 'WORKS_WITH', to: { ref: 'ISO/IEC JTC 1/SC 38' }, note: saying('Two') }) },
      roadmap: {
        totalCount: 2,
        nodes: [
          ['ITU-T Y.3500 (08/2014)', 'ISO/IEC 17788:2014'],
          ['ITU-T Y.3502 (08/2014)', 'ISO/IEC 17789:2014'],
        ].map(([ref, twin]) => ({ ref, twins: [{ ref: twin, body: { ref: 'ISO/IEC JTC 1/SC 38' } }] })),
      },
    },
  ],
  [
    '8. "2014 for consent" against what came of it: all three missed it, one is still open',
    `{ roadmap(sort: STATUS_DATE, descending: true, filter: { bodies: ["SG2"], target: { to: "2014-12-31" } }) {
         nodes { isn maturity approved target { text latest event } } }
       hygiene(bodies: ["SG2"], rules: [TARGET_PAST], first: 20) { nodes { message workItem { isn } } } }`,
    {
      hygiene: {
        nodes: [{ message: 'target "2014 for consent" ended on 2014-12-31', workItem: { isn: 9623 } }],
      },
      roadmap: {
        nodes: [
          [9621, 'APPROVED', '2016-10-29'],
          [8846, 'APPROVED', '2016-03-15'],
          [9623, 'IN_DEVELOPMENT', null],
        ].map(([isn, maturity, approved]) => ({
          isn,
          maturity,
          approved,
          target: { text: '2014 for consent', latest: '2014-12-31', event: 'CONSENT' },
        })),
      },
    },
  ],
  [
    '9. the end of the period 2013-2016 closes JRG-CCM, unless a parent extends it at its first meeting afterwards: which reminds of it',
    `{ meetingPack(key: "SG13-2017-11", lists: [LIFETIMES]) { previous { key } lists { rows { body { ref } why { rule words } } } }
       body(ref: "JRG-CCM") { lifetimePeriod { label endsOn } parents { ref } rules { topic statement } }
       studyPeriods { label startsOn } }`,
    {
      meetingPack: {
        previous: { key: 'SG13-2014-07' },
        lists: [
          {
            rows: [
              { body: { ref: 'JRG-CCM' }, why: [{ rule: 'LIFETIME_OVER', words: saying('ended on 2016-11-03') }] },
            ],
          },
        ],
      },
      body: {
        lifetimePeriod: { label: '2013-2016', endsOn: '2016-11-03' },
        parents: [{ ref: 'WP2/2' }, { ref: 'WP2/13' }],
        rules: among({ topic: 'Extension', statement: saying('first meeting of a parent in the period 2017-2020') }),
      },
      studyPeriods: among({ label: '2017-2020', startsOn: '2016-11-04' }),
    },
  ],
  [
    '10. TSB Collective letter 11/17 is printed a year before the meetings that it speaks of: found, explained, and both dates kept',
    `{ letter(ref: "Collective letter 11/17", studyPeriod: "2017-2020") { issuedAsPrinted issued issuedNote
         announces { meeting { key starts } } }
       eplenary: meeting(key: "SG17-2021-01") { starts source { key } }
       endorsed: meeting(key: "TSAG-2021-01") { starts ends source { key } }
       hygiene(rules: [LETTER_OLDER_THAN_CITED]) { counts { count } nodes { message explained letter { ref issuedAsPrinted } facts { source { key } } } } }`,
    {
      letter: {
        issuedAsPrinted: '2020-01-21',
        issued: '2021-01-21',
        issuedNote: saying('Printed is 21 January 2020; the letter speaks of meetings of 7 and of 11 to 18 January'),
        announces: among({ meeting: { key: 'SG17-2021-04', starts: '2021-04-20' } }),
      },
      eplenary: { starts: '2021-01-07', source: { key: 'TSB-Collective-letter-11-17' } },
      endorsed: { starts: '2021-01-11', ends: '2021-01-18', source: { key: 'TSB-Collective-letter-11-17' } },
      hygiene: {
        counts: [{ count: 2 }],
        nodes: ['SG17 of 2021-01-07', 'TSAG of 2021-01-11'].map((decided) => ({
          message: `of 2020-01-21, speaks of a decision of ${decided}`,
          explained: saying('Printed is 21 January 2020'),
          letter: { ref: 'TSB Collective letter 11/17', issuedAsPrinted: '2020-01-21' },
          facts: [
            { source: { key: 'TSB-Collective-letter-11-17' } },
            { source: { key: 'TSB-Collective-letter-11-17' } },
          ],
        })),
      },
    },
  ],
])('%s', async (_says, query, answer) => {
  expect(await server.data(query)).toEqual(answer);
});
