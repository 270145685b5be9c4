import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type LetterReading, readLetter } from '../../src/exchange/connectors/letter';
import type { SheetBody } from '../../src/exchange/rules/letter/sheet-body';
import type { SheetAgendaItem, SheetMeeting } from '../../src/exchange/rules/letter/sheet-meeting';
import { readDocument } from '../../src/files/readers/read-document';
import { corpusFile, describeWithCorpus } from './corpus';
import { asDocx, asTables, STUDY_PERIODS } from './letter-documents';

/** What a record is found as: a part of the sheet, and what it has to be. */
export type Found = readonly [records: string, of: (reading: LetterReading) => unknown, is: unknown];

export const main = ({ sheet }: LetterReading): Partial<SheetMeeting> => sheet.meetings[0] ?? {};
export const side = ({ sheet }: LetterReading): Partial<SheetMeeting> => sheet.meetings[1] ?? {};
export const made = ({ sheet }: LetterReading): Partial<SheetBody> => sheet.newBodies[0] ?? {};
export const clause = (reading: LetterReading, number: string) =>
  made(reading).terms?.clauses.find((each) => each.number === number);
export const session = (reading: LetterReading, at: number) => {
  const { beginsAt, endsAt, title, parts = [] } = main(reading).sessions?.[at] ?? {};
  return [`${beginsAt}-${endsAt}`, title, ...parts.map(({ role, name, text }) => `${role} ${name ?? text}`)];
};
export const stated = (reading: LetterReading) =>
  (main(reading).statedDeadlines ?? []).map(({ kind, lastDay }) => [kind, lastDay]);
export const office =
  (person: string) =>
  ({ sheet }: LetterReading) => {
    const found = sheet.appointments.find((each) => each.person === person);
    return found && [found.role, found.body, found.affiliation, found.country];
  };
export const flat = (items: readonly SheetAgendaItem[] = []): SheetAgendaItem[] =>
  items.flatMap((item) => [item, ...flat(item.items)]);
export const item = (number: string) => (reading: LetterReading) =>
  flat(main(reading).agenda).find((each) => each.number === number)?.title;
export const saying = (...words: readonly string[]) =>
  expect.stringMatching(new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^]*')));
export const among = (...values: readonly unknown[]) => expect.arrayContaining(values as unknown[]);

/** Reads a letter of the corpus, looks for every record of it, and reads it again as a document. */
export function describeLetter(
  [seed, file, what]: readonly [seed: string, file: string, what: string],
  found: readonly Found[],
  missed: Readonly<Record<string, string>> = {},
): void {
  describeWithCorpus(what)(`seed ${seed}, ${what}`, () => {
    const text = () => readFileSync(corpusFile('seeds', file), 'utf8');
    const reading = () => readLetter(text(), STUDY_PERIODS);
    const ids = found.map(([record]) => `${seed}-${record}`);

    test.each(found.map(([record, of, is]) => [`${seed}-${record}`, of, is] as const))(
      '%s is found',
      (_record, of, is) => {
        expect(of(reading())).toEqual(is);
      },
    );

    test('every other record is listed as missed', () => {
      const records = z
        .array(z.object({ id: z.string(), seed: z.string() }))
        .parse(parse(readFileSync(corpusFile('data', 'seed_records.csv')), { columns: true }));
      const all = records.filter((record) => record.seed === seed).map(({ id }) => id);
      expect(all.filter((id) => !ids.includes(id))).toEqual(Object.keys(missed));
    });

    test.each([
      ['each line a paragraph', asDocx],
      ['its tables as tables', asTables],
    ])('a document of the same text, %s, gives the same', async (_way, write) => {
      const readout = await readDocument(await write(text()), 'DOCX');
      const again = readLetter('document' in readout ? readout.document : '', STUDY_PERIODS);
      const ofRules = ({ findings }: LetterReading) => findings.map(({ rule, message }) => `${rule}: ${message}`);
      expect([again.sheet, ofRules(again)]).toEqual([reading().sheet, ofRules(reading())]);
    });
  });
}
