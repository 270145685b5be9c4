import { readLetter } from '../../src/exchange/connectors/letter';
import type { SheetAgendaItem } from '../../src/exchange/rules/letter/sheet-meeting';
import { readDocument } from '../../src/files/readers/read-document';
import { asDocx, asTables, STUDY_PERIODS } from '../support/letter-documents';
import { LETTERS } from '../support/letters';
import { docx, docxTable, para } from '../support/packages';

async function read(bytes: Uint8Array) {
  const readout = await readDocument(bytes, 'DOCX');
  return readLetter('document' in readout ? readout.document : '', STUDY_PERIODS);
}
const tree = (items: readonly SheetAgendaItem[] = []): string[] =>
  items.flatMap(({ number, title, items: below }) => [`${number} ${title}`, ...tree(below)]);

test.each([
  ['each line a paragraph', asDocx],
  ['its tables as tables', asTables],
])('a document of the same text, %s, gives the same', async (_way, write) => {
  for (const text of LETTERS)
    expect((await read(await write(text))).sheet).toEqual(readLetter(text, STUDY_PERIODS).sheet);
});

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = {
  'word/numbering.xml': `<w:numbering xmlns:w="x"><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
};
const item = (text: string, at: number) => para(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`);
const LETTER = [
  ...['Geneva, 3 February 2020', 'Ref: TSB Collective letter 2/3', 'Dear Sir/Madam,'],
  'It is my pleasure to invite you to the meeting of Study Group 3, which will be held in Geneva from 4 to 8 May 2020.',
].map((text) => para(text));
const DEADLINES = [
  para('Key deadlines:'),
  docxTable([
    ['4 April 2020', 'Registration'],
    ['21 April 2020', '-\nContributions'],
  ]),
];
const AGENDA = [
  para('ANNEX A'),
  para('Draft agenda'),
  item('Opening', 0),
  item('Results', 0),
  item('Of the last meeting', 1),
  item('Of TSAG', 1),
  item('Closing', 0),
];

test('numbers of an agenda that the word processor counts are as good as written; deadlines stand in the rows of a table', async () => {
  const { sheet, issues } = await read(docx([...LETTER, ...DEADLINES, ...AGENDA].join(''), {}, NUMBERING));
  expect(tree(sheet.meetings[0]?.agenda)).toEqual([
    '1 Opening',
    '2 Results',
    '2a Of the last meeting',
    '2b Of TSAG',
    '3 Closing',
  ]);
  expect(sheet.meetings[0]?.statedDeadlines).toEqual([
    { kind: 'REGISTRATION', lastDay: '2020-04-04', text: 'Registration' },
    { kind: 'CONTRIBUTIONS', lastDay: '2020-04-21', text: 'Contributions' },
  ]);
  expect(issues).toEqual([]);
});

test('where nothing tells the numbers of a list, its items are counted, and that is said', async () => {
  const { sheet, issues } = await read(docx([...LETTER, ...AGENDA].join('')));
  expect(sheet.meetings[0]?.agenda.map(({ number, title }) => `${number} ${title}`)).toEqual([
    ...['1 Opening', '2 Results', '3 Of the last meeting', '4 Of TSAG', '5 Closing'],
  ]);
  expect(issues.map(({ rule }) => rule)).toEqual(['NUMBERS_COUNTED']);
});
