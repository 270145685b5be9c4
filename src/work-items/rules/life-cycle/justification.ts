import { isCalendarDate } from '../../../platform/partial-date';
import type { Reason } from '../../../platform/reason';
import { parseTarget } from '../target';
import type { ApprovalProcess } from '../vocabulary';
import { type Finding, finding } from './reasons';

/** A.1 Annex A: for a new Recommendation. A.13 Annex A: for a new text that is not normative. */
export type JustificationKind = 'A.1' | 'A.13';

/** The cells of a justification form. Null or left out: the cell is empty. An empty list says "none". */
export interface JustificationForm {
  /** The Question, such as `Q17/13`. */
  readonly question?: string | null;
  readonly meetingPlace?: string | null;
  /** First ISO day of the meeting. */
  readonly meetingDate?: string | null;
  /** Provisional name, such as `Y.ccic`. */
  readonly reference?: string | null;
  readonly title?: string | null;
  readonly baseTexts?: readonly string[] | null;
  /** The target in words, as `parseTarget` reads it. */
  readonly timing?: string | null;
  readonly editors?: readonly { readonly name: string; readonly affiliation?: string | null }[] | null;
  readonly process?: ApprovalProcess | null;
  readonly scope?: string | null;
  readonly summary?: string | null;
  /** Related Recommendations and other standards. */
  readonly relations?: readonly string[] | null;
  /** Other study groups and standards bodies to liaise with. */
  readonly liaisons?: readonly string[] | null;
  readonly supportingMembers?: readonly string[] | null;
}

/** Which form a work item of a process needs. */
export function kindOfForm(process: ApprovalProcess): JustificationKind {
  return process === 'AGREEMENT' ? 'A.13' : 'A.1';
}

/** What is missing in a form, cell by cell; nothing for a complete one. */
export function checkJustification(kind: JustificationKind, form: JustificationForm): Reason[] {
  return formFindings(kind, form).map((found) => ({
    rule: 'JUSTIFICATION_COMPLETE',
    clause: `${kind} Annex A`,
    ...found,
  }));
}

/**
 * What speaks against a complete form without making it invalid. How many supporters are enough is a setting: a minimum
 * of four was proposed and never adopted.
 */
export function justificationWarnings(
  kind: JustificationKind,
  form: JustificationForm,
  settings: { readonly minimumSupporters: number },
): Reason[] {
  return supporterFindings(form, settings.minimumSupporters).map((found) => ({
    rule: 'ENOUGH_SUPPORTERS',
    clause: `${kind} Annex A`,
    ...found,
  }));
}

/** Whether fewer members support the work than usual, each counted once. */
export function supporterFindings(form: JustificationForm, minimum: number): Finding[] {
  const named = new Set((form.supportingMembers ?? []).map((member) => member.trim().toLowerCase()));
  named.delete('');
  if (named.size >= minimum) return [];
  const message = `Supporting members: ${named.size}, usual are ${minimum} or more.`;
  return [finding(message, 'justification.supportingMembers', `${minimum} or more`)];
}

const WORDS = [
  ['question', 'the Question'],
  ['meetingPlace', 'the place of the meeting'],
  ['reference', 'the reference'],
  ['title', 'the title'],
  ['scope', 'the scope'],
  ['summary', 'the summary'],
] as const;

/** Lists of which an empty one is as good as none. */
const NEEDED = [
  ['baseTexts', 'the base texts'],
  ['editors', 'the editors'],
  ['supportingMembers', 'the supporting members'],
] as const;

/** Lists that may say "none". */
const MAY_BE_NONE = [
  ['relations', 'the relations to other standards'],
  ['liaisons', 'the liaisons with other groups'],
] as const;

/** What is missing in a form, before the clause is added. */
export function formFindings(kind: JustificationKind, form: JustificationForm): Finding[] {
  const words = WORDS.filter(([cell]) => (form[cell] ?? '').trim() === '');
  const needed = NEEDED.filter(([cell]) => (form[cell] ?? []).length === 0);
  const unsaid = MAY_BE_NONE.filter(([cell]) => form[cell] == null);
  return [
    ...words.map(([cell, name]) => missing(cell, name, 'a text')),
    ...needed.map(([cell, name]) => missing(cell, name, 'one or more')),
    ...unsaid.map(([cell, name]) => missing(cell, name, 'a list, empty where there are none')),
    ...nameless(form),
    ...meetingDate(form),
    ...timing(form),
    ...processCell(kind, form),
  ];
}

function missing(cell: string, name: string, accepted: string): Finding {
  return finding(`The form lacks ${name}.`, `justification.${cell}`, accepted);
}

function nameless({ editors }: JustificationForm): Finding[] {
  const all = (editors ?? []).every(({ name }) => name.trim() !== '');
  return all ? [] : [finding('An editor has no name.', 'justification.editors', 'a name for each')];
}

function meetingDate({ meetingDate: day }: JustificationForm): Finding[] {
  if (day == null) return [missing('meetingDate', 'the date of the meeting', 'YYYY-MM-DD')];
  return isCalendarDate(day)
    ? []
    : [finding(`"${day}" is not a day of the calendar.`, 'justification.meetingDate', 'YYYY-MM-DD')];
}

function timing({ timing: words }: JustificationForm): Finding[] {
  const target = parseTarget(words ?? '');
  if (target.latest !== null || target.flags.includes('ONGOING')) return [];
  const accepted = 'a year, quarter, month or day, such as 2027-Q1 or 09/2027';
  if (target.flags.includes('NOT_GIVEN')) return [missing('timing', 'the timing', accepted)];
  return [finding(`No date can be read from "${words}".`, 'justification.timing', accepted)];
}

function processCell(kind: JustificationKind, { process }: JustificationForm): Finding[] {
  const fits = kind === 'A.1' ? process === 'AAP' || process === 'TAP' : process == null || process === 'AGREEMENT';
  if (fits) return [];
  const accepted = kind === 'A.1' ? 'AAP, TAP' : 'AGREEMENT';
  if (process == null) return [missing('process', 'the approval process', accepted)];
  return [finding(`${process} is not an approval process for this form.`, 'justification.process', accepted)];
}
