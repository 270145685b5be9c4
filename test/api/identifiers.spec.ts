import { pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const RCSM = 'ITU-T M.3371 (10/2016)';
const OCCM = 'ITU-T Y.3521/M.3070 (03/2016)';
const ADDRESS = 'http://www.itu.int/itu-t/workprog/wp_item.aspx?isn=9621';

/** What a reference may mean, the likeliest first: text and reason. */
const resolve = async (text: string) => {
  const query = 'query ($text: String!) { resolve(text: $text) { reason matched workItem { ref } } }';
  return pick(await server.data(query, { text }), 'resolve');
};

describe('resolve', () => {
  test.each<[text: string, reason: string, matched: string, ref: string]>([
    ['M. rcsm', 'PROVISIONAL_NAME', 'M. rcsm', RCSM],
    ['M.rcsm', 'PROVISIONAL_NAME', 'M. rcsm', RCSM],
    ['ITU-T m.RCSM', 'PROVISIONAL_NAME', 'M. rcsm', RCSM],
    ['isn=9621', 'WORK_PROGRAMME_NUMBER', '9621', RCSM],
    [ADDRESS, 'WORK_PROGRAMME_NUMBER', '9621', RCSM],
    ['https://www.itu.int/ITU-T/workprog/wp_item.aspx?isn=9621', 'WORK_PROGRAMME_NUMBER', '9621', RCSM],
    ['M.3371', 'SAME_DOCUMENT', 'ITU-T M.3371 (10/2016)', RCSM],
    ['Rec. ITU-T M.3371 (10/2016)', 'SAME_IDENTIFIER', 'ITU-T M.3371 (10/2016)', RCSM],
    ['M.3070', 'DUAL_NUMBER', 'ITU-T M.3070 (03/2016)', OCCM],
    ['M.3070 (03/2016)', 'DUAL_NUMBER', 'ITU-T M.3070 (03/2016)', OCCM],
    ['M.3070 | Y.3521', 'DUAL_NUMBER', 'ITU-T M.3070 (03/2016)', OCCM],
    ['Y.3521/M.3070 (03/2016)', 'SAME_IDENTIFIER', 'ITU-T Y.3521/M.3070 (03/2016)', OCCM],
    ['Y.3521', 'SAME_DOCUMENT', 'ITU-T Y.3521/M.3070 (03/2016)', OCCM],
    ['Y.ccra', 'PROVISIONAL_NAME', 'Y.ccra', 'ITU-T Y.3502 (08/2014)'],
    ['ISO/IEC 17788', 'SAME_DOCUMENT', 'ISO/IEC 17788:2014', 'ISO/IEC 17788:2014'],
    ['iso/iec 17788 : 2014', 'SAME_IDENTIFIER', 'ISO/IEC 17788:2014', 'ISO/IEC 17788:2014'],
    ['RFC7348', 'SAME_IDENTIFIER', 'RFC 7348', 'RFC 7348'],
  ])('%s means %s of %s', async (text, reason, matched, ref) => {
    expect(await resolve(text)).toEqual([{ reason, matched, workItem: { ref } }]);
  });

  test('a number without an edition: the edition in force first, then the others', async () => {
    expect(await resolve('Y.3505')).toEqual(
      ['08/2025', '02/2022', '05/2018'].map((edition) => ({
        reason: 'SAME_DOCUMENT',
        matched: `ITU-T Y.3505 (${edition})`,
        workItem: { ref: `ITU-T Y.3505 (${edition})` },
      })),
    );
  });

  test('a number with an old edition: that edition first, then the others', async () => {
    expect(await resolve('Y.3505 (02/2022)')).toEqual([
      {
        reason: 'SAME_IDENTIFIER',
        matched: 'ITU-T Y.3505 (02/2022)',
        workItem: { ref: 'ITU-T Y.3505 (02/2022)' },
      },
      ...['08/2025', '05/2018'].map((edition) => ({
        reason: 'SAME_DOCUMENT',
        matched: `ITU-T Y.3505 (${edition})`,
        workItem: { ref: `ITU-T Y.3505 (${edition})` },
      })),
    ]);
  });

  test.each(['garbage', 'Y.9999', 'ISO/IEC 99999:2014', '💧'])('%j means nothing', async (text) => {
    expect(await resolve(text)).toEqual([]);
  });
});

describe('workItem', () => {
  test.each([
    ['Y.3505', 'ITU-T Y.3505 (08/2025)'],
    ['Y.3505 (02/2022)', 'ITU-T Y.3505 (02/2022)'],
    ['Y.3505 (05/2018)', 'ITU-T Y.3505 (05/2018)'],
    ['X.1631', 'ITU-T X.1631 (12/2025)'],
    ['ISO/IEC 22123-1', 'ISO/IEC 22123-1:2023'],
    ['ISO/IEC 27018', 'ISO/IEC 27018:2025'],
    ['Y.3513', 'ITU-T Y.3513 (08/2014)'],
    ['M. rcsm', RCSM],
    ['M.occm', OCCM],
    ['M.mivrcc', 'M.mivrcc'],
    ['isn 8846', OCCM],
    [ADDRESS, RCSM],
  ])('%s is %s', async (ref, expected) => {
    const data = await server.data('query ($ref: String!) { workItem(ref: $ref) { ref } }', { ref });
    expect(data).toEqual({ workItem: { ref: expected } });
  });

  test('by its number in this tracker, which its reference leads to', async () => {
    const id = pick(await server.data('{ workItem(ref: "M.occm") { id } }'), 'workItem', 'id');
    const query = 'query ($id: ID, $asOf: Date) { workItem(id: $id, asOf: $asOf) { ref } }';
    expect(await server.data(query, { id })).toEqual({ workItem: { ref: OCCM } });
    expect(await server.data(query, { id, asOf: '2014-06-01' })).toEqual({ workItem: { ref: 'M.occm' } });
  });

  test('every identifier is kept, as written and as printed', async () => {
    const data = await server.data(
      '{ workItem(ref: "M.3371") { identifiers { kind scheme text canonical validFrom certainty source { key } } } }',
    );
    const inferred = { validFrom: '2013-01-31', certainty: 'MEDIUM', source: { key: 'SG2-LS-JCA-Cloud' } };
    const named = { kind: 'PROVISIONAL', scheme: 'ITU_T_PROVISIONAL', canonical: 'M.rcsm', ...inferred };
    expect(data).toEqual({
      workItem: {
        identifiers: [
          {
            kind: 'PUBLISHED',
            scheme: 'ITU_T',
            text: RCSM,
            canonical: RCSM,
            validFrom: '2016-10-29',
            certainty: 'HIGH',
            source: { key: 'relaton-data-itu' },
          },
          { ...named, text: 'M. rcsm' },
          { ...named, text: 'M.rcsm' },
          { kind: 'ISN', scheme: 'ITU_T_ISN', text: '9621', canonical: 'ISN:9621', ...inferred },
          { kind: 'URI', scheme: 'ITU_T_ISN', text: ADDRESS, canonical: 'ISN:9621', ...inferred },
        ],
      },
    });
  });
});

describe('readIdentifier', () => {
  test.each([
    ['M. rcsm', { scheme: 'ITU_T_PROVISIONAL', canonical: 'M.rcsm', document: 'M.rcsm', edition: null, secondary: [] }],
    [
      'Rec. ITU-T Y.3500 (08/2014)',
      {
        scheme: 'ITU_T',
        canonical: 'ITU-T Y.3500 (08/2014)',
        document: 'ITU-T Y.3500',
        edition: '08/2014',
        secondary: [],
      },
    ],
    [
      'M.3070 | Y.3521',
      {
        scheme: 'ITU_T',
        canonical: 'ITU-T M.3070/Y.3521',
        document: 'ITU-T M.3070/Y.3521',
        edition: null,
        secondary: ['ITU-T Y.3521'],
      },
    ],
    ['RFC7348', { scheme: 'IETF', canonical: 'RFC 7348', document: 'RFC 7348', edition: null, secondary: [] }],
  ])('%s', async (text, read) => {
    const query =
      'query ($text: String!) { readIdentifier(text: $text) { scheme canonical document edition secondary } }';
    expect(await server.data(query, { text })).toEqual({ readIdentifier: read });
  });

  test('spellings share a key, editions do not, and all editions share that of the document', async () => {
    const read = async (text: string) =>
      pick(
        await server.data('query ($text: String!) { readIdentifier(text: $text) { key documentKey } }', { text }),
        'readIdentifier',
      );
    const old = await read('Y.3505 (02/2022)');
    expect(await read('Rec. ITU-T y.3505(02/2022)')).toEqual(old);
    expect(pick(await read('Y.3505 (08/2025)'), 'key')).not.toBe(pick(old, 'key'));
    expect(pick(await read('Y.3505 (08/2025)'), 'documentKey')).toBe(pick(old, 'documentKey'));
  });

  test('what follows no known numbering is not read', async () => {
    expect(await server.data('{ readIdentifier(text: "hello world") { key } }')).toEqual({ readIdentifier: null });
  });
});

test('a bare number is one of the work programme; with an edition no other edition will do', async () => {
  const data = await server.data(`{
    isn: workItem(ref: "9621") { ref }
    edition: workItem(ref: "Y.3505 (02/2022)") { ref }
    before: resolve(text: "Y.3505 (02/2022)") { reason workItem { ref } }
  }`);
  expect(data.isn).toEqual({ ref: 'ITU-T M.3371 (10/2016)' });
  expect(data.edition).toEqual({ ref: 'ITU-T Y.3505 (02/2022)' });
  expect(data.before).toHaveLength(3);
  const early = await server.ask('{ workItem(ref: "Y.3505 (08/2025)", asOf: "2025-08-28") { ref } }');
  expect(early.errors[0]?.extensions?.code).toBe('NOT_FOUND');
});
