import type { DocumentText, Part, Place, TableRow } from '../../files/rules/document';

/** A line of a document, whatever it was there: a paragraph, or a row of a table with its cells joined by bars. */
export interface Line {
  readonly text: string;
  readonly place: Place;
  readonly links: readonly string[];
  /** Whether it is a heading or an entry of a list: what stands above does not go on here. */
  readonly begins?: boolean;
}

/** The lines of a document in their order, without empty ones. */
export function linesOf(source: DocumentText | string): Line[] {
  const parts = typeof source === 'string' ? plainDocument(source).parts : source.parts;
  return parts.flatMap(linesOfPart);
}

function linesOfPart(part: Part): Line[] {
  if (part.kind === 'TABLE') return part.rows.flatMap(lineOfRow);
  return part.text
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text, index) => ({
      text: text.trim(),
      place: part.place,
      links: index === 0 ? part.links : [],
      begins: index === 0 && (part.isListItem || part.heading !== null),
    }));
}

/** A cell that spans columns is said once. */
function lineOfRow(row: TableRow): Line[] {
  const texts = row.cells.map((cell) => cell.text.trim());
  const said = texts.filter((text, index) => text !== '' && text !== texts[index - 1]);
  if (said.length === 0) return [];
  return [{ text: said.join(' | '), place: row.place, links: row.cells.flatMap((cell) => cell.links) }];
}

/** Plain text as a document: every line a paragraph. */
export function plainDocument(text: string): DocumentText {
  const parts: Part[] = [];
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (line.trim() !== '')
      parts.push({
        kind: 'PARAGRAPH',
        text: line.trim(),
        place: { line: index + 1, paragraph: parts.length + 1 },
        heading: null,
        isListItem: /^\s*[\u2022\u00b7*-]\s/.test(line),
        links: [],
      });
  });
  return { parts, issues: [] };
}
