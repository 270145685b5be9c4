import { among, pick, saying, texts } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const PERIOD = '2013-2016';
const statement = async (ref: string, fields: string) => {
  const query = `query ($ref: String!) { liaisonStatement(ref: $ref, studyPeriod: "${PERIOD}") { ${fields} } }`;
  return pick(await server.data(query, { ref }), 'liaisonStatement');
};

/** The statement of SG2 to JCA-Cloud has no number: it is found by who wrote to whom. */
const FROM_SG2 = 'LS from SG2 to JCA-Cloud';

test.each<[ids: string, ref: string, fields: string, answer: object]>([
  [
    '002-001',
    FROM_SG2,
    'number numberAsWritten dated sent contacts { name } state sources { body { ref } } questions { side question { ref } } addressees { body { ref } deadline }',
    {
      ...{ number: null, numberAsWritten: null, dated: null, sent: null, contacts: [], state: 'SENT' },
      sources: [{ body: { ref: 'SG2' } }],
      questions: [
        { side: 'ORIGIN', question: { ref: 'Q5/2' } },
        { side: 'ORIGIN', question: { ref: 'Q7/2' } },
      ],
      addressees: [{ body: { ref: 'JCA-Cloud' }, deadline: null }],
    },
  ],
  [
    '002-002',
    FROM_SG2,
    'refersTo { kind to { ref } toText }',
    { refersTo: [{ kind: 'REPLIES_TO', to: null, toText: saying('Notification of JCA-Cloud about coordination') }] },
  ],
  ['002-003', FROM_SG2, 'attachments { title }', { attachments: [{ title: saying('Appendix A') }] }],
  [
    '002-004',
    FROM_SG2,
    'mentions { text state workItem { ref } }',
    {
      mentions: ['M.occm', 'M.rcsm', 'M.mivrcc'].map((text) => expect.objectContaining({ text, state: 'CONFIRMED' })),
    },
  ],
  [
    '003-001',
    'COM2-LS066',
    'ref numberAsWritten number issuer { ref } studyPeriod { label }',
    {
      ...{ ref: 'SG2-LS66', numberAsWritten: 'COM2-LS066', number: 66 },
      ...{ issuer: { ref: 'SG2' }, studyPeriod: { label: PERIOD } },
    },
  ],
  [
    '003-002',
    'COM2-LS066',
    'refersTo { kind toText to { ref language } }',
    {
      refersTo: [{ kind: 'REPLIES_TO', toText: 'COM 13 – LS 64 – E', to: { ref: 'SG13-LS64', language: 'E' } }],
    },
  ],
  ['003-003', 'COM 13 – LS 64 – E', 'title', { title: 'Collaboration on Cloud Computing Management' }],
  [
    '003-004',
    'COM2-LS066',
    'sources { body { ref type } }',
    { sources: [{ body: { ref: 'WP2/2', type: 'WORKING_PARTY' } }] },
  ],
  ['003-005', 'COM2-LS066', 'addressees { body { ref } }', { addressees: [{ body: { ref: 'SG13' } }] }],
  [
    '003-006',
    'COM2-LS066',
    'approvalLevel approval',
    { approvalLevel: 'WORKING_PARTY', approval: saying('Working Party 2/2') },
  ],
  [
    '003-007',
    'COM2-LS066',
    'dated sent contacts { name } addressees { deadline }',
    { dated: null, sent: null, contacts: [], addressees: [{ deadline: null }] },
  ],
  ['003-008', 'COM2-LS066', 'body', { body: saying('rapporteur of Q19/13') }],
  ['003-009', 'COM2-LS066', 'body', { body: expect.stringMatching(/1\).*2\).*3\).*4\)/) }],
  [
    '003-010',
    'COM2-LS066',
    'attachments { title digest uri }',
    { attachments: among({ title: saying('interface I1'), digest: null, uri: null }) },
  ],
  ['003-011', 'COM2-LS066', 'copyright', { copyright: saying('ITU copyright') }],
  [
    '003-012',
    'COM2-LS066',
    'mentions { text position workItem { ref } }',
    {
      mentions: among(
        { text: 'M.occm', position: expect.any(Number), workItem: { ref: 'ITU-T Y.3521/M.3070 (03/2016)' } },
        { text: 'M.rcsm', position: expect.any(Number), workItem: { ref: 'ITU-T M.3371 (10/2016)' } },
      ),
    },
  ],
])('%s', async (_ids, ref, fields, answer) => {
  expect(await statement(ref, fields)).toMatchObject(answer);
});

test('the first link of the chain was answered, and shows the answer', async () => {
  expect(
    await statement(
      'SG13-LS64',
      'sent addressees { body { ref } state isAwaited } referredToBy { kind from { ref } } source { key }',
    ),
  ).toEqual({
    sent: null,
    addressees: [{ body: { ref: 'WP2/2' }, state: 'REPLIED', isAwaited: false }],
    referredToBy: [{ kind: 'REPLIES_TO', from: { ref: 'SG2-LS66' } }],
    source: { key: 'COM2-LS066' },
  });
});

test('JCA-Cloud LS 26 goes to thirty bodies for action by 20 March 2015, and to two for information', async () => {
  const found = await statement(
    'JCA-Cloud – LS 26 – E',
    'title document place dated approval language contacts { name affiliation country } addressees { text purpose deadline body { ref } } nextDeadline',
  );
  expect(found).toMatchObject({
    title: 'LS on Invitation to update the information in the cloud computing roadmap',
    document: 'JCA-Cloud Doc 169',
    place: 'Geneva',
    dated: '2014-11-19',
    approval: 'Agreed to at JCA-Cloud meeting (Geneva, 19 November 2014)',
    language: 'English only',
    contacts: [
      { name: 'Monique Morrow', affiliation: 'Cisco Systems', country: null },
      { name: 'Kangchan Lee', affiliation: 'ETRI, Roadmap editor', country: 'Korea (Republic of)' },
    ],
    nextDeadline: '2015-03-20',
  });
  const purposes = texts(found, 'addressees', '*', 'purpose');
  const bodies = texts(found, 'addressees', '*', 'body', 'ref');
  const asked = (purpose: string) => bodies.filter((_, index) => purposes[index] === purpose);
  expect(asked('ACTION')).toHaveLength(30);
  expect(asked('ACTION')).toEqual(
    expect.arrayContaining(['ISO/IEC JTC 1/SC 6', 'ISO/IEC JTC 1/SC 38', 'ETSI TC LI', 'CEF']),
  );
  expect(asked('INFORMATION')).toEqual(['JCA-IdM', 'SG9']);
});
