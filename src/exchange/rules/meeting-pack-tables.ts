import type { Column } from '../../files/rules/written';
import type { PackList } from '../../roadmap/rules/pack-lists';
import { kindOfForm } from '../../work-items/rules/life-cycle/justification';
import { defaultProcess } from '../../work-items/rules/process-choice';
import type { PackMeeting, PackSheetRow, PackText } from './meeting-pack-row';

/** A column of a table, and what stands in it. */
interface PackColumn extends Column {
  readonly cell: (row: PackSheetRow) => string;
}

const column = (name: string, width: number, cell: PackColumn['cell']): PackColumn => ({ name, width, cell });
const ofText = (name: string, width: number, cell: (text: PackText) => string | null): PackColumn =>
  column(name, width, ({ workItem }) => (workItem === null ? '' : (cell(workItem) ?? '')));
const lines = (texts: readonly (string | null)[]): string =>
  texts.filter((text) => text !== null && text !== '').join('\n');

const QUESTION = ofText('Question', 10, ({ body }) => body.ref);
const WORK_ITEM = column('Work item', 22, ({ name }) => name ?? '');
/** New or revised, and how far it is, in the words of the work programme. */
const STATUS = ofText('Status', 16, ({ version, nativeStatus }) => lines([version, nativeStatus]));
const TITLE = ofText('Title', 44, ({ title }) => title);
const EDITOR = ofText('Editor', 18, ({ editors }) =>
  lines(editors.filter(({ validTo }) => validTo === null).map(({ person }) => person.name)),
);
const BASE_TEXT = column('Base text', 18, ({ document }) => document ?? '');
const FINAL_TEXT = column('Final text', 18, ({ document }) => document ?? '');
const A5 = ofText('A.5 justification', 18, ({ a5Justifications }) => lines(a5Justifications));
const EQUIVALENT = ofText('Equivalent e.g. ISO/IEC', 18, ({ equivalent }) => equivalent);
const TARGET = ofText('Target date', 16, ({ target }) => target?.text ?? null);
/** How sure it is, and why it stands there. */
const WHY = column('Why listed', 44, ({ standing, why }) =>
  lines([
    standing === null ? null : `${standing.slice(0, 1)}${standing.slice(1).toLowerCase()}`,
    ...why.map(({ words, clause }) => `${words}${clause === null ? '' : ` (${clause})`}`),
  ]),
);

const DECIDED = [QUESTION, WORK_ITEM, STATUS, TITLE, FINAL_TEXT, A5, EQUIVALENT];
const RESULTS = [QUESTION, WORK_ITEM, STATUS, TITLE, EQUIVALENT];

/** The form that a new work item needs (A.1 Annex A, A.13 Annex A). */
const form = ({ approvalProcess, type }: PackText): string =>
  `${kindOfForm(approvalProcess ?? defaultProcess(type, []).process)} Annex A`;

const kindInWords = (type: string): string => type.toLowerCase().replaceAll('_', ' ');

/** SG17 marks what is for TAP with one asterisk and what is for agreement with two; AAP has none. */
const MARKS: Readonly<Partial<Record<string, string>>> = { DETERMINATION: '*', AGREEMENT: '**' };
const ACRONYM = column('Acronym', 22, ({ name, milestone, workItem }) => {
  const isTap = milestone === 'APPROVAL' && workItem?.approvalProcess === 'TAP';
  return `${name ?? ''}${isTap ? '*' : (MARKS[milestone ?? ''] ?? '')}`;
});

const addressed = (name: string, purpose: string): PackColumn =>
  column(name, 24, ({ statement }) =>
    lines((statement?.addressees ?? []).flatMap((each) => (each.purpose === purpose ? each.text : []))),
  );

