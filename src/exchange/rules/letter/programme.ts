import type { AnnexRead } from './annexes';
import { dateAlone, isDay } from './days';
import type { Filled, LetterDraft } from './draft';
import { bulleted, type Passage } from './passages';
import { officeNamed, personIn } from './persons';
import type { SheetMeeting, SheetSession, SheetSessionPart } from './sheet-meeting';
import { timeSpanIn, timesIn } from './times';

const MODERATOR = /^(?:Moderator|Chair(?:man)?|Modérateur|Modératrice|Animateur|Président|主持人|主席)s?\s*[:：]\s*/i;
const SPEAKER = /^(?:Speakers?|Presenters?|Panell?ists?|Orateurs?|Intervenants?|发言人|演讲人)\s*[:：]\s*/i;
const BREAK = /^(?:coffee|tea|lunch|break|pause|déjeuner|networking break|茶歇|午餐|休息)/i;
const TITLE_OF_MEETING = /^(?:ITU(?:-T)?(?:\/\w+)? )?(?:Workshop|Seminar|Symposium|Forum|Tutorial)\b.{4,200}$/i;
/** A programme has no more sessions than that. */
const MOST_SESSIONS = 300;

/** Fills in the sessions of a programme: from when to when, title, what it is about, who takes part. */
export function fillProgramme(annex: AnnexRead, meeting: Filled<SheetMeeting>, draft: LetterDraft): void {
  let day: string | null = null;
  let open: { session: SheetSession; path: string } | null = null;
  for (const line of annex.lines) {
    const date = dateAlone(line.text);
    if (date !== null && isDay(date.starts) && date.starts === date.ends) {
      day = date.starts;
      draft.mark(line);
      checkWeekday(date.weekday, day, line, draft);
      continue;
    }
    const span = timeSpanIn(line.text);
    if (span !== null && span.index <= 2) {
      if (meeting.of.sessions.length >= MOST_SESSIONS) return;
      open = begin(line, day, meeting, draft);
    } else if (open !== null) goOn(line, open, draft);
    else fillHeading(line, annex, meeting, draft);
  }
}

function checkWeekday(weekday: number | null, day: string, line: Passage, draft: LetterDraft): void {
  if (weekday !== null && weekday !== new Date(day).getUTCDay())
    draft.find('WEEKDAY_DIFFERS', `"${line.text}" is another day of the week`, line.place);
}

/** Above its first session a programme says once more what the meeting is called, in the language of the annex. */
function fillHeading(line: Passage, { title }: AnnexRead, meeting: Filled<SheetMeeting>, draft: LetterDraft): void {
  if (line === title) draft.mark(line);
  if (!TITLE_OF_MEETING.test(line.text)) return;
  draft.add(meeting, 'titles', line.text, line);
}

function begin(line: Passage, day: string | null, meeting: Filled<SheetMeeting>, draft: LetterDraft) {
  const span = timeSpanIn(line.text);
  const session: SheetSession = {
    ...{ position: meeting.of.sessions.length + 1, day, beginsAt: span?.from ?? null, endsAt: span?.to ?? null },
    ...{ title: '', isBreak: false, abstract: null, topics: [], parts: [] },
  };
  const path = `${meeting.path}sessions.${meeting.of.sessions.push(session) - 1}.`;
  draft.tell(path.slice(0, -1), line);
  const times = timesIn(line.text);
  const last = times[1];
  const rest =
    last === undefined ? '' : line.text.slice(last.index + last.text.length).replace(/^[\s|:：\u2010-\u2015-]+/, '');
  if (rest !== '') entitle(session, rest, path, line, draft);
  return { session, path };
}

function entitle(session: SheetSession, text: string, path: string, line: Passage, draft: LetterDraft): void {
  session.title = text.replace(/\s+:/g, ':').trim();
  session.isBreak = BREAK.test(session.title);
  draft.tell(`${path}title`, line);
}

function goOn(line: Passage, { session, path }: { session: SheetSession; path: string }, draft: LetterDraft): void {
  if (session.title === '') {
    entitle(session, line.text, path, line, draft);
    return;
  }
  const entry = bulleted(line.text) ?? (line.isListItem ? line.text : null);
  const words = entry ?? line.text;
  const part = MODERATOR.test(words) ? 'MODERATOR' : SPEAKER.test(words) ? 'SPEAKER' : null;
  if (part !== null) {
    const who = words.replace(part === 'MODERATOR' ? MODERATOR : SPEAKER, '');
    for (const text of who.split(/\s*;\s*/)) takePart(session, partOf(part, text), path, line, draft);
  } else if (entry !== null) fillEntry(entry, session, path, line, draft);
  else {
    session.abstract = session.abstract === null ? line.text : `${session.abstract}\n${line.text}`;
    draft.tell(`${path}abstract`, line);
    for (const body of unnamedSpeakers(line.text))
      takePart(session, { role: 'SPEAKER', text: body, name: null, body }, path, line, draft, 'LOW');
  }
}

/** `Opening and welcome remarks by Malcolm Johnson, TSB Director`: what is said, and by whom. */
function fillEntry(entry: string, session: SheetSession, path: string, line: Passage, draft: LetterDraft): void {
  const match = /^(.{3,200}) (?:by|par) (.{3,200})$/.exec(entry);
  const topic = match?.[1] ?? entry;
  draft.tell(`${path}topics.${session.topics.push(topic) - 1}`, line);
  const who = match?.[2];
  if (who === undefined) return;
  const role = /\bchair|président/i.test(who) && personIn(who.split(',')[0] ?? '') === null ? 'CHAIRMAN' : 'SPEAKER';
  takePart(session, partOf(role, who), path, line, draft, 'MEDIUM');
}

function partOf(role: SheetSessionPart['role'], text: string): SheetSessionPart {
  const words = text.replace(/\s+/g, ' ').trim();
  return { role, text: words, name: personIn(words.split(',')[0] ?? ''), body: null };
}

function takePart(
  session: SheetSession,
  part: SheetSessionPart,
  path: string,
  line: Passage,
  draft: LetterDraft,
  certainty: 'HIGH' | 'MEDIUM' | 'LOW' = 'HIGH',
): void {
  if (part.text === '') return;
  draft.tell(`${path}parts.${session.parts.push(part) - 1}`, line, certainty);
  const office = officeNamed(part.text);
  if (office !== null) draft.add(draft.root, 'appointments', office, line);
}

/** `present ... from EC, NIST as well as from Arab Regulators`: organizations whose speakers are not named. */
function unnamedSpeakers(text: string): string[] {
  const from = /\bpresent\b.{0,160}? from ((?:the )?\p{Lu}[^.;]{1,160})/u.exec(text)?.[1];
  if (from === undefined) return [];
  return from
    .split(/,\s+|\s+and\s+|\s+as well as\s+/)
    .map((part) => part.replace(/^(?:from|the)\s+/, '').trim())
    .filter((part) => /^\p{Lu}[\p{L}\d .&/-]{1,40}$/u.test(part));
}
