import type { Enums } from '../../../api/enums.operations';
import type { ApiError } from '../../../api/errors';
import { useChange } from '../../../api/use-change';
import type { Task } from '../search';
import {
  AdvanceItem,
  AppointItemEditors,
  type ItemChange,
  NoteOnItem,
  RelateItem,
  type RelationInput,
  ReportOnItem,
  RetargetItem,
  ReviseItem,
  type WorkItemRevision,
} from './edit.operations';
import { factsOf } from './facts';
import type { Values } from './merge';
import { editorsOf, linesOf, TEXT_FIELDS } from './snapshot';

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

interface Saving {
  /** Writes what a form says, on top of a version. Resolves to whether it was written; where not, `error` says why. */
  save(values: Values, version: number): Promise<boolean>;
  readonly error: ApiError | null;
  readonly isPending: boolean;
  reset(): void;
}

/** How each task is saved: by its own operation, so that the rules of that one are asked. */
export function useSaving(id: string, task: Task): Saving {
  const changes = {
    target: useChange(RetargetItem),
    step: useChange(AdvanceItem),
    text: useChange(ReviseItem),
    report: useChange(ReportOnItem),
    editors: useChange(AppointItemEditors),
    relation: useChange(RelateItem),
    note: useChange(NoteOnItem),
  };
  const run = (values: Values, version: number) => {
    const change = changeOf(id, version, values);
    const health = oneOfValues(HEALTHS, values.health) ?? 'ON_TRACK';
    const relation = relationOf(values);
    const editors = editorsOf(values.editors ?? '').map(({ person, role }) => ({ person, role: role || null }));
    const runs: Readonly<Record<Task, () => Promise<unknown>>> = {
      target: () => changes.target.run({ change, target: values.target ?? '' }),
      step: () =>
        changes.step.run({ change, event: values.event ?? '', side: values.side || null, facts: factsOf(values) }),
      text: () => changes.text.run({ change, revision: revisionOf(values) }),
      report: () => changes.report.run({ change, health, words: values.words || null }),
      editors: () => changes.editors.run({ change, editors }),
      relation: async () => relation && changes.relation.run({ change, relation }),
      note: () => changes.note.run({ id, text: values.note ?? '' }),
    };
    return runs[task]();
  };
  const { error, isPending, reset } = changes[task];
  return {
    save: async (values, version) => (await run(values, version)) !== null,
    error,
    isPending,
    reset,
  };
}
