import type { DocumentText, ReadingIssue } from '../../files/rules/document';
import { fillAgenda } from '../rules/letter/agenda';
import { type AnnexRead, annexesRead, fillAnnexes } from '../rules/letter/annexes';
import { fillMeetings } from '../rules/letter/announced';
import { fillCited, referencesIn } from '../rules/letter/citing';
import { checkConsistency } from '../rules/letter/consistency';
import { fillContacts, fillLinks } from '../rules/letter/contacts';
import { daysIn } from '../rules/letter/days';
import { computeDeadlines, fillDeadlines, isDue } from '../rules/letter/deadlines';
import { LetterDraft, type LetterEvidence } from '../rules/letter/draft';
import {
  fillLanguage,
  fillNumberFromAnnexes,
  fillSignature,
  fillStudyPeriod,
  type PeriodKnown,
  periodOn,
} from '../rules/letter/frame';
import { fillHead } from '../rules/letter/head';
import { fillNewBody, fillOffices } from '../rules/letter/new-body';
import { fillParticulars } from '../rules/letter/particulars';
import { type LetterParts, partsOfLetter } from '../rules/letter/parts';
import { MOST_SENTENCES, passagesOf, type Said, sentencesIn } from '../rules/letter/passages';
import { fillProgramme } from '../rules/letter/programme';
import type { LetterSheet } from '../rules/letter/sheet';
import { computeLifetime, fillTerms } from '../rules/letter/terms';
import { type Unread, unreadIn } from '../rules/letter/unread';

/** What was understood of a circular or collective letter. */
export interface LetterReading {
  readonly sheet: LetterSheet;
  readonly evidence: readonly LetterEvidence[];
  /** Fields about which nothing was found. */
  readonly missing: readonly string[];
  /** Where the letter contradicts itself. */
  readonly findings: readonly ReadingIssue[];
  /** What was found and not understood, or has no field. */
  readonly issues: readonly ReadingIssue[];
  /** Passages in which nothing was recognized. */
  readonly unread: readonly Unread[];
}

/**
 * Reads a TSB circular or collective letter in English, French or Chinese, with its annexes: programme, agenda, terms of reference. Nothing is guessed: what
 * is not told is missing, and what contradicts itself is reported. Never throws.
 */
export function readLetter(source: DocumentText | string, periods: readonly PeriodKnown[] = []): LetterReading {
  const draft = new LetterDraft();
  const { passages, isCut } = passagesOf(source);
  const [first] = passages;
  const parts = partsOfLetter(passages);
  const body = sentencesIn(parts.body);
  if ((isCut || body.length === MOST_SENTENCES) && first !== undefined)
    draft.doubt('LONG_TEXT', 'the text is very long; its end is left out', first.place);
  const annexes = annexesRead(parts);
  const due = isDue(parts.body);
  const told = body.filter((said) => !due(said));
  fillHead(parts.head, draft);
  fillNumberFromAnnexes(parts, draft);
  fillLanguage(parts, draft);
  fillSignature(parts, draft);
  fillAnnexes(annexes, parts, told, draft);
  fillAnnounced(told, annexes, parts, draft);
  fillContacts(told, draft);
  fillCited([...subjectsOf(draft), ...told, ...ofKind(annexes, 'PRACTICAL', 'AGENDA', 'TERMS', 'OTHER')], draft);
  checkConsistency(draft);
  fillStudyPeriod(periods, passages, draft);
  for (const link of draft.sheet.refersTo)
    link.studyPeriod = periodOn(link.dated ?? '', periods)?.label ?? draft.sheet.studyPeriod;
  fillAnnouncements(draft);
  const forms = new Set(annexes.filter(({ kind }) => kind === 'FORM').flatMap(({ lines }) => lines));
  const { sheet, evidence, issues, findings } = draft;
  if (sheet.ref === null && sheet.meetings.length + sheet.newBodies.length === 0)
    draft.doubt('NO_LETTER', 'nothing tells that this is a circular or collective letter', first?.place ?? {});
  return { sheet, evidence, missing: missingIn(sheet), findings, issues, unread: unreadIn(parts, forms, draft) };
}

