import type { Reason } from '../../platform/reason';
import {
  checkJustification,
  type JustificationForm,
  justificationWarnings,
  kindOfForm,
} from './life-cycle/justification';
import { defaultProcess } from './process-choice';
import type { ApprovalProcess, WorkItemType } from './vocabulary';

/** A proposal as it was sent: the cells of its form. */
export interface ProposedTexts {
  readonly name: string;
  readonly title: string;
  readonly type: WorkItemType;
  readonly approvalProcess?: ApprovalProcess | null;
  readonly meeting?: string | null;
  readonly meetingDate?: string | null;
  readonly scope?: string | null;
  readonly summary?: string | null;
  readonly baseTexts?: readonly string[] | null;
  readonly target?: string | null;
  readonly relations?: string | null;
  readonly liaisons?: string | null;
  readonly supportingMembers?: readonly string[] | null;
}

/** What the database knows about it. */
export interface ProposalFacts {
  /** Notation of the body that proposes it, and of its organization. */
  readonly body: string;
  readonly organization: string;
  readonly isQuestion: boolean;
  readonly bodyHasEnded: boolean;
  /** Names of the editors that are given. */
  readonly editors: readonly string[];
  /** Reference of another text under study that bears the name already. */
  readonly borneBy: string | null;
}

export interface ProposalJudgement {
  readonly process: ApprovalProcess;
  readonly reasons: Reason[];
  readonly warnings: Reason[];
}

const PROCESSES: Readonly<Record<string, ApprovalProcess>> = {
  'ISO/IEC JTC 1': 'ISO_IEC',
  ISO: 'ISO_IEC',
  IEC: 'ISO_IEC',
  IETF: 'IETF',
  ETSI: 'ETSI',
  '3GPP': 'THREE_GPP',
  W3C: 'W3C',
  OASIS: 'OASIS',
  IEEE: 'IEEE',
};

/** Whether a new work item may be taken up: of ITU-T with its A.1 or A.13 justification complete; every reason at once. */
export function judgeProposal(
  proposal: ProposedTexts,
  facts: ProposalFacts,
  supportersWanted: number,
): ProposalJudgement {
  const ituT = facts.organization === 'ITU-T';
  const process =
    proposal.approvalProcess ??
    (ituT ? defaultProcess(proposal.type, []).process : (PROCESSES[facts.organization] ?? 'OTHER'));
  const reasons = placeRefusals(proposal, facts);
  if (!ituT) return { process, reasons, warnings: [] };
  const kind = kindOfForm(process);
  const form = formOf(proposal, facts, process);
  return {
    process,
    reasons: [...reasons, ...checkJustification(kind, form)],
    warnings: justificationWarnings(kind, form, { minimumSupporters: supportersWanted }),
  };
}

function placeRefusals({ name }: ProposedTexts, facts: ProposalFacts): Reason[] {
  const refusal = (rule: string, message: string, field: string, accepted: string): Reason => ({
    rule,
    clause: 'A.1',
    message,
    field: `proposal.${field}`,
    accepted,
  });
  return [
    ...(facts.bodyHasEnded
      ? [refusal('QUESTION_IN_MANDATE', `${facts.body} has ended`, 'body', 'a body that has not ended')]
      : []),
    ...(facts.organization === 'ITU-T' && !facts.isQuestion
      ? [
          refusal(
            'QUESTION_IN_MANDATE',
            `${facts.body} is not a Question`,
            'body',
            'the Question that will do the work',
          ),
        ]
      : []),
    ...(facts.borneBy
      ? [refusal('NAME_IS_FREE', `"${name}" is borne by ${facts.borneBy}`, 'name', 'a name that no other text bears')]
      : []),
  ];
}

const listOf = (text: string | null | undefined) =>
  text === null || text === undefined ? null : text.split(/[;,\n]/).flatMap((part) => part.trim() || []);

function formOf(proposal: ProposedTexts, facts: ProposalFacts, process: ApprovalProcess): JustificationForm {
  return {
    question: facts.body,
    meetingPlace: proposal.meeting ?? null,
    meetingDate: proposal.meetingDate ?? null,
    reference: proposal.name,
    title: proposal.title,
    baseTexts: proposal.baseTexts ?? null,
    timing: proposal.target ?? null,
    editors: facts.editors.length > 0 ? facts.editors.map((name) => ({ name })) : null,
    process,
    scope: proposal.scope ?? null,
    summary: proposal.summary ?? null,
    relations: listOf(proposal.relations),
    liaisons: listOf(proposal.liaisons),
    supportingMembers: proposal.supportingMembers ?? null,
  };
}
