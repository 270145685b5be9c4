import type { EntryKind, SubjectKind } from '../../history/rules/entry-kinds';
import { bodyPage, itemPage, letterPage, meetingPage, statementPage } from './addresses';
import { inOneLine, shortened } from './public-text';

/** What the record says of one entry and one thing that it was about. */
export interface FeedRow {
  readonly entry: string;
  readonly kind: SubjectKind;
  readonly id: string;
  readonly what: EntryKind;
  readonly recordedAt: string;
  readonly reason: string | null;
  readonly by: string | null;
  readonly office: string | null;
  /** Null where the thing is no longer there. */
  readonly named: { readonly ref: string; readonly title: string | null } | null;
  readonly changes: readonly FieldRow[];
}

interface FieldRow {
  /** Names of a table and a column of it. */
  readonly of: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** An entry of a feed, in plain text. */
export interface FeedEntry {
  /** What tells it from every other entry of this tracker. */
  readonly words: string;
  readonly title: string;
  readonly updated: string;
  readonly author: string;
  readonly category: SubjectKind;
  /** Path of the page. */
  readonly page: string;
  readonly text: string;
}

/** Words for what the record calls by another name than readers would; the others say it themselves: `STATUS_CORRECTED`. */
const WORDS: Readonly<Partial<Record<EntryKind, string>>> = {
  RECORD_BEGUN: 'recorded',
  SEEDS_LOADED: 'recorded',
  IMPORTED: 'recorded from a file',
  IMPORT_UNDONE: 'as before the file',
  LIAISON_RECORDED: 'recorded',
  LIAISON_REVISED: 'revised',
  LIAISON_STEP: 'step taken',
  LIAISON_LINKED: 'reference stated',
};

const PAGES: Readonly<Partial<Record<SubjectKind, (id: string) => string>>> = {
  WORK_ITEM: itemPage,
  BODY: bodyPage,
  MEETING: meetingPage,
  LETTER: letterPage,
  LIAISON_STATEMENT: statementPage,
};

const MOST_IN_TITLE = 200;

/** The sentence, the reason and the changes of one entry of the record, as an entry of a feed. */
export function feedEntryOf(row: FeedRow): FeedEntry {
  const { entry, kind, id, what, recordedAt, by, office, named } = row;
  const name = named?.ref ?? `${kind.toLowerCase().replaceAll('_', ' ')} ${id}`;
  const words = WORDS[what] ?? what.toLowerCase().replaceAll('_', ' ');
  return {
    words: `entry ${entry} ${kind} ${id}`,
    title: line(`${name}: ${words}`),
    updated: recordedAt,
    author: line(by === null ? 'standards-roadmap' : `${by}${office === null ? '' : `, ${office}`}`),
    category: kind,
    page: PAGES[kind]?.(id) ?? '/',
    text: textOf(row),
  };
}

function textOf({ named, reason, changes }: FeedRow): string {
  const lines = [
    ...(named?.title ? [named.title] : []),
    ...(reason === null ? [] : [`Why: ${reason}`]),
    ...changes.filter(isTelling).map(changeLine),
  ];
  return lines.map(inOneLine).join('\n');
}

/** What is empty tells readers nothing. */
const isTelling = ({ before, after }: FieldRow) => [before, after].some((value) => !EMPTY.includes(value));
const EMPTY: readonly (string | null)[] = [null, '', '[]', '{}', '-infinity', 'infinity'];

/** `target text: 2014 for consent`, `work item native status: A → B` */
function changeLine({ of, field, before, after }: FieldRow): string {
  const what = `${of} ${field}`.replaceAll('_', ' ');
  if (before === null) return `${what}: ${after ?? ''}`;
  return `${what}: ${before} → ${after ?? 'nothing'}`;
}

const line = (text: string) => shortened(inOneLine(text), MOST_IN_TITLE);
