import type { DocumentText } from '../../files/rules/document';
import { dateOf } from '../rules/dates';
import { type Labelled, type LabelRules, labelledValues } from '../rules/labels';
import { bodiesOf, deadlineOf, isResponse, purposeNamed } from '../rules/letters';
import { fillText } from '../rules/liaison-body';
import { type LetterLine, letterLines } from '../rules/liaison-lines';
import { fillCited, fillLinkOfOpening, fillLinkOfTitle } from '../rules/liaison-links';
import { attachedLines, fillPersons } from '../rules/liaison-page';
import { type LiaisonReading, SheetDraft } from '../rules/liaison-sheet';
import { hasLostCharacters } from '../rules/markup';
import { stated } from '../rules/values';

const LABELS: LabelRules = {
  colon: 'none',
  labels: [
    ...[
      'State',
      'Submitted Date',
      'Submission date',
      'Posted Date',
      'From Groups',
      'From Group',
      'From Contact',
      'From',
    ],
    ...['To Groups', 'To Group', 'To Contacts', 'To', 'Cc', 'Response Contact', 'Technical Contact'],
    ...['Action Holder Contacts', 'Purpose', 'Deadline', 'Attachments', 'Liaisons referred by this one', 'Body'],
  ],
};
const REFERRED = /^Liaisons referred by this one\b\s*/i;

/** Whether a text is the saved page of a liaison statement of the IETF Datatracker. */
export const isDatatrackerPage = (lines: readonly LetterLine[]): boolean =>
  lines.some(({ text }) => /^Liaison statement$/i.test(text)) &&
  lines.some(({ text }) => /^(?:Submitted Date|Posted Date|Submission date)\b/i.test(text));

/** Reads such a page, of any of the three generations: a table with bars, labels before values, legacy. Never throws. */
export function readDatatrackerPage(source: DocumentText | string): LiaisonReading {
  const draft = new SheetDraft();
  const lines = inRows(letterLines(source));
  const end = lines.findIndex((line) => /^(?:Body|Attachments)\b/i.test(line.text));
  const head = end < 0 ? lines : lines.slice(0, end + 1);
  const values = labelledValues(withSeparateCc(head), LABELS);
  const body = fillAttached(end < 0 ? [] : lines.slice(end), draft);
  fillHead(values, draft);
  const heading = lines.findIndex((line) => /^Liaison statement$/i.test(line.text));
  const title = lines[heading + 1];
  if (heading >= 0 && title !== undefined) draft.set('title', stated(title.text), title);
  const text = body.filter((line) => !REFERRED.test(line.text));
  fillText(text, draft);
  if (title !== undefined) fillLinkOfTitle(title, draft);
  fillLinkOfOpening(text, draft);
  fillReferredTo(body, draft);
  fillCited(text, draft);
  const lost = lines.find((line) => hasLostCharacters(line.text));
  if (lost !== undefined) draft.doubt('LOST_CHARACTERS', 'the page holds characters that were lost', lost.place);
  return draft.done('DATATRACKER_PAGE');
}

/** A row of the table of a page is one line. */
function inRows(lines: readonly LetterLine[]): LetterLine[] {
  const rows: LetterLine[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    if (last !== undefined && line.row !== null && line.row === last.row)
      rows[rows.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    else rows.push(line);
  }
  return rows;
}

/** One generation prints the label without a blank: `CcScott`. */
const withSeparateCc = (lines: readonly LetterLine[]) =>
  lines.map((line) => ({ ...line, text: line.text.replace(/^Cc(?=\p{Lu})/u, 'Cc '), links: [] }));

/** The value of the first of the labels that the page has. */
function saidUnder(values: readonly Labelled[], ...labels: readonly string[]): Labelled | null {
  const found = labels.map((label) => values.find((each) => each.label === label)).find((each) => each !== undefined);
  return found === undefined || stated(found.text) === null ? null : found;
}

function fillHead(values: readonly Labelled[], draft: SheetDraft): void {
  const from = saidUnder(values, 'From Groups', 'From Group', 'From');
  const to = saidUnder(values, 'To Groups', 'To Group', 'To');
  const sent = saidUnder(values, 'Submitted Date', 'Posted Date', 'Submission date');
  const wanted = saidUnder(values, 'Purpose');
  const due = saidUnder(values, 'Deadline');
  if (sent !== null) draft.set('sent', dateOf(sent.text), sent);
  for (const body of named(from, draft)) if (from !== null) draft.add('sources', body, from);
  const purpose = purposeNamed(wanted?.text ?? null);
  if (wanted !== null && purpose === null && !isResponse(wanted.text))
    draft.doubt('NOT_UNDERSTOOD', `"${wanted.text}" is no purpose`, wanted.place);
  const { deadline, action } = deadlineOf(due?.text.split('\n')[0] ?? null);
  for (const body of named(to, draft)) if (to !== null) draft.add('addressees', { body, purpose, deadline }, to);
  if (due !== null && action !== null)
    draft.doubt(
      'NO_PLACE',
      `"${action === 'TAKEN' ? 'Action Taken' : 'Action Needed'}" is a step, not part of the statement`,
      due.place,
    );
  for (const label of ['To Contacts', 'Cc', 'Action Holder Contacts'] as const) {
    const value = saidUnder(values, label);
    if (value !== null) draft.doubt('NO_PLACE', `${label}: persons and lists it went to have no field`, value.place);
  }
  fillPersons(values, from, draft);
}

/** `6man, bmwg, INT`, `ITU-T SG 15 (Greg Jones)`. */
function named(value: Labelled | null, draft: SheetDraft): string[] {
  if (value === null) return [];
  const names = (value.text.split('\n')[0] ?? '')
    .replace(/\([^()]*\)/g, ' ')
    .split(',')
    .flatMap((name) => stated(name) ?? []);
  const { bodies, issues } = bodiesOf(names, 'IETF', value.place);
  draft.issues.push(...issues);
  return bodies;
}

/** Attachments are named one a line; where the page does not say where its text begins, the first full line does. */
function fillAttached(lines: readonly LetterLine[], draft: SheetDraft): readonly LetterLine[] {
  const [first, ...rest] = lines;
  if (first === undefined || /^Body\b/i.test(first.text)) return rest;
  const marked = rest.findIndex((line) => /^Body$/i.test(line.text));
  const { more, from } = marked < 0 ? attachedLines(first, rest) : { more: rest.slice(0, marked), from: marked + 1 };
  const titles = [{ ...first, text: first.text.replace(/^Attachments\s*/i, '') }, ...more];
  for (const line of titles)
    if (stated(line.text) !== null && !/^\(none\)$/i.test(line.text))
      draft.add(
        'attachments',
        { title: line.text, digest: null, uri: null },
        line,
        line === titles[0] ? 'HIGH' : 'MEDIUM',
      );
  return rest.slice(from);
}

/** `LS204 - SG15 OTNT work plan` names the same statement as `COM15-LS204-E` in the text. */
function fillReferredTo(lines: readonly LetterLine[], draft: SheetDraft): void {
  for (const line of lines.filter(({ text }) => REFERRED.test(text))) {
    const text = line.text.replace(REFERRED, '');
    const number = /^LS ?0*(\d{1,4})\b/.exec(text)?.[1];
    const same = draft.sheet.refersTo.some(
      (link) => number !== undefined && new RegExp(`LS ?0*${number}(?!\\d)`).test(link.text),
    );
    if (!same && stated(text) !== null) draft.add('refersTo', { kind: 'CITES', text }, line);
  }
}
