import type { BodyStatus } from '../../bodies/rules/vocabulary';
import { parsePartialDate } from '../../platform/partial-date';
import type { Reason } from '../../platform/reason';
import type { DecisionKind, MeetingType } from './vocabulary';

/** Decisions that change what is known of a body. */
export const DECISIONS_THAT_CHANGE_BODIES = [
  'ESTABLISHED',
  'ENDED',
  'TERMS_ADOPTED',
] as const satisfies readonly DecisionKind[];
export type ChangingBody = (typeof DECISIONS_THAT_CHANGE_BODIES)[number];

export const changesBody = (kind: DecisionKind): kind is ChangingBody =>
  DECISIONS_THAT_CHANGE_BODIES.some((each) => each === kind);

/** A body as far as decisions about it go. Dates are partial. */
export interface DecidedBody {
  readonly id: string;
  readonly ref: string;
  readonly status: BodyStatus;
  readonly established: string | null;
  readonly ended: string | null;
  /** Numbers of the bodies that it belongs to, from the organization down, and of all its parents. */
  readonly aboveIds: readonly string[];
  readonly organizationId: string;
  /** Versions of its terms of reference. */
  readonly terms: readonly {
    readonly id: string;
    readonly version: string;
    readonly status: 'DRAFT' | 'APPROVED';
    readonly dated: string | null;
  }[];
}

interface Meeting {
  readonly type: MeetingType;
  readonly bodyId: string;
  readonly bodyRef: string;
  readonly organizationId: string;
}

const refusal = (rule: string, clause: string, message: string, field: string, accepted: string): Reason => ({
  rule,
  clause,
  message,
  field,
  accepted,
});

/** Meetings that decide about any body of their organization: the advisory group sets up focus groups (A.7 2.1.2.2) and endorses Questions (Res.1 7). */
const OVER_ALL: readonly MeetingType[] = ['ASSEMBLY', 'ADVISORY_GROUP'];

/** Why a meeting decides nothing about a body; empty where it may. */
export function bodyMeetingRefusals(
  meeting: Meeting,
  body: Pick<DecidedBody, 'id' | 'ref' | 'aboveIds' | 'organizationId'>,
): Reason[] {
  const own = meeting.bodyId === body.id || body.aboveIds.includes(meeting.bodyId);
  const over = OVER_ALL.includes(meeting.type) && meeting.organizationId === body.organizationId;
  if (own || over) return [];
  const message = `${body.ref} is not below ${meeting.bodyRef}`;
  return [
    refusal('GROUP_OF_THE_BODY', 'Res.1 2; A.7; A.18', message, 'meeting', `a meeting of a body above ${body.ref}`),
  ];
}

/** What a decision makes of a body: columns that change, and the version of the terms that is adopted; nothing where that is known already. */
export interface BodyChange {
  readonly status?: BodyStatus;
  readonly established?: string;
  readonly ended?: string;
  readonly terms?: string;
}

export type BodyOutcome = { readonly change: BodyChange } | { readonly reasons: readonly Reason[] };

/**
 * What follows for a body from a decision taken on a day.
 * @param day ISO day
 * @param termsId number of the version of the terms that was adopted, where that was told
 */
export function outcomeFor(kind: ChangingBody, body: DecidedBody, day: string, termsId: string | null): BodyOutcome {
  switch (kind) {
    case 'ESTABLISHED':
      return established(body, day);
    case 'ENDED':
      return ended(body, day);
    default:
      return adopted(body, day, termsId);
  }
}

function established({ ref, status, established: known, ended: end }: DecidedBody, day: string): BodyOutcome {
  const clause = 'A.7 2.1.2; A.18';
  if (known !== null && !mayBe(known, day))
    return no('ESTABLISHED_ONCE', clause, `${ref} was set up in ${known} already`, `a decision of ${known}`);
  if (end !== null && (parsePartialDate(end)?.latest ?? day) < day)
    return no('ESTABLISHED_BEFORE_END', clause, `${ref} ended in ${end}`, `a day before ${end}`);
  const waits = status === 'DRAFT_TERMS' || status === 'UNKNOWN';
  return { change: { ...(known !== day && { established: day }), ...(waits && { status: 'ACTIVE' as const }) } };
}

function ended({ ref, status, established: start, ended: known }: DecidedBody, day: string): BodyOutcome {
  const clause = 'A.7; A.18';
  if (known !== null && !mayBe(known, day))
    return no('ENDED_ONCE', clause, `${ref} ended in ${known} already`, `a decision of ${known}`);
  if (start !== null && (parsePartialDate(start)?.earliest ?? day) > day)
    return no('ENDED_AFTER_START', clause, `${ref} was set up in ${start} only`, `${start} or later`);
  return {
    change: { ...(known !== day && { ended: day }), ...(status !== 'ENDED' && { status: 'ENDED' as const }) },
  };
}

function adopted({ ref, terms }: DecidedBody, day: string, termsId: string | null): BodyOutcome {
  const clause = 'A.7 2.1; A.18';
  const drafts = terms.filter(({ status }) => status === 'DRAFT');
  const version =
    termsId === null ? (drafts.length === 1 ? drafts[0] : undefined) : terms.find(({ id }) => id === termsId);
  if (termsId === null && drafts.length === 0) return { change: {} };
  const accepted = terms.map(({ id, version: name }) => `${id} (${name})`).join(', ') || 'none: there is no version';
  if (!version)
    return no(
      'VERSION_KNOWN',
      clause,
      `it is not clear which terms of reference of ${ref} were adopted`,
      accepted,
      'decision.terms',
    );
  if (version.status === 'DRAFT') return { change: { terms: version.id } };
  if (version.dated === null || mayBe(version.dated, day)) return { change: {} };
  const message = `version ${version.version} of ${ref} was adopted in ${version.dated} already`;
  return no('ADOPTED_ONCE', clause, message, 'a draft', 'decision.terms');
}

const mayBe = (date: string, day: string): boolean => {
  const read = parsePartialDate(date);
  return read !== null && read.earliest <= day && day <= read.latest;
};

const no = (rule: string, clause: string, message: string, accepted: string, field = 'decision.body'): BodyOutcome => ({
  reasons: [refusal(rule, clause, message, field, accepted)],
});
