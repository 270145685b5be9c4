import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readRoadmapTables } from '../../src/exchange/connectors/roadmap-table';
import type { ReadItem } from '../../src/exchange/rules/reading';
import { splitReference } from '../../src/exchange/rules/reference-title';
import { roadmapColumn } from '../../src/files/rules/roadmap-columns';
import { parseTarget } from '../../src/work-items/rules/target';
import { corpusFile, describeWithCorpus } from '../support/corpus';
import { documentOf, paragraph, stackedTable, table } from '../support/documents';

const JCA = [
  'Activity domain',
  'Entity',
  'Title of deliverable',
  'Scope of deliverable',
  'Current status',
  'Starting date',
  'Target date',
];
const ISN = 'http://www.itu.int/itu-t/workprog/wp_item.aspx?isn=';
const RETURNED = [
  [
    '',
    'ITU-T SG2 Q5',
    'ITU-T M.occm, Overview of Cloud Computing Management',
    `Objects to manage.\nURI: ${ISN}8846`,
    'Draft Recommendation',
    '2012-03-07',
    '2014 for consent',
  ],
  [
    '',
    'ITU-T SG2 Q5',
    'ITU-T M. rcsm Requirements for Cloud Service Management',
    `Requirements. \nURI: ${ISN}9621`,
    'Draft Recommendation',
    '2013-01-31',
    '2014 for consent',
  ],
  [
    '',
    'ITU-T SG2 Q7',
    'ITU-T M.mivrcc Requirements and analysis for management interface of virtualized resources in cloud computing ',
    `As [ITU-T M.3020] says.\n\nMore.\nURI: ${ISN}9623`,
    'Draft Recommendation',
    '2013-01-31',
    '2014 for consent',
  ],
];

const ids = (item: ReadItem | undefined, kind: string) =>
  item?.identifiers.filter((each) => each.kind === kind).map((each) => each.text);

function expectTheThree(items: readonly ReadItem[]): void {
  expect(items.map((item) => item.sourceKey)).toEqual(['isn:8846', 'isn:9621', 'isn:9623']);
  expect(items.map((item) => ids(item, 'PROVISIONAL'))).toEqual([['M.occm'], ['M.rcsm'], ['M.mivrcc']]);
  expect(items.map((item) => ids(item, 'ISN'))).toEqual([['8846'], ['9621'], ['9623']]);
  expect(items.map((item) => item.body)).toEqual(['Q5/2', 'Q5/2', 'Q7/2']);
  expect(items.map((item) => item.started)).toEqual(['2012-03-07', '2013-01-31', '2013-01-31']);
  expect(items.map((item) => item.uri)).toEqual([8846, 9621, 9623].map((isn) => `${ISN}${isn}`));
  for (const item of items) {
    expect(item).toMatchObject({ organization: 'ITU-T', type: 'RECOMMENDATION', process: null, domains: [] });
    expect(item.target).toBe('2014 for consent');
    expect(parseTarget(item.target ?? '')).toMatchObject({
      event: 'CONSENT',
      earliest: '2014-01-01',
      latest: '2014-12-31',
    });
    expect(item.statuses).toEqual([
      { nativeStatus: 'Draft Recommendation', kind: 'DRAFTED', on: null, basis: 'OBSERVED' },
    ]);
    expect(item.scope).not.toMatch(/URI|http/);
  }
}

test('a returned questionnaire of the Joint Coordination Activity', () => {
  const { items, issues } = readRoadmapTables(documentOf(table([JCA, ...RETURNED])));
  expectTheThree(items);
  expect(issues).toEqual([]);
  expect(items[1]?.raw['Title of deliverable']).toEqual({
    text: 'ITU-T M. rcsm Requirements for Cloud Service Management',
    place: { table: 1, row: 3, column: 3 },
  });
  expect(items[1]?.titles).toEqual([{ title: 'Requirements for Cloud Service Management', language: 'en' }]);
});

test('columns in any order, without the empty ones, with other words and in French', () => {
  const french = [
    'Titre du produit',
    'Date visée',
    'Entité',
    'Situation actuelle',
    'Date de début',
    'Domaine d’application',
  ];
  const order = [2, 6, 1, 4, 5, 3];
  const rows = RETURNED.map((row) => order.map((index) => row[index] ?? ''));
  expectTheThree(readRoadmapTables(documentOf(table([french, ...rows]))).items);
});

