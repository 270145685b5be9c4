import type { MeetingType } from '../../../meetings/rules/vocabulary';
import { type DaysFound, daysIn, isDay } from './days';
import { emptyMeeting, type Filled, type LetterDraft } from './draft';
import { groupIn, groupsIn } from './groups';
import { daysApart } from './letter-numbers';
import { countryIn } from './origins';
import type { Said } from './passages';
import { isVirtual, placeIn } from './places';
import type { SheetMeeting } from './sheet-meeting';
import { timeSpanIn, timeZoneAt, timeZoneIn } from './times';

/** What a sentence calls the meeting that it announces; the word that stands first is meant. */
const TYPES: readonly (readonly [MeetingType, RegExp])[] = [
  [
    'WORKSHOP',
    /\bworkshop\b|\bseminar\b|\bsymposium\b|\bforum\b(?! on)|\batelier\b|\bséminaire\b|研讨会|讲习班|研习会/i,
  ],
  ['TUTORIAL', /\btutorial\b|\btraining session\b|\bdidacticiel\b|\bséance de formation\b|辅导/i],
  ['MANAGEMENT_TEAM', /\bmanagement team meeting\b|\bréunion de l['\u2019]équipe de direction\b|管理班子会议/i],
  [
    'RAPPORTEUR_GROUP',
    /\brapporteur(?:s['\u2019]?)? (?:group )?meetings?\b|\bréunions? (?:de|du|des) groupes? du rapporteur\b|报告人(?:组)?会议/i,
  ],
  ['REGIONAL_GROUP', /\bregional group\b.{0,60}\bmeeting\b|\bmeeting of .{0,40}regional group\b|区域组.{0,10}会议/i],
  ['JOINT_COORDINATION_ACTIVITY', /\bmeeting of (?:the )?JCA\b|\bJCA-\w+ meeting\b/i],
  [
    'FOCUS_GROUP',
    /\b(?:FG[ -]\w+|focus group)\b.{0,80}\bmeeting\b|\bmeeting of (?:the )?(?:ITU-?T )?(?:FG|focus group)|\bréunion du (?:groupe spécialisé|FG)|(?:FG ?-?\w+|焦点组)的?(?:首次|第.{1,3}次)?会议/i,
  ],
  [
    'WORKING_PARTY',
    /\bmeeting of (?:the )?(?:ITU-?T )?(?:working party|WP) ?\d|\bWP ?\d+\/\d+ meeting|\bréunion du groupe de travail \d|工作组会议/i,
  ],
  ['ASSEMBLY', /\b(?:World Telecommunication Standardization Assembly|WTSA|AMNT)\b|世界电信标准化全会/i],
  [
    'ADVISORY_GROUP',
    /\bmeeting of (?:the )?(?:Telecommunication Standardization Advisory Group|TSAG)|\bTSAG meeting|\bréunion du (?:GCNT|groupe consultatif)|(?:顾问组|TSAG)(?:（TSAG）)?.{0,4}会议/i,
  ],
  ['STUDY_GROUP_E_PLENARY', /\be-plenary\b/i],
  [
    'STUDY_GROUP',
    /\bmeeting of (?:ITU-?T )?(?:Study Group|SG) ?\d|\bStudy Group \d+ .{0,160}?(?:is to meet|will meet)|\b(?:SG|Study Group) ?\d+ (?:plenary )?meeting|\battend (?:ITU-?T )?Study Group \d|\br[ée]union de la (?:Commission d['\u2019]études|CE) ?\d|\bCommission d['\u2019]études \d+ .{0,160}?se réunira|第\s*\d+\s*研究组.{0,6}会议/i,
  ],
];

/** The kind of meeting that a text announces; null where it names none. */
export function meetingTypeIn(text: string): MeetingType | null {
  let first: { type: MeetingType; index: number } | null = null;
  for (const [type, pattern] of TYPES) {
    const index = pattern.exec(text)?.index;
    if (index !== undefined && (first === null || index < first.index)) first = { type, index };
  }
  return first?.type ?? null;
}

/** With these words a letter says what is to come. */
const TO_COME =
  /\binvite you\b|\bwill be (?:held|convened|organized)\b|\bwill take place\b|\bwill meet\b|\bis to meet\b|\bis (?:planned|scheduled)\b|\bvous inviter\b|\bse (?:tiendra|tiendront|déroulera|réunira)\b|\baur(?:a|ont) lieu\b|计划(?:于|在)|将于|将在|定于|邀请/i;
const HELD =
  /\b(?:be held|be convened|take place|will meet|is to meet|(?:planned|scheduled) (?:for|on|to))\b|\bse (?:tiendra|tiendront|déroulera|réunira)\b|\baur(?:a|ont) lieu\b|计划(?:于|在)|将于|将在|定于/i;
const SET_UP = /\bestablish(?:ed|ment)\b|\bcreat(?:ed|ion) of\b|\bcréation\b|宣告成立|(?:已|正式)成立/i;
const SIDE =
  /\btutorial\b|\bmanagement team\b|\btraining\b|\bworkshop\b|\batelier\b|\bforum\b|\bdidacticiel\b|\bformation\b|辅导|讲习班|研讨会/i;

/** Fills in the meetings that the letter announces: the one it is about, and the events beside it. @returns the sentences about these */
export function fillMeetings(sentences: readonly Said[], subjects: readonly Said[], draft: LetterDraft): Said[] {
  const about = subjects.map(({ text }) => text).join(' ');
  const coming = sentences.filter(({ text }) => TO_COME.test(text) && !SET_UP.test(text) && heldOn(text) !== null);
  const said = coming[0];
  if (said !== undefined) fillMain(said, subjects, about, draft);
  else for (const subject of subjects) if (fillFromSubject(subject, draft)) break;
  const main = draft.sheet.meetings[0];
  if (main === undefined) return [];
  return coming.slice(1).filter((other) => fillOther(other, main, draft));
}

/** The days of a meeting, behind the words that say it takes place; not those of a letter that is cited. */
function heldOn(text: string): DaysFound | null {
  const days = daysApart(text);
  const held = HELD.exec(text)?.index ?? 0;
  return days.find(({ index }) => index >= held) ?? days[0] ?? null;
}

function fillMain(said: Said, subjects: readonly Said[], about: string, draft: LetterDraft): void {
  const type = meetingTypeIn(said.text) ?? meetingTypeIn(about) ?? 'OTHER';
  const meeting = draft.meeting(emptyMeeting(type), said, type === 'OTHER' ? 'LOW' : 'HIGH');
  fillDays(meeting, said, draft);
  fillPlace(meeting, said, about, draft);
  fillBody(meeting, said, draft);
  for (const subject of subjects) fillSubjectOf(meeting, subject, draft);
  fillTitles(meeting, said, draft);
}

function fillFromSubject(subject: Said, draft: LetterDraft): boolean {
  const type = meetingTypeIn(subject.text);
  if (type === null || daysIn(subject.text).length === 0) return false;
  const meeting = draft.meeting(emptyMeeting(type), subject, 'MEDIUM');
  fillDays(meeting, subject, draft);
  fillPlace(meeting, subject, '', draft);
  fillBody(meeting, subject, draft);
  fillSubjectOf(meeting, subject, draft);
  return true;
}

function fillDays(meeting: Filled<SheetMeeting>, said: Said, draft: LetterDraft): void {
  const days = heldOn(said.text);
  if (days === null) return;
  draft.set(meeting, 'starts', days.starts, said);
  draft.set(meeting, 'ends', days.ends, said);
}

function fillPlace(meeting: Filled<SheetMeeting>, said: Said, about: string, draft: LetterDraft): void {
  if (isVirtual(said.text) || isVirtual(about)) {
    draft.set(meeting, 'mode', 'VIRTUAL', said);
    return;
  }
  const place = placeIn(said.text, about) ?? placeIn(about);
  if (place !== null) draft.set(meeting, 'place', place.place, said);
}

const ORGANIZER = /\b(?:organi[sz]ed by|organisé(?:e|s)? par)\b|主办/i;

function fillBody(meeting: Filled<SheetMeeting>, said: Said, draft: LetterDraft): void {
  const organizer = ORGANIZER.exec(said.text);
  const after = organizer === null ? null : groupIn(said.text.slice(organizer.index));
  const type = meeting.of.type;
  const groups = groupsIn(said.text).map(({ ref }) => ref);
  const fitting = type === 'FOCUS_GROUP' ? groups.find((ref) => ref.startsWith('FG')) : undefined;
  draft.set(meeting, 'body', after ?? fitting ?? groups[0] ?? null, said, after === null ? 'MEDIUM' : 'HIGH');
  const named = groupsIn(said.text).find(({ ref }) => ref === meeting.of.body);
  const behind = named === undefined ? '' : said.text.slice(named.index + named.text.length);
  const title = /^ ?[(（]([^()（）]{4,160})[)）]/.exec(behind)?.[1];
  if (title !== undefined && groupIn(title) !== meeting.of.body) draft.set(meeting, 'bodyTitle', title, said, 'MEDIUM');
}

/** What the subject says of the meeting: its title, and its days once more. */
function fillSubjectOf(meeting: Filled<SheetMeeting>, subject: Said, draft: LetterDraft): void {
  const [days] = daysIn(subject.text);
  if (meetingTypeIn(subject.text) === null && days === undefined) return;
  const { starts, ends } = meeting.of;
  if (days !== undefined && starts !== null && (days.starts !== starts || days.ends !== ends))
    draft.find(
      'SUBJECT_AND_TEXT_DIFFER',
      `the subject says "${days.text}", the text ${starts} to ${ends}`,
      subject.place,
    );
  if (meeting.of.body === null) fillBody(meeting, subject, draft);
  const words = days === undefined ? subject.text : subject.text.slice(0, days.index);
  const title = withoutPlace(words, meeting.of.place);
  if (title === '') return;
  draft.set(meeting, 'title', title, subject, 'MEDIUM');
  draft.add(meeting, 'titles', title, subject, 'MEDIUM');
}

/** A title ends where place and days follow. */
function withoutPlace(text: string, place: string | null): string {
  const parts = (place ?? '').split(', ').filter((part) => part !== '' && part !== 'ITU headquarters');
  const named = new Set(['Geneva', 'Genève', '日内瓦', '瑞士日内瓦', ...parts]);
  let title = text
    .replace(/[\s,;，；:：]*$/, '')
    .replace(/\s*[(（][^()（）]{2,30}[)）]$/, (words) =>
      countryIn(words.replace(/[()（）]/g, '').trim()) === null ? words : '',
    );
  for (let cut = true; cut; ) {
    const last = [...named].find((part) => title.endsWith(part) && /[\s,;，；]$/.test(title.slice(0, -part.length)));
    cut = last !== undefined;
    if (last !== undefined) title = title.slice(0, -last.length).replace(/[\s,;，；]+$/, '');
  }
  return title.replace(/[\s,;，；]*$/, '').trim();
}

const QUOTED = /\b(?:intitulé|entitled|titled|called|sur le thème)\s*["“«]\s*([^"”»]{4,200}?)\s*["”»]/i;

function fillTitles(meeting: Filled<SheetMeeting>, said: Said, draft: LetterDraft): void {
  const quoted = QUOTED.exec(said.text)?.[1];
  if (quoted === undefined) return;
  draft.set(meeting, 'title', quoted, said, 'MEDIUM');
  draft.add(meeting, 'titles', quoted, said, 'MEDIUM');
}

/** Something else that is to take place: a side event where its words say so, else a meeting of its own. */
function fillOther(said: Said, main: SheetMeeting, draft: LetterDraft): boolean {
  const days = heldOn(said.text);
  const type = meetingTypeIn(said.text);
  if (days === null || type === null || !isDay(days.starts)) return false;
  const isSame = days.starts === main.starts && days.ends === main.ends;
  if (isSame) {
    draft.mark(said);
    return false;
  }
  const meeting = draft.meeting(emptyMeeting(type), said, 'MEDIUM');
  fillDays(meeting, said, draft);
  if (main.mode === 'VIRTUAL') draft.set(meeting, 'mode', 'VIRTUAL', said, 'MEDIUM');
  else fillPlace(meeting, said, '', draft);
  if (meeting.of.place !== null) draft.set(meeting, 'mode', 'PHYSICAL', said, 'MEDIUM');
  fillTimes(meeting, said, draft);
  fillBody(meeting, said, draft);
  if (meeting.of.body === null) draft.set(meeting, 'body', main.body, said, 'LOW');
  const title = /^(?:An? |The |Une? |La |Le |L['\u2019])?(.{4,160}?) (?:will (?:be|take)|aura lieu|se tiendra)/i.exec(
    said.text,
  )?.[1];
  if (title !== undefined) draft.set(meeting, 'title', title, said, 'MEDIUM');
  if (SIDE.test(said.text)) draft.set(meeting, 'sideEventOf', 0, said, 'MEDIUM');
  return true;
}

function fillTimes(meeting: Filled<SheetMeeting>, said: Said, draft: LetterDraft): void {
  const span = timeSpanIn(said.text);
  if (span === null) return;
  draft.set(meeting, 'opensAt', span.from, said);
  draft.set(meeting, 'closesAt', span.to, said);
  draft.set(meeting, 'timeZone', timeZoneIn(said.text), said);
  if (meeting.of.timeZone === null) draft.set(meeting, 'timeZone', timeZoneAt(meeting.of.place), said, 'MEDIUM');
}
