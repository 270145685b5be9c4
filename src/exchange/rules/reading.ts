import type { Place, ReadingIssue } from '../../files/rules/document';
import type { IdentifierKind } from '../../identifiers/rules/identifier';
import type {
  ActivityDomain,
  ApprovalProcess,
  DocumentCategory,
  InverseRelationName,
  RelationType,
  StatusBasis,
  StatusEventKind,
  WorkItemType,
} from '../../work-items/rules/vocabulary';

/** What a connector understood of a source. Every value cites where it stood; nothing is decided here about what is already known. */

/** What a source can leave empty to say that it holds no longer. The text itself, its names and what it is are never taken away by silence. */
export const ENDING_CELLS = ['STATUS', 'TARGET', 'STARTED', 'SCOPE', 'URI', 'DOMAINS', 'EDITORS'] as const;
export type EndingCell = (typeof ENDING_CELLS)[number];

/** A relation named from either of its ends. */
export type RelationName = RelationType | InverseRelationName;

/** One value as the source writes it, with where it stood. */
export interface Raw {
  readonly text: string;
  readonly place: Place;
}

export interface ReadIdentifier {
  readonly kind: IdentifierKind;
  /** Printed canonically where its numbering is known; a bare number for an isn. */
  readonly text: string;
  readonly from: string | null;
}

export interface ReadStatus {
  /** The body's own word or code, without the date beside it. */
  readonly nativeStatus: string;
  readonly kind: StatusEventKind;
  /** Day, month, quarter or year; null where the source gives none. */
  readonly on: string | null;
  readonly basis: StatusBasis;
}

/** What a row of a source says about one text. Null or left out: the source says nothing of it. Dates are partial dates. */
export interface ReadItem {
  /** Of the row. */
  readonly place: Place;
  /** The source's own stable key, e.g. `isn:8846`, `iso:82756`: the same for every row about one text. */
  readonly sourceKey: string | null;
  /** Notation of the SDO, e.g. `ITU-T`; empty where nothing tells. */
  readonly organization: string;
  /** Notation as read, e.g. `Q5/2`. */
  readonly body: string | null;
  readonly identifiers: readonly ReadIdentifier[];
  readonly titles: readonly { readonly title: string; readonly language: string }[];
  readonly type: WorkItemType | null;
  readonly process: ApprovalProcess | null;
  /** Does not repeat `started`: the beginning of the work is no status. */
  readonly statuses: readonly ReadStatus[];
  /** In the words of the source. */
  readonly target: string | null;
  readonly started: string | null;
  readonly scope: string | null;
  readonly uri: string | null;
  readonly domains: readonly ActivityDomain[];
  readonly editors: readonly string[];
  /** To a reference, or to a source key where the source has no more (`iso:12345`). */
  readonly relations: readonly { readonly name: RelationName; readonly to: string }[];
  /** Column or field name as in the source. Holds also what is personal, such as addresses of delegates. */
  readonly raw: Readonly<Record<string, Raw>>;
  /** Reference and title as they stand together in one cell, where the source does not keep them apart. */
  readonly printed?: string;
  /** Whether type and process are only presumed from the numbering: they fill in what is unknown and contradict nothing. */
  readonly isPresumed?: boolean;
  /** Targets stated before the present one, oldest first, with the day on which they gave way to the next. */
  readonly formerTargets?: readonly { readonly target: string; readonly until: string | null }[];
  /** Bodies to be kept in touch, in the words of the source. */
  readonly liaison?: string;
  readonly supportingMembers?: readonly string[];
  /** Cells of the analysis matrix, where one was printed. */
  readonly placements?: readonly { readonly domain: ActivityDomain; readonly category: DocumentCategory }[];
  /** The day on which this row held, where it is known and differs from that of the reading. */
  readonly asOf?: string;
  /**
   * What the source has a column for and this row leaves empty, or marks as not given. Left out where a source is not known to say all that it
   * knows: a single page, bullets, a record with whatever fields it has.
   */
  readonly empty?: readonly EndingCell[];
  /** Orders the rows with one source key: the greatest in byte order tells how the text stands now. */
  readonly standing?: string;
}

export interface Reading {
  readonly items: readonly ReadItem[];
  readonly issues: readonly ReadingIssue[];
  /** What has to be printed with the facts. */
  readonly attribution: string | null;
  /** The day on which the source held; null where neither the source nor the caller tells. */
  readonly asOf: string | null;
  /** Whether it lists the texts of its bodies, so that one which it lists no longer is worth telling; not so where it is partial. */
  readonly isList?: boolean;
}

/** What one record of a large source gave: at most one text, and what is odd about it. */
export interface RowReading {
  readonly item: ReadItem | null;
  readonly issues: readonly ReadingIssue[];
}

/** What is known of a file beside its content. */
export interface SourceContext {
  /** Name of the file, or the address it came from; may be empty. */
  readonly name?: string;
  /** The day on which the content held, such as the date of the file. */
  readonly asOf?: string | null;
}

type Required = 'place' | 'organization' | 'raw';

/** A row with nothing said but what is given. */
export function readItem(known: Pick<ReadItem, Required> & Partial<ReadItem>): ReadItem {
  return {
    sourceKey: null,
    body: null,
    identifiers: [],
    titles: [],
    type: null,
    process: null,
    statuses: [],
    target: null,
    started: null,
    scope: null,
    uri: null,
    domains: [],
    editors: [],
    relations: [],
    ...known,
  };
}

export const issue = (rule: string, message: string, place: Place): ReadingIssue => ({ rule, message, place });

/** One reading of all the records of a source. */
export function collected(
  rows: Iterable<RowReading>,
  about: { readonly attribution?: string | null; readonly asOf?: string | null },
): Reading {
  const items: ReadItem[] = [];
  const issues: ReadingIssue[] = [];
  for (const row of rows) {
    if (row.item !== null) items.push(row.item);
    issues.push(...row.issues);
  }
  return { items, issues, attribution: about.attribution ?? null, asOf: about.asOf ?? null };
}
