import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { jcaRow, type RoadmapRow } from '../../src/exchange/rules/jca-table';
import { asWritten, csvLine } from '../../src/files/rules/separated';

const ROW: RoadmapRow = {
  ref: 'M.occm',
  title: 'Overview of Cloud Computing Management',
  scope: 'Requirements',
  uri: 'http://www.itu.int/x?isn=8846',
  nativeStatus: 'Draft Recommendation',
  started: '2012-03-07',
  domains: ['MANAGEMENT', 'SLA_METERING'],
  target: { text: '2014 for consent' },
  path: [{ ref: 'ITU-T' }, { ref: 'SG2' }, { ref: 'Q5/2' }],
  placements: [],
};

test('a work item as a row of the table', () => {
  expect(jcaRow(ROW)).toEqual([
    'Management; SLA, metering',
    'ITU-T Q5/2',
    'M.occm, Overview of Cloud Computing Management',
    'Requirements\nURI: http://www.itu.int/x?isn=8846',
    'Draft Recommendation',
    '2012-03-07',
    '2014 for consent',
  ]);
});

test('what is not known is an empty cell', () => {
  expect(
    jcaRow({
      ...ROW,
      title: null,
      scope: null,
      uri: null,
      nativeStatus: null,
      started: null,
      domains: [],
      target: null,
      path: [{ ref: 'ETSI' }],
    }),
  ).toEqual(['', 'ETSI', 'M.occm', '', '', '', '']);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula for a spreadsheet', (cell) => {
  expect(csvLine([cell])).toBe(`"'${cell}"\r\n`);
});

test('what is written is read back, whatever the cells hold', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^['=+@-]{0,4}$/));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
      const [read]: string[][] = parse(csvLine(cells), { record_delimiter: '\r\n' });
      expect(read?.map(asWritten)).toEqual(cells);
      expect(read?.every((text) => !/^[=+\-@\t\r]/.test(text))).toBe(true);
    }),
  );
});
