import type { ItemToWriteAboutQuery } from './form.operations';
import { EMPTY, type FormState, NO_ADDRESSEE } from './form-state';

/** A work item that a statement is to be about. */
export type AboutItem = NonNullable<ItemToWriteAboutQuery['workItem']>;

/** How a work item is named in the text: reference, title, who has it. */
const named = ({ ref, title, body }: AboutItem): string => `- ${ref}${title ? `, ${title}` : ''} (${body.ref})`;

/**
 * A draft to the groups of some work items, which names them; what is asked of whom is left to who writes it.
 * @param to groups as the address says them
 * @param title in the language of the page
 */
export const formAbout = (items: readonly AboutItem[], to: readonly string[], title: string): FormState => ({
  ...EMPTY,
  mode: 'draft',
  title,
  body: items.map(named).join('\n'),
  addressees: to.length > 0 ? to.map((body) => ({ ...NO_ADDRESSEE, body })) : EMPTY.addressees,
  destinationQuestions: [...new Set(items.flatMap(({ body }) => (body.type === 'QUESTION' ? [body.ref] : [])))].join(
    '; ',
  ),
  about: items.map(({ id, ref }) => ({ id, ref })),
});
