import type { Place, ReadingIssue } from '../../../files/rules/document';
import type { Certainty } from '../../../history/rules/certainty';
import { issue } from '../reading';
import type { Said } from './passages';
import type { LetterSheet } from './sheet';
import type { SheetBody } from './sheet-body';
import type { SheetMeeting } from './sheet-meeting';

/** Why a field has its value. */
export interface LetterEvidence extends Said {
  /** `subject`, `meetings.0.starts`, `recipients.2`. */
  readonly field: string;
  readonly certainty: Certainty;
}

const LONGEST_EVIDENCE = 500;
const MOST_EVIDENCE = 3_000;

type Single<T> = { [name in keyof T]: T[name] extends readonly unknown[] ? never : name }[keyof T] & string;
type Listed<T> = { [name in keyof T]: T[name] extends readonly unknown[] ? name : never }[keyof T] & string;
type Member<T> = T extends readonly (infer Each)[] ? Each : never;

/** Something that is being filled in, and its path in the sheet. */
export interface Filled<T> {
  readonly of: T;
  /** Empty for the sheet itself, else `meetings.0.`. */
  readonly path: string;
}

/** Fills a sheet field by field, each with its evidence. What is filled first stays. */
export class LetterDraft {
  readonly sheet: LetterSheet = emptySheet();
  readonly root: Filled<LetterSheet> = { of: this.sheet, path: '' };
  readonly evidence: LetterEvidence[] = [];
  readonly issues: ReadingIssue[] = [];
  readonly findings: ReadingIssue[] = [];
  /** Words that were read, whole. */
  readonly read: Said[] = [];

  /** Sets a field that has no value yet; what says the same again is further evidence. */
  set<T, Name extends Single<T>>(
    { of, path }: Filled<T>,
    field: Name,
    value: T[Name],
    said: Said,
    certainty: Certainty = 'HIGH',
  ): void {
    if (value === null || value === undefined) return;
    if (of[field] !== null && of[field] !== value) {
      this.mark(said);
      return;
    }
    of[field] = value;
    this.tell(`${path}${field}`, said, certainty);
  }

  /** Adds a member to a list, each once. @returns its place, from 0 */
  add<T, Name extends Listed<T>>(
    { of, path }: Filled<T>,
    field: Name,
    value: Member<T[Name]>,
    said: Said,
    certainty: Certainty = 'HIGH',
  ): number {
    const list = of[field] as Member<T[Name]>[];
    const text = JSON.stringify(value);
    const known = list.findIndex((each) => JSON.stringify(each) === text);
    if (known >= 0) this.mark(said);
    else {
      this.tell(`${path}${field}.${list.length}`, said, certainty);
      list.push(value);
    }
    return known >= 0 ? known : list.length - 1;
  }

  meeting(meeting: SheetMeeting, said: Said, certainty: Certainty = 'HIGH'): Filled<SheetMeeting> {
    const at = this.sheet.meetings.push(meeting) - 1;
    this.tell(`meetings.${at}`, said, certainty);
    return { of: meeting, path: `meetings.${at}.` };
  }

  body(body: SheetBody, said: Said, certainty: Certainty = 'HIGH'): Filled<SheetBody> {
    const at = this.sheet.newBodies.push(body) - 1;
    this.tell(`newBodies.${at}`, said, certainty);
    return { of: body, path: `newBodies.${at}.` };
  }

  tell(field: string, said: Said, certainty: Certainty = 'HIGH'): void {
    this.mark(said);
    if (this.evidence.length < MOST_EVIDENCE)
      this.evidence.push({
        field,
        text: (said.written ?? said.text).slice(0, LONGEST_EVIDENCE),
        place: said.place,
        certainty,
      });
  }

  /** Notes that some words were understood, though they fill no field or one that has its value. */
  mark(said: Said): void {
    this.read.push(said);
  }

  /** What was found and not understood, or has no field. */
  doubt(rule: string, message: string, place: Place): void {
    this.issues.push(issue(rule, message.slice(0, LONGEST_EVIDENCE), place));
  }

  /** What contradicts itself: reported, never put right. */
  find(rule: string, message: string, place: Place): void {
    const isKnown = this.findings.some((each) => each.rule === rule && each.message === message);
    if (!isKnown) this.findings.push(issue(rule, message.slice(0, LONGEST_EVIDENCE), place));
  }
}

const emptySheet = (): LetterSheet => ({
  ...{ kind: null, number: null, group: null, ref: null, studyPeriod: null, referenceCode: null, subject: null },
  ...{ subjects: [], issuedAsPrinted: null, place: null, languages: [], signatory: null, signedByName: null },
  ...{ recipients: [], contacts: [], annexes: [], announces: [], meetings: [], newBodies: [], appointments: [] },
  ...{ refersTo: [], documents: [], references: [], meetingsCited: [], decisions: [] },
});

export const emptyMeeting = (type: SheetMeeting['type']): SheetMeeting => ({
  ...{
    type,
    body: null,
    bodyTitle: null,
    title: null,
    titles: [],
    starts: null,
    ends: null,
    opensAt: null,
    closesAt: null,
  },
  ...{ timeZone: null, place: null, mode: null, languages: [], languageHelp: null, remoteParticipation: null },
  ...{ remoteDecisions: null, openTo: null, isFree: null, fellowships: null, visaSupport: null, registration: null },
  ...{ documentRules: null, webPage: null, sideEventOf: null, links: [], statedDeadlines: [], deadlines: [] },
  ...{ sessions: [], agenda: [], subjects: [] },
});

export const emptyBody = (type: SheetBody['type']): SheetBody => ({
  ...{ type, ref: null, name: null, parent: null, establishedBy: null, decidedBy: null, decidedFrom: null },
  ...{ decidedTo: null, procedure: null, summary: null, participation: null, webPage: null, lifetime: null },
  ...{ lifetimeEnds: null, links: [], terms: null, deliverables: [], milestones: [], rules: [], worksWith: [] },
});
