import { type Cluster, openCluster, withClient } from './cluster';
import { KEEPING } from './contenders/all';
import { databaseOf } from './database';
import { bytesOf, load } from './measure/load';
import { memoryOf, type Running, start } from './measure/processes';
import { asksOf } from './operations';
import { table } from './report';
import { fail, readSettings, type Settings, say } from './settings';

const TEXTS = 10_000;
const REQUESTS = 100_000;
const STEPS = 10;
/** MiB that the process may hold, and how much more it may hold in the second half than in the first. */
const MOST = 200;
const MOST_GROWTH = 0.05;

const FIELDS =
  'key title type version edition maturity maturityFlags nativeStatus statusOn started approved approvalProcess scope uri'.split(
    ' ',
  );

/** The n-th of so many different texts: another set of fields each, and so another SQL statement. */
function textOf(number: number): string {
  const fields = FIELDS.filter((_, place) => (number >> place) & 1).join(' ');
  return `query Detail($ref: String!) { workItem(ref: $ref) { ref ${fields} body { ref } identifiers { text } } }`;
}

/** What the process holds over many requests with many different texts, answers kept: memory is to stay where it is. */
async function watch(cluster: Cluster, settings: Settings): Promise<void> {
  const url = await databaseOf(cluster, settings.items, settings.seed);
  const { detail } = await withClient(url, asksOf);
  const refs = detail.flatMap((ask) => (ask.op === 'detail' ? [ask.ref] : []));
  // Each text comes again with other references, so that answers are made and not found.
  const requests = Array.from({ length: REQUESTS }, (_, index) =>
    bytesOf('/graphql', {
      query: textOf(index % TEXTS),
      variables: { ref: refs[(index + Math.floor(index / TEXTS)) % refs.length] ?? '' },
    }),
  );
  const running = await start(KEEPING, url);
  try {
    print(await steps(running, requests, settings));
  } finally {
    await running.stop();
  }
}

async function steps({ pid, port }: Running, requests: readonly Buffer[], settings: Settings): Promise<number[]> {
  const held: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    const size = REQUESTS / STEPS;
    const part = requests.slice(step * size, (step + 1) * size);
    const { failed } = await load(port, part, settings.connections, { requests: size });
    if (failed > 0) throw new Error(`${failed} requests failed.`);
    held.push(memoryOf(pid).now);
    say(`  ${((step + 1) * REQUESTS) / STEPS} requests: ${held.at(-1)?.toFixed(0)} MiB`);
  }
  return held;
}

function print(held: readonly number[]): void {
  const half = held.length / 2;
  const most = Math.max(...held);
  const growth = Math.max(...held.slice(half)) / Math.max(...held.slice(0, half)) - 1;
  table([
    ['measure', '', 'found', 'goal'],
    ['most MiB', most <= MOST ? 'reached' : 'MISSED', most.toFixed(0), String(MOST)],
    [
      'growth from the first half to the second',
      growth <= MOST_GROWTH ? 'reached' : 'MISSED',
      growth.toFixed(3),
      String(MOST_GROWTH),
    ],
  ]);
}

async function main(): Promise<void> {
  const cluster = await openCluster();
  try {
    await watch(cluster, readSettings());
  } finally {
    await cluster.stop();
  }
}

main().catch(fail);
