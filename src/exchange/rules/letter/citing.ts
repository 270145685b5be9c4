import type { DecisionKind } from '../../../meetings/rules/vocabulary';
import { type DaysFound, daysIn } from './days';
import type { LetterDraft } from './draft';
import { type GroupNamed, groupsIn } from './groups';
import { dateOfLetter, daysApart, lettersNamed } from './letter-numbers';
import type { Said } from './passages';

/** Documents of meetings: `TSAG-R21`, `TD3473`, `TD 275 (GEN/13)`, `SG13-C123`, `COM 13 – C 1186R1`. */
const DOCUMENTS =
  /\bTSAG ?[-\u2013] ?R ?\d{1,3}\b|\b(?:SG\d{1,2}|TSAG)-(?:C|TD|R|LS)\d{1,4}(?:-?R\d+)?(?:\/[A-Z0-9]+)?|\bCOM ?\d{1,2} ?[-\u2013] ?(?:C|R|LS|TD) ?\d{1,4}(?:R\d+)?\b|\bTD ?\d{1,4}(?:-?R\d+| ?Rev\.? ?\d+)?(?:\/[A-Z0-9]{3,5})?(?: ?\([A-Z]+\d?\/\d+\))?/g;
/** `Updates to the agenda can be found in TD3473`. */
const TITLED =
  /(?:^|[-\u2013:] )((?:Updates?|Draft|Revised)\b.{3,80}?) (?:can be found|is available|are available) in\s*$/i;

