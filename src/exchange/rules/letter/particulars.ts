import type { Filled, LetterDraft } from './draft';
import { groupsIn } from './groups';
import { languagesNamed } from './languages';
import type { Said } from './passages';
import type { SheetMeeting } from './sheet-meeting';
import { timeSpanIn, timesIn, timeZoneAt, timeZoneIn } from './times';

type Reader = (said: Said, meeting: Filled<SheetMeeting>, draft: LetterDraft) => void;

const SPOKEN_IN =
  /\b(?:run|conducted|held|be|work) in (?:the )?\p{Lu}|\bworking languages?\b|\b(?:déroulera|dérouleront|tiendra|lieu) en (?:anglais|français)|langues? de travail|[用以][\p{Script=Han}]{0,4}文|(?:英文|法文|中文)进行/u;
const HELP =
  /\binterpretation\b|\binterprétation\b|\bcaption|\bsous-titr|口译|字幕|\bonly\b|\bseulement\b|\buniquement\b|仅/i;
const INTERPRETED = /\binterpretation (?:service )?will be\b|\bservice d['\u2019]interprétation\b|提供.{0,8}口译/i;
const REMOTE = /\bremote participation\b|\bparticip(?:er|ation) à distance\b|\bMyMeetings\b|远程(?:与会|参与|参会)/i;
const NO_REMOTE =
  /\bno remote participation\b|\bremote participation (?:is|will) not\b|ne sera pas possible de participer à distance|不(?:提供|支持).{0,4}远程/i;
const OPEN_TO =
  /\bparticipation (?:is|will be|in .{1,60} (?:is|will be)) open\b|\bopen to (?:ITU|all|Member|participation)|participation .{0,40}est ouverte|对.{2,60}开放/i;
const FREE =
  /\bfree of charge\b|\bno (?:participation|registration|admission) fee\b|\bgratuite?\b|无须交纳|不收取.{0,6}费|免费/i;
const NO_FELLOWSHIP =
  /\bno fellowships?\b|\bfellowships? will not\b|\baucune bourse\b|\bpas de bourse|不(?:提供|发放).{0,8}(?:与会)?补贴/i;
const FELLOWSHIP =
  /\bfellowships? (?:will|may|can|are|is)\b|\baward .{0,20}fellowship|\bbourses? .{0,40}(?:accordée|octroyée)|提供.{0,8}与会补贴/i;
const NO_VISA = /\bvisa support is not\b|\bvisas? (?:is|are) not (?:applicable|required)/i;
const VISA =
  /\bvisa support\b|\bvisa (?:request|letter)|facilitate? .{0,40}visa|faciliter .{0,40}visa|发放签证提供方便|签证/i;
const ON_THE_SPOT = /\b(?:entrance|entrée)\b|入口|Montbrillant/i;
const REGISTERS = /\bregistration\b|\benregistrement\b|\binscription\b|注册/i;
const DOCUMENT_RULES =
  /Direct Document Posting|\bpaperless\b|\bsans (?:document sur )?papier\b|无纸|(?:documents?|文件).{0,60}(?:公开|public|accessible|available)|\bTIES\b|\bTDs? should be submitted\b|基本模板|文档名称|无线局域网将/i;
const PAGE_WORD = /\b(?:web ?page|page web|web ?site|site web|home ?page)\b|网页|网站|网址/i;
const ADDRESS = /https?:\/\/[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]+/g;
/** Pages that every letter names: of the building, of hotels. */
const NOT_OF_MEETING = /\/edh\/|\/travel\/?|faqs?-|\/go\/|hotels?/i;
const COLLOCATED =
  /\bcollocated with\b|\bin (?:conjunction|parallel) with\b|\bback[- ]to[- ]back with\b|\bau cours de la période de tenue\b|\bparallèlement à\b|\bconjointement avec\b|同时同地|同期(?:同地)?(?:举行|召开)/i;
const OPENS = /\b(?:will )?(?:open|opens|start|begin|commence)s?\b|s['\u2019]ouvrira|débutera|commencera|开始|开幕/i;
const DAILY = /\bheld (?:at|from|between)\b|\bevery ?day\b|\bdaily\b|\bchaque jour\b|\btous les jours\b|每天/i;
const DECISIONS = /\bdecisions?[- ]?(?:s-)?making\b|\bprise de décision|\bdécisions?\b|决策/i;
const TOPICS = /(?:\bwill (?:cover|address|review|discuss)|\bmay discuss|\bfera le point|\bportera sur|\btraitera)/i;

const READERS: readonly Reader[] = [
  languages,
  remote,
  (said, meeting, draft) => words('openTo', OPEN_TO, said, meeting, draft),
  (said, meeting, draft) => flag('isFree', FREE, null, said, meeting, draft),
  (said, meeting, draft) => flag('fellowships', FELLOWSHIP, NO_FELLOWSHIP, said, meeting, draft),
  (said, meeting, draft) => flag('visaSupport', VISA, NO_VISA, said, meeting, draft),
  times,
  documents,
  page,
  collocated,
  topics,
];

/** Fills in what the letter says of how the meeting is held, whoever says it: its text, or its annex of practical information. */
export function fillParticulars(sentences: readonly Said[], meeting: Filled<SheetMeeting>, draft: LetterDraft): void {
  for (const said of sentences) for (const reader of READERS) reader(said, meeting, draft);
  const { of } = meeting;
  const zone = of.timeZone === null && of.opensAt !== null ? timeZoneAt(of.place) : null;
  const opened = draft.evidence.find(({ field }) => field === `${meeting.path}opensAt`);
  if (opened !== undefined) draft.set(meeting, 'timeZone', zone, opened, 'MEDIUM');
  if (of.mode !== null || of.place === null) return;
  const remotely = draft.evidence.find(({ field }) => field === `${meeting.path}remoteParticipation`);
  const placed = draft.evidence.find(({ field }) => field === `${meeting.path}place`);
  if (of.remoteParticipation === true && remotely !== undefined)
    draft.set(meeting, 'mode', 'PHYSICAL_WITH_REMOTE', remotely, 'MEDIUM');
  else if (placed !== undefined) draft.set(meeting, 'mode', 'PHYSICAL', placed, 'MEDIUM');
}

function words(field: 'openTo', pattern: RegExp, said: Said, meeting: Filled<SheetMeeting>, draft: LetterDraft): void {
  if (pattern.test(said.text)) draft.set(meeting, field, said.text, said);
}

function flag(
  field: 'isFree' | 'fellowships' | 'visaSupport',
  yes: RegExp,
  no: RegExp | null,
  said: Said,
  meeting: Filled<SheetMeeting>,
  draft: LetterDraft,
): void {
  // The heading of a section names what it is about, and says nothing of it.
  if (!/\p{Ll}|\p{Script=Han}/u.test(said.text)) return;
  if (no?.test(said.text)) draft.set(meeting, field, false, said);
  else if (yes.test(said.text)) draft.set(meeting, field, true, said, 'MEDIUM');
}

function languages(said: Said, meeting: Filled<SheetMeeting>, draft: LetterDraft): void {
  const isSpoken = SPOKEN_IN.test(said.text);
  const named = isSpoken ? languagesNamed(said.text) : [];
  const { of } = meeting;
  if (named.length > 0 && of.languages.length > 0 && named.join() !== of.languages.join())
    draft.find(
      'LANGUAGES_DIFFER',
      `it is held in ${of.languages.join(', ')}, and elsewhere in ${named.join(', ')}`,
      said.place,
    );
  else for (const code of named) draft.add(meeting, 'languages', code, said);
  if ((named.length > 0 && HELP.test(said.text)) || INTERPRETED.test(said.text))
    draft.set(meeting, 'languageHelp', said.text, said);
}

function remote(said: Said, meeting: Filled<SheetMeeting>, draft: LetterDraft): void {
  if (!REMOTE.test(said.text)) return;
  draft.set(meeting, 'remoteParticipation', !NO_REMOTE.test(said.text), said);
  if (DECISIONS.test(said.text)) draft.set(meeting, 'remoteDecisions', true, said, 'MEDIUM');
}

/** `The meeting will open at 0930 hours on the first day, and registration will begin at 0830 hours ...`: each time belongs to the words before it. */
function times(said: Said, meeting: Filled<SheetMeeting>, draft: LetterDraft): void {
  const found = timesIn(said.text);
  if (found.length === 0) return;
  const registers = REGISTERS.exec(said.text)?.index ?? said.text.length;
  const zone = timeZoneIn(said.text);
  const span = timeSpanIn(said.text);
  if (span !== null && DAILY.test(said.text)) {
    draft.set(meeting, 'opensAt', span.from, said);
    draft.set(meeting, 'closesAt', span.to, said);
    draft.set(meeting, 'timeZone', zone, said);
    return;
  }
  const opening = found.find(({ index }) => index < registers);
  if (opening !== undefined && OPENS.test(said.text.slice(0, registers)) && span === null) {
    draft.set(meeting, 'opensAt', opening.time, said);
    draft.set(meeting, 'timeZone', zone, said);
  }
  if (registers < said.text.length && (ON_THE_SPOT.test(said.text) || OPENS.test(said.text.slice(registers))))
    draft.set(meeting, 'registration', said.text, said);
}

/** Longer rules are cut off. */
const LONGEST_RULES = 3_000;

function documents(said: Said, meeting: Filled<SheetMeeting>, draft: LetterDraft): void {
  if (!DOCUMENT_RULES.test(said.text)) return;
  const { of, path } = meeting;
  if (of.documentRules?.includes(said.text)) return;
  of.documentRules = `${of.documentRules === null ? '' : `${of.documentRules} `}${said.text}`.slice(0, LONGEST_RULES);
  draft.tell(`${path}documentRules`, said);
}

function page(said: Said, meeting: Filled<SheetMeeting>, draft: LetterDraft): void {
  if (!PAGE_WORD.test(said.text)) return;
  for (const [address] of said.text.matchAll(ADDRESS))
    if (!NOT_OF_MEETING.test(address)) draft.set(meeting, 'webPage', address.replace(/[.,;:]+$/, ''), said);
}

/** The groups that meet at the same time and place. */
function collocated(said: Said, meeting: Filled<SheetMeeting>, draft: LetterDraft): void {
  const found = COLLOCATED.exec(said.text);
  if (found === null) return;
  const behind = said.text
    .slice(found.index + found[0].length)
    .replace(/[.。]\s*$/, '')
    .replace(/^\s*(?:d['\u2019]un ensemble de|de la|d['\u2019]une?|des|de|du|the)\s+/i, '')
    .trim();
  const others = groupsIn(said.text).filter(({ ref }) => ref !== meeting.of.body);
  // In Chinese, who meets stands before the word for "at the same time and place".
  if (/[同期地]/.test(found[0]))
    for (const { ref, text } of others)
      draft.add(meeting, 'links', { kind: 'COLLOCATED_WITH', toText: text, body: ref }, said);
  else if (behind !== '')
    draft.add(
      meeting,
      'links',
      { kind: 'COLLOCATED_WITH', toText: behind, body: groupsIn(behind)[0]?.ref ?? null },
      said,
    );
}

/** What it is to deal with, where a sentence lists it. */
function topics(said: Said, meeting: Filled<SheetMeeting>, draft: LetterDraft): void {
  const found = TOPICS.exec(said.text);
  if (found === null) return;
  const list = /(?:en ce qui concerne|including|notamment|such as|à savoir)\s+([^.;]{8,600})/i.exec(
    said.text.slice(found.index),
  )?.[1];
  const single = /\b(?:may|will) discuss (an? [^,.;]{6,200})/i.exec(said.text)?.[1];
  if (single !== undefined) draft.add(meeting, 'subjects', single.trim(), said, 'MEDIUM');
  if (list === undefined) return;
  for (const part of list.split(/,\s+|\s+(?:et|and)\s+/)) {
    const topic = part.replace(/^(?:les|la|le|l['\u2019]|the)\s*/i, '').trim();
    if (topic !== '') draft.add(meeting, 'subjects', topic, said, 'MEDIUM');
  }
}
