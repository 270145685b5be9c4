import { useEffect, useState } from 'react';
import * as v from 'valibot';
import type { Item } from '../item';
import { TASKS, type Task } from '../search';
import type { Values } from './merge';
import { snapshotOf } from './snapshot';

const texts = v.record(v.string(), v.string());
const draftShape = v.object({ version: v.number(), base: texts, values: texts });

/** What one wrote and has not saved, with the record as it was when one began. */
type Kept = v.InferOutput<typeof draftShape>;

/** A form of the page: what stands in its fields, kept over a reload and the end of a session. */
export interface Draft {
  readonly version: number;
  readonly base: Values;
  /** What was written; fields that were not touched are missing. */
  readonly written: Values;
  readonly isDirty: boolean;
  /** What stands in a field now. */
  value(field: string): string;
  set(changes: Values): void;
  clear(): void;
  /** Goes on from a later version, with what is still to be written. */
  rebase(version: number, base: Values, written: Values): void;
}

const keyOf = (id: string, task: Task): string => `item-draft:${id}:${task}`;

function read(key: string): Kept | null {
  try {
    const { success, output } = v.safeParse(draftShape, JSON.parse(sessionStorage.getItem(key) ?? 'null'));
    return success ? output : null;
  } catch {
    return null;
  }
}

/** Tasks of an item of which a draft is kept. */
export const keptDrafts = (id: string): Task[] => TASKS.filter((task) => read(keyOf(id, task)) !== null);

/** The draft of one task on one item. */
export function useDraft(item: Item, task: Task): Draft {
  const key = keyOf(item.id, task);
  const [state, setState] = useState(() => ({ key, kept: read(key) }));
  const { kept } = state;
  // Another task has a draft of its own.
  if (state.key !== key) setState({ key, kept: read(key) });
  useEffect(() => {
    if (state.kept) sessionStorage.setItem(state.key, JSON.stringify(state.kept));
    else sessionStorage.removeItem(state.key);
  }, [state]);
  const setKept = (next: Kept | null) => setState({ key, kept: next });
  const fresh = (): Kept => ({ version: item.recordVersion, base: snapshotOf(item), values: {} });
  const now = kept ?? fresh();
  const put = (next: Kept) => {
    const values = Object.fromEntries(
      Object.entries(next.values).filter(([field, value]) => value !== (next.base[field] ?? '')),
    );
    setKept(Object.keys(values).length > 0 ? { ...next, values } : null);
  };
  return {
    version: now.version,
    base: now.base,
    written: now.values,
    isDirty: kept !== null,
    value: (field) => now.values[field] ?? now.base[field] ?? '',
    set: (changes) => put({ ...now, values: { ...now.values, ...changes } }),
    clear: () => {
      sessionStorage.removeItem(key);
      setKept(null);
    },
    rebase: (version, base, values) => put({ version, base, values }),
  };
}
