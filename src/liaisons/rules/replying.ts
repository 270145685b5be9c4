import type { PartialDate } from '../../platform/partial-date';
import type { Reason } from '../../platform/reason';
import { AWAITED_STATES } from './open';
import type { AddresseeState } from './vocabulary';

/** A body, with its place among the others. */
export interface Placed {
  readonly bodyId: string | null;
  /** Notation; the same body of another study period has the same. */
  readonly ref: string | null;
  /** Numbers from the organization down to the body itself. */
  readonly lineage: readonly string[];
}

export interface Asked extends Placed {
  readonly id: string;
  readonly text: string;
  readonly state: AddresseeState;
}

/** Whom a reply answers for. */
export type Answering =
  | { readonly found: 'ONE'; readonly addressee: Asked }
  | { readonly found: 'NONE' }
  | { readonly found: 'SEVERAL'; readonly among: readonly Asked[] };

/**
 * The addressee that one source of a reply answers for: itself; else the nearest above it (WP2/2 answers for SG2); else the one below it. Where several are as near,
 * nobody can say.
 */
export function answersFor(source: Placed, addressees: readonly Asked[]): Answering {
  if (source.bodyId === null) return { found: 'NONE' };
  const known = addressees.filter(({ bodyId }) => bodyId !== null);
  const same = known.filter(({ bodyId, ref }) => bodyId === source.bodyId || (ref !== null && ref === source.ref));
  if (same.length > 0) return answering(same);
  const above = known.filter(({ bodyId }) => bodyId !== null && source.lineage.includes(bodyId));
  const nearest = Math.max(...above.map(({ lineage }) => lineage.length));
  if (above.length > 0) return answering(above.filter(({ lineage }) => lineage.length === nearest));
  const own = source.bodyId;
  return answering(known.filter(({ lineage }) => lineage.includes(own)));
}

function answering(candidates: readonly Asked[]): Answering {
  const awaiting = candidates.filter(({ state }) => AWAITED_STATES.includes(state));
  const [first, ...others] = awaiting.length > 0 ? awaiting : candidates;
  if (first === undefined) return { found: 'NONE' };
  return others.length === 0
    ? { found: 'ONE', addressee: first }
    : { found: 'SEVERAL', among: awaiting.length > 0 ? awaiting : candidates };
}

const warning = (rule: string, message: string, field: string, accepted?: string): Reason => ({
  rule,
  clause: 'liaison replies',
  message,
  field,
  ...(accepted && { accepted }),
});

interface Dated {
  readonly date: PartialDate | null;
}
type Original = Dated & { readonly ref: string; readonly addressees: readonly Asked[] };
type Reply = Dated & { readonly sources: readonly (Placed & { readonly text: string })[] };

/** What is odd about a reply, though nothing forbids it. */
export function replyWarnings(original: Original, reply: Reply): Reason[] {
  const answers = reply.sources.map((source) => ({ source, answer: answersFor(source, original.addressees) }));
  const strangers = answers.filter(({ answer }) => answer.found === 'NONE').map(({ source }) => source.text);
  const isStrange = strangers.length > 0 && strangers.length === answers.length;
  const unclear = answers.flatMap(({ source, answer }) =>
    answer.found === 'SEVERAL' ? [ambiguous(source.text, answer.among, original)] : [],
  );
  return [...early(original, reply), ...(isStrange ? [notAddressed(strangers, original)] : []), ...unclear];
}

function early({ date: first, ref }: Original, { date }: Reply): Reason[] {
  if (first === null || date === null || date.latest >= first.earliest) return [];
  const message = `the reply is dated ${date.text}, before ${ref} of ${first.text}`;
  return [warning('REPLY_BEFORE_ORIGINAL', message, 'dated', `${first.text} or later`)];
}

const namesOf = (addressees: readonly Asked[]): string => addressees.map(({ text }) => text).join(', ');

const notAddressed = (strangers: readonly string[], { ref, addressees }: Original): Reason =>
  warning(
    'REPLIER_NOT_ADDRESSED',
    `${strangers.join(', ')} was not among the addressees of ${ref}`,
    'sources',
    namesOf(addressees),
  );

const ambiguous = (source: string, among: readonly Asked[], { ref }: Original): Reason =>
  warning(
    'REPLIER_AMBIGUOUS',
    `${source} may answer for several addressees of ${ref}, so none of them is closed by it`,
    'sources',
    namesOf(among),
  );

/** The title of a reply (A.1: source and date of what it answers). */
export function titleOfReply(original: {
  readonly ref: string;
  readonly from: readonly string[];
  readonly date: string | null;
  readonly title: string | null;
}): string {
  const from = original.from.length > 0 ? original.from.join(', ') : 'unknown';
  const about = original.title ? ` concerning ${original.title.replace(/\s+/g, ' ').trim()}` : '';
  return `Reply to LS from ${from} (${original.ref}${original.date ? `, ${original.date}` : ''})${about}`.slice(
    0,
    1_000,
  );
}
