import type { FileProblem } from '../rules/file-problem';
import { ACCEPTED, endingFits, endingOf, FILE_TYPES, type FileType } from '../rules/file-types';
import { textTypeOf } from '../rules/text-type';
import { Archive } from './archive';
import { textOf } from './read-document';
import { ENTITIES, Refused } from './refused';
import { readXml } from './xml';

const refused = (rule: string, message: string, accepted = ACCEPTED): Refused =>
  new Refused({ rule, field: 'file', message, accepted });

/** How files begin that are sent by mistake, in Latin-1. */
const OTHERS: readonly (readonly [start: string, what: string])[] = [
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'a text in Rich Text Format'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\x1f\x8b', 'a packed file'],
  ['7z\xbc\xaf', 'an archive'],
  ['Rar!', 'an archive'],
  ['BZh', 'a packed file'],
  ['\xfd7zXZ', 'a packed file'],
  ['MZ', 'a program'],
  ['\x7fELF', 'a program'],
];
const ARCHIVE_START = 'PK';
/** Of the container in which Word, Excel and PowerPoint kept their documents until 2007. */
const OLD_OFFICE_START = '\xd0\xcf\x11\xe0';

/** What a file is, found from its bytes: the name only decides between kinds of text. Null and the reason where it is not taken. */
export async function typeOf(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly type: FileType } | { readonly problem: FileProblem }> {
  try {
    const type = await found(bytes, name);
    if (isNamedOtherwise(name, type))
      throw refused('OTHER_TYPE', `is ${type}, but its name ends in .${endingOf(name)}`);
    return { type };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem };
    throw error;
  }
}

async function found(bytes: Uint8Array, name: string): Promise<FileType> {
  if (bytes.length === 0) throw refused('EMPTY', 'is empty');
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (start.startsWith(OLD_OFFICE_START)) throw refusalOfOld(bytes);
  if (start.startsWith(ARCHIVE_START)) return packageType(bytes);
  const other = OTHERS.find(([begins]) => start.startsWith(begins));
  if (other) throw refused('WRONG_TYPE', `is ${other[1]}`);
  return textType(bytes, name);
}

/** A name may end in anything that is no type of ours, such as `.partial`; not in the ending of another type. */
const isNamedOtherwise = (name: string, type: FileType): boolean =>
  !endingFits(name, type) && FILE_TYPES.some((other) => endingFits(name, other));

function refusalOfOld(bytes: Uint8Array): Refused {
  const holds = (part: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(part, 0, 'utf16le');
  if (holds('EncryptedPackage'))
    return refused('ENCRYPTED', 'is protected by a password', 'the document saved without a password');
  if (holds('WordDocument'))
    return refused('OLD_WORD', 'is a document of Word 97 to 2003 (.doc)', 'the document saved as .docx');
  return refused('OLD_OFFICE', 'is a document of Office 97 to 2003', 'the document saved as .docx or .xlsx');
}

const MOST_TYPES = 1_000;
const CONTENT_TYPES = '[Content_Types].xml';
const MAIN: readonly (readonly [pattern: RegExp, type: FileType])[] = [
  [/wordprocessingml\.(?:document|template)\.main\+xml/, 'DOCX'],
  [/spreadsheetml\.(?:sheet|template)\.main\+xml/, 'XLSX'],
];

async function packageType(bytes: Uint8Array): Promise<FileType> {
  const archive = await Archive.open(bytes);
  try {
    const types = await contentTypesOf(archive);
    if (/macroEnabled/i.test(types))
      throw refused('MACROS', 'holds macros', 'the document saved without macros, as .docx or .xlsx');
    const main = MAIN.find(([pattern]) => pattern.test(types));
    if (!main) throw refused('WRONG_TYPE', 'is an archive that is no Word document and no Excel workbook');
    return main[1];
  } finally {
    archive.close();
  }
}

/** The types of the parts, one to a line (ECMA-376 part 2, 10.1.2.3). */
async function contentTypesOf(archive: Archive): Promise<string> {
  const types = new Set<string>();
  const part = await archive.part(CONTENT_TYPES);
  const open = (_: string, attributes: Readonly<Record<string, string>>) => {
    types.add((attributes.ContentType ?? '').slice(0, 200));
  };
  if (part) await readXml(part, { open, close: () => {}, text: () => {} }, () => types.size > MOST_TYPES);
  return [...types].join('\n');
}

function textType(bytes: Uint8Array, name: string): FileType {
  const decoded = textOf(bytes).text;
  const start = decoded.slice(0, 65_536);
  const strange = start.match(/[^\P{Cc}\t\n\r\f\v\u0085]/gu)?.length ?? 0;
  if (strange > start.length / 200) throw refused('WRONG_TYPE', 'is no text and no document that is known');
  if (/<!entity\s/i.test(start)) throw new Refused(ENTITIES);
  const type = textTypeOf(decoded, name);
  if (type === null) throw refused('OTHER_TYPE', `is not what its name says, .${endingOf(name)}`);
  return type;
}
