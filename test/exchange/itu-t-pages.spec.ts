import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readAap } from '../../src/exchange/connectors/itu-t-aap';
import { readWorkProgramme } from '../../src/exchange/connectors/itu-t-work-programme';
import type { ReadItem } from '../../src/exchange/rules/reading';
import { parseTarget } from '../../src/work-items/rules/target';
import { corpusFile, describeWithCorpus } from '../support/corpus';
import { documentOf, paragraph, table } from '../support/documents';

const VALUES = [
  ['Work item', 'Y.4999 (ex Y.xx-frame)'],
  ['Subject/title', 'Cloud computing - A framework'],
  ['Status', 'Consented on 2026-02-27 [Issued from previous study period]'],
  ['Approval process', 'AAP'],
  ['Type of work item', 'Recommendation'],
  ['Version', 'New'],
  ['Equivalent number', '-'],
  ['Timing', '2026-Q1 (High priority)'],
  ['Liaison', 'ISO/IEC JTC1 SC38'],
  ['Supporting members', 'One Company, Another'],
  ['Summary', 'What it is about. Status: not a label here.'],
  ['Comment', '-'],
  ['Reference(s)', ''],
  ['Contact(s)', 'Ada EXAMPLE, Editor\nBen EXAMPLE, Editor'],
  ['ITU-T A.5 justification(s)', '-'],
  ['First registration in the WP', '2023-03-28 10:44:49'],
  ['Last update', '2026-03-03 16:48:55'],
] as const;
const BREADCRUMB = '[2025-2028] : [SG13] : [Q19/13]';
const NAME = 'wp_item.aspx?isn=99999';

const LAYOUTS: readonly (readonly [string, string])[] = [
  ['lines', [BREADCRUMB, ...VALUES.map(([label, value]) => `${label}: ${value}`)].join('\n')],
  [
    'a table',
    [BREADCRUMB, '|', ...VALUES.map(([label, value]) => `    | ${label}: | ${value.replace('\n', ' |\n| ')} |  `)].join(
      '\n',
    ),
  ],
  ['bars alone', [BREADCRUMB, ...VALUES.map(([label, value]) => `|\n${label}:\n|\n|\n${value}\n|`)].join('\n')],
  [
    'run together',
    `${BREADCRUMB} ${VALUES.filter(([label]) => label !== 'Contact(s)')
      .map(([label, value]) => `${label}: ${value.replace('Status: n', 'n')}`)
      .join(' ')} Contact(s): Ada EXAMPLE, Editor; Ben EXAMPLE, Editor`,
  ],
];

const texts = (item: ReadItem | undefined) => item?.identifiers.map((each) => `${each.kind} ${each.text}`);

