import { addDays, addMonths, addYears, subtractWorkingDays } from '../../platform/calendar';

/**
 * The clocks of the ITU-T processes. Days are ISO days; each function cites its clause in A.8 (alternative approval
 * process, AAP) or WTSA Resolution 1 (`Res.1`, traditional approval process, TAP).
 */

/** A period in which a text stands open for comments. */
export interface CommentPeriod {
  readonly start: string;
  /** The last day for comments. */
  readonly commentsUntil: string;
  /** The day on which the text counts as approved when nothing stands against it. */
  readonly approval: string;
}

/** When an approval can be expected of a text consented on a day. */
export interface ApprovalForecast {
  /** The earliest start of the last call. */
  readonly lastCallStart: string;
  /** The approval when the first last call brings no comments: the earliest day possible. */
  readonly expected: string;
  /** Five months after consent, the longest that was observed among cloud texts with an additional review. */
  readonly latest: string;
}

export const LAST_CALL_DAYS = 28;
export const ADDITIONAL_REVIEW_DAYS = 21;
export const MEETING_ANNOUNCEMENT_DAYS = 21;
export const MORE_TIME_DAYS = 28;
export const CONSULTATION_MONTHS = 3;
export const CONSULTATION_CLOSING_WORKING_DAYS = 7;
export const CONSULTATION_SUPPORT_PERCENT = 70;

/**
 * The first day on or after the given one on which a last call or an additional review can start. Announcements appear
 * on the 1st and the 16th: no clause says so, but 87 % of the approvals since 2009 lie 28 or 21 days after one of them.
 */
export function nextAnnouncement(onOrAfter: string): string {
  const day = Number(onOrAfter.slice(8));
  if (day === 1 || day === 16) return onOrAfter;
  const month = onOrAfter.slice(0, 8);
  return day < 16 ? `${month}16` : addMonths(`${month}01`, 1);
}

/** Last call: four weeks from the announcement (A.8 4.1); the text is approved on the 28th day after it. */
export function lastCall(start: string): CommentPeriod {
  return commentPeriod(start, LAST_CALL_DAYS);
}

/** Additional review: three weeks (A.8 4.5); the text is approved on the 21st day after its start. */
export function additionalReview(start: string): CommentPeriod {
  return commentPeriod(start, ADDITIONAL_REVIEW_DAYS);
}

function commentPeriod(start: string, days: number): CommentPeriod {
  return { start, commentsUntil: addDays(start, days - 1), approval: addDays(start, days) };
}

/** Forecast of the approval under AAP. Consent on 2014-07-07 gives a last call from 2014-07-16 and approval on 2014-08-13. */
export function expectedApproval(consentedOn: string): ApprovalForecast {
  const lastCallStart = nextAnnouncement(consentedOn);
  return { lastCallStart, expected: lastCall(lastCallStart).approval, latest: addMonths(consentedOn, 5) };
}

/** The last day to announce that a text comes before a study group meeting: three weeks before it opens (A.8 4.6). */
export function meetingAnnouncementDue(meetingStartsOn: string): string {
  return addDays(meetingStartsOn, -MEETING_ANNOUNCEMENT_DAYS);
}

/** The end of the time that a Member State present may ask for: four weeks after the meeting (A.8 5.6; Res.1 9.5.5). */
export function moreTimeUntil(meetingEndsOn: string): string {
  return addDays(meetingEndsOn, MORE_TIME_DAYS);
}

/** The last day for the circular with the result: two weeks after the meeting under AAP (A.8 6.2), four under TAP (Res.1 9.6.1). */
export function notificationDue(process: 'AAP' | 'TAP', meetingEndsOn: string): string {
  return addDays(meetingEndsOn, process === 'AAP' ? 14 : 28);
}

/** The last day for the invitation to a deciding meeting with the summary: three calendar months before it (Res.1 9.3.3). */
export function consultationAnnouncementDue(meetingStartsOn: string): string {
  return addMonths(meetingStartsOn, -CONSULTATION_MONTHS);
}

/** The last day for the text in the official languages: one calendar month before the deciding meeting (Res.1 9.3.5). */
export function textInLanguagesDue(meetingStartsOn: string): string {
  return addMonths(meetingStartsOn, -1);
}

/**
 * The day on which the consultation of Member States closes: seven working days before the meeting (Res.1 9.4.1).
 * @param holidays ISO days that are no working days although they fall on Monday to Friday
 */
export function consultationCloses(meetingStartsOn: string, holidays: readonly string[] = []): string {
  return subtractWorkingDays(meetingStartsOn, CONSULTATION_CLOSING_WORKING_DAYS, holidays);
}

/** Whether the meeting may decide: 70 % of the replies or more in favour, or no reply at all (Res.1 9.4.5). */
export function consultationSupports(inFavour: number, against: number): boolean {
  const replies = inFavour + against;
  return inFavour * 100 >= replies * CONSULTATION_SUPPORT_PERCENT;
}

/** The day from which a Recommendation is deleted when nobody objects: three months after the circular (A.8 8.2; Res.1 9.8.2). */
export function deletionTakesEffect(circularOn: string): string {
  return addMonths(circularOn, 3);
}

/** A guideline, not a bar: an approved text should not be amended before two years are over (A.8 3.7; Res.1 9.3.9). */
export function stableUntil(approvedOn: string): string {
  return addYears(approvedOn, 2);
}
