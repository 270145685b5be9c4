import type { ApolloServerPlugin, GraphQLRequestContextResponseForOperation } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLSchema,
  getVariableValues,
  OperationTypeNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { answerAsText, JsonText, planAsText } from './as-text';
import type { GraphContext } from './context';

type Request = GraphQLRequestContextResponseForOperation<GraphContext>;

/** Compiled operations that are kept at most; a document itself is kept by Apollo's bounded store. */
const MOST_COMPILED = 500;

/**
 * Answers queries by the text of their statement where that is all they ask for, else by compiled code instead of the interpreter. Whatever does not compile, or does not end without an error, is left to the
 * ordinary execution, so that errors are the same either way.
 */
export function compiledExecution(): ApolloServerPlugin<GraphContext> {
  const compiled = new Map<DocumentNode, Map<string, CompiledQuery | null>>();
  return {
    async requestDidStart() {
      return {
        async responseForOperation(request) {
          if (request.operation.operation !== OperationTypeNode.QUERY) return null;
          const variables = goodVariables(request);
          if (!variables) return null;
          const text = await textFor(request, variables);
          if (text)
            return { http: request.response.http, body: { kind: 'single', singleResult: { data: { [TEXT]: text } } } };
          const query = compiledFor(request, compiled);
          if (!query) return null;
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
function goodVariables({ schema, operation, request }: Request): Record<string, unknown> | null {
  const definitions = operation.variableDefinitions ?? [];
  if (definitions.length === 0) return {};
  return getVariableValues(schema, definitions, request.variables ?? {}).coerced ?? null;
}

/** The answer as the database wrote it, where the operation asks for nothing more; what ends in an error is left to the ordinary execution. */
async function textFor(
  { schema, operation, contextValue }: Request,
  variableValues: Record<string, unknown>,
): Promise<JsonText | null> {
  const parentType = schema.getQueryType();
  const plan = parentType && planAsText(operation, parentType.getFields());
  const field = plan && parentType.getFields()[plan.node.name.value];
  if (!field) return null;
  const info = { schema, operation, parentType, fragments: {}, rootValue: undefined, variableValues };
  return answerAsText(plan, field, contextValue, info).catch(() => null);
}

/** No field can have this name: under it an answer is kept that is text already. */
const TEXT = '';

/** Writes an answer; the counterpart of what `compiledExecution` leaves as text. */
export function stringifyAnswer(answer: FormattedExecutionResult): string {
  const text = answer.data?.[TEXT];
  return text instanceof JsonText ? `{"data":${text.text}}\n` : `${JSON.stringify(answer)}\n`;
}