describe('an item of the ITU-T work programme', () => {
  test.each(LAYOUTS)('as %s', (layout, text) => {
    const { items, issues, asOf } = readWorkProgramme(text, { name: NAME });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      sourceKey: 'isn:99999',
      organization: 'ITU-T',
      body: 'Q19/13',
      titles: [{ title: 'Cloud computing - A framework', language: 'en' }],
      type: 'RECOMMENDATION',
      process: 'AAP',
      statuses: [{ nativeStatus: 'Consented', kind: 'CONSENTED', on: '2026-02-27', basis: 'OCCURRED' }],
      target: '2026-Q1 (High priority)',
      started: '2023-03-28',
      liaison: 'ISO/IEC JTC1 SC38',
      supportingMembers: ['One Company', 'Another'],
      asOf: '2026-03-03',
    });
    expect(texts(items[0])).toEqual([
      'PUBLISHED ITU-T Y.4999',
      'PROVISIONAL Y.xx-frame',
      'ISN 99999',
      'URI https://www.itu.int/ITU-T/workprog/wp_item.aspx?isn=99999',
    ]);
    expect(items[0]?.editors).toEqual(['Ada EXAMPLE', 'Ben EXAMPLE']);
    expect(items[0]?.scope).toMatch(layout === 'run together' ? /^What it is/ : /Status: not a label here/);
    expect(parseTarget(items[0]?.target ?? '')).toMatchObject({ priority: 'HIGH', precision: 'QUARTER' });
    expect(issues).toEqual([]);
    expect(asOf).toBe('2026-03-03');
  });

  test('as the two columns of a real table, with the number in a link', () => {
    const page = documentOf(
      { ...paragraph(BREADCRUMB), links: [`https://www.itu.int/ITU-T/workprog/wp_item.aspx?isn=99999`] },
      table(VALUES.map(([label, value]) => [`${label}:`, value])),
    );
    const { items } = readWorkProgramme(page);
    expect(items[0]).toMatchObject({ sourceKey: 'isn:99999', body: 'Q19/13', target: '2026-Q1 (High priority)' });
  });

  test('many at once; a status without a day is what held on the day of the last update', () => {
    const page = (name: string) =>
      `${BREADCRUMB}\nWork item: ${name}\nStatus: Under study \nTiming: -\nLast update: 2026-01-02 03:04:05`;
    const { items, asOf } = readWorkProgramme(`${page('Y.one-two')}\n${page('Y.4998-rev')}`, { name: 'saved.html' });
    expect(items.map((item) => texts(item))).toEqual([['PROVISIONAL Y.one-two'], ['PROVISIONAL Y.4998-rev']]);
    for (const item of items) {
      expect(item.target).toBeNull();
      expect(item.statuses).toEqual([
        { nativeStatus: 'Under study', kind: 'DRAFTED', on: '2026-01-02', basis: 'OBSERVED' },
      ]);
    }
    expect(asOf).toBeNull();
  });

  test('agreed, an equivalent, lost characters, an unknown name', () => {
    const { items, issues } = readWorkProgramme(
      'Work item: what is this\nSubject/title: A \ufffd title\nStatus: Agreed on 2025-05-05\nApproval process: Agreement\nType of work item: Technical report\nEquivalent number: ISO/IEC 17788',
    );
    expect(items[0]).toMatchObject({
      type: 'TECHNICAL_REPORT',
      process: 'AGREEMENT',
      statuses: [{ nativeStatus: 'Agreed', kind: 'AGREED', on: '2025-05-05', basis: 'OCCURRED' }],
      relations: [{ name: 'IDENTICAL_TEXT', to: 'ISO/IEC 17788' }],
    });
    expect(issues.map((each) => each.rule).sort()).toEqual(['LOST_CHARACTERS', 'UNKNOWN_BODY', 'UNKNOWN_REFERENCE']);
  });
});

describe('an item of the Alternative Approval Process', () => {
  const page = (status: string, approved: string) =>
    [
      'AAP Recommendation',
      '',
      'Y.4997: Cloud computing - An architecture',
      '',
      'Study Group',
      '13',
      'Study Period',
      '2025-2028',
      'Consent Date',
      '2025-07-25',
      'Approval Date',
      approved,
      'Provisional Name',
      'Y.xx-arch',
      'Input used for Consent',
      'SG13-TD72/WP2 (2025-07)',
      'Status',
      status,
      'IPR',
      'Site',
      'What it describes.',
      'AAP Current Status',
      'Step # Action',
    ].join('\n');

  test('number, provisional name, day of consent and state', () => {
    const { items, issues } = readAap(page('LC', ''), { name: 'recdetails/11228', asOf: '2025-08-01' });
    expect(issues).toEqual([]);
    expect(items[0]).toMatchObject({
      sourceKey: 'aap:11228',
      body: 'SG13',
      process: 'AAP',
      titles: [{ title: 'Cloud computing - An architecture' }],
      scope: 'What it describes.',
      statuses: [
        { nativeStatus: 'C', kind: 'CONSENTED', on: '2025-07-25', basis: 'OCCURRED' },
        { nativeStatus: 'LC', kind: 'LAST_CALL', on: '2025-08-01', basis: 'OBSERVED' },
      ],
    });
    expect(texts(items[0])).toEqual(['PUBLISHED ITU-T Y.4997', 'PROVISIONAL Y.xx-arch']);
  });

  test('approved with typographical changes; two pages pasted together', () => {
    const { items } = readAap(`${page('AT', '2025-08-29')}\n${page('C', '')}`);
    expect(items.map((item) => item.statuses.map((each) => [each.kind, each.on]))).toEqual([
      [
        ['CONSENTED', '2025-07-25'],
        ['APPROVED', '2025-08-29'],
      ],
      [['CONSENTED', '2025-07-25']],
    ]);
  });
});

