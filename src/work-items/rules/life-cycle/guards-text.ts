import { stableUntil } from '../clocks';
import { NON_NORMATIVE_TYPES, NORMATIVE_TYPES, REPORT_TYPES } from '../process-choice';
import type { WorkItemType } from '../vocabulary';
import type { LifeCycleFacts } from './facts';
import { formFindings, kindOfForm, supporterFindings } from './justification';
import { type Finding, finding, notKnown } from './reasons';

/** Rules about the text itself, what was delivered, and how a group decided. */
export const TEXT_GUARDS = {
  TYPE_NORMATIVE: (facts: LifeCycleFacts) => typeIs(facts, NORMATIVE_TYPES),
  TYPE_NON_NORMATIVE: (facts: LifeCycleFacts) => typeIs(facts, NON_NORMATIVE_TYPES),
  SCOPE_GIVEN: ({ scope }: LifeCycleFacts) => filled(scope, 'scope', 'The scope is not given.'),
  SUMMARY_GIVEN: ({ summary }: LifeCycleFacts) => filled(summary, 'summary', 'The summary is not given.'),
  EDITOR_APPOINTED: ({ editors }: LifeCycleFacts) => atLeastOne(editors, 'editors', 'an editor'),
  BASE_TEXT_GIVEN: ({ baseTexts }: LifeCycleFacts) => atLeastOne(baseTexts, 'baseTexts', 'a base text'),
  REFERENCES_JUSTIFIED: referencesJustified,
  JUSTIFICATION_COMPLETE: justificationComplete,
  QUESTION_IN_MANDATE: ({ questionInMandate }: LifeCycleFacts) =>
    isTrue(questionInMandate, 'questionInMandate', 'the Question is in the mandate of the study group'),
  FINAL_TEXT_DELIVERED: ({ finalTextDelivered }: LifeCycleFacts) =>
    isTrue(finalTextDelivered, 'finalTextDelivered', 'the final edited text is with TSB'),
  SUMMARY_DELIVERED: ({ summaryDelivered }: LifeCycleFacts) =>
    isTrue(summaryDelivered, 'summaryDelivered', 'the summary is with TSB'),
  ELECTRONIC_MATERIAL_DELIVERED: ({ electronicMaterialDelivered }: LifeCycleFacts) =>
    isTrue(electronicMaterialDelivered, 'electronicMaterialDelivered', 'the electronic material is with TSB'),
  CONSENSUS: ({ consensus }: LifeCycleFacts) => isTrue(consensus, 'consensus', 'the meeting reached consensus'),
  SECONDED: ({ seconded }: LifeCycleFacts) => isTrue(seconded, 'seconded', 'the proposal was seconded'),
  PROCESS_OPEN: processOpen,
  GROUP_MAY_AGREE: groupMayAgree,
  REASON_GIVEN: ({ reason }: LifeCycleFacts) => filled(reason, 'reason', 'No reason is given.'),
  SUCCESSOR_KNOWN: ({ successor }: LifeCycleFacts) =>
    filled(successor, 'successor', 'It is not said which edition or text takes its place.'),
  STABLE_TWO_YEARS: stableTwoYears,
  ENOUGH_SUPPORTERS: ({ justification, minimumSupporters }: LifeCycleFacts) =>
    justification == null || minimumSupporters == null ? [] : supporterFindings(justification, minimumSupporters),
} as const;

function typeIs({ type }: LifeCycleFacts, types: readonly WorkItemType[]): readonly Finding[] {
  const accepted = types.join(', ');
  if (type == null) return notKnown('the type of the text', 'type', accepted);
  return types.includes(type) ? [] : [finding(`The process is not for a text of type ${type}.`, 'type', accepted)];
}

function filled(value: string | null | undefined, field: string, message: string): readonly Finding[] {
  return value == null || value.trim() === '' ? [finding(message, field, 'a text')] : [];
}

function atLeastOne(count: number | null | undefined, field: string, what: string): readonly Finding[] {
  if (count == null) return notKnown(`whether there is ${what}`, field, 'one or more');
  return count > 0 ? [] : [finding(`There is not yet ${what}.`, field, 'one or more')];
}

/** A condition that has to be true; `what` reads as a sentence without its full stop. */
function isTrue(value: boolean | null | undefined, field: string, what: string): readonly Finding[] {
  if (value == null) return notKnown(`whether ${what}`, field, 'yes');
  return value ? [] : [finding(`It is not so that ${what}.`, field, 'yes')];
}

function referencesJustified({ unjustifiedReferences }: LifeCycleFacts): readonly Finding[] {
  const field = 'unjustifiedReferences';
  const accepted = 'an A.5 justification for each';
  if (unjustifiedReferences == null)
    return notKnown('whether normative references outside ITU, ISO and IEC are justified', field, accepted);
  return unjustifiedReferences.map((reference) =>
    finding(`The normative reference to ${reference} has no A.5 justification.`, field, accepted),
  );
}

function justificationComplete({ justification, process }: LifeCycleFacts): readonly Finding[] {
  const kind = kindOfForm(process);
  if (justification == null) return [finding('There is no justification form.', 'justification', `${kind} form`)];
  return formFindings(kind, justification);
}

/** The process is frozen from consent or determination on. */
function processOpen({ state, entered }: LifeCycleFacts): readonly Finding[] {
  const frozenOn = entered?.CONSENTED ?? entered?.DETERMINED ?? null;
  if (frozenOn === null && (state === null || state === 'UNDER_STUDY')) return [];
  const since = frozenOn === null ? '' : ` on ${frozenOn}`;
  return [
    finding(
      `The text was already consented or determined${since}.`,
      'process',
      'a change before consent or determination',
    ),
  ];
}

/** A study group may authorize its working party to agree reports and handbooks, nothing else. */
function groupMayAgree({ decidedBy, type }: LifeCycleFacts): readonly Finding[] {
  if (decidedBy == null) return notKnown('which group agreed the text', 'decidedBy', 'STUDY_GROUP, WORKING_PARTY');
  if (decidedBy !== 'WORKING_PARTY' || (type != null && REPORT_TYPES.includes(type))) return [];
  const message = 'A working party may agree only reports and handbooks.';
  return [finding(message, 'decidedBy', `STUDY_GROUP, or a text of type ${REPORT_TYPES.join(', ')}`)];
}

function stableTwoYears({ entered, today }: LifeCycleFacts): readonly Finding[] {
  const approvedOn = entered?.A ?? entered?.AT ?? null;
  if (approvedOn === null || today >= stableUntil(approvedOn)) return [];
  const message = `Approved on ${approvedOn}: the text should normally stay unchanged for two years.`;
  return [finding(message, 'today', `${stableUntil(approvedOn)} or later`)];
}
