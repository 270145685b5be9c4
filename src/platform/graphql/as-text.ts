import {
  type FieldNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { GraphContext } from './context';
import { keepSelection, type Selection, selectionOf } from './selection';
import type { SqlFields } from './sql-fields';

/** JSON that the database wrote and nobody has to read before it is sent. */
export class JsonText {
  constructor(readonly text: string) {}
}

/** Which fields below a root field can come as text: those of a type that one statement reads, or of an object around such types. */
export type TextShape = { readonly type: SqlFields } | { readonly parts: Readonly<Record<string, TextShape>> };

/** Key under which a root field says, in its extensions, which of its fields can come as text. */
export const AS_TEXT = 'asText';

/** A leaf of an object around types. */
export const LEAF: TextShape = { parts: {} };

export interface TextPlan {
  /** The root field under a node of its own, whose selection is marked as text. */
  readonly node: FieldNode;
  readonly selection: Selection;
}

/** A document is parsed once and kept, so its operations stand for their texts; null for what has to be executed. */
const plans = new WeakMap<OperationDefinitionNode, TextPlan | null>();

/**
 * How an operation can be answered with the text of one statement: it has one root field, every field below comes from the statement, and
 * nothing in it (alias, directive, fragment, argument) asks for more than that text.
 */
export function planAsText(
  operation: OperationDefinitionNode,
  fields: Readonly<Record<string, GraphQLField<unknown, unknown>>>,
): TextPlan | null {
  const known = plans.get(operation);
  if (known !== undefined) return known;
  const [root, ...others] = operation.selectionSet.selections;
  const plan = root?.kind === Kind.FIELD && others.length === 0 ? planField(root, fields[root.name.value]) : null;
  plans.set(operation, plan);
  return plan;
}

function planField(root: FieldNode, field: GraphQLField<unknown, unknown> | undefined): TextPlan | null {
  const shape: unknown = field?.extensions[AS_TEXT];
  if (!isShape(shape) || root.directives?.length || !root.selectionSet || !fits(root.selectionSet.selections, shape))
    return null;
  const node = { ...root };
  const selection = selectionOf({ fieldNodes: [root], fragments: {}, variableValues: {} });
  return { node, selection: keepSelection(node, selection) };
}

function isShape(value: unknown): value is TextShape {
  return typeof value === 'object' && value !== null && ('type' in value || 'parts' in value);
}

function fits(selections: readonly SelectionNode[], shape: TextShape): boolean {
  const names = selections.map((each) => (each.kind === Kind.FIELD ? each.name.value : ''));
  return new Set(names).size === names.length && selections.every((each) => isPlain(each) && fieldFits(each, shape));
}

const isPlain = (node: SelectionNode): node is FieldNode =>
  node.kind === Kind.FIELD && !node.alias && !node.directives?.length && !node.arguments?.length;

function fieldFits(node: FieldNode, shape: TextShape): boolean {
  const below = node.selectionSet?.selections ?? [];
  if ('parts' in shape) {
    const part = shape.parts[node.name.value];
    return part !== undefined && fits(below, part);
  }
  const field = shape.type[node.name.value];
  if (field === undefined) return false;
  return typeof field === 'function' ? below.length === 0 : fits(below, { type: field.fields() });
}

/** Calls the resolver of the root field, with its guards, and writes its answer. */
export async function answerAsText(
  { node, selection }: TextPlan,
  field: GraphQLField<unknown, unknown>,
  context: GraphContext,
  info: Omit<GraphQLResolveInfo, 'fieldNodes' | 'fieldName' | 'returnType' | 'path'>,
): Promise<JsonText> {
  const key = (node.alias ?? node.name).value;
  const path = { prev: undefined, key, typename: info.parentType.name };
  const args = getArgumentValues(field, node, info.variableValues);
  const value: unknown = await field.resolve?.(undefined, args, context, {
    ...info,
    fieldNodes: [node],
    fieldName: field.name,
    returnType: field.type,
    path,
  });
  return new JsonText(`{${JSON.stringify(key)}:${write(value, selection)}}`);
}

function write(value: unknown, selection: Selection): string {
  if (value instanceof JsonText) return value.text;
  if (Array.isArray(value)) return `[${value.map((each) => write(each, selection)).join(',')}]`;
  if (typeof value !== 'object' || value === null || selection.size === 0) return JSON.stringify(value ?? null);
  const parts = new Map<string, unknown>(Object.entries(value));
  return `{${[...selection].map(([name, below]) => `${JSON.stringify(name)}:${write(parts.get(name), below)}`).join(',')}}`;
}