const piece = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'Work item:',
    'Status: Consented on 2026-99-99',
    '|',
    BREADCRUMB,
    'Contact(s):',
    'AAP Recommendation',
    'Provisional Name',
    'Status',
    'LC',
    'Y.1: t',
  ),
);

test('never throws, whatever a page holds', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.string(), (lines, name) => {
      const text = lines.join('\n');
      expect(readWorkProgramme(text, { name }).attribution).toBeNull();
      expect(readAap(text, { name }).attribution).toBeNull();
    }),
    { numRuns: 300 },
  );
});

describeWithCorpus('itu-t-pages')('saved pages', () => {
  const read = (name: string) =>
    readWorkProgramme(readFileSync(corpusFile('samples', 'itu-t', 'pages', name), 'utf8'), { name });

  test('isn 21467', () => {
    const { items } = read('wp_item_isn21467_Y.3560.txt');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      sourceKey: 'isn:21467',
      body: 'Q19/13',
      statuses: [{ kind: 'CONSENTED', on: '2026-02-27' }],
      target: '2026-Q1 (High priority)',
      liaison: 'ISO/IEC JTC1 SC38',
    });
    expect(texts(items[0])?.slice(0, 2)).toEqual(['PUBLISHED ITU-T Y.3560', 'PROVISIONAL Y.rs-frame']);
    expect(items[0]?.editors).toHaveLength(2);
  });

  test('isn 22245 and 20899, in the two other layouts', () => {
    expect(read('wp_item_isn22245_QSTR.SRv6_conf.partial.txt').items[0]).toMatchObject({
      sourceKey: 'isn:22245',
      type: 'TECHNICAL_REPORT',
      process: 'AGREEMENT',
      target: '2026-Q1 (Medium priority)',
      liaison: 'IETF SPRING, IETF SRv6Ops',
    });
    const other = read('wp_search_isn_task20899_Q.3065.txt').items[0];
    expect(other).toMatchObject({
      sourceKey: 'isn:20899',
      statuses: [{ kind: 'APPROVED', on: '2026-01-13' }],
      target: null,
    });
    expect(texts(other)?.slice(0, 2)).toEqual(['PUBLISHED ITU-T Q.3065', 'PROVISIONAL Q.SFCO']);
  });

  test('a revision, and an item in the incubation queue', () => {
    expect(texts(read('wp_item_isn23418_Y.3531-rev.txt').items[0])?.[0]).toBe('PROVISIONAL Y.3531-rev');
    expect(read('wp_item_isn21670_X.secadef.txt').items[0]).toMatchObject({
      sourceKey: 'isn:21670',
      body: 'Q1/17',
      target: '2027-01 (Medium priority)',
    });
  });

  test('AAP 11228', () => {
    const name = 'aap_recdetails_11228_Y.3555.txt';
    const { items } = readAap(readFileSync(corpusFile('samples', 'itu-t', 'pages', name), 'utf8'), { name });
    expect(items[0]).toMatchObject({
      sourceKey: 'aap:11228',
      body: 'SG13',
      statuses: [{ kind: 'CONSENTED' }, { kind: 'LAST_CALL', nativeStatus: 'LC' }],
    });
    expect(texts(items[0])).toEqual(['PUBLISHED ITU-T Y.3555', 'PROVISIONAL Y.mc-arch']);
  });
});
