import type { ActivityDomain } from '../../work-items/rules/vocabulary';
import type { ClockSubject } from './clock';

/** Paths of what this tracker gives out, and of the pages that show it. */

/** `INTER_CLOUD_CSB` is `inter-cloud-csb` in an address. */
export const slugOf = (domain: ActivityDomain): string => domain.toLowerCase().replaceAll('_', '-');

/** The page of what a clock is about: the text, the statement, the meeting, the body. */
export function pageOf({ workItemId, statementId, meetingId, bodyId }: ClockSubject): string {
  if (workItemId !== null) return itemPage(workItemId);
  if (statementId !== null) return statementPage(statementId);
  if (meetingId !== null) return meetingPage(meetingId);
  return bodyId === null ? '/' : bodyPage(bodyId);
}

export const itemPage = (id: string): string => `/items/${id}`;
export const bodyPage = (id: string): string => `/bodies/${id}`;
export const statementPage = (id: string): string => `/liaison/${id}`;
export const meetingPage = (id: string): string => `/meetings/${id}`;
export const letterPage = (id: string): string => `/letters/${id}`;
export const personPage = (id: string): string => `/people/${id}`;

export const bodyCalendar = (id: string): string => `/calendar/body/${id}.ics`;
export const personCalendar = (id: string): string => `/calendar/person/${id}.ics`;
export const domainCalendar = (domain: ActivityDomain): string => `/calendar/domain/${slugOf(domain)}.ics`;

export const CHANGES_FEED = '/feeds/changes.atom';
export const STATEMENTS_FEED = '/feeds/statements.atom';
export const itemFeed = (id: string): string => `/feeds/item/${id}.atom`;
export const bodyFeed = (id: string): string => `/feeds/body/${id}.atom`;
export const domainFeed = (domain: ActivityDomain): string => `/feeds/domain/${slugOf(domain)}.atom`;
