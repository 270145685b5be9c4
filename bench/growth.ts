import { type Cluster, openCluster, withClient } from './cluster';
import { PROJECT } from './contenders/all';
import { databaseOf } from './database';
import { prepareAll } from './measure/prepare';
import { start } from './measure/processes';
import { type Armed, arm, measure, warmUp } from './measure/rounds';
import { asksOf, OPERATION_NAMES, type OperationName } from './operations';
import { median, table } from './report';
import { fail, isWanted, readSettings, type Settings, say } from './settings';

/** How much larger the second database is. */
const TIMES = 10;
/** p50 may grow this much. */
const GOALS: Readonly<Record<OperationName, number>> = { roadmap: 1.2, detail: 1.2, search: 1.5, asOf: 1.2 };

interface Sized {
  readonly items: number;
  readonly armed: Armed;
}

/** What ten times the data cost: p50 of the project on two databases, measured in turn. */
async function growth(cluster: Cluster, settings: Settings): Promise<void> {
  const names = OPERATION_NAMES.filter((name) => isWanted(settings.only, name));
  const sizes: Sized[] = [];
  try {
    for (const items of [settings.items, settings.items * TIMES]) {
      const url = await databaseOf(cluster, items, settings.seed);
      const asks = await withClient(url, asksOf);
      const running = await start(PROJECT, url);
      sizes.push({ items, armed: { running, requests: new Map() } });
      sizes[sizes.length - 1] = { items, armed: arm(running, await prepareAll(running, asks, names)) };
    }
    const rows: string[][] = [];
    for (const name of names) rows.push(await compare(sizes, name, settings));
    say(
      `\np50 in ms, ${settings.connections} connections, medians of ${settings.rounds} rounds of ${settings.seconds} s\n`,
    );
    table([['operation', '', ...sizes.map(({ items }) => `${items} items`), 'times', 'goal'], ...rows]);
  } finally {
    for (const { armed } of sizes) await armed.running.stop();
  }
}

async function compare(sizes: readonly Sized[], name: OperationName, settings: Settings): Promise<string[]> {
  const found = sizes.map((): number[] => []);
  for (const { armed } of sizes) await warmUp(armed, name, settings.connections);
  for (let round = 0; round < settings.rounds; round++) {
    for (const [index, { armed }] of sizes.entries()) {
      const measured = await measure(armed, name, { ...settings, backend: 0 });
      if (measured) found[index]?.push(measured.p50);
    }
  }
  const [small = Number.NaN, large = Number.NaN] = found.map(median);
  const times = large / small;
  return [
    name,
    times <= GOALS[name] ? 'reached' : 'MISSED',
    small.toFixed(2),
    large.toFixed(2),
    times.toFixed(2),
    String(GOALS[name]),
  ];
}

async function main(): Promise<void> {
  const cluster = await openCluster();
  try {
    await growth(cluster, readSettings());
  } finally {
    await cluster.stop();
  }
}

main().catch(fail);
