import { parseStatementNumber, type StatementNumber } from './number';

const BARE = /^(?:LS\s*)?0*(\d{1,4})$/i;

/**
 * Reads the number of a statement as written: in full (`COM 13 – LS 64 – E`), or bare (`LS 64`, `64`), where the issuer is known otherwise.
 * @returns `issuer` is null where it is not written; null for words that are no number
 */
export function readOwnNumber(
  text: string,
): (Omit<StatementNumber, 'issuer'> & { readonly issuer: string | null }) | null {
  const bare = BARE.exec(text.trim())?.[1];
  return bare === undefined ? parseStatementNumber(text) : { issuer: null, number: Number(bare), language: null };
}
