import fc from 'fast-check';
import { readDatatracker, readDatatrackerDocumentLines } from '../../src/exchange/connectors/ietf-datatracker';
import { readLiaison } from '../../src/exchange/connectors/liaison';
import { documentOf, paragraph, table } from '../support/documents';
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
const TEXT = 'In the maintenance phase we ask for news.';

describe('the heading of a liaison statement of ITU-T', () => {
  const asLines = HEADING.map(([label, value]) => `${label}: ${value}`);
  const asRows = HEADING.map(([label, value]) => [`${label}:`, value]);
  const LAYOUTS: [string, Parameters<typeof readLiaison>[0]][] = [
    ['lines', `JCA-Cloud – LS 26 – E\nGeneva, 19 November 2014\n${asLines.join('\n')}\n\n${TEXT}`],
    [
      'a table with bars',
      `| JCA-Cloud – LS 26 – E |\n| Geneva, 19 November 2014 |\n${asRows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n\n${TEXT}`,
    ],
    [
      'a table',
      documentOf(table([['JCA-Cloud – LS 26 – E', ''], ['', 'Geneva, 19 November 2014'], ...asRows]), paragraph(TEXT)),
    ],
    [
      'a paragraph with soft breaks',
      documentOf(
        paragraph(`JCA-Cloud – LS 26 – E\nGeneva, 19 November 2014\n${asLines.join('\n')}`),
        paragraph(TEXT, 3),
      ),
    ],
  ];
  test.each(LAYOUTS)('as %s', (_layout, source) => {
    const { sheet } = expectTheStatement(source);
    expect(sheet.contacts).toEqual([
      {
        name: 'Ada EXAMPLE',
        affiliation: null,
        country: null,
        email: 'ada@example.org',
        telephone: '+99 99 999',
        fax: null,
      },
    ]);
  });

  test('run together in one paragraph, where nothing tells a name from what follows it', () => {
    const text = `TELECOMMUNICATION STANDARDIZATION SECTOR JCA-Cloud – LS 26 – E Original: English Geneva, 19 November 2014 ${asLines.join(' ').replace('table ', 'table LIAISON STATEMENT ')} ${TEXT}`;
    const { sheet, issues } = expectTheStatement(text);
    expect(sheet).toMatchObject({ language: 'English', contacts: [{ name: null, email: 'ada@example.org' }] });
    expect(issues.map(({ rule }) => rule)).toContain('CONTACT_RUN_TOGETHER');
  });

  function expectTheStatement(source: Parameters<typeof readLiaison>[0]) {
    const reading = readLiaison(source);
    const { sheet, issues, layout } = reading;
    expect(layout).toBe('ITU_T_TEMPLATE');
    expect(sheet).toMatchObject({
      ...{
        number: 'JCA-Cloud – LS 26 – E',
        issuer: 'JCA-Cloud',
        document: 'JCA-Cloud Doc 999',
        sources: ['JCA-Cloud'],
      },
      ...{ title: 'LS on a table', place: 'Geneva', dated: '2014-11-19', approvalLevel: 'OTHER_GROUP', body: TEXT },
    });
    const asked = (purpose: string) =>
      sheet.addressees.filter((each) => each.purpose === purpose).map(({ body }) => body);
    const committees = [6, 7, 27, 38].map((number) => `ISO/IEC JTC 1/SC ${number}`);
    expect(asked('ACTION')).toEqual(['SG2', 'SG5', ...committees, 'OASIS', 'ETSI TC LI', 'Nobody Known']);
    expect(asked('COMMENT')).toEqual([]);
    expect(asked('INFORMATION')).toEqual(['JCA-IdM', 'ITU-T SG9']);
    expect(new Set(sheet.addressees.map(({ purpose, deadline }) => `${purpose} ${deadline}`))).toEqual(
      new Set(['ACTION 2015-03-20', 'INFORMATION null']),
    );
    expect(issues.filter(({ rule }) => rule === 'UNKNOWN_BODY').map(({ message }) => message)).toEqual([
      '"Nobody Known" names no body that is known by its notation',
    ]);
    return reading;
  }
});

