import { among, pick, saying } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

type Case = readonly [ids: string, of: string, fields: string, answer: object];

const meeting = async (key: string, fields: string) =>
  pick(await server.data(`query ($key: String!) { meeting(key: $key) { ${fields} } }`, { key }), 'meeting');
const letter = async (ref: string, fields: string) => {
  const [name, studyPeriod] = ref.split('@');
  const query = `query ($name: String!, $studyPeriod: String) { letter(ref: $name, studyPeriod: $studyPeriod) { ${fields} } }`;
  return pick(await server.data(query, { name, studyPeriod }), 'letter');
};

const C124 = 'Circular 124@2013-2016';
const C114 = 'TSB Circular 114@2009-2012';
const L1117 = 'Collective letter 11/17@2017-2020';

test.each<Case>([
  ['000-001', C124, 'kind number ref', { kind: 'CIRCULAR', number: 124, ref: 'TSB Circular 124' }],
  ['000-002', C124, 'studyPeriod { label }', { studyPeriod: { label: '2013-2016' } }],
  [
    '000-003',
    C124,
    'languages annexes { language }',
    { languages: ['fr'], annexes: [{ language: 'en' }, { language: 'en' }] },
  ],
  [
    '000-004',
    C124,
    'issued issuedAsPrinted note',
    { issued: null, issuedAsPrinted: null, note: saying('before 30 October 2014') },
  ],
  [
    '000-005, 000-006',
    C124,
    'recipients { kind text }',
    {
      recipients: [
        { kind: 'TO', text: 'Administrations of Member States of the Union' },
        { kind: 'TO', text: 'ITU-T Sector Members' },
        { kind: 'TO', text: saying('Academia') },
        { kind: 'COPY', text: saying('Chairmen and Vice-Chairmen') },
        { kind: 'COPY', text: 'Director of BDT' },
        { kind: 'COPY', text: 'Director of BR' },
      ],
    },
  ],
  ['000-007', C124, 'subject', { subject: saying('"Cloud Computing Standards - Today and the Future"') }],
  [
    '000-008',
    C124,
    'signatory signedBy { name }',
    { signatory: 'Malcolm Johnson, Director of TSB', signedBy: { name: 'Malcolm Johnson' } },
  ],
  ['000-009', C124, 'annexes { title }', { annexes: [{ title: saying('programme') }, { title: saying('Hotel') }] }],
  ['001-001', C114, 'number studyPeriod { label }', { number: 114, studyPeriod: { label: '2009-2012' } }],
  ['001-002', C114, 'languages annexes { language }', { languages: ['zh'], annexes: among({ language: 'en' }) }],
  ['001-003', C114, 'issued note', { issued: null, note: saying('stamps') }],
  [
    '001-004',
    C114,
    'subject announces { kind body { ref } meeting { key } }',
    {
      subject: saying('first meeting of FG Cloud'),
      announces: [
        { kind: 'BODY', body: { ref: 'FG-Cloud' }, meeting: null },
        { kind: 'MEETING', body: null, meeting: { key: 'FG-Cloud-1' } },
      ],
    },
  ],
  ['001-005', C114, 'signatory', { signatory: 'Malcolm Johnson, Director of TSB' }],
  [
    '001-006',
    C114,
    'annexes { position title }',
    {
      annexes: [
        { position: 1, title: saying('Terms of reference') },
        { position: 2, title: saying('agenda') },
        { position: 3 },
      ],
    },
  ],
  [
    '004-001',
    L1117,
    'ref number group { ref } studyPeriod { label }',
    { ref: 'TSB Collective letter 11/17', number: 11, group: { ref: 'SG17' }, studyPeriod: { label: '2017-2020' } },
  ],
  ['004-002', L1117, 'referenceCode', { referenceCode: 'SG17/XY' }],
  [
    '004-003',
    L1117,
    'issuedAsPrinted issued issuedNote',
    { issuedAsPrinted: '2020-01-21', issued: '2021-01-21', issuedNote: saying('7 and of 11 to 18 January 2021') },
  ],
  [
    '004-004',
    L1117,
    'recipients { text }',
    { recipients: among({ text: 'ITU-T Associates of Study Group 17' }, { text: 'ITU Academia' }) },
  ],
  ['004-005', L1117, 'contact', { contact: saying('tsbsg17@itu.int') }],
  ['004-006', L1117, 'subject', { subject: 'Virtual meeting of Study Group 17, 20-30 April 2021' }],
  ['004-007', L1117, 'signatory', { signatory: 'Chaesub Lee, Director of TSB' }],
  ['004-008', L1117, 'annexes { title }', { annexes: [{ title: saying('Annex A') }, { title: saying('Annex B') }] }],
  [
    '004-019',
    L1117,
    'refersTo { to { ref studyPeriod { label } subject } }',
    {
      refersTo: [295, 68, 118].map((number) => ({
        to: expect.objectContaining({ ref: `TSB Circular ${number}`, studyPeriod: { label: '2017-2020' } }),
      })),
    },
  ],
])('%s: %s', async (_ids, ref, fields, answer) => {
  expect(await letter(ref, fields)).toMatchObject(answer);
});

