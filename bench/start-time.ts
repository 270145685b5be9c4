import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Cluster, openCluster } from './cluster';
import { PROJECT } from './contenders/all';
import type { Contender } from './contenders/contender';
import { databaseOf } from './database';
import { send } from './measure/prepare';
import { start } from './measure/processes';
import { median, table } from './report';
import { fail, readSettings, type Settings, say } from './settings';

const QUESTION = { query: '{ roadmap(first: 1) { nodes { ref } } }' };

/** Seconds from the start of the process to its first answer from the database. */
async function startTime(contender: Contender, databaseUrl: string): Promise<number> {
  const began = performance.now();
  const running = await start(contender, databaseUrl);
  try {
    await send(running.port, '/graphql', QUESTION);
    return (performance.now() - began) / 1_000;
  } finally {
    await running.stop();
  }
}

async function times(rounds: number, once: () => Promise<number>): Promise<number> {
  const found: number[] = [];
  for (let round = 0; round < rounds; round++) found.push(await once());
  return median(found);
}

async function measureStarts(cluster: Cluster, settings: Settings): Promise<void> {
  const url = await databaseOf(cluster, settings.items, settings.seed);
  const directory = await mkdtemp(path.join(tmpdir(), 'bench-start-'));
  const embedded: Contender = {
    ...PROJECT,
    environment: { ...PROJECT.environment, SEEDS: 'on', DATA_DIR: path.join(directory, 'data') },
  };
  try {
    const beside = await times(settings.rounds, () => startTime(PROJECT, url));
    const first = await startTime(embedded, '');
    const later = await times(settings.rounds, () => startTime(embedded, ''));
    const row = (name: string, seconds: number, goal: number) => [
      name,
      seconds <= goal ? 'reached' : 'MISSED',
      seconds.toFixed(2),
      String(goal),
    ];
    say(`Seconds from the start of the process to the first answer; medians of ${settings.rounds}\n`);
    table([
      ['start', '', 'found', 'goal'],
      row('beside a running PostgreSQL', beside, 1.5),
      row('with the embedded one', later, 3),
      ['the very first, data directory and seeds made', '', first.toFixed(2), ''],
    ]);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const cluster = await openCluster();
  try {
    await measureStarts(cluster, readSettings());
  } finally {
    await cluster.stop();
  }
}

main().catch(fail);
