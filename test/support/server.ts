import type { LoggerService } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app';
import { type Config, readConfig } from '../../src/config';
import { Reads } from '../../src/platform/db/reads';
import { cloneDatabase } from './database';

/** An answer of the GraphQL endpoint, as a client sees it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // The shape is the query's own: tests say what they expect of it.
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly AnswerError[];
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The real server on a database of its own. */
export interface TestServer {
  readonly app: NestFastifyApplication;
  readonly databaseUrl: string;
  /** Sends one operation through HTTP. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Sends one operation that must not end in errors, and returns its data. */
  data(query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** How many SQL statements an operation costs. */
  statementsOf(query: string, variables?: Record<string, unknown>): Promise<number>;
  close(): Promise<void>;
}

/**
 * Starts the server on a clone of a template database.
 * @param settings environment variables that differ from the usual ones
 * @param logger where the log goes, instead of standard output
 */
export async function startServer(
  template: 'roadmap_seeded' | 'roadmap_empty' = 'roadmap_seeded',
  settings: NodeJS.ProcessEnv = {},
  logger?: LoggerService,
): Promise<TestServer> {
  const database = await cloneDatabase(template);
  const config: Config = readConfig({ LOG_LEVEL: 'silent', KEPT_ANSWERS_MB: '0', ...settings });
  const app = await createApp(config, database.url, logger);
  const ask = (query: string, variables?: Record<string, unknown>) =>
    post(app, { query, ...(variables && { variables }) });
  const data = async (query: string, variables?: Record<string, unknown>) => {
    const answer = await ask(query, variables);
    if (answer.errors.length > 0 || !answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
  return {
    app,
    databaseUrl: database.url,
    ask,
    data,
    statementsOf: async (query, variables) => {
      const reads = app.get(Reads);
      const before = reads.statements;
      await data(query, variables);
      return reads.statements - before;
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

async function post(app: NestFastifyApplication, body: object): Promise<Answer> {
  const reply = await app.inject({ method: 'POST', url: '/graphql', payload: body });
  const { data, errors } = reply.json<{ data?: Record<string, unknown> | null; errors?: AnswerError[] }>();
  return { status: reply.statusCode, headers: reply.headers, data: data ?? null, errors: errors ?? [] };
}
