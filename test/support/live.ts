import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createClient as createEventClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { Client } from 'pg';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { createApp } from '../../src/app';
import { readConfig } from '../../src/config';

type Headers = Readonly<Record<string, string>>;

/** A server process that listens on a port. */
export interface Process {
  readonly app: NestFastifyApplication;
  /** `host:port` */
  readonly host: string;
  ask(query: string): Promise<unknown>;
  close(): Promise<void>;
}

/** One of several servers on the same database. */
export async function startProcess(databaseUrl: string, settings: NodeJS.ProcessEnv = {}): Promise<Process> {
  const app = await createApp(readConfig({ LOG_LEVEL: 'silent', KEPT_ANSWERS_MB: '0', ...settings }), databaseUrl);
  await app.listen(0, '127.0.0.1');
  const { port } = z.object({ port: z.number() }).parse(app.getHttpServer().address());
  const host = `127.0.0.1:${port}`;
  return {
    app,
    host,
    ask: async (query) => {
      const headers = { 'content-type': 'application/json' };
      const reply = await fetch(`http://${host}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
      return z.object({ data: z.unknown() }).parse(await reply.json()).data;
    },
    close: () => app.close(),
  };
}

/** Where the changes stand now. */
export const cursorOf = async (process: Process): Promise<string> =>
  z.object({ changeCursor: z.string() }).parse(await process.ask('{ changeCursor }')).changeCursor;

/** What one listener was told. */
export interface Heard {
  /** Each answer's `workItemChanged`. */
  readonly changes: Told[];
  /** What came instead of changes. */
  readonly errors: unknown[];
  /** Resolves when the server ended it, or the connection was lost: with the error, if there was one. */
  readonly ended: Promise<unknown>;
  /** Waits until so many changes came. */
  until(count: number): Promise<Told[]>;
  stop(): void;
}

const told = z.object({
  cursor: z.string(),
  entry: z.object({ id: z.string().optional(), reason: z.string().nullish() }).loose().optional(),
  workItem: z.object({ id: z.string().optional(), scope: z.string().nullish() }).loose().nullish(),
});
export type Told = z.infer<typeof told>;

const answer = z.object({
  data: z.object({ workItemChanged: told }).nullish(),
  errors: z.array(z.unknown()).optional(),
});

const PATIENCE_MS = 20_000;

/** Gathers what a client of either protocol hands over. */
function heard(
  begin: (sink: { next(value: unknown): void; error(error: unknown): void; complete(): void }) => () => void,
  dispose: () => void,
): Heard {
  const changes: Told[] = [];
  const errors: unknown[] = [];
  const waiting = new Set<() => void>();
  let end: (error: unknown) => void = () => {};
  const ended = new Promise<unknown>((resolve) => {
    end = resolve;
  });
  const stop = begin({
    next: (value) => {
      const { data, errors: more } = answer.parse(value);
      if (more) errors.push(...more);
      if (data) changes.push(data.workItemChanged);
      for (const each of waiting) each();
    },
    error: (error) => end(error),
    complete: () => end(null),
  });
  const until = (count: number) =>
    new Promise<Told[]>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${changes.length} of ${count} changes came; ${JSON.stringify(errors)}`)),
        PATIENCE_MS,
      );
      const check = () => {
        if (changes.length < count) return;
        clearTimeout(timer);
        waiting.delete(check);
        resolve(changes);
      };
      waiting.add(check);
      check();
    });
  const stopAll = () => {
    stop();
    dispose();
  };
  return { changes, errors, ended, until, stop: stopAll };
}

export interface As {
  readonly headers?: Headers;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** A client that speaks graphql-transport-ws; several subscriptions may share its connection. */
export function socketClient(process: Process, { headers = {}, params = {} }: As = {}) {
  class WithHeaders extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  return createSocketClient({
    url: `ws://${process.host}/graphql`,
    webSocketImpl: WithHeaders,
    connectionParams: params,
    retryAttempts: 0,
  });
}

/** Listens over a WebSocket. */
export function overSocket(
  process: Process,
  query: string,
  variables: Record<string, unknown> = {},
  as: As = {},
  client = socketClient(process, as),
): Heard {
  return heard(
    (sink) => client.subscribe({ query, variables }, sink),
    () => void client.dispose(),
  );
}

/** Listens by server-sent events. */
export function overEvents(
  process: Process,
  query: string,
  variables: Record<string, unknown> = {},
  { headers = {} }: As = {},
): Heard {
  const client = createEventClient({ url: `http://${process.host}/graphql/stream`, headers, retryAttempts: 0 });
  return heard(
    (sink) => client.subscribe({ query, variables }, sink),
    () => client.dispose(),
  );
}

/** Someone who changes work items by SQL, in transactions that last as long as the test wants. */
export class Writer {
  private constructor(readonly client: Client) {}

  static async of(databaseUrl: string): Promise<Writer> {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    return new Writer(client);
  }

  begin = () => this.client.query('begin');
  commit = () => this.client.query('commit');
  rollback = () => this.client.query('rollback');
  end = () => this.client.end();

  /** Takes a number for the transaction, without writing anything. */
  number = () => this.client.query('select pg_current_xact_id()');

  /** Enters a change of an item in the open transaction, under a reason by which to know it. */
  async change(item: string, reason: string, scope = reason): Promise<void> {
    await this.client.query(
      `insert into record_entry (kind, subject_kind, subject_id, reason) values ('REVISED', 'WORK_ITEM', $1, $2)`,
      [item, reason],
    );
    await this.client.query('update work_item set scope = $2 where id = $1', [item, scope]);
  }

  /** A change in a transaction of its own. */
  async changeNow(item: string, reason: string, scope = reason): Promise<void> {
    await this.begin();
    await this.change(item, reason, scope);
    await this.commit();
  }

  async itemOf(reference: string): Promise<string> {
    const { rows } = await this.client.query<{ id: string }>(
      'select work_item_id as id from work_item_identifier where text = $1 order by 1 limit 1',
      [reference],
    );
    const id = rows[0]?.id;
    if (id === undefined) throw new Error(`There is no ${reference}.`);
    return id;
  }
}

export const reasonsOf = (changes: readonly Told[]) => changes.map(({ entry }) => entry?.reason);
