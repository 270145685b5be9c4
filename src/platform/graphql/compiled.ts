import type { ApolloServerPlugin, GraphQLRequestContextResponseForOperation } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { answerAsText, JsonText, planAsText, type TextPlan } from './as-text';
import type { GraphContext } from './context';

type Request = GraphQLRequestContextResponseForOperation<GraphContext>;

/** Longer documents are not worth the memory their compiled form takes. */
const LONGEST = 4_096;
/** Length of all documents that are kept compiled, together: compiled code takes more than a thousand times as much memory. */
const MOST_TEXT = 24_576;
/** How often an operation is seen before it is compiled: where there is room, and where others must make room for it. */
const SEEN_BEFORE = { room: 1, full: 64 };

/**
 * Answers queries by the text of their statement where that is all they ask for, else by compiled code instead of the interpreter. Whatever does not compile, or does not end without an error, is left to the
 * ordinary execution, so that errors are the same either way.
 */
export function compiledExecution(): ApolloServerPlugin<GraphContext> {
  const compiled = new Compiled();
  return {
    async requestDidStart() {
      return {
        async responseForOperation(request) {
          if (request.operation.operation !== OperationTypeNode.QUERY) return null;
          const variables = goodVariables(request);
          if (!variables) return null;
          const plan = planFor(request);
          const text = plan && (await textFor(plan, request, variables));
          if (text)
            return { http: request.response.http, body: { kind: 'single', singleResult: { data: { [TEXT]: text } } } };
          // What failed as text is told by the ordinary execution.
          const query = plan ? null : compiled.queryFor(request);
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

/** Operations that come again and again, compiled; the oldest make room. */
class Compiled {
  private readonly seen = new WeakMap<OperationDefinitionNode, number>();
  private readonly queries = new Map<OperationDefinitionNode, { query: CompiledQuery | null; length: number }>();
  private length = 0;

  queryFor({ document, schema, operation, operationName, source }: Request): CompiledQuery | null {
    const known = this.queries.get(operation);
    if (known) return known.query;
    if (source.length > LONGEST || !this.isDue(operation, source.length)) return null;
    const query = compile(schema, document, operationName);
    this.queries.set(operation, { query, length: source.length });
    this.length += source.length;
    for (const [oldest, { length }] of this.queries) {
      if (this.length <= MOST_TEXT) break;
      this.queries.delete(oldest);
      this.length -= length;
    }
    return query;
  }

  /** Compiling costs as much as executing many times: more operations in turn than there is room for must not push each other out. */
  private isDue(operation: OperationDefinitionNode, length: number): boolean {
    const before = this.seen.get(operation) ?? 0;
    const isDue = before >= (this.length + length <= MOST_TEXT ? SEEN_BEFORE.room : SEEN_BEFORE.full);
    this.seen.set(operation, isDue ? 0 : before + 1);
    return isDue;
  }
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

const planFor = ({ schema, operation }: Request): TextPlan | null =>
  planAsText(operation, schema.getQueryType()?.getFields() ?? {});

/** The answer as the database wrote it, where the operation asks for nothing more; what ends in an error is left to the ordinary execution. */
async function textFor(
  plan: TextPlan,
  { schema, operation, contextValue }: Request,
  variableValues: Record<string, unknown>,
): Promise<JsonText | null> {
  const parentType = schema.getQueryType();
  const field = parentType?.getFields()[plan.node.name.value];
  if (!parentType || !field) return null;
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
