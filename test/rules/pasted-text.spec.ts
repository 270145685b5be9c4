import fc from 'fast-check';
import type { DocumentText } from '../../src/files/rules/document';
import { readPastedText } from '../../src/files/rules/pasted-text';

const tables = ({ parts }: DocumentText) =>
  parts.flatMap((part) => (part.kind === 'TABLE' ? [part.rows.map(({ cells }) => cells.map(({ text }) => text))] : []));

test('paragraphs, lists and links', () => {
  expect(readPastedText('A text.\n\n- M.occm: http://example.org/8846\r\n')).toEqual({
    parts: [
      {
        kind: 'PARAGRAPH',
        text: 'A text.',
        place: { line: 1, paragraph: 1 },
        heading: null,
        isListItem: false,
        links: [],
      },
      {
        kind: 'PARAGRAPH',
        text: '- M.occm: http://example.org/8846',
        place: { line: 3, paragraph: 2 },
        heading: null,
        isListItem: true,
        links: ['http://example.org/8846'],
      },
    ],
    issues: [],
  });
});

test.each([
  ['tabs', 'Entity\tTitle\nQ5/2\tM.occm\n'],
  ['tabs and an empty first column', 'Entity\tTitle\n\tM.occm\n'],
  ['bars', '| Entity | Title |\n| --- | --- |\n| Q5/2 | M.occm |\n'],
  ['one cell a line', '\tEntity\n\tTitle\n\n\t\n\tM.occm\n'],
])('a table with %s', (kind, text) => {
  expect(tables(readPastedText(text))).toEqual([
    [
      ['Entity', 'Title'],
      [/empty|one cell/.test(kind) ? '' : 'Q5/2', 'M.occm'],
    ],
  ]);
});

test('a cell of several lines goes on until the next begins', () => {
  expect(tables(readPastedText('\tA\n\tB\n\n\t\n\tone\ntwo\n\nthree\n\n\t\n\tfour\n'))).toEqual([
    [
      ['A', 'B'],
      ['', 'one\ntwo\n\nthree'],
      ['', 'four'],
    ],
  ]);
});

test('cells that do not come out even are said', () => {
  expect(readPastedText('\tA\n\tB\n\t\n\tc\n\td\n').issues).toEqual([
    expect.objectContaining({ rule: 'UNEVEN_TABLE' }),
  ]);
});

test('never throws, and loses no word', () => {
  const text = fc
    .array(fc.constantFrom('\t', '\n', '|', 'a', 'b c', ' ', '-', '\r\n', '\t\t'), { maxLength: 60 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (given) => {
      const { parts } = readPastedText(given);
      const read = parts
        .map((part) =>
          part.kind === 'TABLE' ? part.rows.flatMap(({ cells }) => cells.map((cell) => cell.text)).join('') : part.text,
        )
        .join('');
      const letters = (words: string) => words.replace(/[^abc]/g, '');
      return letters(read) === letters(given);
    }),
  );
});
