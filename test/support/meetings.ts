import { z } from 'zod';
import { call } from './call';
import type { Client } from './people';
import type { Answer } from './server';

/** All that is known of a meeting that these stories look at. */
export const MEETING = `id key type state title starts ends opensAt closesAt timeZone place mode languages note certainty recordVersion source { key citation kind }
  body { ref } bodies { ref } links { kind toText from { key } to { key } }
  sessions { id position day beginsAt endsAt title isBreak topics parts { position role text person { name } body { ref } } }
  agenda { id position number title items { id position number title items { number } } } documents { id number title uri fileUrl }
  statedDeadlines { kind lastDay text } subjects { text workItem { ref } } deadlines { kind on }
  decisions { id position kind takenOn text workItem { ref } body { ref } source { citation } } letters { ref }`;
export const LETTER = `id key kind number ref referenceCode subject issuedAsPrinted issued issuedNote place languages signatory contact note fileUrl certainty
  recordVersion source { key citation } group { ref } studyPeriod { label } signedBy { name } recipients { kind text } annexes { position title language }
  announces { position kind text meeting { key } body { ref } workItem { ref } } refersTo { toText to { ref } }`;
const WARNINGS = 'warnings { rule field message }';

const warning = z.object({ rule: z.string(), field: z.string(), message: z.string() });
const named = z.object({ id: z.string(), key: z.string(), recordVersion: z.number() }).loose();
const changed = z.object({ warnings: z.array(warning), meeting: named.optional(), letter: named.optional() });

/** What an operation wrote. */
export interface Written {
  readonly id: string;
  readonly key: string;
  readonly recordVersion: number;
  readonly [field: string]: unknown;
}

export const recordMeeting = (who: Client, meeting: object, more: object = {}): Promise<Answer> =>
  call(who, 'recordMeeting', { meeting, ...more }, `meeting { ${MEETING} } ${WARNINGS}`);
export const recordLetter = (who: Client, letter: object, more: object = {}): Promise<Answer> =>
  call(who, 'recordLetter', { letter, ...more }, `letter { ${LETTER} } ${WARNINGS}`);

type At = Pick<Written, 'id' | 'recordVersion'>;
export const changeOf = ({ id, recordVersion }: At, more: object = {}) => ({
  change: { id, expectedVersion: recordVersion, ...more },
});
/** Another operation on a meeting: `reviseMeeting`, `listMeetingDocuments`, `cancelMeeting`, `restoreMeeting`. */
export const onMeeting = (who: Client, mutation: string, at: At, args: object = {}, more: object = {}) =>
  call(who, mutation, { ...changeOf(at, more), ...args }, `meeting { ${MEETING} } ${WARNINGS}`);
export const reviseLetter = (who: Client, at: At, letter: object, more: object = {}) =>
  call(who, 'reviseLetter', { ...changeOf(at, more), letter }, `letter { ${LETTER} } ${WARNINGS}`);

/** What was written, and what is odd about it. @throws where it was refused */
export function written({ data, errors }: Answer): Written & { warnings: z.infer<typeof warning>[] } {
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const { meeting, letter, warnings } = changed.parse(Object.values(data ?? {})[0]);
  const row = meeting ?? letter;
  if (!row) throw new Error('Nothing was written.');
  return { ...row, warnings };
}

/** Code of the first error, and the fields or rules that it names. */
export function refusalOf({ errors }: Answer): { code: unknown; named: string[] } {
  const { code, problems, reasons } = errors[0]?.extensions ?? {};
  const fields = z.array(z.object({ field: z.string() }).loose()).parse(problems ?? []);
  const rules = z.array(z.object({ rule: z.string() }).loose()).parse(reasons ?? []);
  return { code, named: [...fields.map(({ field }) => field), ...rules.map(({ rule }) => rule)] };
}
