import { writeFile } from 'node:fs/promises';
import type { Client } from 'pg';
import { type Cluster, openCluster, withClient } from './cluster';
import { compareAnswers, print as printDifference } from './compare-answers';
import { CONTENDERS } from './contenders/all';
import { isNative } from './contenders/with-resolvers';
import { databaseOf } from './database';
import { prepareAll } from './measure/prepare';
import { type Running, start } from './measure/processes';
import { type Armed, arm, measure, type Round, warmUp } from './measure/rounds';
import { statementsOf } from './measure/statements';
import { asksOf, OPERATION_NAMES } from './operations';
import { goals, keyOf, print, summarize } from './report';
import { fail, isWanted, readSettings, type Settings, say } from './settings';

/** Asks from which the statements of an operation are counted. */
const COUNTED = 10;

async function main(): Promise<void> {
  const settings = readSettings();
  const cluster = await openCluster();
  try {
    await run(cluster, settings);
  } finally {
    await cluster.stop();
  }
}

async function run(cluster: Cluster, settings: Settings): Promise<void> {
  const url = await databaseOf(cluster, settings.items, settings.seed);
  const asks = await withClient(url, asksOf);
  const names = OPERATION_NAMES.filter((name) => isWanted(settings.only, name));
  const wanted = CONTENDERS.filter(({ name }) => isWanted(settings.contenders, name));
  const running: Running[] = [];
  try {
    for (const contender of wanted) running.push(await start(contender, url));
    say('Comparing answers:');
    const differences = await compareAnswers(running, asks, names);
    if (differences.length > 0)
      throw new Error(`What answers otherwise is not measured.\n${differences.map(printDifference).join('\n')}`);

    const statements = new Map<string, number>();
    for (const operation of names) {
      for (const contender of wanted) {
        const count = await statementsOf(contender, url, asks[operation].slice(0, COUNTED));
        statements.set(keyOf({ contender: contender.name, operation }), count);
      }
    }
    const armed: Armed[] = [];
    for (const each of running) armed.push(arm(each, await prepareAll(each, asks, names)));
    const rounds = await withClient(url, (client) => measureAll(client, armed, names, settings));
    await report(cluster, settings, rounds, statements);
  } finally {
    for (const each of running) await each.stop();
  }
}

async function measureAll(
  client: Client,
  armed: readonly Armed[],
  names: typeof OPERATION_NAMES,
  settings: Settings,
): Promise<Round[]> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const effort = { ...settings, backend: rows[0]?.pid ?? 0 };
  const rounds: Round[] = [];
  for (const name of names) {
    for (const each of armed) await warmUp(each, name, settings.connections);
    for (let round = 1; round <= settings.rounds; round++) {
      // Each round begins with another contender: the first of a round is a little faster.
      for (const each of [...armed.slice(round % armed.length), ...armed.slice(0, round % armed.length)]) {
        const found = await measure(each, name, effort);
        if (!found) continue;
        rounds.push(found);
        say(
          `  ${name} ${round}/${settings.rounds} ${found.contender.padEnd(16)} ${found.perSecond.toFixed(0).padStart(6)} requests/s`,
        );
      }
    }
  }
  return rounds;
}

async function report(
  cluster: Cluster,
  settings: Settings,
  rounds: Round[],
  statements: ReadonlyMap<string, number>,
): Promise<void> {
  const summaries = summarize(rounds, statements);
  const postgres = await withClient(
    cluster.administration,
    async (client) => (await client.query<{ version: string }>('select version()')).rows[0]?.version,
  );
  const setting = `${settings.items} work items, ${settings.connections} connections, ${settings.rounds} rounds of ${settings.seconds} s, Node ${process.version}${isNative ? '' : ' (Promise.withResolvers added for PostGraphile)'}, ${postgres}`;
  say(`\n${setting}; medians; CPU in ms a request\n`);
  print(summaries);
  if (settings.json)
    await writeFile(
      settings.json,
      `${JSON.stringify({ setting, settings, summaries, goals: goals(summaries), rounds }, null, 2)}\n`,
    );
}

main().catch(fail);
