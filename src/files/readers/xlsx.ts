import type { DocumentDraft } from '../rules/draft';
import { READING } from '../rules/limits';
import type { Archive } from './archive';
import { mainPartOf, type Relationship, relationshipsOf } from './relationships';
import { formatsOf } from './xlsx-formats';
import { SheetCells } from './xlsx-sheet';
import { attribute, readXml } from './xml';

interface Workbook {
  readonly sheets: { readonly name: string; readonly relationship: string }[];
  since1904: boolean;
}

const MOST_SHEETS = 500;

/** Reads a workbook: each sheet is a table whose rows keep their numbers; values as they are shown, dates in the form of ISO 8601. */
export async function readXlsx(archive: Archive, draft: DocumentDraft): Promise<void> {
  const main = await mainPartOf(archive);
  if (main === null) return draft.issue('NO_SHEETS', 'The workbook has no sheets that can be found.');
  const relationships = await relationshipsOf(archive, main);
  const workbook = await workbookOf(archive, main);
  const partOf = (wanted: string) => [...relationships.values()].find(({ kind }) => kind === wanted)?.target ?? '';
  const strings = await stringsOf(archive, partOf('sharedStrings'));
  const show = await formatsOf(archive, partOf('styles'), workbook.since1904);
  for (const { name, relationship } of workbook.sheets) {
    const target = relationships.get(relationship);
    if (draft.isFull) return;
    if (target?.kind !== 'worksheet') continue;
    const part = await archive.part(target.target);
    const links = await linksOf(archive, target);
    const cells = new SheetCells({ show, strings, links, name });
    if (!part || !(await readXml(part, cells, () => cells.isFull)))
      draft.issue('UNREADABLE_SHEET', `The sheet "${name.slice(0, 60)}" is damaged; some of it is missing.`, {
        sheet: name,
      });
    draft.table(cells.rows(), { sheet: name });
    if (cells.isFull) draft.issue('TOO_LARGE', 'The sheet holds more than is read of one.', { sheet: name });
  }
}

async function workbookOf(archive: Archive, part: string): Promise<Workbook> {
  const workbook: Workbook = { sheets: [], since1904: false };
  const stream = await archive.part(part);
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'workbookPr') workbook.since1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
    if (name === 'sheet' && workbook.sheets.length < MOST_SHEETS)
      workbook.sheets.push({ name: attributes.name ?? '', relationship: attribute(attributes, 'id') ?? '' });
  };
  if (stream) await readXml(stream, { open, close: () => {}, text: () => {} });
  return workbook;
}

/** The texts that cells share, without the reading aids of phonetic runs. */
async function stringsOf(archive: Archive, part: string): Promise<string[]> {
  const strings: string[] = [];
  const stream = await archive.part(part);
  if (!stream) return strings;
  let [text, inText, phonetic, characters] = ['', false, false, 0];
  await readXml(
    stream,
    {
      open: (name) => {
        if (name === 'si') text = '';
        else if (name === 't') inText = true;
        else if (name === 'rPh') phonetic = true;
      },
      close: (name) => {
        if (name === 't') inText = false;
        else if (name === 'rPh') phonetic = false;
        else if (name === 'si') characters += strings[strings.push(text) - 1]?.length ?? 0;
      },
      text: (piece) => {
        if (inText && !phonetic) text += piece;
      },
    },
    () => characters > READING.characters || strings.length > 2 * READING.cells,
  );
  return strings;
}

async function linksOf(archive: Archive, { target }: Relationship): Promise<(relationship: string) => string | null> {
  const relationships = await relationshipsOf(archive, target);
  return (id) => {
    const found = relationships.get(id);
    return found?.isOutside ? found.target : null;
  };
}