/** `ITU-T Technology Watch Report titled "..."` */
const REPORTS = /\b((?:\p{Lu}[\w-]+ ){1,5}Report) (?:titled|entitled) [\u201c"]([^\u201c\u201d"]{4,200})[\u201d"]/gu;

/** Fills in what else the letter speaks of: letters, documents, Recommendations and resolutions, meetings. */
export function fillCited(sentences: readonly Said[], draft: LetterDraft): void {
  for (const said of sentences) {
    fillLetters(said, draft);
    for (const match of said.text.matchAll(DOCUMENTS)) {
      const number = match[0].replace(/\s+/g, ' ');
      const title = TITLED.exec(said.text.slice(0, match.index))?.[1] ?? null;
      if (!draft.sheet.documents.some((each) => each.number === number))
        draft.add(draft.root, 'documents', { number, title }, said);
      else draft.mark(said);
    }
    for (const match of said.text.matchAll(REPORTS))
      draft.add(draft.root, 'documents', { number: match[1] ?? '', title: match[2] ?? null }, said, 'MEDIUM');
    for (const reference of referencesIn(said.text)) draft.add(draft.root, 'references', reference, said, 'MEDIUM');
    fillMeetingsCited(said, draft);
    fillDecision(said, draft);
  }
}

function fillLetters(said: Said, draft: LetterDraft): void {
  for (const letter of lettersNamed(said.text)) {
    const { ref, text, index } = letter;
    if (ref === draft.sheet.ref || draft.sheet.refersTo.some((each) => each.ref === ref)) continue;
    const words = around(said.text, index - 100, index + text.length + 100);
    draft.add(
      draft.root,
      'refersTo',
      { text: words, ref, dated: dateOfLetter(said.text, letter)?.starts ?? null, studyPeriod: null },
      said,
    );
  }
}

/** Whole words of a text between two places, within one part of a sentence. */
function around(text: string, from: number, to: number): string {
  const start = from <= 0 ? 0 : from + Math.max(0, text.slice(from).search(/\s/));
  const end = to >= text.length ? text.length : text.lastIndexOf(' ', to);
  return text.slice(start, end <= start ? to : end).trim();
}

const CLAUSE_BEFORE = '(?:clauses? ([\\d.]+(?:(?:, | and |, and )[\\d.]+)*) of )?';
const RECOMMENDATION = new RegExp(
  `${CLAUSE_BEFORE}(?:(?:Recommendations?|Recs?\\.|Recommandations?) (?:(?:ITU|UIT)-?T )?|ITU-?T\\s?)(?:建议书第)?([A-Z]\\.\\d{1,4}(?:\\.\\d+)?)(?:\\s?建议书)?(?:\\s?第\\s?([\\d.]+)\\s?(?:款|节|条)| ?\\((?:clause|paragraphe|§) ?([\\d.]+)\\)|,? (?:clause|paragraphe|§) ?([\\d.]+\\d))?`,
  'g',
);
/** In an agenda, Recommendations of the A series are named without more: `A.5 qualification`. */
const A_SERIES = /(?<![\w.-])(A\.\d{1,2})(?= (?:qualification|justification)| \()/g;
const RESOLUTION =
  /\b(WTSA(?:-\d{2})?|Council|PP(?:-\d{2})?|WTDC(?:-\d{2})?) Resolution (\d{1,4})\b|\bR[ée]solution (\d{1,4}) (?:de l['\u2019](AMNT)|du (Conseil))|世界电信标准化全会第\s?(\d{1,3})\s?号决议/g;

/** Recommendations and resolutions that a text cites, with their clauses: `A.7 2.1.2.2`, `WTSA Resolution 68`. */
export function referencesIn(text: string): string[] {
  const found: { index: number; texts: string[] }[] = [];
  for (const match of text.matchAll(RECOMMENDATION)) {
    const [, before, name = '', ...after] = match;
    const clauses = before?.split(/, and | and |, /) ?? after.filter((each) => each !== undefined);
    const bare = clauses.map((clause) => clause.replace(/\.$/, ''));
    found.push({ index: match.index, texts: bare.length === 0 ? [name] : bare.map((clause) => `${name} ${clause}`) });
  }
  for (const match of text.matchAll(A_SERIES)) found.push({ index: match.index, texts: [match[1] ?? ''] });
  for (const match of text.matchAll(RESOLUTION)) {
    const [, body, number, french, assembly, , chinese] = match;
    const name = body ?? (french === undefined || assembly !== undefined ? 'WTSA' : 'Council');
    found.push({ index: match.index, texts: [`${name} Resolution ${number ?? french ?? chinese}`] });
  }
  return [...new Set(found.sort((a, b) => a.index - b.index).flatMap(({ texts }) => texts))];
}

const PAST =
  /\bagreed\b|\bendorsed\b|\bapproved\b|\bdecided\b|\bdetermined\b|\bconsented\b|\badopted\b|\bwas held\b|\bresults? (?:of|from)\b|\breports? (?:of|from)\b|\b(?:following|further to) (?:the |an )?agreement\b|达成|批准|同意|决定|\ba (?:décidé|approuvé|adopté|convenu)\b|\bréunion tenue\b|\blors de sa\b/i;
/** `WTSA Resolution 68` is no meeting. */
const OF_TEXT = /^(?:-\d{2})? (?:Resolutions?|Recommendations?|Questions?)\b/;
const MEETS = /\bmeetings?\b|\bréunions?\b|\bworkshop\b|\batelier\b|会议|研讨会/i;
/** A body and the days of its meeting stand no further apart, in characters. */
const FAR = 60;

/** Days on which another body met, or will: the body that stands nearest to them. */
function fillMeetingsCited(said: Said, draft: LetterDraft): void {
  const { meetings } = draft.sheet;
  const groups = groupsIn(said.text).filter((group) => !OF_TEXT.test(said.text.slice(end(group), end(group) + 20)));
  for (const days of daysApart(said.text)) {
    const isAnnounced = meetings.some(
      ({ starts, ends }) => starts !== null && starts <= days.starts && days.ends <= (ends ?? starts),
    );
    const isDeadline = meetings.some(({ statedDeadlines }) =>
      statedDeadlines.some(({ lastDay, text }) => lastDay === days.starts && text === said.text),
    );
    const group = nearest(days, groups);
    const near = around(said.text, days.index - 30, end(days) + 30);
    if (isAnnounced || isDeadline || (group === null && !MEETS.test(near))) continue;
    const [from, to] = [Math.min(days.index, group?.index ?? days.index), Math.max(end(days), group ? end(group) : 0)];
    const { starts, ends } = days;
    const body = group?.ref ?? null;
    if (draft.sheet.meetingsCited.some((each) => each.body === body && each.starts === starts && each.ends === ends))
      draft.mark(said);
    else {
      const cited = { body, starts, ends, text: around(said.text, from - 30, to + 30), isPast: PAST.test(said.text) };
      draft.add(draft.root, 'meetingsCited', cited, said, group === null ? 'LOW' : 'MEDIUM');
    }
  }
}

const end = ({ index, text }: { readonly index: number; readonly text: string }): number => index + text.length;
const distance = (days: DaysFound, group: GroupNamed): number =>
  group.index >= days.index ? group.index - end(days) : days.index - end(group);

function nearest(days: DaysFound, groups: readonly GroupNamed[]): GroupNamed | null {
  const near = groups
    .filter((group) => distance(days, group) <= FAR)
    .sort((a, b) => distance(days, a) - distance(days, b));
  return near[0] ?? null;
}

const ENDORSED = /\bset of (?:ITU-?T )?SG ?\d{1,2} Questions endorsed by (TSAG|WTSA)/i;

/** What a meeting decided, where the letter says so in so many words. */
function fillDecision(said: Said, draft: LetterDraft): void {
  const match = ENDORSED.exec(said.text);
  if (match === null) return;
  const by = groupsIn(match[1] ?? '')[0]?.ref ?? null;
  const days = daysIn(said.text).find(({ index }) => index > match.index);
  const kind: DecisionKind = 'QUESTIONS_ENDORSED';
  const text = match[0].replace(/ endorsed by .*$/, '');
  if (draft.sheet.decisions.some((each) => each.kind === kind && each.by === by)) return;
  draft.add(draft.root, 'decisions', { kind, text, by, on: days?.starts ?? null }, said, 'MEDIUM');
}
