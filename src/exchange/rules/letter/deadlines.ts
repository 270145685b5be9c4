import type { DeadlineKind } from '../../../meetings/rules/deadlines';
import { deadlinesOf } from '../../../meetings/rules/meeting-deadlines';
import { daysIn, isDay } from './days';
import { type Filled, LetterDraft } from './draft';
import { entryOf, type Passage, type Said } from './passages';
import type { SheetMeeting } from './sheet-meeting';

/** What a deadline is for; the first that fits is meant. */
const KINDS: readonly (readonly [DeadlineKind, RegExp])[] = [
  ['CONTRIBUTIONS_FOR_TRANSLATION', /\btranslat|\btradui|\btraduction|翻译/i],
  [
    'FELLOWSHIP',
    /\bfellowship|\bbourse|\binterpretation request|\brequests? for interpretation|\bdemandes? d['\u2019]interprétation|补贴|口译申请/i,
  ],
  ['VISA', /\bvisa/i],
  ['VISA', /签证/],
  ['REGISTRATION', /\bregist|\binscri|\benregistr|注册/i],
  ['CONTRIBUTIONS', /\bcontribution|\bdocument|\binput|文件|文稿/i],
];

const kindOf = (text: string): DeadlineKind | null => KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

const TABLE =
  /^(?:key )?deadlines?\s*[:：]?$|^(?:principales )?(?:dates? limites?|échéances?)\s*[:：]?$|^(?:重要|主要)?截止日期\s*[:：]?$/i;
const INLINE =
  /\bno(?:t)? later than\b|\bat the latest\b|\bdeadline\b|\bau plus tard\b|\bdate limite\b|不迟于|截止|(?:之|以)前(?:提交|注册)/i;

/** Fills in the deadlines that the letter states: those of its table, and those of its sentences. */
export function fillDeadlines(
  body: readonly Passage[],
  sentences: readonly Said[],
  meeting: Filled<SheetMeeting>,
  draft: LetterDraft,
): void {
  const table = tableOf(body, draft);
  for (const { day, text, said } of table) state(day, text, said, meeting, draft);
  for (const said of sentences) fillInline(said, meeting, draft);
}

interface Due {
  readonly day: string;
  /** What has to be done by then. */
  readonly text: string;
  readonly said: Said;
}

/** A day, and below or beside it what has to be done by then, one or several things. */
function tableOf(body: readonly Passage[], draft: LetterDraft): Due[] {
  const at = body.findIndex(({ text }) => TABLE.test(text));
  const table: Due[] = [];
  let date: { readonly day: string; readonly said: Passage } | null = null;
  for (const line of at < 0 ? [] : body.slice(at + 1)) {
    const [found] = daysIn(line.text);
    const begins = found !== undefined && found.index === 0 && isDay(found.starts);
    if (begins) date = { day: found.starts, said: line };
    const text = withoutMarks(begins ? line.text.slice(found.text.length) : line.text);
    if (date === null || (!begins && text !== '' && entryOf(line) === null && kindOf(text) === null)) break;
    draft.mark(line);
    const words = begins ? line.text : `${date.said.text}\n${line.text}`;
    if (text !== '') table.push({ day: date.day, text, said: { text: words, place: line.place } });
  }
  const heading = body[at];
  if (heading !== undefined) draft.mark(heading);
  return table;
}

/** The lines of the table of deadlines, which are no sentences. */
export function isDue(body: readonly Passage[]): (said: Said) => boolean {
  const places = new Set(tableOf(body, new LetterDraft()).map(({ said }) => JSON.stringify(said.place)));
  return ({ place }) => places.has(JSON.stringify(place));
}

const withoutMarks = (text: string): string => text.replace(/^[\s/|:：.\-\u2010-\u2015\u2022\u00b7]+/, '').trim();

function state(day: string, text: string, said: Said, meeting: Filled<SheetMeeting>, draft: LetterDraft): void {
  const kind = kindOf(text);
  if (kind === null) {
    draft.doubt('DEADLINE_WITHOUT_KIND', `nothing tells what the deadline ${day} "${text}" is for`, said.place);
    return;
  }
  const known = meeting.of.statedDeadlines.find((each) => each.kind === kind);
  if (known === undefined) {
    draft.add(meeting, 'statedDeadlines', { kind, lastDay: day, text }, said);
    return;
  }
  draft.mark(said);
  if (known.lastDay !== null && known.lastDay !== day)
    draft.find('DEADLINES_DIFFER', `${kind} ends on ${known.lastDay}, and elsewhere on ${day}`, said.place);
  else if (known.lastDay === null) {
    const at = meeting.of.statedDeadlines.indexOf(known);
    meeting.of.statedDeadlines[at] = { kind, lastDay: day, text };
    draft.tell(`${meeting.path}statedDeadlines.${at}`, said);
  }
}

/** Months and weeks that are counted back from the meeting. */
const RELATIVE =
  /(?:at least|au moins|不迟于|至少)?\s*(?:\p{L}+ ?\(?\d{1,2}\)?|one|two|four|une?|deux|quatre|\d{1,2}|四个|四|两个|一个)\s*(?:\(\d{1,2}\) )?(?:calendar )?(?:weeks?|semaines|months?|mois|days|jours|星期|周|个月)[^.;。]{0,40}?(?:before|avant|之前|内办理)/iu;

function fillInline(said: Said, meeting: Filled<SheetMeeting>, draft: LetterDraft): void {
  const words = INLINE.exec(said.text);
  const day =
    words === null ? undefined : daysIn(said.text).find(({ starts, index }) => isDay(starts) && index > words.index);
  const only = day ?? (words === null ? undefined : daysIn(said.text).find(({ starts }) => isDay(starts)));
  if (only !== undefined) {
    state(only.starts, said.text, said, meeting, draft);
    return;
  }
  const kind = RELATIVE.test(said.text) ? kindOf(said.text) : null;
  const isKnown = meeting.of.statedDeadlines.some((each) => each.kind === kind);
  if (kind === null) return;
  if (isKnown) draft.mark(said);
  else draft.add(meeting, 'statedDeadlines', { kind, lastDay: null, text: said.text }, said, 'MEDIUM');
}

/** Computes the deadlines of the rules, with what was stated beside them; where nobody is given a fellowship, nobody asks for one. */
export function computeDeadlines(meeting: SheetMeeting): void {
  const { type, starts, mode, statedDeadlines, fellowships } = meeting;
  const startsOn = starts !== null && isDay(starts) ? starts : null;
  const stated: Partial<Record<DeadlineKind, string>> = {};
  for (const { kind, lastDay } of statedDeadlines) if (lastDay !== null) stated[kind] ??= lastDay;
  const isAsked = (kind: DeadlineKind) =>
    kind !== 'FELLOWSHIP' || fellowships !== false || stated.FELLOWSHIP !== undefined;
  const all = deadlinesOf({ type, startsOn, virtual: mode === 'VIRTUAL' }, stated);
  meeting.deadlines = all.filter(({ kind }) => isAsked(kind));
}
