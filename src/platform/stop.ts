import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const PARENT_CHECK_MS = 500;
/** An operation that takes longer is cut off. */
const PATIENCE_MS = 10_000;

/** Ends the server once it is asked to: no new requests, those under way are answered, then the database is closed. */
export function stopGracefully(app: NestFastifyApplication, database: { stop(): Promise<void> }): void {
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    await app.close();
    await database.stop();
    process.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  whenParentIsGone(() => void stop(0));
}

/** `npm start` ends at a signal without passing it on: a server it started must not stay behind alone. */
function whenParentIsGone(stop: () => void): void {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== 'start') return;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, PARENT_CHECK_MS).unref();
}
