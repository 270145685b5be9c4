import { z } from 'zod';
import { among, pick, saying } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const clauseList = z.array(
  z.object({
    number: z.string().nullable(),
    text: z.string().nullable(),
    items: z.array(z.string()),
    references: z.array(z.string()),
  }),
);
const clausesOf = (data: unknown) => clauseList.parse(pick(data, 'body', 'termsOfReference', 0, 'clauses'));

const circular = { key: 'TSB-Circular-114' };
const sourced = { source: circular };

/** Each record of TSB Circular 114 (FG Cloud) about the body itself: what is selected of it, and what it must be. */
test.each<[ids: string, says: string, selection: string, body: object]>([
  ['001-007', 'a focus group', 'type name', { type: 'FOCUS_GROUP', name: 'ITU-T Focus Group on Cloud Computing' }],
  [
    '001-008',
    'agreed by TSAG at its meeting of 8-11 February 2010',
    'established establishedBy source { key }',
    { established: '2010-02', establishedBy: 'TSAG, meeting of 8-11 February 2010, Geneva', ...sourced },
  ],
  ['001-009', 'under A.7 clause 2.1.2.2', 'procedure', { procedure: 'A.7 2.1.2.2' }],
  [
    '001-010',
    'the parent is an advisory group, not a study group',
    'parents { ref type } path { ref }',
    {
      parents: [{ ref: 'TSAG', type: 'ADVISORY_GROUP' }],
      path: [{ ref: 'ITU-T' }, { ref: 'TSAG' }, { ref: 'FG-Cloud' }],
    },
  ],
  ['001-011', 'what it is for', 'summary', { summary: saying('later Recommendations on cloud computing') }],
  [
    '001-012 to 001-017',
    'one Chairman, five Vice-chairmen',
    'appointments { role person { name } affiliation country source { key } }',
    {
      appointments: [
        ['CHAIRMAN', 'Vladimir Belenkovich', null, 'Russian Federation'],
        ['VICE_CHAIRMAN', 'Monique Morrow', 'Cisco Systems', null],
        ['VICE_CHAIRMAN', 'Jamil Chawki', 'France Telecom Orange', null],
        ['VICE_CHAIRMAN', 'Kangchan Lee', 'ETRI', 'Republic of Korea'],
        ['VICE_CHAIRMAN', 'Mingdong Li', 'ZTE', 'China'],
        ['VICE_CHAIRMAN', 'Koji Nakao', 'KDDI', 'Japan'],
      ].map(([role, name, affiliation, country]) => ({ role, person: { name }, affiliation, country, ...sourced })),
    },
  ],
  ['001-018', 'who may take part', 'summary', { summary: saying('individuals of ITU member countries') }],
  [
    '001-025 to 001-028',
    'numbers of its documents, drop box, folder of the meeting, page',
    'links { kind address source { key } }',
    {
      links: [
        ['CONTACT', 'tsbfgscloud@itu.int'],
        ['DOCUMENTS', 'http://ifa.itu.int/t/fg/cloud/docs/1006-gva/in/'],
        ['DOCUMENTS_INCOMING', 'ftp://ifa.itu.int/t/fg/cloud/docs/incoming'],
        ['DOCUMENTS_INCOMING', 'http://ifa.itu.int/t/fg/cloud/docs/incoming/'],
        ['NUMBERING', 'FG-Cloud-I-nnnn'],
        ['WEB_PAGE', 'http://www.itu.int/ITU-T/focusgroups/cloud/'],
      ].map(([kind, address]) => ({ kind, address, ...sourced })),
    },
  ],
  [
    '001-032',
    'what it delivered in the end: seven parts of a report, none a Recommendation',
    'works { kind position workItem { ref type } }',
    {
      works: [1, 2, 3, 4, 5, 6, 7].map((part) => ({
        kind: 'DELIVERED',
        position: part,
        workItem: { ref: `FG Cloud TR Part ${part}`, type: 'FOCUS_GROUP_DELIVERABLE' },
      })),
    },
  ],
  [
    '001-033, 001-034',
    'with whom it works',
    'relations { type from { ref } to { ref } toText source { key } }',
    {
      relations: among(
        ...[
          [null, 'all ITU-T study groups'],
          ['ITU-R', null],
          ['ITU-D', null],
          [null, 'bodies outside ITU-T'],
          ['ISO/IEC JTC 1/SC 38 Study Group on Cloud Computing', null],
        ].map(([ref, toText]) => ({
          type: 'WORKS_WITH',
          from: { ref: 'FG-Cloud' },
          to: ref ? { ref } : null,
          toText,
          ...sourced,
        })),
      ),
    },
  ],
  [
    '001-009, 001-038 to 001-042',
    'rules: procedure, notice, documents, consensus, working procedures, lifetime',
    'rules { topic amount unit clause procedure source { key } }',
    {
      rules: [
        ['Procedure', null, null, '2.1.2.2', 'A.7 (10/2008)'],
        ['Notice of a meeting', 4, 'WEEK', '11', 'ToR FG-Cloud'],
        ['Documents', 10, 'CALENDAR_DAY', '12', 'ToR FG-Cloud'],
        ['Approval of deliverables', null, null, '14', 'ToR FG-Cloud'],
        ['Working procedures', null, null, '15', 'ToR FG-Cloud'],
        ['Lifetime', 1, 'YEAR', '18', 'ToR FG-Cloud'],
      ].map(([topic, amount, unit, clause, procedure]) => ({ topic, amount, unit, clause, procedure, ...sourced })),
    },
  ],
  [
    '001-042',
    'one year from the first meeting, which opened on 14 June 2010',
    'lifetime lifetimeEnds lifetimePeriod { label } status',
    {
      lifetime: 'one year from the first meeting',
      lifetimeEnds: '2011-06-14',
      lifetimePeriod: null,
      status: 'ENDED',
    },
  ],
])('%s: %s', async (_ids, _says, selection, body) => {
  expect(await server.data(`{ body(ref: "FG Cloud") { ${selection} } }`)).toEqual({ body });
});

