import type { BodyStatus, BodyType } from '../../bodies/rules/vocabulary';
import type { Purpose } from '../../liaisons/rules/vocabulary';
import type { ApprovalProcess, TargetEvent, WorkItemType } from '../../work-items/rules/vocabulary';

interface Named {
  readonly ref: string;
}
interface Person {
  readonly name: string;
}

/** What the tables of a meeting pack say of a text. */
export interface PackText extends Named {
  readonly type: WorkItemType;
  readonly approvalProcess: ApprovalProcess | null;
  readonly version: string | null;
  readonly nativeStatus: string | null;
  readonly title: string | null;
  readonly equivalent: string | null;
  readonly a5Justifications: readonly string[];
  readonly target: { readonly text: string } | null;
  readonly body: Named;
  readonly editors: readonly { readonly person: Person; readonly validTo: string | null }[];
}

/** What they say of a liaison statement. */
export interface PackStatement extends Named {
  readonly title: string | null;
  readonly document: string | null;
  readonly sources: readonly { readonly text: string }[];
  readonly addressees: readonly { readonly text: string; readonly purpose: Purpose | null }[];
  readonly questions: readonly { readonly side: 'ORIGIN' | 'DESTINATION'; readonly question: Named }[];
}

/** What they say of a meeting that is planned. */
export interface PackMeeting {
  readonly starts: string | null;
  readonly ends: string | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly place: string | null;
  readonly mode: string | null;
  readonly title: string | null;
  readonly note: string | null;
  readonly subjects: readonly { readonly text: string }[];
  readonly bodies: readonly Named[];
  readonly body: Named & {
    readonly appointments: readonly {
      readonly role: string;
      readonly validTo: string | null;
      readonly person: Person | null;
    }[];
  };
}

export interface PackBody extends Named {
  readonly name: string | null;
  readonly type: BodyType;
  readonly status: BodyStatus;
  readonly lifetime: string | null;
  readonly parents: readonly Named[];
}

export interface PackOffice {
  readonly role: string;
  readonly person: Person | null;
  readonly affiliation: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly body: Named;
}

/** A row of a meeting pack; what it is about is the part that is not null. */
export interface PackSheetRow {
  readonly why: readonly { readonly words: string; readonly clause: string | null; readonly standing: string | null }[];
  readonly standing: string | null;
  readonly name: string | null;
  readonly document: string | null;
  readonly milestone: TargetEvent | null;
  readonly summaryUpdated: boolean | null;
  readonly reference: string | null;
  readonly justification: string | null;
  readonly slip: { readonly from: string; readonly to: string; readonly months: number | null } | null;
  readonly workItem: PackText | null;
  readonly others: readonly Named[];
  readonly statement: PackStatement | null;
  readonly addressee: {
    readonly text: string;
    readonly purpose: Purpose | null;
    readonly deadline: string | null;
  } | null;
  readonly meeting: PackMeeting | null;
  readonly body: PackBody | null;
  readonly appointment: PackOffice | null;
}
