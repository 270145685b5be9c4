import {
  consultationAnnouncementDue,
  consultationCloses,
  consultationSupports,
  deletionTakesEffect,
  meetingAnnouncementDue,
  moreTimeUntil,
  textInLanguagesDue,
} from '../clocks';
import type { LifeCycleFacts } from './facts';
import { type Finding, finding, notKnown } from './reasons';

/** Rules about meetings that decide, opposition there, and the consultation of members before or after. */
export const MEETING_GUARDS = {
  THREE_WEEKS_BEFORE_MEETING: (facts: LifeCycleFacts) => announcedInTime(facts, meetingAnnouncementDue),
  THREE_MONTHS_BEFORE_MEETING: (facts: LifeCycleFacts) => announcedInTime(facts, consultationAnnouncementDue),
  MEETING_OPENED: ({ meetingStartsOn, today }: LifeCycleFacts) => {
    if (meetingStartsOn == null) return notKnown('when the meeting that decides opens', 'meetingStartsOn', 'a day');
    const message = `The meeting that decides opens on ${meetingStartsOn}.`;
    return today >= meetingStartsOn ? [] : [finding(message, 'today', `${meetingStartsOn} or later`)];
  },
  AT_MOST_ONE_OPPOSED: (facts: LifeCycleFacts) => opposedByAtMost(facts, 1),
  UNOPPOSED: (facts: LifeCycleFacts) => opposedByAtMost(facts, 0),
  MORE_TIME_OVER: moreTimeOver,
  NO_POLICY_IMPLICATIONS: ({ policyImplications }: LifeCycleFacts) => {
    const message = 'A Member State declared policy or regulatory implications: the text moves to TAP.';
    return policyImplications ? [finding(message, 'policyImplications', 'no such declaration')] : [];
  },
  POLICY_IMPLICATIONS: ({ policyImplications }: LifeCycleFacts) => {
    const field = 'policyImplications';
    const accepted = 'a declaration at the meeting';
    if (policyImplications == null)
      return notKnown('whether a Member State declared policy or regulatory implications', field, accepted);
    const message = 'No Member State declared policy or regulatory implications.';
    return policyImplications ? [] : [finding(message, field, accepted)];
  },
  CONSULTATION_CLOSED: ({ meetingStartsOn, holidays, today }: LifeCycleFacts) => {
    if (meetingStartsOn == null) return notKnown('when the meeting that decides opens', 'meetingStartsOn', 'a day');
    const closes = consultationCloses(meetingStartsOn, holidays ?? []);
    return today >= closes ? [] : [finding(`The consultation closes on ${closes}.`, 'today', `${closes} or later`)];
  },
  CONSULTATION_SUPPORTS: (facts: LifeCycleFacts) => support(facts, true, '70 % of the replies in favour, or no reply'),
  CONSULTATION_LACKS_SUPPORT: (facts: LifeCycleFacts) =>
    support(facts, false, 'fewer than 70 % of the replies in favour'),
  TEXT_IN_LANGUAGES: textInLanguages,
  DELETION_PERIOD_OVER: ({ deletionCircularOn, today }: LifeCycleFacts) => {
    const field = 'deletionCircularOn';
    if (deletionCircularOn == null) return notKnown('when a circular announced the deletion', field, 'a day');
    const effect = deletionTakesEffect(deletionCircularOn);
    const message = `Members may object until three months after the circular of ${deletionCircularOn}.`;
    return today >= effect ? [] : [finding(message, 'today', `${effect} or later`)];
  },
  NO_OBJECTIONS: ({ objections }: LifeCycleFacts) => {
    if (objections == null) return notKnown('whether a member objected to the deletion', 'objections', 'none');
    return objections === 0 ? [] : [finding(`Objections to the deletion: ${objections}.`, 'objections', 'none')];
  },
} as const;

function announcedInTime(
  { meetingStartsOn, today }: LifeCycleFacts,
  due: (meetingStartsOn: string) => string,
): readonly Finding[] {
  if (meetingStartsOn == null)
    return notKnown('which meeting is to decide', 'meetingStartsOn', 'the first day of a planned meeting');
  const latest = due(meetingStartsOn);
  const message = `For a meeting from ${meetingStartsOn} the announcement was due on ${latest}.`;
  return today <= latest ? [] : [finding(message, 'meetingStartsOn', 'a later meeting')];
}

function opposedByAtMost({ opposing }: LifeCycleFacts, most: number): readonly Finding[] {
  const accepted = most === 0 ? 'none' : `at most ${most}`;
  if (opposing == null) return notKnown('how many Member States present oppose', 'opposing', accepted);
  return opposing <= most ? [] : [finding(`Member States present that oppose: ${opposing}.`, 'opposing', accepted)];
}

function moreTimeOver({ moreTimeAsked, meetingEndsOn, today }: LifeCycleFacts): readonly Finding[] {
  if (moreTimeAsked == null) return notKnown('whether a Member State asked for more time', 'moreTimeAsked', 'no');
  if (!moreTimeAsked) return [];
  if (meetingEndsOn == null) return notKnown('when the meeting closed', 'meetingEndsOn', 'a day');
  const until = moreTimeUntil(meetingEndsOn);
  const message = `A Member State asked for more time, and has it until ${until}.`;
  return today >= until ? [] : [finding(message, 'today', `${until} or later`)];
}

function support({ replies }: LifeCycleFacts, wanted: boolean, accepted: string): readonly Finding[] {
  if (replies == null) return notKnown('what the Member States replied', 'replies', accepted);
  const { inFavour, against } = replies;
  if (consultationSupports(inFavour, against) === wanted) return [];
  return [finding(`Replies: ${inFavour} in favour, ${against} against.`, 'replies', accepted)];
}

function textInLanguages({ meetingStartsOn, textInLanguagesOn }: LifeCycleFacts): readonly Finding[] {
  const field = 'textInLanguagesOn';
  if (textInLanguagesOn == null) return notKnown('when the text was there in the official languages', field, 'a day');
  if (meetingStartsOn == null) return notKnown('when the meeting that decides opens', 'meetingStartsOn', 'a day');
  const due = textInLanguagesDue(meetingStartsOn);
  const message = `The text was there in the official languages on ${textInLanguagesOn}, due on ${due}.`;
  return textInLanguagesOn <= due ? [] : [finding(message, field, `${due} or earlier`)];
}
