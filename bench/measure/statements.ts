import { connect, createServer, type Socket } from 'node:net';
import type { Contender } from '../contenders/contender';
import type { Ask } from '../operations';
import { prepare, send } from './prepare';
import { start } from './processes';

/** The messages of PostgreSQL's protocol that run a statement: Execute and simple Query. */
const RUNS = new Set(['E'.charCodeAt(0), 'Q'.charCodeAt(0)]);
const HEAD = 5;

/** Counts the statements that one client connection runs, from the bytes it sends. The first message has no type. */
class Counter {
  private rest = Buffer.alloc(0);
  private isGreeted = false;

  constructor(private readonly count: () => void) {}

  take(data: Buffer): void {
    this.rest = Buffer.concat([this.rest, data]);
    for (;;) {
      const start = this.isGreeted ? 1 : 0;
      if (this.rest.length < HEAD) return;
      const length = start + this.rest.readInt32BE(start);
      if (this.rest.length < length) return;
      if (this.isGreeted && RUNS.has(this.rest[0] ?? 0)) this.count();
      this.isGreeted = true;
      this.rest = this.rest.subarray(length);
    }
  }
}

/**
 * SQL statements that a contender runs for each ask: it is started once more behind a proxy that counts what it sends to PostgreSQL.
 * @returns statements an ask, on the average
 */
export async function statementsOf(contender: Contender, databaseUrl: string, asks: readonly Ask[]): Promise<number> {
  let statements = 0;
  const target = new URL(databaseUrl);
  const real = { port: Number(target.port || 5432), host: target.hostname };
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const counter = new Counter(() => statements++);
    const server = connect(real);
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', () => {});
    }
    client.on('data', (data) => counter.take(data));
    client.pipe(server).pipe(client);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  target.hostname = '127.0.0.1';
  target.port = String(typeof address === 'object' ? address?.port : 0);
  const running = await start(contender, target.href);
  try {
    const prepared = await prepare(running, asks);
    for (const { path, body } of prepared) await send(running.port, path, body);
    const before = statements;
    for (const { path, body } of prepared) await send(running.port, path, body);
    return prepared.length === 0 ? Number.NaN : (statements - before) / prepared.length;
  } finally {
    await running.stop();
    for (const socket of sockets) socket.destroy();
    proxy.close();
  }
}
