import type { Place, ReadingIssue } from '../../files/rules/document';
import type { IdentifierKind } from '../../identifiers/rules/identifier';
import type {
  ActivityDomain,
  ApprovalProcess,
  StatusBasis,
  StatusEventKind,
  WorkItemType,
} from '../../work-items/rules/vocabulary';

/** One value as the source writes it, with where it stood. */
export interface Raw {
  readonly text: string;
  readonly place: Place;
}

/** What a row of a source says about one text. Null or empty: the source says nothing of it. Dates are partial dates. */
export interface ReadItem {
  /** Of the row. */
  readonly place: Place;
  /** The source's own stable key, e.g. `isn:8846`. */
  readonly sourceKey: string | null;
  /** Notation of the organization, e.g. `ITU-T`. */
  readonly organization: string;
  /** Notation of the body as read, e.g. `Q5/2`. */
  readonly body: string | null;
  readonly identifiers: readonly {
    readonly kind: IdentifierKind;
    readonly text: string;
    readonly from: string | null;
  }[];
  readonly titles: readonly { readonly title: string; readonly language: string }[];
  readonly type: WorkItemType | null;
  readonly process: ApprovalProcess | null;
  readonly statuses: readonly {
    readonly nativeStatus: string;
    readonly kind: StatusEventKind;
    readonly on: string | null;
    readonly basis: StatusBasis;
  }[];
  /** In the words of the source. */
  readonly target: string | null;
  readonly started: string | null;
  readonly scope: string | null;
  readonly uri: string | null;
  readonly domains: readonly ActivityDomain[];
  readonly editors: readonly string[];
  readonly relations: readonly { readonly name: string; readonly to: string }[];
  /** Column or field name as in the source. */
  readonly raw: Readonly<Record<string, Raw>>;
}

export interface Reading {
  readonly items: readonly ReadItem[];
  readonly issues: readonly ReadingIssue[];
  /** Line that the licence of the source asks to be shown. */
  readonly attribution: string | null;
  readonly asOf: string | null;
}
