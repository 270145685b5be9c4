import { isFinal, nistNumber, nistPublication } from '../rules/nist-publication';
import { collected, type Reading, type SourceContext } from '../rules/reading';
import { jsonRecords } from './records';

/**
 * Reads the feed of publications of the NIST Computer Security Resource Center, a list in JSON of about a thousand records. It
 * is read as a whole, since a draft is understood by whether its final text is in the list.
 */
export function readNistCsrc(text: string, context: SourceContext = {}): Reading {
  const records = jsonRecords(text);
  const finals = new Set(
    records.flatMap(({ fields }) => (fields !== null && isFinal(fields) ? [nistNumber(fields)] : [])),
  );
  const asOf = context.asOf ?? null;
  const rows = records.map(({ fields, place, issues }) =>
    fields === null ? { item: null, issues } : nistPublication(fields, place, { finals, asOf }),
  );
  return collected(rows, { asOf });
}
