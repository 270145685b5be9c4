import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { WebSocket } from 'ws';
import { type Cluster, openCluster, withClient } from './cluster';
import { projectContender } from './contenders/project';
import { databaseOf } from './database';
import { send } from './measure/prepare';
import { cpuOf, memoryOf, type Running, start } from './measure/processes';
import { median, table } from './report';
import { fail, readSettings, type Settings, say } from './settings';

const LISTENERS = 1_000;
const PROCESSES = 2;
/** Changes that are committed, one by one, with a pause between them. */
const CHANGES = 200;
const PAUSE_MS = 100;
/** What a page shows of a change. */
const QUERY = `subscription ($body: String, $after: String) { workItemChanged(body: $body, after: $after) {
  cursor entry { kind reason by { name } } workItem { ref title nativeStatus maturity body { ref } target { text latest } } } }`;
/** Milliseconds from commit to delivery, at most, for ninety-nine of a hundred deliveries. */
const GOAL_MS = 250;
/** A listener that has not heard everything by then has lost something. */
const PATIENCE_MS = 30_000;

const CONTENDER = projectContender('standards-roadmap', { KEPT_ANSWERS_MB: '0' });

interface Listener {
  readonly socket: WebSocket;
  /** The changes that came, in their order. */
  readonly told: number[];
}

/** What was committed when, and how long each delivery took. */
interface Log {
  readonly committed: number[];
  readonly took: number[];
}

/** A socket of its own for each listener, as from so many browsers. */
async function listen(port: number, variables: object, log: Log): Promise<Listener> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', { perMessageDeflate: false });
  const told: number[] = [];
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await once(socket, 'message');
  socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: QUERY, variables } }));
  socket.on('message', (data) => {
    const change = /"reason":"bench (\d+)"/.exec(data.toString())?.[1];
    if (change === undefined) throw new Error(`Not a change: ${data.toString().slice(0, 300)}`);
    told.push(Number(change));
    log.took.push(performance.now() - (log.committed[Number(change)] ?? Number.NaN));
  });
  return { socket, told };
}

/** Every tenth listens to one organization, the others to everything; the items that change are of that organization. */
async function listenAll(running: readonly Running[], organization: string, log: Log): Promise<Listener[]> {
  const listeners: Listener[] = [];
  for (let n = 0; n < LISTENERS; n++) {
    const { port } = running[n % running.length] ?? { port: 0 };
    const body = n % 10 === 0 ? { body: organization } : {};
    listeners.push(await listen(port, { ...body, after: await cursor(port) }, log));
  }
  return listeners;
}

async function cursor(port: number): Promise<string> {
  const answer = await send(port, '/graphql', { query: '{ changeCursor }' });
  return /"changeCursor":"([^"]+)"/.exec(JSON.stringify(answer))?.[1] ?? '';
}

/** One change after the other; the time counts from the moment in which the commit is asked for. */
async function change(client: Client, items: readonly string[], log: Log): Promise<void> {
  for (let n = 0; n < CHANGES; n++) {
    const item = items[n % items.length];
    await client.query('begin');
    await client.query(
      `insert into record_entry (kind, subject_kind, subject_id, reason) values ('REVISED', 'WORK_ITEM', $1, $2)`,
      [item, `bench ${n}`],
    );
    await client.query('update work_item set scope = $2 where id = $1', [item, `bench ${performance.now()}`]);
    log.committed[n] = performance.now();
    await client.query('commit');
    await sleep(PAUSE_MS);
  }
}

const isWhole = ({ told }: Listener) => told.length === CHANGES && told.every((n, place) => n === place);

async function measure(cluster: Cluster, settings: Settings): Promise<void> {
  const url = await databaseOf(cluster, settings.items, settings.seed);
  const running: Running[] = [];
  try {
    for (let n = 0; n < PROCESSES; n++) running.push(await start(CONTENDER, url));
    await withClient(url, async (client) => {
      const { rows } = await client.query<{ ref: string; items: string[] }>(
        `select b.ref, array_agg(i.id::text) as items from (select * from work_item order by id limit 2000) i join body b on b.id = i.sdo_id
         group by b.ref order by count(*) desc limit 1`,
      );
      const [{ ref, items } = { ref: '', items: [] }] = rows;
      const log: Log = { committed: [], took: [] };
      const listeners = await listenAll(running, ref, log);
      const cpu = running.map(({ pid }) => cpuOf(pid));
      await change(client, items, log);
      for (let waited = 0; waited < PATIENCE_MS && !listeners.every(isWhole); waited += PAUSE_MS) await sleep(PAUSE_MS);
      const spent = running.map(({ pid }, n) => cpuOf(pid) - (cpu[n] ?? 0));
      print(listeners, log, spent, running);
      for (const { socket } of listeners) socket.terminate();
    });
  } finally {
    for (const each of running) await each.stop();
  }
}

function print(
  listeners: readonly Listener[],
  { took }: Log,
  cpu: readonly number[],
  running: readonly Running[],
): void {
  const sorted = [...took].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const lost = listeners.filter((listener) => !isWhole(listener)).length;
  const total = cpu.reduce((sum, each) => sum + each, 0);
  const memory = Math.max(...running.map(({ pid }) => memoryOf(pid).now));
  say(`${CHANGES} changes to ${LISTENERS} listeners on ${PROCESSES} processes: ${took.length} deliveries\n`);
  table([
    ['measure', '', 'found', 'goal'],
    ['commit to delivery, ms: p50', '', median(sorted).toFixed(1), ''],
    ['commit to delivery, ms: p99', at(0.99) <= GOAL_MS ? 'reached' : 'MISSED', at(0.99).toFixed(1), String(GOAL_MS)],
    ['commit to delivery, ms: most', '', at(1).toFixed(1), ''],
    ['listeners that missed, got twice or out of order', lost === 0 ? 'reached' : 'MISSED', String(lost), '0'],
    ['CPU of both servers, ms a change', '', ((total * 1_000) / CHANGES).toFixed(1), ''],
    ['most MiB of a server', '', memory.toFixed(0), ''],
  ]);
}

async function main(): Promise<void> {
  const cluster = await openCluster();
  try {
    await measure(cluster, readSettings());
  } finally {
    await cluster.stop();
  }
}

main().catch(fail);