describe('other headings', () => {
  test('the template since 2017, its table with two fields in a row, and contacts of three cells', () => {
    const { sheet } = readLiaison(
      documentOf(
        table([
          ['SG13-LS64', '', '', ''],
          ['Question(s):', '17/13', 'Meeting:', 'Geneva, 4-15 March 2019'],
          ['Ref:', 'SG13-TD275/GEN', '', ''],
          ['Source:', 'ITU-T Study Group 13', '', ''],
          ['Title:', 'LS/r on terms (reply to SG2-LS12) [to ITU-T SG2]', '', ''],
          ['For action to:', 'ITU-T SG2', '', ''],
          ['Approval:', 'ITU-T SG13 meeting (Geneva, 14 March 2019)', '', ''],
          ['Contact:', 'Kim Lee\nETRI\nKorea (Republic of)', 'Tel: +82 42 860 0000\nE-mail: kim@example.org', ''],
        ]),
        paragraph('We thank SG2.'),
      ),
    );
    expect(sheet).toMatchObject({
      ...{ number: 'SG13-LS64', issuer: 'SG13', originQuestions: ['Q17/13'], sources: ['ITU-T Study Group 13'] },
      ...{ meeting: 'Geneva, 4-15 March 2019', document: 'SG13-TD275/GEN', approvalLevel: 'STUDY_GROUP', dated: null },
      refersTo: [{ kind: 'REPLIES_TO', text: 'SG2-LS12' }],
      contacts: [
        {
          name: 'Kim Lee',
          affiliation: 'ETRI',
          country: 'Korea (Republic of)',
          telephone: '+82 42 860 0000',
          email: 'kim@example.org',
        },
      ],
      body: 'We thank SG2.',
    });
  });

  test('3GPP: to whom and in copy; action is asked for where the text has a section of actions', () => {
    const { sheet, layout, issues } = readLiaison(
      'Title:\tLS on cloud\nResponse to:\tLS S5-1 on cloud\nRelease:\tRel-13\nWork Item:\tX\n\nSource:\t3GPP TSG SA WG 5\nTo:\tIETF, ITU-T SG13\nCc:\t3GPP TSG CT WG1\n\nContact Person:\nName:\tKim Lee\nTel. number:\t+82-42-8600000\nE-mail address:\tkim@example.org\n\nAttachments:\tTdoc SP-1\n\n\n1. Overall\nText.\n2. Actions:\nPlease tell.',
    );
    expect(layout).toBe('THREE_GPP');
    expect(sheet).toMatchObject({
      title: 'LS on cloud',
      sources: ['3GPP TSG SA WG 5'],
      addressees: [
        { body: 'IETF', purpose: 'ACTION', deadline: null },
        { body: 'ITU-T SG13', purpose: 'ACTION', deadline: null },
        { body: '3GPP TSG CT WG1', purpose: 'INFORMATION', deadline: null },
      ],
      contacts: [{ name: 'Kim Lee', telephone: '+82-42-8600000', email: 'kim@example.org' }],
      attachments: [{ title: 'Tdoc SP-1' }],
      refersTo: [{ kind: 'REPLIES_TO', text: 'LS S5-1 on cloud' }],
      body: '1. Overall\nText.\n2. Actions:\nPlease tell.',
    });
    expect(issues.map(({ rule }) => rule)).toEqual(['NO_PLACE', 'NO_PLACE']);
  });

  test('the IETF: persons among the addressees are no bodies, Questions belong to their study group', () => {
    const { sheet, layout, issues } = readLiaison(
      documentOf(
        paragraph(
          'Liaison Statement\nTo: ITU SG 16 Q8, 9, 10/16, Kim Lee\nFor Information\nSource: IETF EXAMPLE Working Group, Example Area\nDate: May 5, 2010',
        ),
        paragraph('We thank you for liaison statement COM 16 – LS 124 – E, and mention SG13-LS64.', 3),
      ),
    );
    expect(layout).toBe('IETF_LETTER');
    expect(sheet).toMatchObject({
      addressees: [{ body: 'SG16', purpose: 'INFORMATION', deadline: null }],
      destinationQuestions: ['Q8/16', 'Q9/16', 'Q10/16'],
      sources: ['IETF EXAMPLE Working Group, Example Area'],
      dated: '2010-05-05',
      refersTo: [
        { kind: 'REPLIES_TO', text: 'COM 16 – LS 124 – E' },
        { kind: 'CITES', text: 'SG13-LS64' },
      ],
    });
    expect(issues.map(({ message }) => message)).toEqual([
      '"IETF EXAMPLE Working Group, Example Area" names no body that is known by its notation',
      '"Kim Lee" names no body that is known by its notation',
    ]);
  });

  test('a text that tells neither who writes nor to whom fills nothing', () => {
    const { sheet, missing, issues } = readLiaison('Dear all,\nthe meeting is postponed.\nDeadline: tomorrow');
    expect(missing).toHaveLength(Object.keys(sheet).length);
    expect(issues.map(({ rule }) => rule)).toEqual(['NO_LIAISON_STATEMENT']);
  });
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
  body: 'We thank you.',
  state: '/api/v1/name/liaisonstatementstate/posted/',
};

describe('the IETF Datatracker', () => {
  test('a liaison statement', () => {
    const { sheet, layout, issues } = readLiaison(JSON.stringify({ meta: { limit: 20 }, objects: [LETTER] }));
    expect([layout, issues]).toEqual(['DATATRACKER_RECORD', []]);
    expect(sheet).toMatchObject({
      sources: ['IETF 6man', 'IETF bmwg', 'IETF spring'],
      addressees: [{ body: 'SG11', purpose: 'ACTION', deadline: '2025-07-21' }],
      sent: '2025-04-23',
      number: null,
      body: 'We thank you.',
    });
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
    const text = [draft, rfc, { x: 1 }, LETTER].map((each) => JSON.stringify(each)).join('\n');
    const { items, issues } = readDatatracker(text);
    expect(items.map((item) => [item.sourceKey, item.body, item.statuses.map((each) => [each.kind, each.on])])).toEqual(
      [
        ['ietf:draft-example-cloud', 'IETF nfvrg', [['LAST_CALL', '2026-02-01']]],
        ['ietf:RFC 9999', null, [['PUBLISHED', null]]],
      ],
    );
    expect(issues.map((each) => each.rule)).toEqual(['NO_REFERENCE', 'LIAISON_STATEMENT']);
    const rows = await allOf(
      readDatatrackerDocumentLines(linesFrom([draft, rfc].map((each) => JSON.stringify(each)).join('\n'))),
    );
    expect(rows.flatMap((row) => row.item ?? [])).toEqual(items);
  });

  const PAGES = [
    [
      'Liaison statement\nAn answer\nState Posted\nSubmitted Date 2025-04-23\nFrom Groups 6man, INT\nTo Group ITU-T-SG-11\nTo Contacts Somebody\nPurpose For action\nDeadline 2025-07-21 Action Needed\nAttachments (None)\nBody\nTo be read.',
      {
        addressees: [{ body: 'SG11', purpose: 'ACTION', deadline: '2025-07-21' }],
        sources: ['IETF 6man', 'IETF int'],
        body: 'To be read.',
        attachments: [],
      },
    ],
    [
      'Liaison statement\nAn answer\n| State | Posted |\n|---|---|\n| Submitted Date | 2026-01-30 |\n| From Group | ITU-T-SG-17 |\n| To Groups | IAB, IESG |\n| Purpose | For comment |\n| Deadline | 2026-03-09 Action Taken |\n| Body |',
      {
        addressees: ['IAB', 'IESG'].map((body) => ({ body, purpose: 'COMMENT', deadline: '2026-03-09' })),
        sources: ['SG17'],
        sent: '2026-01-30',
      },
    ],
    [
      'Liaison statement\nAn answer\n\nSubmission date 2007-06-26\nFrom ITU-T SG 15 (Somebody)\nTo IETF\nPurpose In response\nAttachments \ufffd',
      {
        addressees: [{ body: 'IETF', purpose: null, deadline: null }],
        sources: ['SG15'],
        contacts: [{ name: 'Somebody' }],
      },
    ],
  ] as const;

  test.each(PAGES)('a saved page: %j', (text, expected) => {
    const { sheet, issues } = readLiaison(text);
    expect(sheet).toMatchObject({ title: 'An answer', ...expected });
    expect(issues.map((each) => each.rule).includes('LOST_CHARACTERS')).toBe(text.includes('\ufffd'));
  });
});

test('never throws, whatever a letter holds, and cites a place for what it fills', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(
      ...[
        'Purpose For action',
        'From Group x',
        'For action to: SG2',
        'Deadline: 99 March',
        'Source:',
        'Liaison statement',
      ],
      ...[
        'Submitted Date 2020',
        'Contact: -',
        'Tel: x',
        '| Title: | x |',
        'Attachment to SG2-LS1',
        '_______',
        'We thank SG2 for the liaison (SG2-LS4).',
      ],
    ),
  );
  const change = fc.dictionary(
    fc.constantFrom(...Object.keys(LETTER), 'name', 'states', 'related_to'),
    fc.jsonValue({ maxDepth: 3 }),
  );
  fc.assert(
    fc.property(fc.array(line), change, (lines, fields) => {
      for (const text of [lines.join('\n'), JSON.stringify({ objects: [{ ...LETTER, ...fields }, fields] })]) {
        const { sheet, evidence, missing } = readLiaison(text);
        const filled = Object.keys(sheet).filter((field) => !missing.includes(field));
        const told = new Set(evidence.map(({ field }) => field.split('.')[0]));
        expect(filled.filter((field) => !told.has(field))).toEqual([]);
      }
      expect(readDatatracker(lines.join('\n')).items.length).toBeLessThan(lines.length + 1);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ...[
    'Title: ',
    'Contact: a ',
    'For action to: SG2, ',
    'SG2 (deadline: 2014) ',
    'SG2; ',
    'COM 1 – LS 1 – ',
    'thank you for the liaison ',
  ],
  ...[
    '| a ',
    '(',
    'A-',
    'Attachment to SG2-LS1\n',
    'We thank SG2 agreed to ',
    '1 March 2014, ',
    '\n\n',
    'English only ',
  ],
])('a very long run of %j neither throws nor takes for ever', (piece) => {
  const run = piece.repeat(Math.ceil(200_000 / piece.length));
  for (const text of [
    run,
    `To: SG2\nSource: ${run}`,
    `Liaison statement\nPosted Date 2014\nAttachments ${run}`,
    `We thank ${run}`,
  ])
    expect(readLiaison(text).evidence.length).toBeLessThan(200_000);
});
