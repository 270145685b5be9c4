import { parseBodyRef } from '../../bodies/rules/notation';
import { type ListMember, readReferences } from '../../bodies/rules/notation-list';
import { dateOf } from './dates';
import { stated } from './values';

/** A body named in a letter. */
export interface NamedBody {
  /** As written, or as printed here where the words alone do not tell (`27` in a list of subcommittees). */
  readonly text: string;
  /** Notation; null where it is not known. */
  readonly ref: string | null;
  /** By when it is to answer, where that stands beside its name. */
  readonly deadline: string | null;
}

/** Of addressees, in characters. */
const LONGEST_LIST = 8_000;
const PLURAL = /\b(?:SGs|SCs|Qs|WPs|WGs|Questions|Groups|Parties|TCs)\b/i;
const OWN_DEADLINE = /\s*\(deadline:? ([^()]{4,40})\)$/i;

/**
 * The bodies of a list such as `ITU-T Study Groups SG2, SG5, ISO/IEC JTC1 SCs 6, 7, 27 and 38, IEEE Intercloud Working Group`.
 * Where members are parted by semicolons, no other sign parts them, and what is not known is taken as it stands.
 */
export function bodiesNamed(text: string): NamedBody[] {
  const list = stated(text.slice(0, LONGEST_LIST));
  if (list === null) return [];
  if (!list.includes(';')) return membersOf(list);
  return list.split(';').flatMap((part) => {
    const whole = stated(part);
    if (whole === null) return [];
    const members = membersOf(whole);
    return members.every(({ ref }) => ref === null) ? [withDeadline(whole, null)] : members;
  });
}

function membersOf(list: string): NamedBody[] {
  const bodies: NamedBody[] = [];
  let pending: ListMember[] = [];
  const settle = () => {
    const written = joined(pending);
    if (written !== '') bodies.push({ text: written, ref: null, deadline: null });
    pending = [];
  };
  for (const part of partsWithDeadlines(list)) {
    for (const member of readReferences(part.text).members) {
      if (member.ref !== null || /[,;]/.test(member.before)) settle();
      if (member.ref === null) pending.push(member);
      else bodies.push({ text: shown(member), ref: member.ref, deadline: null });
    }
    settle();
    const last = bodies.pop();
    if (last !== undefined) bodies.push({ ...last, deadline: part.deadline });
  }
  return bodies;
}

/** A deadline stands in brackets behind the body it is for; what is before the bracket is one part of the list. */
function partsWithDeadlines(list: string): { text: string; deadline: string | null }[] {
  const parts: { text: string; deadline: string | null }[] = [];
  let rest = list;
  for (let found = INNER_DEADLINE.exec(rest); found !== null; found = INNER_DEADLINE.exec(rest)) {
    const deadline = dateOf(found[1] ?? '');
    if (deadline === null) break;
    parts.push({ text: rest.slice(0, found.index), deadline });
    rest = rest.slice(found.index + found[0].length).replace(/^\s*,\s*/, '');
  }
  if (rest.trim() !== '') parts.push({ text: rest, deadline: null });
  return parts;
}
const INNER_DEADLINE = /\s*\(deadline:? ([^()]{4,40})\)/i;

function withDeadline(whole: string, ref: string | null): NamedBody {
  const date = OWN_DEADLINE.exec(whole)?.[1];
  const deadline = date === undefined ? null : dateOf(date);
  return deadline === null
    ? { text: whole.trim(), ref, deadline: null }
    : { text: whole.replace(OWN_DEADLINE, '').trim(), ref, deadline };
}

/** Words of one unknown body that a list reader parted at `and` or a bracket. */
function joined(members: readonly ListMember[]): string {
  const text = members
    .map(({ before, written }, at) => (at === 0 ? written : `${before === '(' ? ' (' : before}${written}`))
    .join('');
  const open = text.split('(').length - text.split(')').length;
  return open > 0 ? `${text})` : text;
}

const shown = ({ written, ref }: ListMember): string =>
  ref !== null && (PLURAL.test(written) || parseBodyRef(written) !== ref) ? ref : written;

/** Whether a notation names a Question. */
export const isQuestion = (ref: string): boolean => /^(?:ITU-[RD] )?Q/.test(ref);

/** The study group of a Question or working party: `Q5/2` is of `SG2`. */
export function studyGroupOf(ref: string): string | null {
  const group = /^(?:Q|WP)[^/]*\/(\d+)$/.exec(ref)?.[1];
  return group === undefined ? null : `SG${group}`;
}
