import type { Enums } from '../../../api/enums.operations';
import type { NewBodyInput, WorkItemProposal } from './decisions.operations';

/** Kinds of texts that a meeting takes up, the most usual first. */
export const TEXT_TYPES = [
  'RECOMMENDATION',
  'SUPPLEMENT',
  'TECHNICAL_REPORT',
  'TECHNICAL_PAPER',
  'AMENDMENT',
  'CORRIGENDUM',
  'ANNEX',
  'APPENDIX',
  'IMPLEMENTERS_GUIDE',
  'HANDBOOK',
  'GUIDE',
  'FOCUS_GROUP_DELIVERABLE',
  'STANDARD',
  'SPECIFICATION',
  'TECHNICAL_SPECIFICATION',
  'RFC',
  'WHITE_PAPER',
  'OTHER',
] as const satisfies readonly Enums['WorkItemType'][];
export type TextType = (typeof TEXT_TYPES)[number];

/** Processes of ITU-T; elsewhere that of the organization is taken. */
export const PROCESSES = ['AAP', 'TAP', 'AGREEMENT'] as const satisfies readonly Enums['ApprovalProcess'][];

/** Bodies that a meeting sets up, the most usual first. */
export const BODY_TYPES = [
  'FOCUS_GROUP',
  'QUESTION',
  'WORKING_PARTY',
  'JOINT_RAPPORTEURS_GROUP',
  'JOINT_COORDINATION_ACTIVITY',
  'CORRESPONDENCE_GROUP',
  'REGIONAL_GROUP',
  'COLLABORATIVE_TEAM',
  'WORKING_GROUP',
  'SUBCOMMITTEE',
  'COMMITTEE',
  'STUDY_GROUP',
  'ADVISORY_GROUP',
  'FORUM',
] as const satisfies readonly Enums['BodyType'][];

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The cells of a form that are written in words. */
export const CELLS = ['scope', 'summary', 'baseTexts', 'relations', 'liaisons', 'supportingMembers'] as const;
export type Cell = (typeof CELLS)[number];

/** A new work item as it stands in the form; empty where nothing is said. */
export interface ToldItem extends Readonly<Record<Cell | 'name' | 'title' | 'target', string>> {
  /** The Question that proposes it. */
  readonly question: { readonly id: string; readonly ref: string } | null;
  readonly type: TextType;
  readonly process: (typeof PROCESSES)[number] | '';
  readonly editors: readonly Named[];
}

export const NO_ITEM: ToldItem = {
  ...{ question: null, name: '', title: '', type: 'RECOMMENDATION', process: '', target: '', editors: [] },
  ...{ scope: '', summary: '', baseTexts: '', relations: '', liaisons: '', supportingMembers: '' },
};

/** A new body as it stands in the form. */
export interface ToldBody extends Readonly<Record<'ref' | 'name' | 'parent' | 'summary', string>> {
  readonly type: (typeof BODY_TYPES)[number];
}

export const NO_BODY: ToldBody = { type: 'FOCUS_GROUP', ref: '', name: '', parent: '', summary: '' };

const said = (text: string): string | null => text.trim() || null;

/** One a line; nothing said where there is none, so that the rule says what the form lacks. */
function lines(text: string): string[] | null {
  const all = text.split('\n').flatMap((line) => line.trim() || []);
  return all.length > 0 ? all : null;
}

/** The proposal as the API takes it; null without a Question. */
export function proposalOf({ question, type, process, editors, ...told }: ToldItem): WorkItemProposal | null {
  if (!question) return null;
  return {
    body: question.id,
    name: told.name.trim(),
    title: told.title.trim(),
    type,
    approvalProcess: process || null,
    target: said(told.target),
    scope: said(told.scope),
    summary: said(told.summary),
    baseTexts: lines(told.baseTexts),
    editors: editors.length > 0 ? editors.map(({ id }) => ({ person: id })) : null,
    relations: said(told.relations),
    liaisons: said(told.liaisons),
    supportingMembers: lines(told.supportingMembers),
  };
}

/** The body as the API takes it. */
export const newBodyOf = ({ type, ref, name, parent, summary }: ToldBody): NewBodyInput => ({
  ...{ type, ref: ref.trim(), name: said(name), parent: said(parent), summary: said(summary) },
});

interface Side {
  readonly body: { readonly id: string; readonly ref: string; readonly path: readonly { readonly ref: string }[] };
}

/**
 * The side of a text that a meeting decides on: that which was chosen, else the one in the hands of the group that meets, else that of the owner.
 * @param sides of the text, that of the owner first
 */
export const sideFor = <S extends Side>(sides: readonly S[], chosen: string, meets: string): S | undefined =>
  sides.find(({ body }) => body.id === chosen) ??
  sides.find(({ body }) => body.ref === meets || body.path.some(({ ref }) => ref === meets)) ??
  sides[0];
