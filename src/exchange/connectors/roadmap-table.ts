import { parseBodyRef } from '../../bodies/rules/notation';
import type { DocumentText, Part, ReadingIssue, Table, TableRow } from '../../files/rules/document';
import { fold } from '../../platform/fold';
import { linesOf } from '../rules/lines';
import { matrixCells, withPlacements } from '../rules/matrix';
import { issue, type ReadItem, type Reading, type SourceContext } from '../rules/reading';
import { readBullets, withBullets } from '../rules/roadmap-bullets';
import { type RoadmapHeader, roadmapHeader } from '../rules/roadmap-columns';
import { readRoadmapRow } from '../rules/roadmap-row';

/**
 * Reads the roadmap tables of a document: the seven columns of the questionnaire of a Joint Coordination Activity, the four
 * of ITU-T Y Suppl. 49, in any order, with English or French headings; the list of scopes below a table; the analysis
 * matrix. Tables without such headings are passed over.
 */
export function readRoadmapTables(document: DocumentText, context: SourceContext = {}): Reading {
  const items: ReadItem[] = [];
  const issues: ReadingIssue[] = [];
  let tables = 0;
  document.parts.forEach((part, index) => {
    if (part.kind !== 'TABLE') return;
    const header = roadmapHeader(part);
    if (header === null) return;
    tables += 1;
    const caption = captionBefore(document.parts, index);
    readTable(part, header, { body: bodyOfCaption(caption), asOf: context.asOf ?? null }, items, issues);
  });
  const outside = document.parts.filter((part) => part.kind === 'PARAGRAPH');
  const bullets = readBullets(linesOf({ parts: outside, issues: [] }));
  const matrix = document.parts.flatMap((part) => (part.kind === 'TABLE' ? matrixCells(part) : []));
  const all = withPlacements(withBullets(items, bullets), matrix);
  if (tables === 0 && all.length === 0)
    issues.push(
      issue(
        'NO_ROADMAP_TABLE',
        'no table has the headings of a roadmap table, such as "Title of deliverable", "Current status" and "Target date"',
        {},
      ),
    );
  return { items: all, issues, attribution: null, asOf: context.asOf ?? null, isList: items.length > 0 };
}

interface TableContext {
  readonly body: string | null;
  readonly asOf: string | null;
}

function readTable(
  table: Table,
  header: RoadmapHeader,
  context: TableContext,
  items: ReadItem[],
  issues: ReadingIssue[],
): void {
  let section: string | null = null;
  for (const row of table.rows.slice(header.firstRow)) {
    if (repeatsHeader(row, header)) continue;
    const heading = headingAcross(row);
    if (heading !== null) {
      section = heading;
      continue;
    }
    const reading = readRoadmapRow(row, header, { ...context, section });
    if (reading === null) continue;
    if (reading.item !== null) items.push(reading.item);
    issues.push(...reading.issues);
  }
}

/** A table that runs over pages prints its headings on each. */
function repeatsHeader(row: TableRow, header: RoadmapHeader): boolean {
  const said = row.cells.map((cell) => fold(cell.text));
  return said.length > 0 && said.every((text, index) => text === fold(header.names[index] ?? ''));
}

/** One text across all columns. */
function headingAcross(row: TableRow): string | null {
  const [first, ...others] = row.cells.map((cell) => cell.text.trim());
  if (first === undefined || first === '' || others.length === 0) return null;
  return others.every((text) => text === first) ? first : null;
}

/** How far above a table its caption may stand. */
const CAPTION_REACH = 2;

function captionBefore(parts: readonly Part[], index: number): string | null {
  for (let back = 1; back <= CAPTION_REACH; back += 1) {
    const part = parts[index - back];
    if (part?.kind !== 'PARAGRAPH') return null;
    if (/^(?:table|tableau)\b/i.test(part.text.trim()) || part.heading !== null) return part.text;
  }
  return null;
}

/** `Table 8-2 - ITU-T Q18/13 deliverables` is of Q18/13. */
function bodyOfCaption(caption: string | null): string | null {
  if (caption === null) return null;
  const words = caption
    .slice(0, 300)
    .replace(/^\s*(?:(?:table|tableau)\s*)?(?:[A-Z]?[\d.]+(?:-\d+)?)?[\s:.\u2010-\u2015-]*/i, '')
    .replace(/\b(?:deliverables?|work items?|documents?|standards?|livrables?)\b.*$/i, '')
    .replace(/^(?:list of|analysis of)\s+/i, '');
  return parseBodyRef(words.trim());
}