const ofKind = (annexes: readonly AnnexRead[], ...kinds: readonly AnnexRead['kind'][]): Said[] =>
  annexes.filter(({ kind }) => kinds.includes(kind)).flatMap(({ lines }) => sentencesIn(lines));

function subjectsOf({ sheet, evidence }: LetterDraft): Said[] {
  const said = evidence.find(({ field }) => field === 'subject');
  return said === undefined ? [] : sheet.subjects.map((text) => ({ text, place: said.place, written: said.text }));
}

/** What the letter announces: a body that is set up, meetings with all that is told of them. */
function fillAnnounced(
  body: readonly Said[],
  annexes: readonly AnnexRead[],
  parts: LetterParts,
  draft: LetterDraft,
): void {
  const subjects = subjectsOf(draft);
  fillNewBody(body, subjects, draft);
  const others = fillMeetings(body, subjects, draft);
  const ofMain = body.filter((said) => !others.includes(said));
  const [meeting] = draft.sheet.meetings;
  const main = meeting === undefined ? null : { of: meeting, path: 'meetings.0.' };
  if (main !== null) {
    const practical = ofKind(annexes, 'PRACTICAL');
    fillDeadlines(parts.body, [...ofMain, ...practical], main, draft);
    fillParticulars([...ofMain, ...practical], main, draft);
    for (const annex of annexes) {
      if (annex.kind === 'PROGRAMME') fillProgramme(annex, meetingOf(annex, draft) ?? main, draft);
      if (annex.kind === 'AGENDA') fillAgenda(annex, main, draft);
    }
  }
  fillOffices(body, meeting?.body ?? null, draft);
  const [made] = draft.sheet.newBodies;
  if (made !== undefined) {
    const at = { of: made, path: 'newBodies.0.' };
    fillLinks(body, at, draft);
    for (const annex of annexes) if (annex.kind === 'TERMS') fillTerms(annex, at, draft);
    computeLifetime(made, meeting?.starts ?? null);
  }
  for (const each of draft.sheet.meetings) computeDeadlines(each);
}

/** The meeting of which an annex is the programme: the one on its first day that has but that day, else the one during which that day is. */
function meetingOf({ lines }: AnnexRead, draft: LetterDraft) {
  const day = lines.flatMap(({ text }) => daysIn(text))[0]?.starts;
  if (day === undefined) return null;
  const on = draft.sheet.meetings.flatMap((of, at) =>
    of.starts !== null && of.starts <= day && day <= (of.ends ?? of.starts) ? [{ of, path: `meetings.${at}.` }] : [],
  );
  return on.find(({ of }) => of.starts === of.ends) ?? on[0] ?? null;
}

function fillAnnouncements(draft: LetterDraft): void {
  const { sheet } = draft;
  const about = (field: string) => draft.evidence.find((each) => each.field === field);
  for (const [at, { ref, name }] of sheet.newBodies.entries()) {
    const said = about(`newBodies.${at}`);
    if (said)
      draft.add(
        draft.root,
        'announces',
        { kind: 'BODY', text: name ?? ref ?? said.text, meeting: null, body: ref },
        said,
      );
  }
  for (const [at, { title }] of sheet.meetings.entries()) {
    const said = about(`meetings.${at}`);
    if (said)
      draft.add(draft.root, 'announces', { kind: 'MEETING', text: title ?? said.text, meeting: at, body: null }, said);
  }
  const said = about('subject');
  if (sheet.announces.length === 0 && sheet.subject !== null && said)
    draft.add(
      draft.root,
      'announces',
      { kind: ofText(sheet.subject), text: sheet.subject, meeting: null, body: null },
      said,
      'MEDIUM',
    );
}

/** Whether a subject is about a Recommendation, or about something else. */
const ofText = (subject: string) => (referencesIn(subject).some((each) => /^[A-Z]\.\d/.test(each)) ? 'TEXT' : 'OTHER');

function missingIn(sheet: LetterSheet): string[] {
  const empty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
  const ofSheet = Object.entries(sheet).flatMap(([field, value]) => (empty(value) ? [field] : []));
  const ofMeetings = sheet.meetings.flatMap((meeting, at) =>
    Object.entries(meeting).flatMap(([field, value]) => (empty(value) ? [`meetings.${at}.${field}`] : [])),
  );
  return [...ofSheet, ...ofMeetings];
}
