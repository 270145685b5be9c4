import { among, saying } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const statement = { source: { key: 'COM2-LS066' } };
const question = (ref: string) => ({ ref, studyPeriod: { label: '2013-2016' } });

/** What COM2-LS066 says about the joint group it proposes: what is selected of JRG-CCM, and what it must be. */
test.each<[ids: string, says: string, selection: string, body: object]>([
  [
    '003-012, 003-013, 003-019',
    'the three work items it will treat, and what they are to it',
    'works { kind position workItem { isn } titleAsWritten fromBody { ref } note source { key } }',
    {
      works: among(
        {
          kind: 'SUBJECT',
          position: 1,
          workItem: { isn: 8846 },
          titleAsWritten: 'M.occm',
          fromBody: { ref: 'Q5/2' },
          note: saying('Cloud-integrated Telecom BSS/OSS'),
          ...statement,
        },
        {
          kind: 'SUBJECT',
          position: 2,
          workItem: { isn: 9621 },
          titleAsWritten: 'M.rcsm',
          fromBody: { ref: 'Q5/2' },
          note: saying('Cloud-integrated Telecom BSS/OSS'),
          ...statement,
        },
        {
          kind: 'SUBJECT',
          position: 3,
          workItem: { isn: 9623 },
          titleAsWritten: 'M.mivrcc',
          fromBody: { ref: 'Q7/2' },
          note: saying('input'),
          ...statement,
        },
      ),
    },
  ],
  [
    '003-014',
    'terms to harmonize',
    'terms { term source { key } }',
    {
      terms: [
        'cloud datacenter',
        'cloud OSS',
        'cloud BSS',
        'Cloud-integrated Telecom BSS/OSS',
        'interface I1',
        'X or Q interface',
      ].map((term) => ({ term, ...statement })),
    },
  ],
  ['003-015', 'WP2/2 agreed to set it up', 'establishedBy', { establishedBy: saying('WP2/2') }],
  [
    '003-016',
    'a Rapporteur for SG2; the side of SG13 is open',
    'appointments { role isOpen person { name } affiliation onBehalfOf { ref } source { key } }',
    {
      appointments: [
        {
          role: 'RAPPORTEUR',
          isOpen: false,
          person: { name: 'Wang Yanchuan' },
          affiliation: 'China Telecom',
          onBehalfOf: { ref: 'SG2' },
          ...statement,
        },
        {
          role: 'RAPPORTEUR',
          isOpen: true,
          person: null,
          affiliation: null,
          onBehalfOf: { ref: 'SG13' },
          ...statement,
        },
      ],
    },
  ],
  [
    '003-020',
    'name, short name and the list of its Questions as a name',
    'ref type name names { kind name }',
    {
      ref: 'JRG-CCM',
      type: 'JOINT_RAPPORTEURS_GROUP',
      name: 'ITU-T Q5/2, Q7/2 and Q19/13 joint Rapporteurs group on Cloud Computing Management',
      names: among({ kind: 'ALIAS', name: 'Qs 5/2,7/2 and 19/13' }, { kind: 'ACRONYM', name: 'JRG-CCM' }),
    },
  ],
  [
    '003-021',
    'its terms of reference are a draft',
    'status termsOfReference { status version source { key } }',
    { status: 'DRAFT_TERMS', termsOfReference: [{ status: 'DRAFT', version: 'draft', ...statement }] },
  ],
  [
    '003-022',
    'Questions of two study groups form it',
    'relations { type to { ref studyPeriod { label } } source { key } }',
    {
      relations: ['Q5/2', 'Q7/2', 'Q19/13'].map((ref) => ({ type: 'COMPOSED_OF', to: question(ref), ...statement })),
    },
  ],
  [
    '003-023',
    'two parents of the same number in different study groups',
    'parents { ref type path { ref } }',
    {
      parents: [
        { ref: 'WP2/2', type: 'WORKING_PARTY', path: [{ ref: 'ITU-T' }, { ref: 'SG2' }, { ref: 'WP2/2' }] },
        { ref: 'WP2/13', type: 'WORKING_PARTY', path: [{ ref: 'ITU-T' }, { ref: 'SG13' }, { ref: 'WP2/13' }] },
      ],
    },
  ],
  ['003-024', 'scope', 'summary', { summary: saying('shared view of SG2 and SG13') }],
  [
    '003-025 to 003-027',
    'its base documents as the statement calls them, and where they stood then',
    'works { kind position titleAsWritten fromBody { ref } workItem { ref title } }',
    {
      works: among(
        {
          kind: 'BASE_DOCUMENT',
          position: 1,
          titleAsWritten: 'Draft new Recommendation ITU-T Y.3500, Cloud Computing Definitions',
          fromBody: { ref: 'Q17/13' },
          workItem: {
            ref: 'ITU-T Y.3500 (08/2014)',
            title: 'Information technology – Cloud computing – Overview and vocabulary',
          },
        },
        {
          kind: 'BASE_DOCUMENT',
          position: 2,
          titleAsWritten: 'Draft new Recommendation ITU-T Y.3502, Cloud Computing Reference Architecture',
          fromBody: { ref: 'Q18/13' },
          workItem: {
            ref: 'ITU-T Y.3502 (08/2014)',
            title: 'Information technology — Cloud computing - Reference architecture',
          },
        },
        {
          kind: 'BASE_DOCUMENT',
          position: 3,
          titleAsWritten: 'Recommendation ITU-T Y.3520, Cloud computing framework for end to end resource management',
          fromBody: { ref: 'Q19/13' },
          workItem: {
            ref: 'ITU-T Y.3520 (06/2013)',
            title: 'Cloud computing framework for end to end resource management',
          },
        },
      ),
    },
  ],
  [
    '003-028 to 003-035, 003-039',
    'its rules, clause by clause',
    'rules { topic clause procedure source { key } }',
    {
      rules: [
        ['Deliverables', '4'],
        ['Approval with two numbers', '4'],
        ['Participation', '5'],
        ['List of participants', '5'],
        ['Meetings', '6'],
        ['Invitation', '6'],
        ['Rapporteurs', '7'],
        ['Liaison', '9'],
        ['Lifetime', 'Lifetime'],
        ['Extension', 'Lifetime'],
      ].map(([topic, clause]) => ({ topic, clause, procedure: 'ToR JRG-CCM (draft)', ...statement })),
    },
  ],
  [
    '003-037',
    'a store for documents, without an address',
    'links { kind address note source { key } }',
    { links: [{ kind: 'DOCUMENTS', address: null, note: saying('SharePoint'), ...statement }] },
  ],
  [
    '003-038',
    'it lasts as long as a study period',
    'lifetime lifetimeEnds lifetimePeriod { label endsOn }',
    {
      lifetime: 'until the end of the study period 2013-2016',
      lifetimeEnds: null,
      lifetimePeriod: { label: '2013-2016', endsOn: '2016-11-03' },
    },
  ],
])('%s: %s', async (_ids, _says, selection, body) => {
  expect(await server.data(`{ body(ref: "JRG-CCM") { ${selection} } }`)).toEqual({ body });
});
