/** The lists of a meeting pack, and why something stands in one. */

/** The lists in the order of the agenda of a study group meeting. */
export const PACK_LISTS = [
  'AAP_RESULTS',
  'TAP_RESULTS',
  'STATEMENTS_TO_ANSWER',
  'ITEMS_DUE',
  'SLIPS',
  'OVERLAPS',
  'TAP_APPROVAL',
  'AAP_APPROVAL',
  'AGREEMENT',
  'TAP_DETERMINATION',
  'AAP_CONSENT',
  'A5_JUSTIFICATIONS',
  'A25_JUSTIFICATIONS',
  'NEW_ITEMS',
  'DELETED_ITEMS',
  'NEXT_MEETING',
  'NEXT_PERIOD',
  'WORK_PROGRAMME',
  'OUTGOING_STATEMENTS',
  'APPOINTMENTS',
  'PLANNED_MEETINGS',
  'GROUPS',
  'LIFETIMES',
] as const;
export type PackList = (typeof PACK_LISTS)[number];

interface ListWords {
  readonly title: string;
  /** Item of the agenda of SG17, April 2021 (TSB Collective letter 11/17, Annex B), under which the list comes up; null for none. */
  readonly agenda: string | null;
  /** What stands in it. */
  readonly meaning: string;
}

export const PACK_LIST_WORDS: Readonly<Record<PackList, ListWords>> = {
  AAP_RESULTS: {
    title: 'Results of Recommendations consented under AAP',
    agenda: '2b',
    meaning: 'What became, since the last meeting, of texts that were consented, and how far the others are.',
  },
  TAP_RESULTS: {
    title: 'Results of the consultation of Member States under TAP',
    agenda: '2c',
    meaning: 'Texts that are determined, with what the consultation of Member States came to.',
  },
  STATEMENTS_TO_ANSWER: {
    title: 'Liaison statements to answer',
    agenda: '4n',
    meaning: 'Statements that ask the group for action or comment and had no outcome on the day, with their deadline.',
  },
  ITEMS_DUE: {
    title: 'Work items due or overdue',
    agenda: null,
    meaning:
      'Texts whose milestone was due before the meeting, or is due before the next one and within a year, and is not reached.',
  },
  SLIPS: {
    title: 'Targets moved since the last meeting',
    agenda: null,
    meaning: 'Texts whose target is another one than at the last meeting.',
  },
  OVERLAPS: {
    title: 'Overlaps suspected',
    agenda: null,
    meaning: 'Texts under way that overlap with another, where nobody has settled how.',
  },
  TAP_APPROVAL: {
    title: 'Recommendations for TAP approval',
    agenda: '7b',
    meaning: 'Texts for approval at the meeting under the traditional process.',
  },
  AAP_APPROVAL: {
    title: 'Recommendations for AAP approval at the meeting',
    agenda: '7b',
    meaning: 'Texts whose comments in last call or additional review were left to the meeting.',
  },
  AGREEMENT: {
    title: 'Other texts for agreement',
    agenda: '7b',
    meaning: 'Texts that are not normative, for agreement at the meeting.',
  },
  TAP_DETERMINATION: {
    title: 'Recommendations for TAP determination',
    agenda: '7c',
    meaning: 'Texts for determination at the meeting.',
  },
  AAP_CONSENT: {
    title: 'Recommendations for AAP consent',
    agenda: '7c',
    meaning: 'Texts for consent at the meeting.',
  },
  A5_JUSTIFICATIONS: {
    title: 'A.5 justifications',
    agenda: '7d',
    meaning:
      'Normative references to texts of bodies other than ITU, ISO and IEC, of the texts that the meeting is to act on; with the organization to qualify (7l).',
  },
  A25_JUSTIFICATIONS: {
    title: 'A.25 justifications',
    agenda: '7e',
    meaning: 'Texts taken in from, or given to, organizations other than ITU, ISO and IEC.',
  },
  NEW_ITEMS: {
    title: 'New work items',
    agenda: '7f',
    meaning: 'Texts that are proposed, and texts that entered the work programme at the meeting.',
  },
  DELETED_ITEMS: {
    title: 'Deleted work items',
    agenda: '7f',
    meaning: 'Texts that left the work programme at the meeting.',
  },
  NEXT_MEETING: {
    title: 'Planned for decision at the next meeting',
    agenda: '7g',
    meaning: 'Texts for consent, determination, approval or agreement at the next meeting that can decide.',
  },
  NEXT_PERIOD: {
    title: 'Planned for the next study period',
    agenda: '7h',
    meaning: 'Texts under way whose target is, or may be, after the end of the study period.',
  },
  WORK_PROGRAMME: {
    title: 'Updated work programme of the Questions',
    agenda: '7i',
    meaning: 'Every text under way, with its editors, its base text and whether its summary was brought up to date.',
  },
  OUTGOING_STATEMENTS: {
    title: 'Outgoing liaison statements',
    agenda: '7k',
    meaning:
      'Statements of the group that the meeting agreed to send, or that were sent at it; before it ends, also drafts. Those not sent, for who may see them.',
  },
  APPOINTMENTS: {
    title: 'Appointments',
    agenda: '7m',
    meaning: 'Offices in the group that began or ended since the last meeting.',
  },
  PLANNED_MEETINGS: {
    title: 'Planned interim meetings',
    agenda: '7n',
    meaning: 'Rapporteur group meetings and others between this meeting and the next.',
  },
  GROUPS: {
    title: 'Correspondence and ad hoc groups',
    agenda: '7o',
    meaning: 'Correspondence groups at work, and bodies that the meeting set up, ended or gave terms of reference.',
  },
  LIFETIMES: {
    title: 'Lifetimes that end',
    agenda: null,
    meaning:
      'Groups whose lifetime ended since the last meeting, or ends before the next one and within a year, unless it is extended.',
  },
};

