import type { Place, ReadingIssue } from '../../files/rules/document';
import type { Certainty } from '../../history/rules/certainty';
import type { ApprovalLevel, LinkKind, Purpose } from '../../liaisons/rules/vocabulary';
import { issue } from './reading';

/** What a liaison statement says, as far as a text tells: the names and shapes with which a statement is recorded. Null or empty: not told. */
export interface LiaisonSheet {
  readonly number: string | null;
  readonly issuer: string | null;
  readonly studyPeriod: string | null;
  readonly language: string | null;
  readonly document: string | null;
  readonly sources: readonly string[];
  readonly originQuestions: readonly string[];
  readonly destinationQuestions: readonly string[];
  readonly meeting: string | null;
  readonly place: string | null;
  readonly dated: string | null;
  readonly sent: string | null;
  readonly title: string | null;
  readonly addressees: readonly SheetAddressee[];
  readonly approvalLevel: ApprovalLevel | null;
  readonly approval: string | null;
  readonly contacts: readonly SheetContact[];
  readonly abstract: string | null;
  readonly keywords: readonly string[];
  readonly copyright: string | null;
  readonly body: string | null;
  readonly attachments: readonly SheetAttachment[];
  readonly refersTo: readonly SheetLink[];
  readonly documents: readonly string[];
}

export interface SheetAddressee {
  readonly body: string;
  /** Null where the text does not say what is asked for. */
  readonly purpose: Purpose | null;
  readonly deadline: string | null;
}

/** Whom to ask. The name is null where it could not be told from the words around it. */
export interface SheetContact {
  readonly name: string | null;
  readonly affiliation: string | null;
  readonly country: string | null;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly fax: string | null;
}

export interface SheetAttachment {
  readonly title: string;
  readonly digest: string | null;
  readonly uri: string | null;
}

export interface SheetLink {
  readonly kind: LinkKind;
  readonly text: string;
}

export type SheetField = keyof LiaisonSheet;
type Single = { [name in SheetField]: LiaisonSheet[name] extends readonly unknown[] ? never : name }[SheetField];
type Listed = Exclude<SheetField, Single>;

/** Where something was read, and how. */
export interface Said {
  /** The words themselves. */
  readonly text: string;
  readonly place: Place;
}

/** Why a field has its value. */
export interface Evidence extends Said {
  /** `title`, `addressees.0`, `addressees.0.deadline`. */
  readonly field: string;
  readonly certainty: Certainty;
}

/** What was understood of the text of a liaison statement. */
export interface LiaisonReading {
  /** What it was read as. */
  readonly layout: LiaisonLayout;
  readonly sheet: LiaisonSheet;
  readonly evidence: readonly Evidence[];
  /** Fields about which nothing was found. */
  readonly missing: readonly string[];
  /** What was found and not understood, or has no field. */
  readonly issues: readonly ReadingIssue[];
}

export type LiaisonLayout =
  | 'ITU_T_TEMPLATE'
  | 'THREE_GPP'
  | 'IETF_LETTER'
  | 'DATATRACKER_PAGE'
  | 'DATATRACKER_RECORD'
  | 'NO_HEADING';

type Mutable = {
  -readonly [name in SheetField]: LiaisonSheet[name] extends readonly (infer T)[] ? T[] : LiaisonSheet[name];
};

/** A sheet on which nothing is written. */
const emptySheet = (): Mutable => ({
  ...{ number: null, issuer: null, studyPeriod: null, language: null, document: null, sources: [] },
  ...{ originQuestions: [], destinationQuestions: [], meeting: null, place: null, dated: null, sent: null },
  ...{ title: null, addressees: [], approvalLevel: null, approval: null, contacts: [], abstract: null },
  ...{ keywords: [], copyright: null, body: null, attachments: [], refersTo: [], documents: [] },
});

/** Fills a sheet field by field, each with its evidence. What is filled first stays. */
export class SheetDraft {
  readonly sheet = emptySheet();
  readonly evidence: Evidence[] = [];
  readonly issues: ReadingIssue[] = [];

  set<Name extends Single>(field: Name, value: Mutable[Name], said: Said, certainty: Certainty = 'HIGH'): void {
    if (value === null || this.sheet[field] !== null) return;
    this.sheet[field] = value;
    this.tell(field, said, certainty);
  }

  add<Name extends Listed>(field: Name, value: Mutable[Name][number], said: Said, certainty: Certainty = 'HIGH'): void {
    const list = this.sheet[field] as Mutable[Name][number][];
    const text = JSON.stringify(value);
    if (list.some((each) => JSON.stringify(each) === text)) return;
    this.tell(`${field}.${list.length}`, said, certainty);
    list.push(value);
  }

  tell(field: string, { text, place }: Said, certainty: Certainty = 'HIGH'): void {
    this.evidence.push({ field, text: text.slice(0, LONGEST_EVIDENCE), place, certainty });
  }

  doubt(rule: string, message: string, place: Place): void {
    this.issues.push(issue(rule, message.slice(0, LONGEST_EVIDENCE), place));
  }

  done(layout: LiaisonLayout): LiaisonReading {
    return {
      layout,
      sheet: this.sheet,
      evidence: this.evidence,
      missing: missingOf(this.sheet),
      issues: this.issues,
    };
  }
}

const LONGEST_EVIDENCE = 500;

function missingOf(sheet: LiaisonSheet): string[] {
  const empty = Object.entries(sheet).flatMap(([field, value]) =>
    value === null || (Array.isArray(value) && value.length === 0) ? [field] : [],
  );
  const { addressees } = sheet;
  if (addressees.length > 0 && addressees.some(({ purpose }) => purpose === null)) empty.push('addressees.purpose');
  if (addressees.length > 0 && addressees.every(({ deadline }) => deadline === null)) empty.push('addressees.deadline');
  return empty;
}
