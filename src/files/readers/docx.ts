import type { DocumentDraft } from '../rules/draft';
import type { Archive } from './archive';
import { DocxBody } from './docx-body';
import { numberingOf } from './docx-numbering';
import { stylesOf } from './docx-styles';
import { mainPartOf, relationshipsOf } from './relationships';
import { readXml } from './xml';

/**
 * Reads the body of a text document: paragraphs, headings, list items with their numbers, tables, addresses of links; what tracked changes inserted is in, what they
 * deleted is out. Headers, footers, footnotes and comments are not read.
 */
export async function readDocx(archive: Archive, draft: DocumentDraft): Promise<void> {
  const main = await mainPartOf(archive);
  const part = main === null ? null : await archive.part(main);
  if (main === null || part === null) return draft.issue('NO_TEXT', 'The document has no text that can be found.');
  const relationships = await relationshipsOf(archive, main);
  const partNamed = (name: string) =>
    [...relationships.values()].find(({ kind, isOutside }) => kind === name && !isOutside)?.target ??
    `word/${name}.xml`;
  const addressOf = (id: string) => {
    const found = relationships.get(id);
    return found?.isOutside ? found.target : null;
  };
  const styleOf = await stylesOf(archive, partNamed('styles'));
  const body = new DocxBody(draft, styleOf, addressOf, await numberingOf(archive, partNamed('numbering')));
  const isWhole = await readXml(part, body, () => draft.isFull);
  body.end();
  if (!isWhole) draft.issue('CUT_SHORT', 'The document is damaged; what follows its last readable part is missing.');
}
