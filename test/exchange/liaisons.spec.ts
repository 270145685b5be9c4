import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readDatatracker, readDatatrackerDocumentLines } from '../../src/exchange/connectors/ietf-datatracker';
import { readDatatrackerPage } from '../../src/exchange/connectors/ietf-liaison-page';
import { readLiaisonStatement } from '../../src/exchange/connectors/liaison-statement';
import { corpusFile, describeWithCorpus } from '../support/corpus';
import { documentOf, table } from '../support/documents';
import { allOf, linesFrom } from '../support/streams';

const HEADING = [
  ['Ref', 'JCA-Cloud Doc 999'],
  ['Source', 'JCA-Cloud'],
  ['Title', 'LS on a table'],
  ['For action to', 'ITU-T Study Groups SG2, SG5, ISO/IEC JTC1 SCs 6, 7, 27 and 38, OASIS, ETSI TC LI, Nobody Known'],
  ['For comment to', '-'],
  ['For information to', 'JCA-IdM, ITU-T SG9'],
  ['Approval', 'Agreed to at JCA-Cloud meeting (Geneva, 19 November 2014)'],
  ['Deadline', '20 March 2015'],
  ['Contact', 'Ada EXAMPLE'],
  ['Tel', '+99 99 999'],
  ['Email', 'ada@example.org'],
] as const;

describe('the heading of a liaison statement of ITU-T', () => {
  const asLines = HEADING.map(([label, value]) => `${label}: ${value}`);
  test.each([
    ['lines', `JCA-Cloud – LS 26 – E\n${asLines.join('\n')}`],
    [
      'a paragraph run together',
      `TELECOMMUNICATION STANDARDIZATION SECTOR JCA-Cloud – LS 26 – E ${asLines.join(' ').replace('table ', 'table LIAISON STATEMENT ')} In the maintenance phase we ask for news.`,
    ],
  ])('as %s', (_layout, text) => expectTheLetter(readLiaisonStatement(text)));

  test('as a table', () => {
    const rows = HEADING.map(([label, value]) => [`${label}:`, value]);
    expectTheLetter(readLiaisonStatement(documentOf(table([['JCA-Cloud – LS 26 – E', ''], ...rows]))));
  });

  function expectTheLetter({ letters, issues }: ReturnType<typeof readLiaisonStatement>): void {
    const letter = letters?.[0];
    expect(letter).toMatchObject({
      reference: 'JCA-Cloud - LS 26 - E',
      title: 'LS on a table',
      from: ['JCA-Cloud'],
      sent: '2014-11-19',
      deadline: '2015-03-20',
      action: 'REQUIRED',
    });
    const asked = (purpose: string) =>
      letter?.addressees.filter((each) => each.purpose === purpose).map((each) => each.body);
    expect(asked('ACTION')).toEqual([
      'SG2',
      'SG5',
      ...[6, 7, 27, 38].map((number) => `ISO/IEC JTC 1/SC ${number}`),
      'OASIS',
      'ETSI TC LI',
    ]);
    expect(asked('COMMENT')).toEqual([]);
    expect(asked('INFORMATION')).toEqual(['JCA-IdM', 'SG9']);
    expect(issues.map((each) => [each.rule, each.message])).toEqual([
      ['UNKNOWN_BODY', '"Nobody Known" names no known body'],
    ]);
    expect(JSON.stringify(letter?.raw)).not.toContain('ada@example.org');
  }
});

/** The envelope is made by hand after the documented model; the facts are those of a public page. */
const LETTER = {
  id: 1990,
  title: 'Response to "LS on new work item"',
  other_identifiers: '',
  purpose: '/api/v1/name/liaisonstatementpurposename/action/',
  deadline: '2025-07-21',
  from_groups: ['/api/v1/group/group/1969/'],
  from_name: '6man, bmwg, spring',
  to_groups: [],
  to_name: 'ITU-T-SG-11',
  tags: ['/api/v1/name/liaisonstatementtagname/required/'],
  submitted: '2025-04-23T10:00:00Z',
  from_contact: 'someone@example.org',
  body: 'We thank someone@example.org',
  state: '/api/v1/name/liaisonstatementstate/posted/',
};