/** The columns of each list as reports of study groups have them, without the running number and the reasons. */
const COLUMNS: Readonly<Record<PackList, readonly PackColumn[]>> = {
  AAP_RESULTS: RESULTS,
  TAP_RESULTS: RESULTS,
  STATEMENTS_TO_ANSWER: [
    column('Statement', 18, ({ statement }) => statement?.ref ?? ''),
    column('From', 20, ({ statement }) => lines((statement?.sources ?? []).map(({ text }) => text))),
    column('Title', 44, ({ statement }) => statement?.title ?? ''),
    column('To', 16, ({ addressee }) => addressee?.text ?? ''),
    column('For', 12, ({ addressee }) => addressee?.purpose?.toLowerCase() ?? ''),
    column('Deadline', 12, ({ addressee }) => addressee?.deadline ?? ''),
    column('TD', 14, ({ statement }) => statement?.document ?? ''),
  ],
  ITEMS_DUE: [QUESTION, WORK_ITEM, STATUS, TITLE, EDITOR, TARGET],
  SLIPS: [
    QUESTION,
    WORK_ITEM,
    TITLE,
    column('Target at the last meeting', 18, ({ slip }) => slip?.from ?? ''),
    column('Target now', 18, ({ slip }) => slip?.to ?? ''),
    column('Months', 8, ({ slip }) => (slip?.months === null || slip === null ? '' : String(slip.months))),
  ],
  OVERLAPS: [
    QUESTION,
    WORK_ITEM,
    TITLE,
    column('Overlaps with', 24, ({ others }) => lines(others.map(({ ref }) => ref))),
  ],
  TAP_APPROVAL: DECIDED,
  AAP_APPROVAL: DECIDED,
  AGREEMENT: [QUESTION, WORK_ITEM, STATUS, TITLE, FINAL_TEXT],
  TAP_DETERMINATION: DECIDED,
  AAP_CONSENT: DECIDED,
  A5_JUSTIFICATIONS: [
    QUESTION,
    WORK_ITEM,
    TITLE,
    column('Normative reference', 24, ({ reference }) => reference ?? ''),
    column('A.5 justification', 24, ({ justification }) => justification ?? ''),
  ],
  A25_JUSTIFICATIONS: [
    QUESTION,
    WORK_ITEM,
    TITLE,
    column('Text of another organization', 28, ({ reference }) => reference ?? ''),
  ],
  NEW_ITEMS: [QUESTION, WORK_ITEM, STATUS, TITLE, EDITOR, BASE_TEXT, EQUIVALENT, ofText('A.1/A.13', 12, form)],
  DELETED_ITEMS: [
    QUESTION,
    column('Acronym', 28, ({ name, workItem }) => `${name ?? ''} (${kindInWords(workItem?.type ?? 'OTHER')})`),
    TITLE,
  ],
  NEXT_MEETING: [QUESTION, ACRONYM, STATUS, TITLE, EDITOR, BASE_TEXT, A5, EQUIVALENT],
  NEXT_PERIOD: [QUESTION, WORK_ITEM, STATUS, TITLE, EDITOR, TARGET],
  WORK_PROGRAMME: [
    QUESTION,
    WORK_ITEM,
    STATUS,
    TITLE,
    EDITOR,
    BASE_TEXT,
    EQUIVALENT,
    TARGET,
    column('Summary updated', 10, ({ summaryUpdated }) =>
      summaryUpdated === null ? '' : summaryUpdated ? 'Yes' : 'No',
    ),
  ],
  OUTGOING_STATEMENTS: [
    column('Question', 10, ({ statement }) =>
      lines((statement?.questions ?? []).flatMap(({ side, question }) => (side === 'ORIGIN' ? question.ref : []))),
    ),
    column('WP', 16, ({ statement }) => lines((statement?.sources ?? []).map(({ text }) => text))),
    addressed('For action to', 'ACTION'),
    addressed('For comment to', 'COMMENT'),
    addressed('For information to', 'INFORMATION'),
    column('Title', 40, ({ statement }) => statement?.title ?? ''),
    column('TD', 14, ({ statement }) => statement?.document ?? ''),
  ],
  APPOINTMENTS: [
    column('Body', 14, ({ appointment, body }) => appointment?.body.ref ?? body?.ref ?? ''),
    column('Office', 22, ({ appointment }) => kindInWords(appointment?.role ?? '')),
    column('Name', 24, ({ appointment }) => appointment?.person?.name ?? ''),
    column('Affiliation', 22, ({ appointment }) => appointment?.affiliation ?? ''),
    column('From', 12, ({ appointment }) => appointment?.validFrom ?? ''),
    column('Until', 12, ({ appointment }) => appointment?.validTo ?? ''),
  ],
  PLANNED_MEETINGS: [
    column('Question', 14, ({ meeting }) => lines(questionsOf(meeting))),
    column('Date (time)', 22, ({ meeting }) => (meeting === null ? '' : whenOf(meeting))),
    column('Place/Host', 22, ({ meeting }) => meeting?.place ?? (meeting?.mode === 'VIRTUAL' ? 'virtual' : '')),
    column('Terms of reference', 44, ({ meeting }) => (meeting === null ? '' : subjectOf(meeting))),
    column('Contact', 22, ({ meeting }) => (meeting === null ? '' : lines(contactsOf(meeting)))),
  ],
  GROUPS: [
    column('Group', 18, ({ body }) => body?.ref ?? ''),
    column('Title', 44, ({ body }) => body?.name ?? ''),
    column('Parent', 16, ({ body }) => lines((body?.parents ?? []).map(({ ref }) => ref))),
    column('Status', 14, ({ body }) => kindInWords(body?.status ?? '')),
  ],
  LIFETIMES: [
    column('Group', 18, ({ body }) => body?.ref ?? ''),
    column('Title', 44, ({ body }) => body?.name ?? ''),
    column('Parent', 16, ({ body }) => lines((body?.parents ?? []).map(({ ref }) => ref))),
    column('Lifetime', 28, ({ body }) => body?.lifetime ?? ''),
  ],
};

const questionsOf = (meeting: PackMeeting | null): string[] =>
  meeting === null ? [] : [...new Set([meeting.body.ref, ...meeting.bodies.map(({ ref }) => ref)])];

function whenOf({ starts, ends, opensAt, closesAt }: PackMeeting): string {
  const days = ends === null || ends === starts ? (starts ?? '') : `${starts} to ${ends}`;
  const times = [opensAt, closesAt].filter((time) => time !== null).join('-');
  return times === '' ? days : `${days} (${times})`;
}

const subjectOf = ({ title, subjects, note }: PackMeeting): string =>
  lines([title, ...subjects.map(({ text }) => text), note]);

const LEADS: readonly string[] = ['RAPPORTEUR', 'CHAIRMAN', 'CO_CHAIRMAN', 'CONVENER'];

/** Who leads the body that meets: no meeting has a contact of its own. */
const contactsOf = ({ body }: PackMeeting): string[] =>
  body.appointments.flatMap(({ role, validTo, person }) =>
    LEADS.includes(role) && validTo === null && person !== null ? person.name : [],
  );

const NUMBER: Column = { name: '#', width: 5 };

/** The columns of a list, the running number first and the reasons last. */
export const packColumns = (list: PackList): readonly Column[] => [
  NUMBER,
  ...[...COLUMNS[list], WHY].map(({ name, width }) => ({ name, width })),
];

/** The rows of a list as cells, numbered from 1. */
export const packRows = (list: PackList, rows: readonly PackSheetRow[]): string[][] =>
  rows.map((row, at) => [String(at + 1), ...[...COLUMNS[list], WHY].map(({ cell }) => cell(row))]);
