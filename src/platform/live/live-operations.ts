import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import { CONFIG, type Config } from '../../config';
import { DocumentStore } from '../graphql/document-store';
import { costOf, shapeRules, tooCostly } from '../graphql/limits';
import { again, asTold } from './as-told';

/** A subscription as a client sends it. */
export interface LiveRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
}

/** Several things wrong with one document. */
class Invalid extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super('The document is not valid.');
  }
}

/** Reads subscriptions, within the same limits as every other operation. */
@Injectable()
export class LiveOperations {
  private readonly documents = new DocumentStore();
  private readonly costs = new WeakMap<DocumentNode, Map<string, number>>();
  private readonly rules: readonly ValidationRule[];

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly schemaHost: GraphQLSchemaHost,
  ) {
    this.rules = [...specifiedRules, ...shapeRules(config)];
  }

  /** What a client asks for, checked like every other operation; or what is wrong with it, as the client is told. */
  async prepare(request: LiveRequest): Promise<ExecutionArgs | readonly GraphQLError[]> {
    try {
      return await this.checked(request);
    } catch (error) {
      return error instanceof Invalid ? error.errors.map(asTold) : [asTold(error)];
    }
  }

  private async checked(request: LiveRequest): Promise<ExecutionArgs> {
    const { schema } = this.schemaHost;
    const document = await this.documentOf(request.query);
    const operation = getOperationAST(document, request.operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) throw notHere(operation);
    const variables = request.variables ?? {};
    const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (errors) throw new Invalid(errors.map((error) => withCode(error, 'BAD_USER_INPUT')));
    const operationName = operation.name?.value ?? null;
    const cost = costOf({ schema, document, operation, operationName, request: { variables } }, this.costs);
    if (cost > this.config.MAX_COST) throw tooCostly(cost, this.config.MAX_COST);
    return { schema, document, operationName, variableValues: variables };
  }

  /** The same text gives the same document, which stands for what was made of it. */
  private async documentOf(query: string): Promise<DocumentNode> {
    const key = createHash('sha256').update(query).digest('base64url');
    const known = await this.documents.get(key);
    if (known) return known;
    const document = this.parsed(query);
    const errors = validate(this.schemaHost.schema, document, this.rules);
    if (errors.length > 0) throw new Invalid(errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')));
    await this.documents.set(key, document);
    return document;
  }

  private parsed(query: string): DocumentNode {
    try {
      return parse(query, { maxTokens: this.config.MAX_TOKENS });
    } catch (error) {
      throw error instanceof GraphQLError ? withCode(error, 'GRAPHQL_PARSE_FAILED') : error;
    }
  }
}

function notHere(operation: OperationDefinitionNode | null | undefined): GraphQLError {
  if (!operation)
    return new GraphQLError('The document has no such operation.', {
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
    });
  return new GraphQLError('Only subscriptions are answered here; send queries and mutations to /graphql by POST.', {
    extensions: { code: 'BAD_REQUEST' },
  });
}

const withCode = (error: GraphQLError, code: string) => again(error, error.message, { code, ...error.extensions });