/** Each record about its terms of reference: number of the clause, and what must stand in it. */
describe('terms of reference', () => {
  const QUERY = `{ body(ref: "FG-Cloud") { termsOfReference { status version source { key }
    clauses { number heading text items references } } } }`;

  test('001-029: nineteen clauses', async () => {
    const headings = [
      'Scope',
      'Rationale',
      'FG objective',
      'Relations within and outside ITU-T',
      'Specific tasks and deliverables',
      'Parent group',
      'Leadership',
      'Participation',
      'Administrative support',
      'General financing of the FG',
      'Meetings',
      'Technical Contributions',
      'Working language',
      'Approval of deliverables',
      'Working guidelines',
      'Progress reports',
      'Announcement of Focus Group formation',
      'Milestones and duration of the FG',
      'Patent Policy',
    ];
    expect(await server.data(QUERY)).toEqual({
      body: {
        termsOfReference: [
          {
            status: 'APPROVED',
            version: '1',
            ...sourced,
            clauses: headings.map((heading, index) => expect.objectContaining({ number: String(index + 1), heading })),
          },
        ],
      },
    });
  });

  test.each<[ids: string, number: string, items: number, first: string | null, references: string[]]>([
    ['001-030', '1', 5, 'effects on standards work', ['A.7']],
    [
      '001-035, 001-037',
      '2',
      3,
      null,
      [
        'WTPF-09 (Lisbon, 2009)',
        'WTSA Resolution 68',
        'ITU-T Technology Watch Report "Distributed Computing: Utilities, Grids and Clouds"',
      ],
    ],
    ['001-031', '3', 8, 'list of the bodies', []],
    ['001-036', '4', 0, null, ['A.31', 'A.7']],
    ['001-032, 001-035', '5', 9, 'benefits', ['WTSA Resolution 73', 'Council Resolution 1307']],
    ['001-036', '7', 0, null, ['A.7 2.3']],
    ['001-036', '8', 0, null, ['A.7 3']],
    ['001-036', '9', 0, null, ['A.7 5']],
    ['001-036', '10', 0, null, ['A.7 4', 'A.7 10.2']],
    ['001-036', '16', 0, null, ['A.7 11']],
    ['001-043, 001-044', '18', 2, 'first meeting, 14-16 June 2010', []],
    ['001-036', '19', 0, null, ['A.7 9']],
  ])('%s: clause %s has %i items', async (_ids, number, items, first, references) => {
    const data = await server.data(QUERY);
    const clauses = clausesOf(data);
    const clause = clauses.find((each) => each.number === number);
    expect(clause).toMatchObject({ references });
    expect(clause?.items).toHaveLength(items);
    expect(clause?.items[0] ?? '').toContain(first ?? '');
  });

  test('001-031: the last of the eight objectives names nine areas of study', async () => {
    const objective = clausesOf(await server.data(QUERY)).find(({ number }) => number === '3');
    expect(objective?.items.at(-1)?.split(': ')[1]?.split('; ')).toHaveLength(9);
  });

  test('001-044: the first drafts are due at the TSAG meeting of 8-11 February 2011', async () => {
    const milestones = clausesOf(await server.data(QUERY)).find(({ number }) => number === '18');
    expect(milestones?.items[1]).toContain('TSAG meeting of 8-11 February 2011');
  });

  test('001-037: industry leaders met in October 2009', async () => {
    const rationale = clausesOf(await server.data(QUERY)).find(({ number }) => number === '2');
    expect(rationale?.text).toContain('October 2009');
  });
});
