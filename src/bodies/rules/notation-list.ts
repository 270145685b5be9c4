import { type Committee, printCommittee, readCommittee } from './notation-committees';
import { printGroup, readGroup, type ShortKind } from './notation-groups';
import { readNamedBody } from './notation-names';

/** The members of a list of references, in order; `unread` holds the members that were not understood. */
export interface ListReading {
  readonly refs: readonly string[];
  readonly unread: readonly string[];
  /** Both, in their order. */
  readonly members: readonly ListMember[];
}

/** One member of a list. */
export interface ListMember {
  readonly written: string;
  /** Null where it was not understood. */
  readonly ref: string | null;
  /** What stands between it and the member before it, e.g. `, ` or ` and `. */
  readonly before: string;
}

interface OpenGroup {
  readonly sector: string;
  readonly kind: ShortKind;
  readonly number: string;
  /** The group of the member before it. */
  readonly carried: string | null;
}

/** A member of the list whose group is still to come (`Q8, 9, 10/16`) or is carried on from the member before it. */
interface Member {
  readonly written: string;
  before: string;
  ref: string | null;
  readonly open: OpenGroup | null;
}

/** What a bare number in the list continues. */
type Context =
  | { readonly of: 'group'; readonly kind: ShortKind; readonly sector: string; readonly group: string | null }
  | { readonly of: 'study-group'; readonly sector: string }
  | { readonly of: 'committee'; readonly committee: Committee };

const SEPARATORS = /([,;()[\]]|\s(?:and|&)\s|\s[|:]\s)/i;
const LEADING_WORDS = /^(?:i\.e\.|e\.g\.|and|the|of|from|to|:)\s+/i;

/** Reads a list of references to bodies; a member without its group takes it from its neighbours when they agree. */
export function readReferences(text: string): ListReading {
  const members: Member[] = [];
  let context: Context | null = null;
  let before = '';
  for (const [index, chunk] of normalize(text).split(SEPARATORS).entries()) {
    const written = index % 2 === 1 ? '' : chunk.trim().replace(LEADING_WORDS, '');
    if (written === '') {
      before += chunk;
      continue;
    }
    const step: Step = readMember(written, context);
    step.member.before = before;
    before = '';
    members.push(step.member);
    context = step.context;
    settle(members, context);
  }
  carryOn(members);
  return {
    refs: members.flatMap((member) => (member.ref === null ? [] : [member.ref])),
    unread: members.flatMap((member) => (member.ref === null ? [member.written] : [])),
    members: members.map(({ written, ref, before }) => ({ written, ref, before })),
  };
}

interface Step {
  readonly member: Member;
  readonly context: Context | null;
}

function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

function readMember(written: string, context: Context | null): Step {
  const named = readNamedBody(written);
  if (named !== null) return { member: closed(written, named), context: null };
  const committee = readCommittee(written, context?.of === 'committee' ? context.committee : null);
  if (committee !== null) {
    return { member: closed(written, printCommittee(committee)), context: { of: 'committee', committee } };
  }
  return (
    continueContext(written, context) ?? readGroupMember(written) ?? { member: closed(written, null), context: null }
  );
}

function readGroupMember(written: string): Step | null {
  const group = readGroup(written);
  if (group === null) return null;
  const { sector, kind, number } = group;
  if (kind === 'SG') {
    return { member: closed(written, printGroup(sector, kind, number, null)), context: { of: 'study-group', sector } };
  }
  const context: Context = { of: 'group', kind, sector, group: group.group };
  if (group.group === null) return { member: opened(written, { sector, kind, number, carried: null }), context };
  return { member: closed(written, printGroup(sector, kind, number, group.group)), context };
}

function continueContext(written: string, context: Context | null): Step | null {
  const match = /^0*([1-9]\d{0,1})(?:\/0*([1-9]\d?))?$/.exec(written);
  const number = match?.[1];
  if (number === undefined || context === null) return null;
  const group = match?.[2];
  if (context.of === 'group') {
    const { kind, sector } = context;
    if (group === undefined)
      return { member: opened(written, { sector, kind, number, carried: context.group }), context };
    return { member: closed(written, printGroup(sector, kind, number, group)), context: { ...context, group } };
  }
  if (context.of === 'study-group' && group === undefined) {
    return { member: closed(written, printGroup(context.sector, 'SG', number, null)), context };
  }
  return null;
}

/** Once a group is known, the members that waited for it take it, unless they follow another group: then nobody can say. */
function settle(members: readonly Member[], context: Context | null): void {
  const last = members.at(-1);
  if (context?.of !== 'group' || context.group === null || last?.open !== null) return;
  for (const member of members) {
    const { open } = member;
    if (member.ref !== null || open?.kind !== context.kind) continue;
    if (open.carried === null || open.carried === context.group) {
      member.ref = printGroup(context.sector, open.kind, open.number, context.group);
    }
  }
}

/** At the end of the list, a bare number after the last group belongs to that group. */
function carryOn(members: readonly Member[]): void {
  for (let index = members.length - 1; index >= 0; index -= 1) {
    const member = members[index];
    if (member?.open === null || member === undefined) return;
    if (member.ref === null && member.open.carried !== null) {
      member.ref = printGroup(member.open.sector, member.open.kind, member.open.number, member.open.carried);
    }
  }
}

function closed(written: string, ref: string | null): Member {
  return { written, before: '', ref, open: null };
}

function opened(written: string, open: OpenGroup): Member {
  return { written, before: '', ref: null, open };
}
