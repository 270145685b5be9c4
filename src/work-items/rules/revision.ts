import type { Reason } from '../../platform/reason';

/** Columns of a work item that a revision may write, by the name of the field. */
export const REVISED_COLUMNS = {
  scope: 'scope',
  summary: 'summary',
  comment: 'comment',
  liaison: 'liaison',
  supportingMembers: 'supporting_members',
  equivalent: 'equivalent',
  a5Justifications: 'a5_justifications',
  priority: 'priority',
  uri: 'uri',
  publication: 'publication',
} as const;
export type RevisedField = keyof typeof REVISED_COLUMNS | 'title' | 'baseTexts';

/** Lists are emptied, not taken away. */
export const REVISED_LISTS: readonly string[] = ['supportingMembers', 'a5Justifications'];

/** An editor edits the text; what the group has decided or committed to is not the editor's. */
const TEXT_FIELDS: readonly RevisedField[] = ['title', 'scope', 'summary', 'baseTexts', 'comment'];

/** Why an editor may not revise some of the fields; empty where the role is another, or the fields are of the text. */
export function notForEditors(role: string, fields: readonly RevisedField[]): Reason[] {
  if (role !== 'EDITOR') return [];
  return fields
    .filter((field) => !TEXT_FIELDS.includes(field))
    .map((field) => ({
      rule: 'EDITORS_EDIT_THE_TEXT',
      clause: 'permissions',
      message: `an editor does not revise ${field}`,
      field: `revision.${field}`,
      accepted: TEXT_FIELDS.join(', '),
    }));
}
