/** What a file can be, found from its bytes. */
export const FILE_TYPES = ['DOCX', 'XLSX', 'CSV', 'HTML', 'TEXT', 'JSON', 'YAML'] as const;
export type FileType = (typeof FILE_TYPES)[number];

interface Described {
  /** Media type that it is sent with. */
  readonly media: string;
  /** Endings of names that fit, the usual one first. */
  readonly endings: readonly string[];
}

const DESCRIBED: Readonly<Record<FileType, Described>> = {
  DOCX: { media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'] },
  XLSX: { media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  CSV: { media: 'text/csv', endings: ['csv', 'tsv', 'tab', 'txt'] },
  HTML: { media: 'text/html', endings: ['html', 'htm', 'xhtml', 'aspx'] },
  TEXT: { media: 'text/plain', endings: ['txt', 'text', 'md', 'log'] },
  JSON: { media: 'application/json', endings: ['json', 'jsonl', 'ndjson'] },
  YAML: { media: 'application/yaml', endings: ['yaml', 'yml'] },
};

/** What is accepted, in words. */
export const ACCEPTED = 'Word .docx, Excel .xlsx, .csv, .html, .txt, .json or .jsonl, .yaml';

export const mediaTypeOf = (type: FileType): string => DESCRIBED[type].media;

/** Ending of a name, in lower case and without its dot; empty where there is none. */
export const endingOf = (name: string): string => /\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? '';

/** Whether a name may end so for a file of that type. */
export const endingFits = (name: string, type: FileType): boolean => DESCRIBED[type].endings.includes(endingOf(name));

/** The ending a file of that type usually has. */
export const usualEnding = (type: FileType): string => DESCRIBED[type].endings[0] ?? 'txt';
