import { parseBodyRef } from '../../bodies/rules/notation';

/** A number of a liaison statement: who issued it, and which one of the study period it is. Numbers start again with each study period. */
export interface StatementNumber {
  /** Notation of the issuing group, e.g. `SG13`. A working party or joint group speaks; its study group numbers. */
  readonly issuer: string;
  readonly number: number;
  /** `E` for English and so on, where it is written. */
  readonly language: string | null;
}

const DASH = '[-\\u2010-\\u2015\\u2212]';
const GAP = `\\s*${DASH}?\\s*`;
const LANGUAGE = `(?:\\s*${DASH}\\s*([A-Z]))?`;
/** `COM 13 – LS 64 – E`, `COM2-LS066`. */
const OF_STUDY_GROUP = new RegExp(`^COM\\s*${DASH}?\\s*(\\d{1,2})${GAP}LS\\s*0*(\\d{1,4})${LANGUAGE}$`, 'i');
/** `JCA-Cloud – LS 26 – E`, `SG13-LS64`, `TSAG-LS12`, `TDAG – LS 3`. */
const OF_GROUP = new RegExp(`^(\\S(?:.{0,40}?\\S)?)\\s*${DASH}\\s*LS\\s*0*(\\d{1,4})${LANGUAGE}$`, 'i');

/**
 * Reads the number of a liaison statement in any of its spellings.
 * @returns null where the text is not such a number
 */
export function parseStatementNumber(text: string): StatementNumber | null {
  const written = text.trim().replace(/\s+/g, ' ').slice(0, 100);
  const group = OF_STUDY_GROUP.exec(written);
  if (group) return numberOf(`SG${Number(group[1])}`, group[2], group[3]);
  const [, name = '', number, language] = OF_GROUP.exec(written) ?? [];
  const issuer = name === '' ? null : (parseBodyRef(name) ?? name);
  return issuer === null ? null : numberOf(issuer, number, language);
}

const numberOf = (issuer: string, number = '', language?: string): StatementNumber => ({
  issuer,
  number: Number(number),
  language: language?.toUpperCase() ?? null,
});

/** The way a number is printed here: `SG13-LS64`. */
export const printStatementNumber = ({ issuer, number }: Pick<StatementNumber, 'issuer' | 'number'>): string =>
  `${issuer}-LS${number}`;

/** The key of a number within all study periods; equal where two texts mean one number of one period. */
export const statementKey = (issuer: string, number: number): string =>
  printStatementNumber({ issuer, number }).toUpperCase();
