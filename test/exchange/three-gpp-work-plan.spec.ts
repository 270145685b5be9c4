import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readThreeGppWorkPlan } from '../../src/exchange/connectors/three-gpp-work-plan';
import { dateOf } from '../../src/exchange/rules/dates';
import { slipsOf } from '../../src/exchange/rules/three-gpp-notes';
import { readDocument } from '../../src/files/readers/read-document';
import { corpusFile, describeWithCorpus } from '../support/corpus';
import { documentOf, table } from '../support/documents';

const HEADER = [
  'ID',
  'Unique_ID',
  'Name',
  'Acronym',
  'Outline_Level',
  'Release',
  'Resource_Names',
  'Start',
  'Finish',
  'Completion',
  'Hyperlink',
  'WI_rapporteur_name',
  'Notes',
  'Impacted_TSs_and_TRs',
  'TSG_stopped',
  'last_modif',
];
const row = (
  id: string,
  name: string,
  level: string,
  completion: string,
  change: Readonly<Record<string, string>> = {},
) => {
  const values: Record<string, string> = {
    ID: '1',
    Unique_ID: id,
    Name: name,
    Outline_Level: level,
    Completion: completion,
    Start: '2024-01-03T08:00:00.000Z',
    Finish: '2026-09-09',
    Hyperlink: 'SP-1',
    Resource_Names: 'S5',
    last_modif: 'Wed 03/12/25',
    ...change,
  };
  return HEADER.map((column) => values[column] ?? '');
};
const read = (...rows: string[][]) => readThreeGppWorkPlan(documentOf(table([HEADER, ...rows])));

test('the tree, stopped items, completion in floats, rows that are no items', () => {
  const { items, issues, asOf } = read(
    row('0', 'Work Plan 3GPP version April 1st 2026', '1', '0'),
    row('0', '--- RELEASE 21 ---', '1', '0', { Acronym: '-' }),
    row('1', 'A feature', '1', '0.5', { Acronym: 'FEAT,;' }),
    row('2', 'Study on it', '2', '0.949999999999999', {
      Acronym: 'FS_FEAT',
      Impacted_TSs_and_TRs: '23.501; 23.700-02',
    }),
    row('3', 'A part', '3', '1'),
    row('4', 'Another part', '2', '1', { TSG_stopped: '80' }),
    row('5', 'An idea', '1', '0', { Hyperlink: '-', last_modif: 'NA' }),
    row('0', 'Rel-20 Studies', '1', '0'),
    row('6', 'Below nothing', '2', 'x'),
  );
  expect(asOf).toBe('2026-04-01');
  expect(
    items.map((item) => [
      item.sourceKey,
      item.statuses[0]?.kind,
      item.statuses[0]?.on,
      item.target,
      item.relations.find((each) => each.name === 'PART_OF')?.to,
    ]),
  ).toEqual([
    ['3gpp-wi:1', 'DRAFTED', '2026-04-01', '2026-09-09', undefined],
    ['3gpp-wi:2', 'DRAFTED', '2026-04-01', '2026-09-09', '3gpp-wi:1'],
    ['3gpp-wi:3', 'PUBLISHED', '2026-09-09', null, '3gpp-wi:2'],
    ['3gpp-wi:4', 'DISCONTINUED', '2026-04-01', null, '3gpp-wi:1'],
    ['3gpp-wi:5', 'REGISTERED', '2026-04-01', '2026-09-09', undefined],
    ['3gpp-wi:6', undefined, undefined, null, undefined],
  ]);
  expect(items[0]).toMatchObject({
    body: '3GPP SA5',
    started: '2024-01-03',
    asOf: '2025-12-03',
    identifiers: [{ text: 'FEAT' }],
  });
  expect(items[1]?.relations.slice(1)).toEqual([
    { name: 'INPUT_TO', to: '3GPP TS 23.501' },
    { name: 'INPUT_TO', to: '3GPP TR 23.700-02' },
  ]);
  expect(issues.map((each) => each.rule)).toEqual(['UNKNOWN_STATUS']);
});

test.each([
  [
    '4/9/24: 40%->80; 4/9/24: FCD:09/09/2024->12/24; 8/1/25: WID:SP-231781->SP-241566 (rapp changed)',
    [{ on: '2024-09-04', from: '2024-09-09', to: '2024-12-09' }],
  ],
  ['6/3/25: FCD:30/08/2024->/25', [{ on: '2025-03-06', from: '2024-08-30', to: '2025-08-30' }]],
  ['17/3/26: FCD:Tue 03/03/->9/9/26', [{ on: '2026-03-17', from: null, to: '2026-09-09' }]],
  [
    '11/9/25: FCD:Wed 03/03/27->Fri 04/06/27; Compl:0%->2%',
    [{ on: '2025-09-11', from: '2027-03-03', to: '2027-06-04' }],
  ],
  ['11/9/25: FCD:31/02/25->x', [{ on: '2025-09-11', from: null, to: null }]],
  ['no slip; TR 38.9xx', []],
])('slips in %j', (notes, slips) => {
  expect(slipsOf(notes)).toEqual(slips);
});

test.each([
  ['Wed 03/12/25', '2025-12-03'],
  ['Thu 01/02/01', '2001-02-01'],
  ['Fri 31/12/99', '1999-12-31'],
  ['31/13/25', null],
  ['NA', null],
  ['109/2019', null],
  ['Q4/2020', '2020-Q4'],
  ['20 March 2015', '2015-03-20'],
  ['1er août 2015', '2015-08-01'],
  ['2014-10', '2014-10'],
])('the date %j', (text, date) => {
  expect(dateOf(text)).toBe(date);
});

test('never throws, whatever the cells hold', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('0', '1', '7', '-', 'NA', 'FCD:1/1/25->2', '0.5', 'Work Plan 3GPP version x'),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 18 }), { maxLength: 8 }), (rows) => {
      const { items } = read(...rows);
      for (const item of items) expect(item.sourceKey).toMatch(/^3gpp-wi:\d+$/);
    }),
    { numRuns: 300 },
  );
  expect(readThreeGppWorkPlan(documentOf()).issues.map((each) => each.rule)).toEqual(['NO_WORK_PLAN']);
});

describeWithCorpus('three-gpp-work-plan')('the work plan of 1 April 2026', () => {
  test('9,517 rows', async () => {
    const readout = await readDocument(readFileSync(corpusFile('samples', '3gpp', '3gpp_workplan.xlsx')), 'XLSX');
    const document = 'document' in readout ? readout.document : documentOf();
    const { items, issues, asOf } = readThreeGppWorkPlan(document);
    expect(asOf).toBe('2026-04-01');
    expect(items).toHaveLength(9517 - 164);
    expect(issues).toEqual([]);
    expect(items.filter((item) => item.statuses[0]?.kind === 'DISCONTINUED').length).toBeGreaterThanOrEqual(470);
    const cloud = items.find((item) => item.identifiers.some((each) => each.text === 'FS_Cloud_OAM'));
    expect(cloud).toMatchObject({
      sourceKey: '3gpp-wi:1020010',
      body: '3GPP SA5',
      statuses: [{ kind: 'PUBLISHED', on: '2025-09-09' }],
    });
    expect(cloud?.formerTargets).toEqual([
      { target: '2024-09-09', until: '2024-09-04' },
      { target: '2024-08-30', until: '2025-03-06' },
    ]);
    expect(items.filter((item) => item.relations.some((each) => each.name === 'PART_OF')).length).toBeGreaterThan(5000);
  });
});
