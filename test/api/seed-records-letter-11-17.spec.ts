import { among, saying } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const letter = { source: { key: 'TSB-Collective-letter-11-17' } };
const RULES = 'rules(procedure: "TSB Collective letter") { topic appliesTo amount unit clause source { key } }';

/** What TSB Collective letter 11/17 (SG17, 20-30 April 2021) says about bodies, people and rules. */
test.each<[ids: string, says: string, query: string, answer: object]>([
  [
    '004-005',
    'how to reach SG17',
    '{ body(ref: "SG17") { links { kind address source { key } } } }',
    {
      body: {
        links: [
          ['CONTACT', '+41 22 730 5853'],
          ['CONTACT', '+41 22 730 6206'],
          ['CONTACT', 'tsbsg17@itu.int'],
          ['WEB_PAGE', 'http://itu.int/go/tsg17'],
        ].map(([kind, address]) => ({ kind, address, ...letter })),
      },
    },
  ],
  [
    '004-007',
    'the Director of TSB at that time',
    '{ body(ref: "TSB") { appointments { role person { name } validFrom validTo knownOn } } }',
    {
      body: {
        appointments: among({
          role: 'DIRECTOR',
          person: { name: 'Chaesub Lee' },
          validFrom: '2015-01-01',
          validTo: '2022-12-31',
          knownOn: '2021-01-21',
        }),
      },
    },
  ],
  [
    '004-009',
    'SG17 is Security, in every period',
    '{ body(ref: "SG17", asOf: "2021-04-20") { name names { kind name studyPeriod { label } } } }',
    {
      body: {
        name: 'Security',
        names: among(
          ...['2009-2012', '2013-2016', '2017-2020', '2022-2024', '2025-2028'].map((label) => ({
            kind: 'TITLE',
            name: 'Security',
            studyPeriod: { label },
          })),
        ),
      },
    },
  ],
  [
    '004-010',
    'Chairman of SG17',
    '{ body(ref: "SG17") { appointments { role person { name } affiliation country source { key } } } }',
    {
      body: {
        appointments: [
          {
            role: 'CHAIRMAN',
            person: { name: 'Heung-Youl Youm' },
            affiliation: null,
            country: 'Republic of Korea',
            ...letter,
          },
        ],
      },
    },
  ],
  [
    '004-016 to 004-018',
    'rules behind the three deadlines',
    `{ ${RULES} }`,
    {
      rules: among(
        {
          topic: 'Contributions to be translated',
          appliesTo: 'STUDY_GROUP',
          amount: 2,
          unit: 'MONTH',
          clause: 'Key deadlines',
          ...letter,
        },
        {
          topic: 'Registration',
          appliesTo: 'STUDY_GROUP',
          amount: 1,
          unit: 'MONTH',
          clause: 'Annex A',
          ...letter,
        },
        {
          topic: 'Contributions',
          appliesTo: 'STUDY_GROUP',
          amount: 12,
          unit: 'CALENDAR_DAY',
          clause: 'Key deadlines',
          ...letter,
        },
      ),
    },
  ],
  [
    '004-024',
    'in January 2021 another set of Questions took the place of the first, inside the period',
    `{ before: body(ref: "Q8/17", asOf: "2020-06-01") { key studyPeriod { label } }
       after: body(ref: "Q8/17", asOf: "2021-04-20") { key established studyPeriod { label }
         relations { type since to { key } note source { key } } } }`,
    {
      before: { key: 'Q8/17@2017-2020', studyPeriod: { label: '2017-2020' } },
      after: {
        key: 'Q8/17@2021',
        established: '2021-01',
        studyPeriod: { label: '2017-2020' },
        relations: among({
          type: 'REVISES',
          since: '2021-01-18',
          to: { key: 'Q8/17@2017-2020' },
          note: saying('11-18 January 2021'),
          ...letter,
        }),
      },
    },
  ],
  [
    '004-026 to 004-028',
    'rules of SG17 on documents',
    '{ body(ref: "SG17") { rules { topic clause statement source { key } } } }',
    {
      body: {
        rules: [
          { topic: 'Submission of contributions', clause: 'Annex A', statement: saying('directly'), ...letter },
          { topic: 'Submission of temporary documents', clause: 'Annex A', statement: saying('e-mail'), ...letter },
          { topic: 'Access to documents', clause: 'Annex A', statement: saying('TIES'), ...letter },
        ],
      },
    },
  ],
  [
    '004-031',
    'whom SG17 works with, item 4 of the agenda',
    '{ body(ref: "SG17") { relations { type to { ref } toText source { key } } } }',
    {
      body: {
        relations: among(
          ...[
            'ITU-D',
            'ITU-R',
            'GSC',
            'UN/ECE',
            'IEC',
            'ISO',
            'ISO/IEC JTC 1',
            'IETF',
            'ETSI',
            'SDL Forum Society',
            'UPU',
          ].map((ref) => ({ type: 'WORKS_WITH', to: { ref }, toText: null, ...letter })),
          { type: 'WORKS_WITH', to: null, toText: 'CTO meeting', ...letter },
        ),
      },
    },
  ],
  [
    '004-032',
    'bodies under SG17',
    '{ jca: bodies(within: "SG17", types: [JOINT_COORDINATION_ACTIVITY]) { nodes { ref } } regional: bodies(within: "SG17", types: [REGIONAL_GROUP]) { nodes { ref } } alias: body(ref: "JCA-CoP") { ref } }',
    {
      jca: { nodes: [{ ref: 'JCA-COP' }, { ref: 'JCA-IdM' }] },
      regional: { nodes: [{ ref: 'SG17RG-AFR' }, { ref: 'SG17RG-ARB' }] },
      alias: { ref: 'JCA-COP' },
    },
  ],
  [
    '004-036, 004-037',
    'justifications under A.5 and A.25',
    `{ a5: rules(procedure: "A.5") { topic clause source { key } } a25: rules(procedure: "A.25") { topic clause source { key } } }`,
    {
      a5: [{ topic: 'Normative references', clause: '7 d', ...letter }],
      a25: [{ topic: 'Incorporated text', clause: '7 e', ...letter }],
    },
  ],
  [
    '004-044',
    'A.4 and A.6 held in 2021; A.24 holds today',
    `{ then4: rules(procedure: "A.4", asOf: "2021-04-20") { topic } then6: rules(procedure: "A.6", asOf: "2021-04-20") { topic }
       then24: rules(procedure: "A.24", asOf: "2021-04-20") { topic }
       now4: rules(procedure: "A.4", asOf: "2025-01-01") { topic } now6: rules(procedure: "A.6", asOf: "2025-01-01") { topic }
       now24: rules(procedure: "A.24", asOf: "2025-01-01") { topic } }`,
    {
      then4: [{ topic: 'Qualification of forums and consortia' }],
      then6: [{ topic: 'Qualification of SDOs' }],
      then24: [],
      now4: [],
      now6: [],
      now24: [{ topic: 'Collaboration with other organizations' }],
    },
  ],
])('%s: %s', async (_ids, _says, query, answer) => {
  expect(await server.data(query)).toEqual(answer);
});