test('a heading broken over two rows, a caption that names the body, a heading repeated on the next page', () => {
  const header = ['Title of deliverable', 'Current status', 'Starting date', 'Target date'];
  const { items, issues } = readRoadmapTables(
    documentOf(
      paragraph('Table 10-1– ITU-T SG17 deliverables'),
      table([
        ['', '', 'Starting', ''],
        ['Title of deliverable', 'Current status', 'date', 'Target date'],
        [
          'ITU-T X.1602, Security requirements for software as a service application environments',
          'Recommendation',
          '04/2011',
          '03/2016',
        ],
        header,
        [
          'ITU-T X.SRCaaS, Security requirements for Communication as a Service',
          'Draft Recommendation',
          '09/2016',
          '109/2019',
        ],
        ['ITU-T X.sgcc, Security guidelines for container', 'Draft Recommendation', '09/2018', 'Q4/2020'],
        ['', '', '', ''],
        ['ITU-T Y.x-tbd, Something', 'TBD', '-', 'NA'],
      ]),
    ),
  );
  expect(
    items.map((item) => [
      ids(item, 'PUBLISHED')?.[0] ?? ids(item, 'PROVISIONAL')?.[0],
      item.body,
      item.started,
      item.target,
    ]),
  ).toEqual([
    ['ITU-T X.1602', 'SG17', '2011-04', '03/2016'],
    ['X.SRCaaS', 'SG17', '2016-09', '109/2019'],
    ['X.sgcc', 'SG17', '2018-09', 'Q4/2020'],
    ['Y.x-tbd', 'SG17', null, null],
  ]);
  expect(parseTarget('Q4/2020')).toMatchObject({ earliest: '2020-10-01', latest: '2020-12-31', precision: 'QUARTER' });
  expect(items[3]?.statuses).toEqual([]);
  expect(issues).toEqual([
    {
      rule: 'IMPOSSIBLE_DATE',
      message: 'the target "109/2019" is no date of the calendar',
      place: { table: 1, row: 5 },
    },
  ]);
});

test('a common text is a text of the body of the table, with a twin', () => {
  const header = ['Title of deliverable', 'Current status', 'Starting date', 'Target date'];
  const row = [
    'ITU-T Y.3500|ISO/IEC 17788, Information technology – Cloud computing – Overview and vocabulary',
    'Recommendation | IS',
    '09/2012',
    '08/2014',
  ];
  const { items } = readRoadmapTables(
    documentOf(paragraph('Table 15-1 – ISO/IEC JTC 1 SC 38 deliverables'), table([header, row])),
  );
  expect(items[0]).toMatchObject({
    organization: 'ISO/IEC',
    body: 'ISO/IEC JTC 1/SC 38',
    process: 'ISO_IEC',
    identifiers: [{ kind: 'PUBLISHED', text: 'ISO/IEC 17788', from: null }],
    relations: [{ name: 'IDENTICAL_TEXT', to: 'ITU-T Y.3500' }],
    titles: [{ title: 'Information technology – Cloud computing – Overview and vocabulary', language: 'en' }],
    statuses: [{ nativeStatus: 'Recommendation | IS', kind: 'PUBLISHED' }],
  });
});

test('the list of scopes below the table, and the matrix', () => {
  const header = ['Title of deliverable', 'Current status', 'Target date'];
  const { items } = readRoadmapTables(
    documentOf(
      table([header, ['ITU-T X.1602, Security requirements', 'Recommendation', '03/2016']]),
      paragraph('• ITU-T X.1602: Says what software as a service needs:', 1, true),
      paragraph('and how.', 2),
      paragraph('URI: http://www.itu.int/itu-t/workprog/wp_item.aspx?isn=10000', 3),
      paragraph('Some other words: not a bullet.', 4),
      paragraph('• ITU-T X.1601: A framework. URI: http://handle.itu.int/11.1002/1000/12613', 5, true),
      table(
        [
          ['', 'General, definition', 'Requirements use cases', 'Architecture'],
          ['Security', '', 'ITU-T X.1602', ''],
        ],
        2,
      ),
    ),
  );
  expect(items).toHaveLength(2);
  expect(items[0]).toMatchObject({
    sourceKey: 'isn:10000',
    scope: 'Says what software as a service needs: and how.',
    domains: ['SECURITY'],
    placements: [{ domain: 'SECURITY', category: 'REQUIREMENTS_USE_CASES' }],
  });
  expect(items[1]).toMatchObject({
    scope: 'A framework.',
    uri: 'http://handle.itu.int/11.1002/1000/12613',
    statuses: [],
  });
});

test('what is odd is said, with its place, and the row is kept', () => {
  const header = [...JCA];
  const row = ['Weather', 'Somebody', 'A study of clouds', '', 'Almost', '2013-02-30', 'soon'];
  const { items, issues } = readRoadmapTables(documentOf(table([header, row, ['Security', '', '', '', '', '', 'x']])));
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    organization: '',
    titles: [{ title: 'A study of clouds' }],
    started: null,
    target: 'soon',
  });
  expect(issues.map((each) => each.rule).sort()).toEqual([
    'IMPOSSIBLE_DATE',
    'NO_REFERENCE',
    'ROW_WITHOUT_NAME',
    'UNKNOWN_BODY',
    'UNKNOWN_DOMAIN',
    'UNKNOWN_STATUS',
    'UNREAD_TARGET',
  ]);
  expect(
    readRoadmapTables(
      documentOf(
        table([
          ['a', 'b'],
          ['c', 'd'],
        ]),
      ),
    ).issues.map((each) => each.rule),
  ).toEqual(['NO_ROADMAP_TABLE']);
});