const WS = 'WS-Cloud-2014';
const FG = 'FG-Cloud-1';
const SG17 = 'SG17-2021-04';

test.each<Case>([
  [
    '000-010, 000-011',
    WS,
    'type body { ref } note',
    { type: 'WORKSHOP', body: { ref: 'SG13' }, note: saying('other standards bodies') },
  ],
  ['000-012', WS, 'starts ends', { starts: '2014-11-14', ends: '2014-11-14' }],
  ['000-013', WS, 'place', { place: 'ITU headquarters, Geneva, Switzerland' }],
  [
    '000-014',
    WS,
    'links { kind to { type body { ref } } }',
    { links: [{ kind: 'COLLOCATED_WITH', to: { type: 'RAPPORTEUR_GROUP', body: { ref: 'SG13' } } }] },
  ],
  [
    '000-015',
    WS,
    'opensAt timeZone registration',
    { opensAt: '09:30', timeZone: 'Europe/Zurich', registration: saying('08:30 at the Montbrillant entrance') },
  ],
  ['000-016', WS, 'languages languageHelp', { languages: ['en'], languageHelp: 'English only' }],
  ['000-017', WS, 'remoteParticipation mode', { remoteParticipation: true, mode: 'PHYSICAL_WITH_REMOTE' }],
  ['000-018', WS, 'webPage', { webPage: 'http://www.itu.int/en/ITU-T/Workshops-and-Seminars/cc/Pages/default.aspx' }],
  [
    '000-019',
    WS,
    'openTo',
    { openTo: saying('any person from a Member State of ITU; free of charge, no fellowships') },
  ],
  [
    '000-020',
    WS,
    'statedDeadlines { kind lastDay }',
    { statedDeadlines: among({ kind: 'REGISTRATION', lastDay: '2014-10-30' }) },
  ],
  [
    '000-021',
    WS,
    'deadlines { kind on byRule }',
    { deadlines: among({ kind: 'VISA', on: '2014-10-17', byRule: null }) },
  ],
  [
    '000-025',
    WS,
    'subjects { text }',
    {
      subjects: [
        'service requirements',
        'vocabulary',
        'reference architecture',
        'inter-cloud specifications',
        'management',
        'security',
      ].map((text) => ({ text })),
    },
  ],
  [
    '000-026',
    WS,
    'sessions { beginsAt endsAt title parts { role text person { name } } }',
    {
      sessions: among(
        { beginsAt: '08:30', endsAt: '09:30', title: 'Registration', parts: [] },
        expect.objectContaining({
          beginsAt: '09:30',
          endsAt: '10:00',
          title: 'Opening',
          parts: among(expect.objectContaining({ role: 'CHAIRMAN', person: null })),
        }),
      ),
    },
  ],
  ...[
    ['000-027', '10:00', '11:00', 'strategy and initiatives', 'Jamil Chawki'],
    ['000-028', '11:30', '12:30', 'Foundation and Requirements', 'Kangchan Lee'],
    ['000-029', '14:00', '15:30', 'Architecture, Management and Inter-cloud', 'Dong Wang'],
    ['000-030', '16:00', '17:00', 'Security and data protection', 'Mark Jeffrey'],
  ].map(
    ([id = '', beginsAt, endsAt, title = '', name]): Case => [
      id,
      WS,
      'sessions { beginsAt endsAt title parts { role person { name } } }',
      {
        sessions: among({
          beginsAt,
          endsAt,
          title: saying(title),
          parts: among({ role: 'MODERATOR', person: { name } }),
        }),
      },
    ],
  ),
  [
    '000-031',
    WS,
    'sessions { beginsAt endsAt isBreak }',
    {
      sessions: among(
        ...[
          ['11:00', '11:30'],
          ['12:30', '14:00'],
          ['15:30', '16:00'],
        ].map(([beginsAt, endsAt]) => ({ beginsAt, endsAt, isBreak: true })),
        { beginsAt: '17:00', endsAt: '17:30', isBreak: false },
      ),
    },
  ],
  [
    '001-019',
    FG,
    'starts ends place opensAt registration',
    {
      starts: '2010-06-14',
      ends: '2010-06-16',
      place: saying('Geneva'),
      opensAt: '09:30',
      registration: saying('no fee'),
    },
  ],
  [
    '001-020',
    FG,
    'links { kind to { body { key } } }',
    { links: [{ to: { body: { key: 'FG-Smart-Grid' } } }, { to: { body: { key: 'FG-Future-Networks' } } }] },
  ],
  ['001-021', FG, 'languages', { languages: ['en'] }],
  ['001-022', FG, 'documentRules', { documentRules: saying('Paperless; documents are public') }],
  [
    '001-023',
    FG,
    'deadlines { kind on byRule }',
    { deadlines: among({ kind: 'CONTRIBUTIONS', on: '2010-06-07', byRule: '2010-06-04' }) },
  ],
  ['001-024', FG, 'deadlines { kind on }', { deadlines: among({ kind: 'REGISTRATION', on: '2010-06-01' }) }],
  [
    '001-045',
    FG,
    'agenda { number title }',
    {
      agenda: [
        'Leadership',
        'methods',
        'Tools',
        'Structure',
        'Relationships',
        'contributions',
        'Promotion',
        'forums',
      ].map((words, index) => ({ number: String(index + 1), title: saying(words) })),
    },
  ],
  [
    '003-017, 003-019',
    'JRG-CCM-1',
    'state starts place subjects { workItem { ref } }',
    {
      state: 'PLANNED',
      starts: '2014-09',
      place: 'China',
      subjects: [
        { workItem: { ref: 'ITU-T Y.3521/M.3070 (03/2016)' } },
        { workItem: { ref: 'ITU-T M.3371 (10/2016)' } },
        { workItem: { ref: 'M.mivrcc' } },
      ],
    },
  ],
  [
    '003-018',
    'JRG-CCM-2',
    'state starts place deadlines { kind }',
    { state: 'PLANNED', starts: '2015-01', place: 'China', deadlines: [] },
  ],
  [
    '004-006, 004-011',
    SG17,
    'starts ends mode opensAt closesAt timeZone note',
    {
      starts: '2021-04-20',
      ends: '2021-04-30',
      mode: 'VIRTUAL',
      opensAt: '10:00',
      closesAt: '16:00',
      timeZone: 'Europe/Zurich',
      note: saying('MyMeetings'),
    },
  ],
  [
    '004-012',
    SG17,
    'links { kind from { starts opensAt closesAt title } }',
    {
      links: [
        {
          kind: 'SIDE_EVENT_OF',
          from: { starts: '2021-04-19', opensAt: '10:00', closesAt: '15:00', title: saying('management team') },
        },
      ],
    },
  ],
  ['004-013', SG17, 'languageHelp', { languageHelp: saying('as agreed by SG17 on 7 January 2021') }],
  [
    '004-014',
    SG17,
    'openTo deadlines { kind on byRule }',
    {
      openTo: saying('no fellowships, visa support not applicable'),
      deadlines: expect.not.arrayContaining([expect.objectContaining({ kind: 'VISA' })]),
    },
  ],
  [
    '004-015',
    SG17,
    'remoteParticipation note',
    { remoteParticipation: true, note: saying('decisions are taken remotely too, plenaries included') },
  ],
  [
    '004-016 to 004-018',
    SG17,
    'deadlines { kind on byRule }',
    {
      deadlines: among(
        { kind: 'CONTRIBUTIONS_FOR_TRANSLATION', on: '2021-02-20', byRule: null },
        { kind: 'REGISTRATION', on: '2021-03-20', byRule: null },
        { kind: 'CONTRIBUTIONS', on: '2021-04-07', byRule: null },
      ),
    },
  ],
  [
    '004-020',
    'TSAG-2021-01',
    'documents { number title }',
    { documents: [{ number: 'TSAG-R21', title: saying('endorsed Questions of SG17') }] },
  ],
  [
    '004-021',
    SG17,
    'documents { number title }',
    { documents: [{ number: 'TD3473', title: 'Updates to the agenda' }] },
  ],
  [
    '004-022',
    'SG17-2021-01',
    'type starts decisions { text }',
    { type: 'STUDY_GROUP_E_PLENARY', starts: '2021-01-07', decisions: [{ text: saying('English only') }] },
  ],
  ['004-023', 'TSAG-2020-09', 'starts body { ref }', { starts: '2020-09', body: { ref: 'TSAG' } }],
  [
    '004-024',
    'TSAG-2021-01',
    'starts ends decisions { kind body { ref } text }',
    {
      starts: '2021-01-11',
      ends: '2021-01-18',
      decisions: [
        { kind: 'QUESTIONS_ENDORSED', body: { ref: 'SG17' }, text: saying('in the middle of the study period') },
      ],
    },
  ],
  ['004-025', SG17, 'note', { note: saying('new structure of working parties proposed by the task force') }],
  [
    '004-026 to 004-028',
    SG17,
    'documentRules',
    { documentRules: expect.stringMatching(/Direct Document Posting.*by e-mail.*TIES account/) },
  ],
])('%s: %s', async (_ids, key, fields, answer) => {
  expect(await meeting(key, fields)).toMatchObject(answer);
});

