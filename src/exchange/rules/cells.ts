import { maturityOf } from '../../work-items/rules/maturity';
import { parseTarget } from '../../work-items/rules/target';
import type { ApprovalProcess } from '../../work-items/rules/vocabulary';
import {
  type Compared,
  grown,
  identifiersCompared,
  inOneDash,
  inOneLine,
  isPrintedAs,
  plain,
  unlessPresumed,
} from './compared';
import type { ReadItem, ReadStatus } from './reading';

/** What a cell of a row is about. */
export const CELL_NAMES = [
  'IDENTIFIER',
  'TITLE',
  'TYPE',
  'PROCESS',
  'STATUS',
  'TARGET',
  'FORMER_TARGETS',
  'STARTED',
  'SCOPE',
  'URI',
  'DOMAINS',
  'EDITORS',
  'RELATIONS',
] as const;
export type CellName = (typeof CELL_NAMES)[number];

/** Cells of which one value holds at a time; the others only grow. */
export const SINGLE_VALUED: readonly CellName[] = ['TITLE', 'TYPE', 'PROCESS', 'TARGET', 'STARTED', 'SCOPE', 'URI'];

/** Lists to which a row adds and in which it changes nothing, whoever wrote them and when. */
export const GROWING: readonly CellName[] = ['IDENTIFIER', 'FORMER_TARGETS', 'DOMAINS', 'EDITORS', 'RELATIONS'];

/** What is known of a work item that a row is about. */
export interface Known {
  readonly id: string;
  readonly identifierTexts: readonly string[];
  readonly titles: readonly string[];
  readonly type: string;
  readonly process: ApprovalProcess | null;
  readonly nativeStatus: string | null;
  readonly statusOn: string | null;
  /** What happened to it, as {@link eventKey} writes it. */
  readonly events: readonly string[];
  readonly target: string | null;
  /** Every target ever stated. */
  readonly targets: readonly string[];
  readonly started: string | null;
  readonly scope: string | null;
  readonly uri: string | null;
  readonly domains: readonly string[];
  /** Those among them that a source or a person assigned, rather than a rule. */
  readonly assignedDomains: readonly string[];
  /** Names of its editors, present and former. */
  readonly editors: readonly string[];
  readonly presentEditors: readonly string[];
  /** Its relations, as {@link relationWords} writes them. */
  readonly relations: readonly string[];
  /** Cells whose present value a person wrote. */
  readonly byHand: readonly CellName[];
  /** For each cell, the day of the source of its present value, where known. */
  readonly asOf: Readonly<Partial<Record<CellName, string>>>;
}

/** What the names in a row stand for; what is missing is not known here. */
export interface Resolved {
  /** Reference of each text that relations name, as they name it; null where relations are not looked at. */
  readonly texts: ReadonlyMap<string, { readonly id: string | null; readonly ref: string }> | null;
  /** Persons by their names as written. */
  readonly persons: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
}

export const eventKey = (kind: string, nativeStatus: string | null, on: string | null): string =>
  [kind, nativeStatus ?? '', on ?? ''].join('|');
export const relationWords = (name: string, ref: string): string => `${name} ${ref}`;

/** How each cell of a row compares with what is known; nothing is proposed where the row says nothing. */
export const COMPARE: Readonly<
  Record<CellName, (item: ReadItem, known: Known | null, resolved: Resolved) => Compared>
> = {
  IDENTIFIER: identifiersCompared,
  TITLE: (item, known) => {
    const [first] = item.titles;
    const proposed = first?.title ?? null;
    const titles = (known?.titles ?? []).map(inOneDash);
    const same = proposed !== null && (titles.includes(inOneDash(proposed)) || isPrintedAs(item, known));
    return { current: known?.titles.at(-1) ?? null, proposed, same };
  },
  TYPE: (item, known) => unlessPresumed(item, known?.type ?? null, item.type),
  PROCESS: (item, known) => unlessPresumed(item, known?.process ?? null, item.process),
  STATUS: (item, known) => {
    const readable = readableStatuses(item, known?.process ?? null);
    const proposed = readable.at(-1)?.nativeStatus ?? null;
    const events = known?.events ?? [];
    const all = readable.every(({ kind, nativeStatus, on }) => events.includes(eventKey(kind, nativeStatus, on)));
    return {
      current: known?.nativeStatus ?? null,
      proposed: proposed === item.statuses.at(-1)?.nativeStatus ? proposed : null,
      same: known?.nativeStatus === proposed || all,
    };
  },
  TARGET: (item, known) => ({
    ...plain(known?.target ?? null, item.target),
    same: item.target !== null && known !== null && known.target !== null && sameTarget(known.target, item.target),
  }),
  FORMER_TARGETS: (item, known) => {
    const current = known?.targets ?? [];
    const former = (item.formerTargets ?? []).map(({ target }) => target);
    return grown(
      current,
      former.map((each) => current.find((other) => sameTarget(other, each)) ?? each),
    );
  },
  STARTED: (item, known) => {
    const compared = plain(known?.started ?? null, item.started);
    const recorded = (known?.events ?? []).includes(eventKey('REGISTERED', null, item.started));
    return { ...compared, same: compared.same || recorded };
  },
  SCOPE: (item, known) => ({
    ...plain(known?.scope ?? null, item.scope),
    same: inOneLine(known?.scope ?? '') === inOneLine(item.scope ?? ''),
  }),
  URI: (item, known) => plain(known?.uri ?? null, item.uri),
  DOMAINS: (item, known) => grown(known?.domains ?? [], item.domains),
  EDITORS: (item, known, { persons }) =>
    grown(
      known?.editors ?? [],
      item.editors.flatMap((name) => persons.get(name)?.name ?? []),
    ),
  RELATIONS: (item, known, { texts }) =>
    grown(
      known?.relations ?? [],
      item.relations.flatMap(({ name, to }) => {
        const other = texts?.get(to);
        return other && (other.id === null || other.id !== known?.id) ? [relationWords(name, other.ref)] : [];
      }),
    ),
};

/** The statuses that the tables know, by the process of the row or of what is known. */
export function readableStatuses(item: ReadItem, process: ApprovalProcess | null): ReadStatus[] {
  const by = item.process ?? process ?? 'AAP';
  return item.statuses.filter(({ nativeStatus }) => maturityOf(by, nativeStatus) !== null);
}

/** The same interval and milestone is the same target, in whatever words. */
function sameTarget(current: string, proposed: string): boolean {
  const [a, b] = [parseTarget(current), parseTarget(proposed)];
  if (a.latest === null || b.latest === null) return current === proposed;
  return a.event === b.event && a.earliest === b.earliest && a.latest === b.latest;
}
