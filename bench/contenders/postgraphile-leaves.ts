import { INVERSE_RELATION_NAMES, RELATION_TYPES } from '../../src/work-items/rules/vocabulary';
import type { Ask } from '../operations';
import { at, type Json, listAt, textAt } from './contender';

/**
 * PostGraphile's answer in the shape of the project's. Allowed differences, all of shape: connections for lists, relations named by their columns,
 * the way to a body level by level, twins and relations as two lists by side, domains with repetitions, lists in the order of their numbers. The
 * cursor is each server's own.
 */
export function leavesOf(ask: Ask, data: Json): Json {
  switch (ask.op) {
    case 'detail':
      return { workItem: detail(at(data, 'benchItemOf')) };
    case 'search':
      return { search: listAt(data, 'benchSearchHits', 'nodes').map(hit) };
    default: {
      const nodes = listAt(data, 'allWorkItems', 'nodes').map(row);
      return { roadmap: { nodes, pageInfo: { hasNextPage: at(data, 'allWorkItems', 'pageInfo', 'hasNextPage') } } };
    }
  }
}

const pick = (json: Json, ...names: string[]) => Object.fromEntries(names.map((name) => [name, at(json, name)]));
const nodes = (json: Json, name: string) => listAt(json, name, 'nodes');
const isNothing = (json: Json) => json === null;

function body(json: Json, leaves: readonly string[], ownLeaves: readonly string[]): Json {
  const path: Json[] = [];
  for (let step = json; !isNothing(step); step = at(nodes(step, 'bodyParentsByBodyId')[0] ?? null, 'bodyByParentId')) {
    path.unshift(pick(step, ...leaves));
  }
  return { ...pick(json, ...ownLeaves), path };
}

const editor = (json: Json, ...leaves: string[]): Json => ({
  ...pick(json, ...leaves),
  person: pick(at(json, 'personByPersonId'), 'name'),
});

const owned = (json: Json, ...leaves: string[]) => ({
  ...pick(json, ...leaves),
  body: pick(at(json, 'bodyByBodyId'), 'ref'),
});

function row(json: Json): Json {
  const twins = [
    ...nodes(json, 'workItemRelationsByFromId').map((each) => at(each, 'workItemByToId')),
    ...nodes(json, 'workItemRelationsByToId').map((each) => at(each, 'workItemByFromId')),
  ];
  const domains = nodes(json, 'placementsByWorkItemId').flatMap((each) => textAt(each, 'domain') ?? []);
  const target = at(json, 'targetByTargetId');
  return {
    id: at(json, 'rowId'),
    ...pick(json, 'ref', 'title', 'type', 'maturity', 'nativeStatus', 'statusOn'),
    body: body(at(json, 'bodyByBodyId'), ['ref', 'type'], ['ref', 'name']),
    domains: [...new Set(domains)].sort(),
    target: isNothing(target) ? null : pick(target, 'text', 'event', 'earliest', 'latest'),
    editors: nodes(json, 'editorsByWorkItemId').map((each) => editor(each, 'roleAsWritten')),
    identifiers: nodes(json, 'workItemIdentifiersByWorkItemId').map((each) => pick(each, 'kind', 'canonical')),
    twins: byText(twins, (each) => (textAt(each, 'rowId') ?? '').padStart(20, '0')).map((each) =>
      owned(each, 'ref', 'maturity'),
    ),
  };
}

const sourced = (json: Json, leaves: readonly string[], sourceLeaves: readonly string[] = ['key']): Json => ({
  ...pick(json, ...leaves),
  source: pick(at(json, 'sourceBySourceId'), ...sourceLeaves),
});

function detail(json: Json): Json {
  if (isNothing(json)) return null;
  const list = (name: string, leaves: string, sourceLeaves?: readonly string[]) =>
    nodes(json, name).map((each) => sourced(each, leaves.split(' '), sourceLeaves));
  const own =
    'key ref title type version edition maturity maturityFlags nativeStatus statusOn started approved approvalProcess scope uri certainty';
  return {
    id: at(json, 'rowId'),
    ...pick(json, ...own.split(' ')),
    source: pick(at(json, 'sourceBySourceId'), 'key', 'citation'),
    body: body(at(json, 'bodyByBodyId'), ['ref', 'type'], ['ref', 'name']),
    identifiers: list('workItemIdentifiersByWorkItemId', 'kind scheme text canonical validFrom certainty'),
    titles: byText(
      list('workItemTitlesByWorkItemId', 'title language validFrom'),
      (each) => `${textAt(each, 'validFrom') ?? ''} ${textAt(each, 'language')}`,
    ),
    statusEvents: list(
      'statusEventsByWorkItemId',
      'kind nativeStatus maturity maturityFlags happened basis note certainty',
      ['key', 'citation'],
    ),
    targets: list('targetsByWorkItemId', 'text event earliest latest precision stated reason certainty'),
    relations: relations(json),
    editors: nodes(json, 'editorsByWorkItemId').map((each) => editor(each, 'roleAsWritten', 'validFrom', 'validTo')),
    placements: nodes(json, 'placementsByWorkItemId').map((each) =>
      pick(each, 'domain', 'category', 'basis', 'certainty'),
    ),
  };
}

function relations(json: Json): Json[] {
  const side = (name: string, end: string, isInverse: boolean) =>
    nodes(json, name).map((each) => {
      const type = RELATION_TYPES.find((known) => known === textAt(each, 'type')) ?? 'OVERLAPS';
      const other = at(each, end);
      return {
        sort: `${type} ${(textAt(each, 'rowId') ?? '').padStart(20, '0')}`,
        leaves: {
          name: isInverse ? INVERSE_RELATION_NAMES[type] : type,
          ...pick(each, 'since', 'note', 'toText', 'certainty'),
          other: isNothing(other) ? null : owned(other, 'ref', 'title', 'maturity'),
        },
      };
    });
  const both = [
    ...side('workItemRelationsByFromId', 'workItemByToId', false),
    ...side('workItemRelationsByToId', 'workItemByFromId', true),
  ];
  return both.sort((a, b) => (a.sort < b.sort ? -1 : 1)).map(({ leaves }) => leaves);
}

function hit(json: Json): Json {
  const item = at(json, 'workItemByItem');
  const found = at(json, 'bodyByBody');
  const person = at(json, 'personByPerson');
  return {
    reason: at(json, 'reason'),
    workItem: isNothing(item)
      ? null
      : {
          id: at(item, 'rowId'),
          ...pick(item, 'ref', 'title', 'maturity', 'statusOn'),
          body: body(at(item, 'bodyByBodyId'), ['ref'], ['ref']),
        },
    body: isNothing(found) ? null : body(found, ['ref'], ['ref', 'name']),
    person: isNothing(person) ? null : pick(person, 'name'),
  };
}

function byText<Item>(items: readonly Item[], textOf: (item: Item) => string): Item[] {
  return [...items].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
}
