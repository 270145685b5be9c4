import { type FieldNode, Kind, parse } from 'graphql';
import { keepSelection, type Selection, selectionOf } from '../platform/graphql/selection';
import type { WorkItemChange } from '../work-items/changes.types';
import type { Signal } from './rules/signals';

/** Bytes of a body, beyond which the single fields that changed are left out. */
const LONGEST_BODY = 262_144;

/** What a webhook is told of a change: a part of what everyone may read. */
const TOLD = `{ change {
  entry { id kind reason happened forced recordedAt actorOffice by { id name } changes { of row field before after } }
  workItem { id key ref title type maturity nativeStatus statusOn recordVersion uri body { id ref } target { text event earliest latest } }
} }`;

const field = fieldIn(TOLD);
/** As it is sent, without passing through the schema: identifiers are texts, as there. */
export const TOLD_OF_A_CHANGE: Selection = keepSelection(
  field,
  selectionOf({ fieldNodes: [field], fragments: {}, variableValues: {} }),
);

function fieldIn(text: string): FieldNode {
  const [operation] = parse(text).definitions;
  const field = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections[0] : undefined;
  if (field?.kind === Kind.FIELD) return field;
  throw new Error('What webhooks are told is not a selection.');
}

/**
 * What a receiver tells changes apart by: the entry in the record and the work item that it changed. The record is never altered, so it names
 * this change and no other, for ever.
 */
export const changeName = (entry: string, item: string): string => `${entry}.${item}`;

/** The body of a delivery. */
export function payloadOf(
  name: string,
  { cursor, entry, workItem }: WorkItemChange,
  signals: readonly Signal[],
): string {
  const body = { id: name, type: 'workItem.changed', recordedAt: entry.recordedAt, cursor, signals };
  const whole = JSON.stringify({ ...body, entry, workItem });
  if (Buffer.byteLength(whole) <= LONGEST_BODY) return whole;
  return JSON.stringify({ ...body, entry: { ...entry, changes: null }, workItem });
}
