import type { ApolloServerPlugin, GraphQLRequestContextResponseForOperation } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getVariableValues,
  OperationTypeNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { GraphContext } from './context';

type Request = GraphQLRequestContextResponseForOperation<GraphContext>;

/** Compiled operations that are kept at most; a document itself is kept by Apollo's bounded store. */
const MOST_COMPILED = 500;

/**
 * Answers queries by compiled code instead of the interpreter. Whatever does not compile, or does not end without an error, is left to the
 * ordinary execution, so that errors are the same either way.
 */
export function compiledExecution(): ApolloServerPlugin<GraphContext> {
  const compiled = new Map<DocumentNode, Map<string, CompiledQuery | null>>();
  return {
    async requestDidStart() {
      return {
        async responseForOperation(request) {
          if (request.operation.operation !== OperationTypeNode.QUERY) return null;
          const query = compiledFor(request, compiled);
          if (!query || !variablesAreGood(request)) return null;
          const result: ExecutionResult = await query.query(
            undefined,
            request.contextValue,
            request.request.variables ?? {},
          );
          if (result.errors || !result.data) return null;
          return { http: request.response.http, body: { kind: 'single', singleResult: { data: result.data } } };
        },
      };
    },
  };
}

function compiledFor(
  { document, schema, operationName }: Request,
  all: Map<DocumentNode, Map<string, CompiledQuery | null>>,
) {
  const ofDocument = all.get(document) ?? new Map<string, CompiledQuery | null>();
  const name = operationName ?? '';
  const known = ofDocument.get(name);
  if (known !== undefined) return known;
  const query = compile(schema, document, operationName);
  ofDocument.set(name, query);
  all.set(document, ofDocument);
  const [oldest] = all.keys();
  if (all.size > MOST_COMPILED && oldest) all.delete(oldest);
  return query;
}

function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): CompiledQuery | null {
  const query = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(query) ? query : null;
}

/** Variables are checked by the reference implementation: its messages are the ones clients see. */
function variablesAreGood({ schema, operation, request }: Request): boolean {
  const definitions = operation.variableDefinitions ?? [];
  return (
    definitions.length === 0 || getVariableValues(schema, definitions, request.variables ?? {}).errors === undefined
  );
}
