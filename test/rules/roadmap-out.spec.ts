import { MATRIX_COLUMNS, matrixRows } from '../../src/exchange/rules/analysis-matrix';
import { ByText } from '../../src/exchange/rules/by-text';
import { categoryOf, domainOf } from '../../src/exchange/rules/domains';
import type { RoadmapRow } from '../../src/exchange/rules/jca-table';
import { lookupOf, matchOf } from '../../src/exchange/rules/matching';
import { printedNames } from '../../src/exchange/rules/printed-name';
import { readItem } from '../../src/exchange/rules/reading';
import { type RelatonSource, relatonFields } from '../../src/exchange/rules/relaton-writing';
import { roadmapDocument } from '../../src/exchange/rules/roadmap-document';
import { sectionName, suppl49Bullet, suppl49Row } from '../../src/exchange/rules/suppl-49-table';
import { writable } from '../../src/files/rules/written';
import { identifierKey } from '../../src/identifiers/rules/keys';

const OCCM: RoadmapRow = {
  ref: 'M.occm',
  title: 'Overview of Cloud Computing Management',
  scope: 'Requirements',
  uri: 'http://www.itu.int/itu-t/workprog/wp_item.aspx?isn=8846',
  nativeStatus: 'Draft Recommendation',
  started: '2012-03-07',
  domains: ['MANAGEMENT', 'SLA_METERING'],
  target: { text: '2014 for consent' },
  path: [{ ref: 'ITU-T' }, { ref: 'SG2' }, { ref: 'Q5/2' }],
  placements: [
    { domain: 'MANAGEMENT', category: 'ARCHITECTURE' },
    { domain: 'SLA_METERING', category: null },
  ],
};

test('a work item in the four columns of Suppl. 49, and in the list below the table', () => {
  expect(suppl49Row(OCCM)).toEqual([
    'M.occm, Overview of Cloud Computing Management',
    'Draft Recommendation',
    '2012-03-07',
    '2014 for consent',
  ]);
  expect(suppl49Bullet(OCCM)).toBe(`M.occm: Requirements\nURI: ${OCCM.uri}`);
  expect(suppl49Bullet({ ...OCCM, scope: null, uri: null })).toBeNull();
});

test('the matrix has the rows and columns of Suppl. 49, with the references in their cells', () => {
  const rows = matrixRows([OCCM, { ...OCCM, ref: 'Y.3500' }, OCCM]);
  expect(MATRIX_COLUMNS.slice(1).map(categoryOf)).not.toContain(null);
  expect(rows.map(([name]) => domainOf(name ?? ''))).not.toContain(null);
  expect(rows[3]).toEqual(['Management', '', '', 'M.occm\nY.3500', '', '', '']);
  expect(rows.flat().filter((cell) => cell.includes('M.occm'))).toHaveLength(1);
});

test('a text of two domains stands in both sections, one without in the last', () => {
  const { parts } = roadmapDocument('suppl-49', [OCCM, { ...OCCM, ref: 'X.lost', domains: [] }], {
    asOf: '2014-06-01',
    selection: '',
    now: new Date(0),
  });
  const sections: Record<string, number> = {};
  let heading = '';
  for (const part of parts) {
    if (part.kind === 'HEADING') heading = part.text;
    if (part.kind === 'TABLE') sections[heading] = part.rows.length;
  }
  expect(sections).toEqual({
    Management: 1,
    'SLA, metering': 1,
    [sectionName(null)]: 1,
    'Analysis matrix': 8,
  });
});

test.each([
  ['a\u0000b\u0007c', 'abc'],
  ['a\r\nb\rc', 'a\nb\nc'],
  ['half \ud800 of a character', 'half  of a character'],
  ['a whole one \u{1f600}, a tab\t', 'a whole one \u{1f600}, a tab\t'],
  ['\ufffe\uffff', ''],
])('%j can stand in a document as %j', (text, expected) => {
  expect(writable(text)).toBe(expected);
});

test('every way to tell a reference from a title', () => {
  expect(printedNames('A, B, C').map(({ key, title }) => [key, title])).toEqual([
    [identifierKey('A, B, C'), null],
    ['A', 'B, C'],
    [identifierKey('A, B'), 'C'],
  ]);
  expect(printedNames('')).toEqual([]);
  expect(printedNames(', '.repeat(10_000)).length).toBeLessThan(12);
});

