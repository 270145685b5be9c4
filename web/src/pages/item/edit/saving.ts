import type { Enums } from '../../../api/enums.operations';
import type { ApiError } from '../../../api/errors';
import { useChange } from '../../../api/use-change';
import { cellsOf } from '../cells';
import type { Item } from '../item';
import type { Task } from '../search';
import {
  AdvanceItem,
  AppointItemEditors,
  CarryItem,
  CorrectItem,
  DeleteItem,
  type ItemChange,
  NoteOnItem,
  NumberItem,
  OpenSideOfItem,
  PlaceItem,
  RelateItem,
  type RelationInput,
  ReportOnItem,
  RestoreItem,
  RetargetItem,
  ReviseItem,
  TransferItem,
  type WorkItemRevision,
} from './edit.operations';
import { factsOf } from './facts';
import type { Values } from './merge';
import { editorsOf, linesOf, placeOf, TEXT_FIELDS } from './snapshot';

const LISTS: readonly string[] = ['supportingMembers', 'a5Justifications'];

/** One of the values of an enumeration, where the text is one. */
export const oneOfValues = <V extends string>(values: readonly V[], text: string | undefined): V | null =>
  values.find((value) => value === text) ?? null;

export const HEALTHS = ['ON_TRACK', 'AT_RISK', 'OFF_TRACK'] as const satisfies readonly Enums['Health'][];

/** Relations that can be stated here, from the side of the item. */
export const RELATIONS = [
  'DEPENDS_ON',
  'NORMATIVE_REFERENCE',
  'INFORMATIVE_REFERENCE',
  'HAS_INPUT',
  'INPUT_TO',
  'PART_OF',
  'HAS_PART',
  'OVERLAPS',
  'TECHNICALLY_ALIGNED',
  'IDENTICAL_TEXT',
  'REVISES',
  'AMENDS',
  'CORRECTS',
  'SUPERSEDES',
  'SUPERSEDED_BY',
  'MERGED_INTO',
  'SPLIT_INTO',
] as const satisfies readonly Enums['RelationName'][];

/** Processes that a side can go through. */
export const PROCESSES = [
  'AAP',
  'TAP',
  'AGREEMENT',
  'ISO_IEC',
  'IETF',
  'ETSI',
  'THREE_GPP',
  'W3C',
  'OASIS',
  'IEEE',
  'OTHER',
] as const satisfies readonly Enums['ApprovalProcess'][];

/** What is written anew, of the fields that were touched. */
export function revisionOf(values: Values): WorkItemRevision {
  const fields = TEXT_FIELDS.filter((field) => values[field] !== undefined).map((field): [string, unknown] => {
    const text = values[field] ?? '';
    return [field, LISTS.includes(field) ? linesOf(text) : text.trim() || null];
  });
  const baseTexts = linesOf(values.baseTexts ?? '');
  return { ...Object.fromEntries(fields), ...(baseTexts.length > 0 && { baseTexts }) };
}

function relationOf(values: Values): RelationInput | null {
  const name = oneOfValues(RELATIONS, values.relationName);
  if (!name) return null;
  return {
    name,
    other: values.otherId || null,
    otherText: values.otherId ? null : values.otherText || null,
    note: values.relationNote || null,
  };
}

const changeOf = (id: string, expectedVersion: number, { reason, happened }: Values): ItemChange => ({
  id,
  expectedVersion,
  reason: reason?.trim() || null,
  happened: happened || null,
});

/** What is to be saved. */
export interface ToSave {
  /** The fields that were touched. */
  readonly values: Values;
  /** What stands in those that were not: an operation that sets a whole list is told all of it. */
  readonly base: Values;
  /** The version on top of which it is written. */
  readonly version: number;
}

interface Saving {
  /** Writes what a form says. Resolves to whether it was written; where not, `error` says why. */
  save(what: ToSave): Promise<boolean>;
  readonly error: ApiError | null;
  readonly isPending: boolean;
  reset(): void;
}

/** How each task is saved: by its own operation, so that the rules of that one are asked. */
export function useSaving({ id, maturity }: Pick<Item, 'id' | 'maturity'>, task: Task): Saving {
  const keeping = useKeeping();
  const placing = usePlacing(maturity === 'DELETED');
  const changes = { ...keeping.changes, ...placing.changes };
  const { error, isPending, reset } = changes[task];
  return {
    save: async ({ values, base, version }) => {
      const change = changeOf(id, version, values);
      const runs = { ...keeping.runs, ...placing.runs };
      return (await runs[task]({ change, values, now: { ...base, ...values } })) !== null;
    },
    error,
    isPending,
    reset,
  };
}

interface Run {
  readonly change: ItemChange;
  readonly values: Values;
  /** Every field as it is to be. */
  readonly now: Values;
}

/** What keeps the record of an item true. */
function useKeeping() {
  const changes = {
    target: useChange(RetargetItem),
    step: useChange(AdvanceItem),
    text: useChange(ReviseItem),
    report: useChange(ReportOnItem),
    editors: useChange(AppointItemEditors),
    relation: useChange(RelateItem),
    note: useChange(NoteOnItem),
  };
  const runs = {
    target: ({ change, now }: Run) => changes.target.run({ change, target: now.target ?? '' }),
    step: ({ change, values }: Run) =>
      changes.step.run({ change, event: values.event ?? '', side: values.side || null, facts: factsOf(values) }),
    text: ({ change, values }: Run) => changes.text.run({ change, revision: revisionOf(values) }),
    report: ({ change, values }: Run) =>
      changes.report.run({
        change,
        health: oneOfValues(HEALTHS, values.health) ?? 'ON_TRACK',
        words: values.words || null,
      }),
    editors: ({ change, now }: Run) => {
      const editors = editorsOf(now.editors ?? '').map(({ person, role }) => ({ person, role: role || null }));
      return changes.editors.run({ change, editors });
    },
    relation: async ({ change, values }: Run) => {
      const relation = relationOf(values);
      return relation && changes.relation.run({ change, relation });
    },
    note: ({ change, values }: Run) => changes.note.run({ id: change.id, text: values.note ?? '' }),
  };
  return { changes, runs };
}

/** What moves an item: in the matrix, to its number, between bodies and study periods, by hand into a state, out of the work programme and back. */
function usePlacing(isDeleted: boolean) {
  const remove = useChange(DeleteItem);
  const restore = useChange(RestoreItem);
  const changes = {
    cells: useChange(PlaceItem),
    number: useChange(NumberItem),
    side: useChange(OpenSideOfItem),
    carry: useChange(CarryItem),
    transfer: useChange(TransferItem),
    correct: useChange(CorrectItem),
    delete: isDeleted ? restore : remove,
  };
  const runs = {
    cells: ({ change, now }: Run) => changes.cells.run({ change, cells: cellsOf(now.cells ?? '') }),
    number: ({ change, now }: Run) => changes.number.run({ change, number: now.number ?? '' }),
    side: async ({ change, values }: Run) => {
      const process = oneOfValues(PROCESSES, values.sideProcess);
      return process && changes.side.run({ change, body: values.sideId ?? '', process });
    },
    carry: ({ change, values }: Run) => changes.carry.run({ change, ...placeOf(values.body ?? '') }),
    transfer: ({ change, values }: Run) => changes.transfer.run({ change, ...placeOf(values.body ?? '') }),
    correct: ({ change, values }: Run) =>
      changes.correct.run({ change, state: values.state ?? '', side: values.side || null }),
    delete: ({ change }: Run) => (isDeleted ? restore.run({ change }) : remove.run({ change })),
  };
  return { changes, runs };
}