/** Lists of texts that the meeting itself decides on. */
export const DECIDING_LISTS = [
  'TAP_APPROVAL',
  'AAP_APPROVAL',
  'AGREEMENT',
  'TAP_DETERMINATION',
  'AAP_CONSENT',
] as const satisfies readonly PackList[];
/** Those of normative texts, whose references are looked at. */
export const NORMATIVE_LISTS: readonly PackList[] = DECIDING_LISTS.filter((list) => list !== 'AGREEMENT');

/** How sure it is that something belongs into a list, the surest first. */
export const PACK_STANDINGS = ['DECIDED', 'PLANNED', 'POSSIBLE'] as const;
export type PackStanding = (typeof PACK_STANDINGS)[number];

/** Each rule that puts something into a list, with what it finds. */
export const PACK_RULES = {
  DECIDED_HERE: 'The meeting decided so.',
  STATUS_FROM_MEETING: 'The text got the status on a day of the meeting, or may have.',
  TARGET_NAMES_MEETING: 'The target names the milestone, and the day or month of the meeting.',
  TARGET_LEAVES_OPEN: 'The target is a quarter, a year or more, of which the meeting is a part.',
  MILESTONE_NOT_STATED: 'The target names no milestone; that of the process which comes next is taken.',
  CONSENT_BEFORE_APPROVAL: 'The target names the approval, which a consent at the meeting leads to in time.',
  WAITS_FOR_MEETING: 'The state of the text is one that a meeting ends.',
  COMMENTS_TO_JUDGE: 'Comments are being judged, which may be left to the meeting.',
  CONSULTATION_RUNS: 'Member States are being asked whether a meeting may decide.',
  CONSULTATION_TO_COME: 'The text is determined, and there is time for the consultation before the meeting.',
  TO_DETERMINE: 'The text was moved to TAP, or was not approved under it, and may be determined.',
  IN_APPROVAL: 'The text is consented and on its way to approval.',
  CONSULTATION_OVER: 'The consultation of Member States allows the meeting to decide, or does not.',
  PROPOSED: 'The text is proposed and not in the work programme yet.',
  UNDER_WAY: 'The text is in the work programme of the group.',
  TARGET_AFTER_PERIOD: 'The target is, or may be, after the end of the study period.',
  OVERDUE: 'The last day of the target is past, and the milestone is not reached.',
  DUE: 'The last day of the target comes before the next meeting, and within a year.',
  TARGET_MOVED: 'The target is another one than at the last meeting.',
  OVERLAP_OPEN: 'An overlap is suspected or confirmed, and not settled.',
  REFERENCE_OUTSIDE: 'The text refers normatively to a text of another organization (A.5).',
  JUSTIFICATION_ALONE: 'A justification is known, and not what it justifies (A.5).',
  TEXT_TAKEN_IN: 'The text takes in, or has as input, a text of another organization (A.25).',
  TEXT_GIVEN: 'Another organization takes the text in (A.25).',
  ANSWER_AWAITED: 'The group is asked for action or comment, and had not answered.',
  SENT_AT_MEETING: 'The statement was sent, or is dated, on a day of the meeting, or may be.',
  DRAFT_TO_AGREE: 'The statement is a draft that is not sent.',
  OFFICE_BEGAN: 'An office began since the last meeting.',
  OFFICE_ENDED: 'An office ended since the last meeting.',
  INTERIM_MEETING: 'The meeting is planned after this one and before the next.',
  GROUP_AT_WORK: 'The correspondence group exists at the time of the meeting.',
  LIFETIME_OVER: 'The lifetime ended since the last meeting: this is the first that may extend it.',
  LIFETIME_ENDS: 'The lifetime ends before the next meeting, and within a year.',
} as const;
export type PackRule = keyof typeof PACK_RULES;

/** Why something stands in a list. */
export interface Why {
  readonly rule: PackRule;
  /** In words, with the facts. */
  readonly words: string;
  /** Where the rule is from; null where it is only a way of listing. */
  readonly clause: string | null;
  /** How sure it makes the listing; null where nothing is foreseen. */
  readonly standing: PackStanding | null;
}

export const why = (
  rule: PackRule,
  words: string,
  standing: PackStanding | null = null,
  clause: string | null = null,
): Why => ({ rule, words, clause, standing });

/** The surest of several standings; null where nothing is foreseen. */
export const surest = (reasons: readonly Why[]): PackStanding | null =>
  PACK_STANDINGS.find((standing) => reasons.some((each) => each.standing === standing)) ?? null;
