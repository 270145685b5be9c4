import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from 'pg';
import { migrate } from '../src/platform/db/migrate';
import { type Cluster, openCluster, withClient } from './cluster';
import { generate } from './generator/generate';
import { verify } from './generator/verify';
import { fail, readSettings, say } from './settings';

/** Raise it when the generator writes other rows, so that databases of an earlier one are not taken for its own. */
const GENERATOR = 3;
const MIGRATIONS = path.join(__dirname, '../src/platform/db/migrations');

/** Tells the database of one state of generator and migrations from that of another. */
function stateOfPrograms(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.js'))
    .sort())
    hash.update(readFileSync(path.join(MIGRATIONS, file)));
  return `generator ${GENERATOR}, schema ${hash.digest('hex').slice(0, 12)}`;
}

/**
 * The connection string of a database with that many work items; filled now unless an earlier run left it.
 * @param seed seed of the generator
 */
export async function databaseOf(cluster: Cluster, items: number, seed: number): Promise<string> {
  const name = `roadmap_bench_${items}_${seed}`;
  const url = cluster.url(name);
  const state = await withClient(cluster.administration, async (client) => {
    const { rows } = await client.query<{ label: string | null }>(
      `select shobj_description(oid, 'pg_database') as label from pg_database where datname = $1`,
      [name],
    );
    if (rows[0]?.label === stateOfPrograms()) return 'filled';
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
    return 'empty';
  });
  if (state === 'empty') await fill(url, name, items, seed);
  return url;
}

async function fill(url: string, name: string, items: number, seed: number): Promise<void> {
  say(`Filling ${name}:`);
  const started = performance.now();
  await migrate(url);
  await withClient(url, async (client: Client) => {
    await generate(client, items, seed);
    await verify(client);
    await client.query(`comment on database ${name} is '${stateOfPrograms()}'`);
  });
  say(`  in all ${((performance.now() - started) / 1_000).toFixed(1)} s`);
}

/** Fills a database and nothing else. */
async function main(): Promise<void> {
  const { items, seed } = readSettings();
  const cluster = await openCluster();
  try {
    say(`Ready: ${new URL(await databaseOf(cluster, items, seed)).pathname.slice(1)}`);
  } finally {
    await cluster.stop();
  }
}

if (require.main === module) main().catch(fail);
