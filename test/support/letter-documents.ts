import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { PeriodKnown } from '../../src/exchange/rules/letter/frame';

/** The study periods of ITU-T, as they are known to the tracker. */
export const STUDY_PERIODS: readonly PeriodKnown[] = [
  { label: '2005-2008', startsOn: '2004-10-15', endsOn: '2008-10-30' },
  { label: '2009-2012', startsOn: '2008-10-31', endsOn: '2012-11-29' },
  { label: '2013-2016', startsOn: '2012-11-30', endsOn: '2016-11-03' },
  { label: '2017-2020', startsOn: '2016-11-04', endsOn: '2022-03-09' },
  { label: '2022-2024', startsOn: '2022-03-10', endsOn: '2024-10-24' },
  { label: '2025-2028', startsOn: '2024-10-25', endsOn: null },
];

const packed = (children: (Paragraph | Table)[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children }] }));

/** A document with each line of a text as a paragraph. */
export const asDocx = (text: string): Promise<Buffer> => packed(text.split('\n').map((line) => new Paragraph(line)));

/** A document in which lines that begin with a tabulator are the cells of a row, as a word processor saves tables. */
export function asTables(text: string): Promise<Buffer> {
  const children: (Paragraph | Table)[] = [];
  let cells: string[] = [];
  const settle = () => {
    if (cells.length > 0) {
      const row = cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] }));
      children.push(new Table({ rows: [new TableRow({ children: row })] }));
    }
    cells = [];
  };
  for (const line of text.split('\n')) {
    if (/^ ?\t/.test(line)) {
      cells.push(line.trim());
      continue;
    }
    settle();
    children.push(new Paragraph(line));
  }
  settle();
  return packed(children);
}
