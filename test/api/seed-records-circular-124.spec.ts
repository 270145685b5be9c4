import { among, saying } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const OFFICES = 'appointments { role roleAsWritten person { name } affiliation country knownOn source { key } }';
const circular = { key: 'TSB-Circular-124' };
const onTheDay = { knownOn: '2014-11-14', source: circular };

/** What TSB Circular 124 (workshop of 14 November 2014) says about bodies, people and texts. */
test.each<[ids: string, says: string, query: string, answer: object]>([
  [
    '000-021',
    'a visa is requested four weeks before the workshop',
    '{ rules(procedure: "TSB Circular 124") { topic amount unit clause source { key } } }',
    { rules: [{ topic: 'Visa', amount: 4, unit: 'WEEK', clause: '9', source: circular }] },
  ],
  [
    '000-022',
    'where to write for a visa',
    '{ body(ref: "TSB") { type links { kind address source { key } } } }',
    {
      body: {
        type: 'SECRETARIAT',
        links: among(
          { kind: 'CONTACT', address: '+41 22 730 5853', source: circular },
          { kind: 'CONTACT', address: 'tsbreg@itu.int', source: circular },
        ),
      },
    },
  ],
  [
    '000-023, 000-024',
    'cloud computing since 2010, two common texts with JTC 1/SC 38',
    '{ body(ref: "Commission d’études 13") { ref relations { type to { ref } note source { key } } } }',
    {
      body: {
        ref: 'SG13',
        relations: among(
          { type: 'WORKS_WITH', to: { ref: 'ISO/IEC JTC 1/SC 38' }, note: saying('since 2010'), source: circular },
          { type: 'WORKS_WITH', to: { ref: 'ISO/IEC JTC 1/SC 38' }, note: saying('Two'), source: circular },
        ),
      },
    },
  ],
  [
    '000-024',
    'the two common texts are Y.3500 and Y.3502',
    `{ roadmap(filter: { bodies: ["SG13"], hasTwin: true, approved: { to: "2014-11-14" } }) {
      nodes { ref twins { ref body { ref } } } } }`,
    {
      roadmap: {
        nodes: [
          {
            ref: 'ITU-T Y.3500 (08/2014)',
            twins: [{ ref: 'ISO/IEC 17788:2014', body: { ref: 'ISO/IEC JTC 1/SC 38' } }],
          },
          {
            ref: 'ITU-T Y.3502 (08/2014)',
            twins: [{ ref: 'ISO/IEC 17789:2014', body: { ref: 'ISO/IEC JTC 1/SC 38' } }],
          },
        ],
      },
    },
  ],
  [
    '000-032, 000-033',
    'Chairman and Vice-chairman of SG13',
    `{ body(ref: "SG13", asOf: "2014-11-14") { name ${OFFICES} } }`,
    {
      body: {
        name: 'Future networks including cloud computing, mobile and next-generation networks',
        appointments: among(
          {
            role: 'CHAIRMAN',
            roleAsWritten: 'Chairman of ITU-T SG13',
            person: { name: 'Chaesub Lee' },
            affiliation: null,
            country: 'Republic of Korea',
            ...onTheDay,
          },
          {
            role: 'VICE_CHAIRMAN',
            roleAsWritten: 'Vice-chairman of ITU-T SG13',
            person: { name: 'Jamil Chawki' },
            affiliation: 'Orange',
            country: 'France',
            ...onTheDay,
          },
        ),
      },
    },
  ],
  ...(
    [
      ['000-034', 'Q17/13', 'Kangchan Lee', 'ETRI', 'Republic of Korea'],
      ['000-035', 'Q18/13', 'Dong Wang', 'ZTE', 'China'],
      ['000-036', 'Q19/13', 'Mark Jeffrey', 'Microsoft', 'USA'],
    ] as const
  ).map(([id, ref, name, affiliation, country]): [string, string, string, object] => [
    id,
    `Rapporteur of ${ref}`,
    `{ body(ref: "${ref}", asOf: "2014-11-14") { key ${OFFICES} } }`,
    {
      body: {
        key: `${ref}@2013-2016`,
        appointments: [
          {
            role: 'RAPPORTEUR',
            roleAsWritten: `Rapporteur of ITU-T ${ref}`,
            person: { name },
            affiliation,
            country,
            ...onTheDay,
          },
        ],
      },
    },
  ]),
])('%s: %s', async (_ids, _says, query, answer) => {
  expect(await server.data(query)).toEqual(answer);
});
