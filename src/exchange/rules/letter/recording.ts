import type { LetterSheet, SheetContact } from './sheet';
import type { SheetAgendaItem, SheetMeeting, SheetSession } from './sheet-meeting';

/** Of fields that take one line, in characters: what is longer is cut, and can be read in its evidence. */
const LONG = { line: 1_000, words: 500, name: 300, rules: 2_000, number: 30 } as const;

const cut = (text: string, most: number): string => text.replace(/\s+/g, ' ').trim().slice(0, most);
const cutOrNull = (text: string | null, most: number): string | null => (text === null ? null : cut(text, most));

/** What a letter says, as letters are recorded: lengths within what they take, whom to ask in one line. */
export interface LetterToRecord extends Omit<LetterSheet, 'meetings' | 'newBodies'> {
  contact: string | null;
}

/** @param sheet as it was read */
export function letterToRecord({ meetings: _, newBodies: __, ...sheet }: LetterSheet): LetterToRecord {
  return {
    ...sheet,
    subject: cutOrNull(sheet.subject, LONG.line),
    subjects: sheet.subjects.map((text) => cut(text, LONG.line)),
    signatory: cutOrNull(sheet.signatory, LONG.name),
    contact: contactWords(sheet.contacts),
    recipients: sheet.recipients.map((each) => ({ ...each, text: cut(each.text, LONG.words) })),
    annexes: sheet.annexes.map((each) => ({ ...each, title: cut(each.title, LONG.line) })),
    announces: sheet.announces.map((each) => ({ ...each, text: cut(each.text, LONG.line) })),
    refersTo: sheet.refersTo.map((each) => ({ ...each, text: cut(each.text, LONG.words) })),
  };
}

const ABOUT: Readonly<Record<SheetContact['about'], string>> = {
  LETTER: '',
  VISA: 'Visa: ',
  DOCUMENTS: 'Documents: ',
  REGISTRATION: 'Registration: ',
  OTHER: '',
};

/** `Tel. +41 22 730 6206, fax +41 22 730 5853, tsbsg17@itu.int`; for each topic in turn. */
function contactWords(contacts: readonly SheetContact[]): string | null {
  const words = contacts.map(({ about, telephone, fax, email, webPage }) => {
    const reach = [telephone && `Tel. ${telephone}`, fax && `fax ${fax}`, email, webPage].filter((each) => each);
    return `${ABOUT[about]}${reach.join(', ')}`;
  });
  return words.length === 0 ? null : cut(words.join('; '), LONG.line);
}

/** What a letter says of a meeting, as meetings are recorded; what these have no field for stands in the note. */
export interface MeetingToRecord extends Omit<SheetMeeting, 'subjects'> {
  note: string | null;
  subjects: { text: string }[];
}

export function meetingToRecord(meeting: SheetMeeting): MeetingToRecord {
  return {
    ...meeting,
    title: cutOrNull(meeting.title, LONG.line),
    languageHelp: cutOrNull(meeting.languageHelp, LONG.line),
    openTo: cutOrNull(meeting.openTo, LONG.line),
    registration: cutOrNull(meeting.registration, LONG.line),
    documentRules: cutOrNull(meeting.documentRules, LONG.rules),
    note: noteOf(meeting),
    links: meeting.links.map((each) => ({ ...each, toText: cut(each.toText, LONG.words) })),
    statedDeadlines: meeting.statedDeadlines.map((each) => ({ ...each, text: cut(each.text, LONG.words) })),
    sessions: meeting.sessions.map(sessionToRecord),
    agenda: meeting.agenda.map(itemToRecord),
    subjects: meeting.subjects.map((each) => ({ text: cut(each, LONG.words) })),
  };
}

const sessionToRecord = (session: SheetSession): SheetSession => ({
  ...session,
  title: cut(session.title, LONG.line),
  topics: session.topics.map((each) => cut(each, LONG.words)),
  parts: session.parts.map((each) => ({ ...each, text: cut(each.text, LONG.name) })),
});

const itemToRecord = (item: SheetAgendaItem): SheetAgendaItem => ({
  ...item,
  number: cut(item.number, LONG.number),
  title: cut(item.title, LONG.line),
  items: item.items.map(itemToRecord),
});

/** What has no field of its own, in a few words. */
function noteOf({ isFree, fellowships, visaSupport, remoteDecisions }: SheetMeeting): string | null {
  const words = [
    isFree === true && 'Free of charge.',
    fellowships === false && 'No fellowships.',
    fellowships === true && 'Fellowships are awarded.',
    visaSupport === false && 'Visa support is not applicable.',
    remoteDecisions === true && 'Decisions can be taken part in from afar.',
  ].filter((each) => each !== false);
  return words.length === 0 ? null : words.join(' ');
}
