import * as v from 'valibot';
import type { LetterFromFileQuery, LetterInput, LetterToReviseQuery } from './form.operations';

export type Reading = LetterFromFileQuery['letterFromFile'];

const text = v.string();
const announcement = v.object({
  kind: v.picklist(['MEETING', 'BODY', 'TEXT', 'OTHER']),
  text,
  body: text,
  /** Number of the meeting (`Meeting.id`), and of the text (`WorkItem.id`); empty where none is told. */
  meeting: text,
  workItem: text,
});

/** A letter as it stands in the form: every field a text, empty where nothing is said. */
export const formShape = v.object({
  kind: v.picklist(['CIRCULAR', 'COLLECTIVE_LETTER', '']),
  number: text,
  group: text,
  studyPeriod: text,
  subject: text,
  issuedAsPrinted: text,
  issued: text,
  issuedNote: text,
  place: text,
  referenceCode: text,
  signatory: text,
  contact: text,
  languages: text,
  note: text,
  recipients: v.array(v.object({ kind: v.picklist(['TO', 'COPY']), text })),
  annexes: v.array(v.object({ title: text, language: text })),
  announces: v.array(announcement),
  refersTo: v.array(v.object({ text, ref: text, studyPeriod: text })),
  /** Number of the file that it was read from; it is public once the letter is recorded. */
  file: text,
  /** How to cite what it was read from; empty where it was typed. */
  citation: text,
});
export type LetterState = v.InferOutput<typeof formShape>;
export type Row<L extends 'recipients' | 'annexes' | 'announces' | 'refersTo'> = LetterState[L][number];

export const NO_RECIPIENT: Row<'recipients'> = { kind: 'TO', text: '' };
export const NO_ANNEX: Row<'annexes'> = { title: '', language: '' };
export const NO_ANNOUNCEMENT: Row<'announces'> = { kind: 'OTHER', text: '', body: '', meeting: '', workItem: '' };
export const NO_REFERENCE: Row<'refersTo'> = { text: '', ref: '', studyPeriod: '' };

export const EMPTY: LetterState = {
  kind: '',
  number: '',
  group: '',
  studyPeriod: '',
  subject: '',
  issuedAsPrinted: '',
  issued: '',
  issuedNote: '',
  place: '',
  referenceCode: '',
  signatory: '',
  contact: '',
  languages: '',
  note: '',
  recipients: [],
  annexes: [],
  announces: [],
  refersTo: [],
  file: '',
  citation: '',
};

const told = (value: string | null | undefined): string => value ?? '';

/** What was read from a text or a file, as the form has it; meetings that are recorded already are named by their numbers. */
export function formOfReading({ letter, recordedMeetings, citation, file }: Reading): LetterState {
  const meetingAt = (at: number | null) => recordedMeetings.find((each) => each.at === at)?.meeting.id;
  return {
    ...EMPTY,
    kind: letter.kind ?? '',
    number: letter.number === null ? '' : String(letter.number),
    group: told(letter.group),
    studyPeriod: told(letter.studyPeriod),
    subject: told(letter.subject),
    issuedAsPrinted: told(letter.issuedAsPrinted),
    place: told(letter.place),
    referenceCode: told(letter.referenceCode),
    signatory: told(letter.signatory),
    contact: told(letter.contact),
    languages: letter.languages.join(', '),
    recipients: letter.recipients.map((each) => ({ ...each })),
    annexes: letter.annexes.map(({ title, language }) => ({ title, language: told(language) })),
    announces: letter.announces.map(({ kind, text: words, body, meeting }) => ({
      kind,
      text: words,
      body: told(body),
      meeting: told(meetingAt(meeting)),
      workItem: '',
    })),
    refersTo: letter.refersTo.map(({ text: words, ref, studyPeriod }) => ({
      text: words,
      ref,
      studyPeriod: told(studyPeriod),
    })),
    file: told(file),
    citation,
  };
}

/** A letter that is recorded already; a date that counts beside the printed one only where they differ. */
export function formOfLetter(letter: NonNullable<LetterToReviseQuery['letter']>): LetterState {
  const { issued, issuedAsPrinted } = letter;
  return {
    ...EMPTY,
    kind: letter.kind,
    number: String(letter.number),
    group: told(letter.group?.ref),
    studyPeriod: letter.studyPeriod.label,
    subject: told(letter.subject),
    issuedAsPrinted: told(issuedAsPrinted),
    issued: issued === issuedAsPrinted ? '' : told(issued),
    issuedNote: told(letter.issuedNote),
    place: told(letter.place),
    referenceCode: told(letter.referenceCode),
    signatory: told(letter.signatory),
    contact: told(letter.contact),
    languages: letter.languages.join(', '),
    note: told(letter.note),
    recipients: letter.recipients.map((each) => ({ ...each })),
    annexes: letter.annexes.map(({ title, language }) => ({ title, language: told(language) })),
    announces: letter.announces.map(({ kind, text: words, body, meeting, workItem }) => ({
      kind,
      text: words,
      body: told(body?.ref),
      meeting: told(meeting?.id),
      workItem: told(workItem?.id),
    })),
    refersTo: letter.refersTo.map(({ toText, to }) => ({
      text: toText,
      ref: told(to?.ref),
      studyPeriod: told(to?.studyPeriod.label),
    })),
  };
}

/** A meeting that was just recorded, told to what of the letter announces it. @param at its place among the meetings that were read */
export function withMeeting(form: LetterState, reading: Reading, at: number, id: string): LetterState {
  const isIt = (place: number) => reading.letter.announces[place]?.meeting === at;
  return {
    ...form,
    announces: form.announces.map((each, place) => (isIt(place) ? { ...each, meeting: id } : each)),
  };
}

const said = (value: string): string | null => value.trim() || null;

/** What is sent of the form: rows without words are left out, empty fields are not told. */
export function inputOf(form: LetterState): LetterInput {
  return {
    kind: form.kind || null,
    number: /^\d{1,4}$/.test(form.number.trim()) ? Number(form.number) : null,
    group: said(form.group),
    studyPeriod: said(form.studyPeriod),
    subject: said(form.subject),
    issuedAsPrinted: said(form.issuedAsPrinted),
    // Left out, that of a letter that is there would stay as it was.
    issued: said(form.issued) ?? said(form.issuedAsPrinted),
    issuedNote: said(form.issuedNote),
    place: said(form.place),
    referenceCode: said(form.referenceCode),
    signatory: said(form.signatory),
    contact: said(form.contact),
    languages: form.languages.split(/[\s,;]+/).filter(Boolean),
    note: said(form.note),
    recipients: form.recipients.filter((each) => said(each.text)),
    annexes: form.annexes.flatMap(({ title, language }) => (said(title) ? [{ title, language: said(language) }] : [])),
    announces: form.announces.flatMap(({ kind, text: words, body, meeting, workItem }) =>
      said(words) ? [{ kind, text: words, body: said(body), meeting: said(meeting), workItem: said(workItem) }] : [],
    ),
    refersTo: form.refersTo.flatMap(({ text: words, ref, studyPeriod }) =>
      said(words) ? [{ text: words, ref: said(ref), studyPeriod: said(studyPeriod) }] : [],
    ),
    ...(form.file && { file: form.file }),
  };
}
