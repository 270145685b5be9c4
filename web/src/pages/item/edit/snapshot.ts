import { cellsText } from '../cells';
import type { ItemToEditQuery } from './edit.operations';
import type { Values } from './merge';
import { type SideOfText, sidesText } from './sides';

export type EditedItem = Pick<
  NonNullable<ItemToEditQuery['workItem']>,
  | 'title'
  | 'scope'
  | 'summary'
  | 'comment'
  | 'equivalent'
  | 'liaison'
  | 'priority'
  | 'uri'
  | 'publication'
  | 'supportingMembers'
  | 'a5Justifications'
  | 'nativeStatus'
  | 'target'
  | 'editors'
  | 'body'
  | 'identifiers'
  | 'placements'
> & { readonly lifeCycles?: readonly SideOfText[] };

/** Fields of `reviseWorkItem`, in the order in which they are shown. */
export const TEXT_FIELDS = [
  'title',
  'scope',
  'summary',
  'comment',
  'equivalent',
  'liaison',
  'priority',
  'publication',
  'uri',
  'supportingMembers',
  'a5Justifications',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Every field that can be merged, as text. */
export const MERGED_FIELDS = [
  'target',
  'status',
  'editors',
  'body',
  'cells',
  'number',
  'sides',
  ...TEXT_FIELDS,
] as const;
export type MergedField = (typeof MERGED_FIELDS)[number];

export interface EditorLine {
  readonly person: string;
  readonly role: string;
  readonly name: string;
}

/** Editors as one text that can be compared and kept. */
export const editorsText = (editors: readonly EditorLine[]): string =>
  editors.map(({ person, role, name }) => [person, role, name].join('\t')).join('\n');

export const editorsOf = (text: string): EditorLine[] =>
  linesOf(text).map((line) => {
    const [person = '', role = '', name = ''] = line.split('\t');
    return { person, role, name };
  });

/** A body as one text: its notation, and its study period where it belongs to one. */
export const placeText = (ref: string, studyPeriod: string | null | undefined): string =>
  [ref, studyPeriod ?? ''].join('\t');

export function placeOf(text: string): { readonly to: string; readonly studyPeriod: string | null } {
  const [to = '', studyPeriod = ''] = text.split('\t');
  return { to: to.trim(), studyPeriod: studyPeriod || null };
}

/** The numbers that a text bears, that of the owner first, as `numberWorkItem` takes them. */
const numbersText = ({ identifiers }: Pick<EditedItem, 'identifiers'>): string =>
  (['PUBLISHED', 'DUAL_NUMBER'] as const)
    .flatMap((wanted) => identifiers.flatMap(({ kind, text }) => (kind === wanted ? [text] : [])))
    .join(' | ');

/** Lists are written one a line. */
export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** A work item as texts, field by field: what an edit begins with, and what it is merged with. */
export function snapshotOf(item: EditedItem): Values {
  const present = item.editors.filter(({ validTo }) => !validTo);
  return {
    target: item.target?.text ?? '',
    status: item.nativeStatus ?? '',
    editors: editorsText(
      present.map(({ person, roleAsWritten }) => ({ person: person.id, role: roleAsWritten ?? '', name: person.name })),
    ),
    body: placeText(item.body.ref, item.body.studyPeriod?.label),
    cells: cellsText(item.placements),
    number: numbersText(item),
    sides: sidesText(item.lifeCycles ?? []),
    title: item.title ?? '',
    scope: item.scope ?? '',
    summary: item.summary ?? '',
    comment: item.comment ?? '',
    equivalent: item.equivalent ?? '',
    liaison: item.liaison ?? '',
    priority: item.priority ?? '',
    publication: item.publication ?? '',
    uri: item.uri ?? '',
    supportingMembers: item.supportingMembers.join('\n'),
    a5Justifications: item.a5Justifications.join('\n'),
  };
}
