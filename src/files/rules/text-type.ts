import { endingOf, type FileType } from './file-types';
import { separatorOf } from './separator';

const HTML = /<(?:!doctype\s+html|html|head|body|table|div|title)[\s>]/i;
const JSON_START = /^[\ufeff\s]*[{[]/;
const YAML_START = /^\ufeff?(?:%YAML|---|(?:#[^\n]*\n)*[\w"'-][\w "'.-]{0,60}:(?:\s|$))/;
const LOOKED_AT = 65_536;

const BY_ENDING: Readonly<Record<string, FileType>> = {
  csv: 'CSV',
  tsv: 'CSV',
  tab: 'CSV',
  html: 'HTML',
  htm: 'HTML',
  xhtml: 'HTML',
  json: 'JSON',
  jsonl: 'JSON',
  ndjson: 'JSON',
  yaml: 'YAML',
  yml: 'YAML',
  txt: 'TEXT',
  text: 'TEXT',
  md: 'TEXT',
  log: 'TEXT',
};

/**
 * What a text is: by the ending of its name where its beginning fits, by its beginning alone where the ending says nothing.
 * @param name of the file; may be empty
 * @returns null where the text is not what its name says
 */
export function textTypeOf(text: string, name: string): FileType | null {
  const start = text.slice(0, LOOKED_AT);
  const named = BY_ENDING[endingOf(name)];
  if (named === undefined) return guessed(start);
  const fits = named === 'HTML' ? HTML.test(start) : named !== 'JSON' || JSON_START.test(start);
  return fits ? named : null;
}

function guessed(start: string): FileType {
  if (JSON_START.test(start)) return 'JSON';
  if (HTML.test(start)) return 'HTML';
  if (YAML_START.test(start)) return 'YAML';
  const { isEven, columns } = separatorOf(start);
  return isEven && columns > 2 ? 'CSV' : 'TEXT';
}
