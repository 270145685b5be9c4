import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { ComplexityEstimator } from '@nestjs/graphql';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  isListType,
  isNonNullType,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import {
  type ComplexityEstimator as Estimator,
  fieldExtensionsEstimator,
  getComplexity,
} from 'graphql-query-complexity';
import type { Config } from '../../config';
import type { GraphContext } from './context';
import { refuseDeepVariables } from './storable-text';

/** Rows that a list without an argument for their number is taken to have. */
const USUAL_LIST = 8;

/** A field costs 1 and what is below it; a list as often as it is usually long. Fields with a number of rows say their own cost. */
const usualCost: Estimator = ({ field, childComplexity }) => {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  return 1 + childComplexity * (isListType(type) ? USUAL_LIST : 1);
};

const ESTIMATORS = [fieldExtensionsEstimator(), usualCost];

/** Limits on the shape of a document, checked once when it is first seen; what breaks one is reported like any other invalid document. */
export function shapeRules(config: Config): ValidationRule[] {
  const report = {
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null, error: GraphQLError) =>
        context?.reportError(new GraphQLError(error.message.replace('Syntax Error: ', ''))),
    ],
  };
  return [
    maxDepthRule({ n: config.MAX_DEPTH, ignoreIntrospection: true, flattenFragments: true, ...report }),
    maxAliasesRule({ n: config.MAX_ALIASES, ...report }),
    maxDirectivesRule({ n: config.MAX_DIRECTIVES, ...report }),
  ];
}

/** Refuses an operation that would read too much, and tells its cost to every client, in the headers of the answer. */
export function costLimit(config: Config): ApolloServerPlugin<GraphContext> {
  const known = new WeakMap<DocumentNode, Map<string, number>>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation(request) {
          const cost = costOf(request, known);
          const headers = request.response.http.headers;
          headers.set('x-query-cost', String(cost));
          headers.set('x-query-cost-limit', String(config.MAX_COST));
          if (cost > config.MAX_COST) throw tooCostly(cost, config.MAX_COST);
        },
      };
    },
  };
}

/** An operation whose cost is asked for. */
type Asked = Pick<
  GraphQLRequestContextDidResolveOperation<GraphContext>,
  'document' | 'operation' | 'schema' | 'operationName'
> & { readonly request: { variables?: Record<string, unknown> } };

/** The cost depends on the document and on numbers and conditions among the variables; it is kept for those. */
export function costOf(
  { document, operation, schema, request, operationName }: Asked,
  known: WeakMap<DocumentNode, Map<string, number>>,
): number {
  if (!operation) return 0;
  if (!schema.getRootType(operation.operation)) throw notOffered(operation.operation);
  // Variables that do not fit are the business of the execution, which says where.
  const variables = request.variables ?? {};
  refuseDeepVariables(variables);
  const definitions = operation.variableDefinitions ?? [];
  if (getVariableValues(schema, definitions, variables).errors) return 0;
  const costs = known.get(document) ?? new Map<string, number>();
  known.set(document, costs);
  const key = JSON.stringify([
    operationName,
    definitions.map(({ variable }) => costly(variables[variable.name.value])),
  ]);
  const kept = costs.get(key);
  if (kept !== undefined) return kept;
  const cost = complexityOf(document, operationName, schema, variables);
  const [oldest] = costs.keys();
  if (costs.size >= MOST_COSTS && oldest !== undefined) costs.delete(oldest);
  costs.set(key, cost);
  return cost;
}

/** Costs kept for one document; the oldest makes room. */
const MOST_COSTS = 100;

/** Only numbers of rows and conditions of directives change a cost. */
const costly = (value: unknown) => (typeof value === 'number' || typeof value === 'boolean' ? value : null);

function complexityOf(
  query: DocumentNode,
  operationName: string | null,
  schema: GraphQLSchema,
  variables: Record<string, unknown>,
): number {
  try {
    return getComplexity({ schema, query, variables, estimators: ESTIMATORS, ...(operationName && { operationName }) });
  } catch (error) {
    if (error instanceof Error && /number of nodes/.test(error.message)) return Number.MAX_SAFE_INTEGER;
    // An argument that does not fit its type: the execution says where.
    return 0;
  }
}

function notOffered(kind: string): GraphQLError {
  return new GraphQLError(`There is no ${kind} here.`, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}

export function tooCostly(cost: number, limit: number): GraphQLError {
  return new GraphQLError(`This would cost ${cost}; at most ${limit} is allowed. Ask for fewer rows or fields.`, {
    extensions: { code: 'QUERY_TOO_COSTLY', cost, limit, http: { status: 400 } },
  });
}

/** Cost of a field with an argument for the number of its rows. */
export const costPerRow =
  (argument: string, times = 1): ComplexityEstimator =>
  ({ args, childComplexity }) =>
    1 + Number(args[argument] ?? 1) * times * childComplexity;

/** Cost of a list that is usually longer than others. */
export const costOfList =
  (rows: number): ComplexityEstimator =>
  ({ childComplexity }) =>
    1 + rows * childComplexity;

/** Cost of a field whose rows were counted further up. */
export const costCounted: ComplexityEstimator = ({ childComplexity }) => childComplexity;
