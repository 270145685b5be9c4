import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The fields a client selected below one field, by name; aliases of one field are one entry. */
export type Selection = ReadonlyMap<string, Selection>;

type Draft = Map<string, Draft>;
type Sources = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>;

/** A document is parsed once and kept, so its nodes stand for its text. */
const kept = new WeakMap<FieldNode, Selection>();

/** Selections whose answer is sent as the database writes it. */
const texts = new WeakSet<Selection>();

/** Whether what is read for a selection is sent as the database writes it, instead of being read and written again. */
export const isText = (selection: Selection): boolean => texts.has(selection);

/** Gives a node of a document a selection of its own, marked, with all below it, to be sent as text. */
export function keepSelection(node: FieldNode, selection: Selection): Selection {
  const marked = markedAsText(selection);
  kept.set(node, marked);
  return marked;
}

function markedAsText(selection: Selection): Selection {
  const marked = new Map([...selection].map(([name, inner]) => [name, markedAsText(inner)]));
  texts.add(marked);
  return marked;
}

/**
 * What is selected below the field being resolved, fragments merged and `@skip` / `@include` obeyed.
 * The answer for a document without directives is kept: the same object comes back for the same text.
 */
export function selectionOf(info: Sources): Selection {
  const [first, ...others] = info.fieldNodes;
  const known = first && others.length === 0 ? kept.get(first) : undefined;
  if (known) return known;
  const draft: Draft = new Map();
  const varies = info.fieldNodes.map((node) => collect(node.selectionSet, info, draft)).includes(true);
  if (first && others.length === 0 && !varies) kept.set(first, draft);
  return draft;
}

/** @returns whether the outcome depends on variables */
function collect(set: SelectionSetNode | undefined, info: Sources, into: Draft): boolean {
  let varies = false;
  for (const node of set?.selections ?? []) {
    varies = varies || (node.directives?.length ?? 0) > 0;
    if (isLeftOut(node, info)) continue;
    if (node.kind !== Kind.FIELD) {
      varies = collect(fragmentOf(node, info.fragments), info, into) || varies;
      continue;
    }
    const below: Draft = into.get(node.name.value) ?? new Map();
    into.set(node.name.value, below);
    varies = collect(node.selectionSet, info, below) || varies;
  }
  return varies;
}

function isLeftOut(node: SelectionNode, info: Sources): boolean {
  if (!node.directives?.length) return false;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues);
  return skip?.if === true || include?.if === false;
}

function fragmentOf(
  node: Exclude<SelectionNode, FieldNode>,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): SelectionSetNode | undefined {
  return node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments[node.name.value]?.selectionSet;
}

/** What is selected below the field `path` leads to, e.g. `['nodes', 'body']`; empty where it is not selected. */
export function below(selection: Selection, ...path: string[]): Selection {
  let at: Selection | undefined = selection;
  for (const name of path) at = at?.get(name);
  return at ?? new Map();
}

const words = new WeakMap<Selection, string>();

/** A selection as text: the same for the same fields, whichever document they were selected in. */
export function wordsOf(selection: Selection): string {
  const known = words.get(selection);
  if (known !== undefined) return known;
  const text = [...selection].map(([name, inner]) => (inner.size > 0 ? `${name}{${wordsOf(inner)}}` : name)).join(' ');
  words.set(selection, text);
  return text;
}
