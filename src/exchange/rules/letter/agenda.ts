import type { AnnexRead } from './annexes';
import { daysIn, isDay } from './days';
import type { Filled, LetterDraft } from './draft';
import { bulleted, type Passage } from './passages';
import type { SheetAgendaItem, SheetMeeting } from './sheet-meeting';

const NUMBERED = /^(\d{1,2})(?:[.)]|\s)\s*(\S.*)$/;
const DECIMAL = /^(\d{1,2}\.\d{1,2})\.?\s+(\S.*)$/;
const LETTERED = /^([a-z])\s*[).]\s*(\S.*)$/;
const RULE_LINE = /^[_=\u2014-]{5,}$/;
const NOTE = /^(?:NOTE|Note|注)\b/;
/** An agenda has no more items than that. */
const MOST_ITEMS = 1_000;

interface Open {
  top: SheetAgendaItem | null;
  lettered: SheetAgendaItem | null;
  position: number;
}

/** Fills in an agenda: numbered items, those below them by letters or decimals, and unnumbered ones below these. */
export function fillAgenda(annex: AnnexRead, meeting: Filled<SheetMeeting>, draft: LetterDraft): void {
  const lines = annex.lines.filter(({ text }) => !RULE_LINE.test(text));
  const isNumbered = lines.some(({ text }) => NUMBERED.test(text) || DECIMAL.test(text));
  const open: Open = { top: null, lettered: null, position: 0 };
  for (const line of isNumbered ? lines : numberedAnew(lines, meeting, draft)) {
    if (open.position >= MOST_ITEMS) return;
    if (line === annex.title) {
      draft.mark(line);
      checkDays(line, meeting.of, draft);
    } else if (!take(line, open, meeting, draft)) {
      if (open.top === null) checkDays(line, meeting.of, draft);
    }
  }
}

/** In a document the numbers of a list may be no part of its text: they are counted, and said to be. */
function numberedAnew(lines: readonly Passage[], { path }: Filled<SheetMeeting>, draft: LetterDraft): Passage[] {
  let count = 0;
  const numbered = lines.map((line) => (line.isListItem ? { ...line, text: `${++count}. ${line.text}` } : line));
  const [first] = lines.filter(({ isListItem }) => isListItem);
  if (first !== undefined)
    draft.doubt(
      'NUMBERS_COUNTED',
      `the numbers of ${path}agenda are no part of the text; its items are counted`,
      first.place,
    );
  for (const line of lines) if (line.isListItem) draft.mark(line);
  return numbered;
}

function take(line: Passage, open: Open, meeting: Filled<SheetMeeting>, draft: LetterDraft): boolean {
  const { top } = open;
  const decimal = DECIMAL.exec(line.text);
  if (decimal !== null && top !== null && decimal[1]?.startsWith(`${top.number}.`)) {
    open.lettered = below(top, decimal[1], decimal[2] ?? '', line, open, meeting, draft);
    return true;
  }
  const numbered = decimal === null && !NOTE.test(line.text) ? NUMBERED.exec(line.text) : null;
  const number = Number(numbered?.[1]);
  if (numbered !== null && number > Number(top?.number ?? 0) && number <= Number(top?.number ?? 0) + 3) {
    if (number !== Number(top?.number ?? 0) + 1)
      draft.doubt(
        'NUMBERS_MISSING',
        `the agenda goes on from ${top?.number ?? 'its heading'} with ${number}`,
        line.place,
      );
    open.top = itemOf(String(number), numbered[2] ?? '', ++open.position);
    open.lettered = null;
    const at = meeting.of.agenda.push(open.top) - 1;
    draft.tell(`${meeting.path}agenda.${at}`, line);
    return true;
  }
  const letter = LETTERED.exec(line.text);
  if (letter !== null && top !== null) {
    open.lettered = below(top, `${top.number}${letter[1]}`, letter[2] ?? '', line, open, meeting, draft);
    return true;
  }
  const entry = bulleted(line.text);
  const parent = open.lettered ?? top;
  if (entry === null || parent === null) return false;
  below(parent, `${parent.number} ${entry}`.slice(0, 60), entry, line, open, meeting, draft);
  return true;
}

const itemOf = (number: string, title: string, position: number): SheetAgendaItem => ({
  ...{ position, number, title: title.replace(/[\s,;]+$/, ''), items: [] },
});

function below(
  parent: SheetAgendaItem,
  number: string,
  title: string,
  line: Passage,
  open: Open,
  meeting: Filled<SheetMeeting>,
  draft: LetterDraft,
): SheetAgendaItem {
  const item = itemOf(number, title, ++open.position);
  parent.items.push(item);
  draft.tell(`${meeting.path}agenda.${meeting.of.agenda.length - 1}`, line);
  return item;
}

/** The heading of an agenda says when the meeting is, once more. */
function checkDays(line: Passage, { starts, ends }: SheetMeeting, draft: LetterDraft): void {
  const [days] = daysIn(line.text);
  if (days === undefined || !isDay(days.starts) || starts === null) return;
  draft.mark(line);
  if (days.starts !== starts || days.ends !== ends)
    draft.find('AGENDA_AND_TEXT_DIFFER', `the agenda says "${days.text}", the text ${starts} to ${ends}`, line.place);
}