test('what is said of one edition is not said of another', () => {
  const said = new ByText([
    ['ITU-T Y.3505 (05/2018)', 'the first'],
    ['ITU-T Y.3505 (08/2025)', 'the last'],
    ['ITU-T Y.3500', 'all'],
    ['no reference', 'nothing'],
  ]);
  expect(said.of(['ITU-T Y.3505 (08/2025)'])).toEqual(['the last']);
  expect(said.of(['ITU-T Y.3505 (03/2022)'])).toEqual([]);
  expect(said.of(['Y.3505'])).toEqual(['the first', 'the last']);
  expect(said.of(['ITU-T Y.3500 (08/2014)'])).toEqual(['all']);
});

test('texts that share an address are told apart by the reference that is printed', () => {
  const uri = 'https://www.example.org/series';
  const named = (id: string, ref: string) => ({
    id,
    identifiers: [
      { kind: 'URI', scheme: 'OTHER', key: identifierKey(uri), documentKey: identifierKey(uri) },
      { kind: 'PUBLISHED', scheme: 'OTHER', key: identifierKey(ref), documentKey: identifierKey(ref) },
    ],
    titles: ['Guide'],
    organization: null,
    twins: [],
  });
  const candidates = [named('1', 'Guide v1'), named('2', 'Guide v2')];
  const row = readItem({
    place: {},
    organization: '',
    raw: {},
    printed: 'Guide v2, Guide',
    identifiers: [{ kind: 'URI', text: uri, from: null }],
  });
  expect(matchOf(lookupOf(row), candidates)).toMatchObject({ kind: 'FOUND', id: '2' });
  expect(matchOf(lookupOf({ ...row, printed: 'Guide v3, Guide' }), candidates)).toMatchObject({ kind: 'SEVERAL' });
});

describe('a record of Relaton', () => {
  const source: RelatonSource = {
    ref: 'ITU-T Y.3500 (08/2014)',
    title: 'Cloud <computing> & more',
    scope: null,
    uri: 'https://www.itu.int/rec/T-REC-Y.3500-201408-I',
    nativeStatus: 'In force',
    approved: '2014-08-13',
    edition: '08/2014',
    type: 'RECOMMENDATION',
    path: [
      { ref: 'ITU-T', name: 'ITU Telecommunication Standardization Sector' },
      { ref: 'SG13', name: null },
    ],
    identifiers: [],
    editors: [{ person: { name: 'A. N. Editor' } }, { person: null }],
    relations: [
      { name: 'IDENTICAL_TEXT', other: { ref: 'ISO/IEC 17788:2014' } },
      { name: 'DEPENDS_ON', other: { ref: 'Y.3502' } },
      { name: 'SUPERSEDES', other: null },
    ],
  };

  test('is of the third generation, with the twin beside its own number and the status in its own words', () => {
    expect(relatonFields(source)).toMatchObject({
      schema_version: 'v1.5.6',
      title: [{ content: 'Cloud &lt;computing&gt; &amp; more', language: 'en' }],
      docidentifier: [
        { content: 'ITU-T Y.3500 (08/2014)', type: 'ITU', primary: true },
        { content: 'ISO/IEC 17788:2014', type: 'ISO', primary: true },
      ],
      date: [{ type: 'published', at: '2014-08-13' }],
      status: { stage: { content: 'In force' } },
    });
    expect(relatonFields(source)).not.toHaveProperty('relation');
  });

  test.each([
    ['40.60', { stage: { content: '40' }, substage: { content: '60' } }],
    ['Under study', { stage: { content: 'Under study' } }],
  ])('%s is %j', (nativeStatus, status) => {
    expect(relatonFields({ ...source, nativeStatus }).status).toEqual(status);
  });

  test('says nothing of what is not known', () => {
    const bare = relatonFields({
      ...source,
      title: null,
      uri: null,
      approved: '2014-Q3',
      nativeStatus: null,
      edition: null,
    });
    for (const name of ['title', 'source', 'date', 'status', 'edition', 'abstract'])
      expect(bare).not.toHaveProperty(name);
  });
});
