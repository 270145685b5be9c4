import fc from 'fast-check';
import { readLiaison } from '../../src/exchange/connectors/liaison';
import { liaisonDocument, liaisonText } from '../../src/exchange/rules/liaison-document';
import { readDocument } from '../../src/files/readers/read-document';
import { docx } from '../../src/files/writers/docx';
import { liaisonSheets } from '../support/liaison-sheets';

const NOW = new Date('2026-01-01T00:00:00Z');

test('a statement written as text reads back the same', () => {
  fc.assert(
    fc.property(liaisonSheets, (sheet) => {
      const { sheet: again, layout } = readLiaison(liaisonText(sheet));
      expect(again).toEqual(sheet);
      expect(layout).toBe('ITU_T_TEMPLATE');
    }),
    { numRuns: 500 },
  );
});

test('a statement written as DOCX reads back the same', async () => {
  await fc.assert(
    fc.asyncProperty(liaisonSheets, async (sheet) => {
      const readout = await readDocument(await docx(liaisonDocument(sheet, 'SG13-LS64', NOW)), 'DOCX');
      if ('problem' in readout) throw new Error(readout.problem.message);
      expect(readLiaison(readout.document).sheet).toEqual(sheet);
    }),
    { numRuns: 60 },
  );
});