describe('004-029: the agenda of SG17 is a tree of eleven items', () => {
  test('with lettered items below', async () => {
    const found = await meeting(SG17, 'agenda { number items { number items { number title } } }');
    expect(found).toMatchObject({
      agenda: [
        ...[1, 2, 3, 4].map((number) => expect.objectContaining({ number: String(number) })),
        {
          number: '5',
          items: among(
            expect.objectContaining({
              number: '5f',
              items: [
                { number: '5f JCA-IdM', title: 'JCA-IdM' },
                { number: '5f JCA-COP', title: 'JCA-COP' },
              ],
            }),
          ),
        },
        ...[6, 7, 8, 9, 10, 11].map((number) => expect.objectContaining({ number: String(number) })),
      ],
    });
    const counts = [6, 2, 14, 9, 7, 18];
    for (const [index, count] of counts.entries())
      expect(pick(found, 'agenda', index + 1, 'items')).toHaveLength(count);
  });

  test.each([
    ['004-030', '2', '2b', 'consented under AAP'],
    ['004-030', '2', '2c', 'determined under TAP'],
    ['004-033', '5', '5d', 'proposed new work items'],
    ['004-034', '7', '7b', 'for approval or agreement at this meeting'],
    ['004-035', '7', '7c', 'for consent or determination at this meeting'],
    ['004-038', '7', '7f', 'New work items to be added and work items to be deleted'],
    ['004-039', '7', '7g', 'at the next meeting'],
    ['004-040', '7', '7h', 'in the next study period'],
    ['004-041', '7', '7i', 'with editors and summaries'],
    ['004-042', '7', '7j', 'roadmaps and wikis'],
    ['004-043', '7', '7k', 'Liaison statements'],
    ['004-044', '7', '7l', 'A.4, A.5 or A.6'],
    ['004-045', '7', '7m', 'Appointments'],
    ['004-046', '7', '7n', 'alone, joint or collocated'],
    ['004-047', '7', '7o', 'correspondence groups'],
    ['004-048', '6', '6d', 'WTSA-16, PP-18 and WTDC-17'],
    ['004-049', '6', '6f', 'Kaleidoscope'],
    ['004-049', '6', '6g', 'workshops'],
  ])('%s: item %s, %s', async (_id, top, number, words) => {
    const found = await meeting(SG17, 'agenda { number items { number title } }');
    expect(found).toMatchObject({
      agenda: among({ number: top, items: among({ number, title: saying(words) }) }),
    });
  });
});
