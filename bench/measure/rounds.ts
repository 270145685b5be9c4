import type { OperationName } from '../operations';
import { bytesOf, load, quantile } from './load';
import type { Prepared } from './prepare';
import { cpuOf, cpuOfPostgres, memoryOf, type Running } from './processes';

/** Figures of one contender with one operation in one round. */
export interface Round {
  readonly contender: string;
  readonly operation: OperationName;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of CPU a request. */
  readonly serverCpu: number;
  readonly postgresCpu: number;
  /** MiB that the server holds. */
  readonly memory: number;
}

/** A contender with the bytes of its requests. */
export interface Armed {
  readonly running: Running;
  readonly requests: ReadonlyMap<OperationName, readonly Buffer[]>;
}

/** Turns what was prepared into bytes once, so that the load is only sending and receiving. */
export function arm(running: Running, prepared: ReadonlyMap<OperationName, readonly Prepared[]>): Armed {
  const requests = new Map<OperationName, readonly Buffer[]>();
  for (const [name, list] of prepared)
    requests.set(
      name,
      list.map(({ path, body }) => bytesOf(path, body)),
    );
  return { running, requests };
}

/** How long and how hard one measurement is. */
export interface Effort {
  readonly connections: number;
  readonly seconds: number;
  /** Any session of the PostgreSQL server, to find the server's processes by. */
  readonly backend: number;
}

/** Sends every request at least once, so that plans, compiled operations and kept answers are there. */
export async function warmUp(
  { running, requests }: Armed,
  operation: OperationName,
  connections: number,
): Promise<void> {
  const list = requests.get(operation) ?? [];
  if (list.length > 0) await load(running.port, list, connections, { requests: list.length * 2 });
}

/** Measures once. @returns null where the contender cannot be asked this */
export async function measure(armed: Armed, operation: OperationName, effort: Effort): Promise<Round | null> {
  const { running, requests } = armed;
  const list = requests.get(operation) ?? [];
  if (list.length === 0) return null;
  const serverBefore = cpuOf(running.pid);
  const postgresBefore = cpuOfPostgres(effort.backend);
  const measured = await load(running.port, list, effort.connections, { seconds: effort.seconds });
  const serverCpu = cpuOf(running.pid) - serverBefore;
  const postgresCpu = cpuOfPostgres(effort.backend) - postgresBefore;
  if (measured.failed > 0)
    throw new Error(
      `${running.contender.name}: ${measured.failed} of ${measured.requests} requests of ${operation} failed.`,
    );
  return {
    contender: running.contender.name,
    operation,
    perSecond: measured.requests / measured.seconds,
    p50: quantile(measured.latencies, 0.5),
    p99: quantile(measured.latencies, 0.99),
    serverCpu: (serverCpu * 1_000) / measured.requests,
    postgresCpu: (postgresCpu * 1_000) / measured.requests,
    memory: memoryOf(running.pid).now,
  };
}
