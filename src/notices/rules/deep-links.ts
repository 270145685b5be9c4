import type { ClockSubject } from './clock';

/** Where a page of the tracker shows something, so that what is to be done there is at hand; paths of the page, behind the address of the server. */

export const pathOfItem = (id: string): string => `/items/${id}`;

/** The page of the narrowest thing that a clock is about: what runs out on an item is answered on the item. */
export function pathOfSubject({ workItemId, statementId, meetingId, bodyId }: ClockSubject): string {
  if (statementId) return `/liaison/${statementId}`;
  if (meetingId) return `/meetings/${meetingId}`;
  if (workItemId) return pathOfItem(workItemId);
  return bodyId ? `/bodies/${bodyId}` : '/';
}