describe('the IETF Datatracker', () => {
  test('a liaison statement', () => {
    const { letters, issues } = readDatatracker(JSON.stringify({ meta: { limit: 20 }, objects: [LETTER] }));
    expect(issues).toEqual([]);
    expect(letters?.[0]).toMatchObject({
      sourceKey: 'ietf-liaison:1990',
      from: ['IETF 6man', 'IETF bmwg', 'IETF spring'],
      addressees: [{ body: 'SG11', purpose: 'ACTION' }],
      sent: '2025-04-23',
      deadline: '2025-07-21',
      action: 'REQUIRED',
      reference: null,
    });
    expect(JSON.stringify(letters)).not.toContain('@example.org');
  });

  test('documents: drafts and RFCs', async () => {
    const draft = {
      name: 'draft-example-cloud',
      title: 'A &amp; B',
      states: ['/api/v1/doc/state/1/', '/api/v1/name/state/wg-lc/'],
      group: '/api/v1/group/group/nfvrg/',
      time: '2026-02-01T00:00:00',
      abstract: 'What',
    };
    const rfc = { name: 'rfc9999', rfc_number: 9999, title: 'C', std_level: '/api/v1/name/stdlevelname/ps/' };
    const text = [draft, rfc, { x: 1 }].map((each) => JSON.stringify(each)).join('\n');
    const { items, issues } = readDatatracker(text);
    expect(items.map((item) => [item.sourceKey, item.body, item.statuses.map((each) => [each.kind, each.on])])).toEqual(
      [
        ['ietf:draft-example-cloud', 'IETF nfvrg', [['LAST_CALL', '2026-02-01']]],
        ['ietf:RFC 9999', null, [['PUBLISHED', null]]],
      ],
    );
    expect(issues.map((each) => each.rule)).toEqual(['NO_REFERENCE']);
    const rows = await allOf(readDatatrackerDocumentLines(linesFrom(text)));
    expect(rows.flatMap((row) => row.item ?? [])).toEqual(items);
  });

  const PAGES = [
    [
      'Liaison statement\nAn answer\nState Posted\nSubmitted Date 2025-04-23\nFrom Groups 6man, INT\nTo Group ITU-T-SG-11\nTo Contacts Somebody\nPurpose For action\nDeadline 2025-07-21 Action Needed\nAttachments (None)\nBody\nTo be read.',
      'ACTION',
      '2025-07-21',
      'REQUIRED',
      ['IETF 6man', 'IETF int'],
    ],
    [
      'Liaison statement\nAn answer\n| State | Posted |\n|---|---|\n| Submitted Date | 2026-01-30 |\n| From Group | ITU-T-SG-17 |\n| To Groups | IAB, IESG |\n| Purpose | For comment |\n| Deadline | 2026-03-09 Action Taken |\n| Body |',
      'COMMENT',
      '2026-03-09',
      'TAKEN',
      ['SG17'],
    ],
    [
      'Liaison statement\nAn answer\n\nSubmission date 2007-06-26\nFrom ITU-T SG 15 (Somebody)\nTo IETF\nPurpose In response\nAttachments \ufffd',
      'RESPONSE',
      null,
      null,
      ['SG15'],
    ],
  ] as const;

  test.each(PAGES)('a saved page: %j', (text, purpose, deadline, action, from) => {
    const { letters, issues } = readDatatrackerPage(text, { name: 'https://datatracker.ietf.org/liaison/1990/' });
    expect(letters?.[0]).toMatchObject({ sourceKey: 'ietf-liaison:1990', title: 'An answer', deadline, action, from });
    expect(letters?.[0]?.addressees[0]?.purpose).toBe(purpose);
    expect(issues.map((each) => each.rule)).toEqual(text.includes('\ufffd') ? ['LOST_CHARACTERS'] : []);
  });
});

test('never throws, whatever a letter holds', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'Purpose For action',
      'From Group x',
      'For action to: SG2',
      'Deadline: 99 March',
      'Source:',
      'Liaison statement',
    ),
  );
  const change = fc.dictionary(
    fc.constantFrom(...Object.keys(LETTER), 'name', 'states', 'related_to'),
    fc.jsonValue({ maxDepth: 3 }),
  );
  fc.assert(
    fc.property(fc.array(line), change, (lines, fields) => {
      expect(readDatatrackerPage(lines.join('\n')).attribution).toBeNull();
      expect(readLiaisonStatement(lines.join('\n')).attribution).toBeNull();
      expect(readDatatracker(JSON.stringify({ objects: [{ ...LETTER, ...fields }, fields] })).attribution).toBeNull();
      expect(readDatatracker(lines.join('\n')).items.length).toBeLessThan(lines.length + 1);
    }),
    { numRuns: 300 },
  );
});

describeWithCorpus('liaisons')('real letters', () => {
  const page = (name: string) => {
    const { letters, issues } = readDatatrackerPage(
      readFileSync(corpusFile('samples', 'ietf-liaison', 'pages', name), 'utf8'),
      { name },
    );
    return { letter: letters?.[0], rules: issues.map((each) => each.rule) };
  };

  test('three generations of pages of the Datatracker', () => {
    expect(page('liaison_1990.partial.txt').letter).toMatchObject({
      sourceKey: 'ietf-liaison:1990',
      deadline: '2025-07-21',
      action: 'REQUIRED',
      sent: '2025-04-23',
      addressees: [{ body: 'SG11', purpose: 'ACTION' }],
    });
    expect(page('liaison_1990.partial.txt').letter?.from).toHaveLength(8);
    expect(page('liaison_2106.partial.txt').letter).toMatchObject({
      deadline: '2026-03-09',
      action: 'TAKEN',
      from: ['SG17'],
    });
    expect(page('liaison_318.partial.txt').letter).toMatchObject({
      deadline: '2007-06-25',
      action: 'TAKEN',
      addressees: [{ body: 'SG15' }],
    });
    expect(page('liaison_999_in-response.partial.txt').letter).toMatchObject({
      deadline: null,
      addressees: [{ body: 'SG15', purpose: 'RESPONSE' }],
    });
    expect(page('liaison_1457.txt').letter).toMatchObject({
      from: ['SG13'],
      addressees: [{ body: 'IETF', purpose: 'INFORMATION' }],
    });
    expect(page('liaison_339_legacy.txt')).toMatchObject({
      letter: { from: ['SG15'], sent: '2007-06-26' },
      rules: ['LOST_CHARACTERS'],
    });
  });

  test('JCA-Cloud LS 26, run together in one paragraph', () => {
    const { letters } = readLiaisonStatement(
      readFileSync(corpusFile('samples', 'itu-t', 'ls', 'JCA-Cloud_LS26_2014-11-19.partial.txt'), 'utf8'),
    );
    const letter = letters?.[0];
    expect(letter).toMatchObject({ reference: 'JCA-Cloud - LS 26 - E', deadline: '2015-03-20', sent: '2014-11-19' });
    const bodies = letter?.addressees.map((each) => each.body) ?? [];
    expect(bodies.filter((body) => body.startsWith('ISO/IEC JTC 1/SC '))).toHaveLength(4);
    expect(letter?.addressees.filter((each) => each.purpose === 'INFORMATION').map((each) => each.body)).toEqual([
      'JCA-IdM',
      'SG9',
    ]);
  });
});