test.each([
  ['ITU-T M.occm, Overview', 'ITU-T M.occm', 'Overview'],
  ['ITU-T M. rcsm Requirements for it', 'ITU-T M. rcsm', 'Requirements for it'],
  ['ISO/IEC 19086-1, Cloud Computing – Part 1 : Overview', 'ISO/IEC 19086-1', 'Cloud Computing – Part 1 : Overview'],
  ['Y.3514 (2017) Cor. 1 (12/2018) Trusted inter-cloud', 'Y.3514 (2017) Cor. 1 (12/2018)', 'Trusted inter-cloud'],
  ['OASIS CAMP, Cloud application management, platforms', 'OASIS CAMP', 'Cloud application management, platforms'],
  ['OASIS TOSCA-v1.0 Topology and orchestration', 'OASIS TOSCA-v1.0', 'Topology and orchestration'],
  [
    'NIST SP 800-145\nThe NIST Definition of Cloud Computing',
    'NIST SP 800-145',
    'The NIST Definition of Cloud Computing',
  ],
  ['Y.3560 (ex Y.rs-frame) – Framework', 'Y.3560 (ex Y.rs-frame)', 'Framework'],
  ['Information technology – Cloud computing', null, 'Information technology – Cloud computing'],
  ['RFC 7642', 'RFC 7642', null],
  ['', null, null],
])('reference and title of %j', (text, reference, title) => {
  expect(splitReference(text)).toEqual({ reference, title });
});

test.each([
  ['Target date*', 'target'],
  ['TARGET DATE (consent)', 'target'],
  ['État actuel', 'status'],
  ['Intitulé', 'title'],
  ['constructor', null],
])('column %j', (heading, column) => {
  expect(roadmapColumn(heading)).toBe(column);
});

const words = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom('ITU-T Y.3500', 'URI: http://a.b/?isn=1', '2014', '-', 'Security', '• X.1: y', ...JCA),
);

test('never throws, whatever the cells hold', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(words, { maxLength: 8 }), { maxLength: 6 }),
      fc.array(words, { maxLength: 5 }),
      (rows, texts) => {
        const { items } = readRoadmapTables(
          documentOf(...texts.map((text) => paragraph(text)), table([JCA, ...rows]), table(rows, 2)),
        );
        for (const item of items) expect(item.place).toBeDefined();
      },
    ),
    { numRuns: 300 },
  );
});

describeWithCorpus('roadmap-table')('real tables', () => {
  test('the questionnaire that ITU-T SG2 returned', () => {
    const text = readFileSync(corpusFile('seeds', '002_2017aa3cae7d437b.txt'), 'utf8');
    const { items, issues } = readRoadmapTables(stackedTable(text.slice(text.indexOf('\tActivity domain')), 7));
    expectTheThree(items);
    expect(issues).toEqual([]);
  });

  test('page 402 of the Cloud computing standardization roadmap', () => {
    const lines = readFileSync(
      corpusFile('samples', 'itu-t', 'roadmap', 'YSup49_flipbook_page402_layout.partial.txt'),
      'utf8',
    ).split('\n');
    const { items, issues } = readRoadmapTables(layoutTable(lines));
    const withTarget = items.filter((item) => item.target !== null);
    expect(withTarget).toHaveLength(8);
    expect(withTarget.map((item) => item.body)).toEqual(Array.from({ length: 8 }, () => 'SG17'));
    expect(issues.map((each) => each.rule)).toEqual(['IMPOSSIBLE_DATE']);
    expect(withTarget.map((item) => item.target)).toContain('Q4/2020');
    expect(items.at(-1)).toMatchObject({ identifiers: [{ text: 'ITU-T X.1601' }], target: null });
  });
});

/** The page was saved with blanks between the columns. */
function layoutTable(lines: readonly string[]) {
  const rows: string[][] = [];
  const after: string[] = [];
  for (const line of lines) {
    const cells = /^\s{6,}(ITU-T .*?)\s{2,}((?:Draft )?Recommendation)\s+(\S+)\s+(\S+)$/.exec(line.trimEnd());
    if (cells !== null) rows.push(cells.slice(1));
    else if (rows.length > 0 && (after.length > 0 || /•/.test(line))) after.push(line.trim());
    else if (rows.length > 0) rows.at(-1)?.splice(0, 1, `${rows.at(-1)?.[0]} ${line.trim()}`);
  }
  const caption = lines.find((line) => /Table 10-1/.test(line))?.trim() ?? '';
  const header = ['Title of deliverable', 'Current status', 'Starting date', 'Target date'];
  return documentOf(
    paragraph(caption),
    table([header, ...rows]),
    ...after.map((text) => paragraph(text.replace(/•\s+/, '• '))),
  );
}
