import type { Client } from 'pg';
import { DERIVE_STATES } from '../../src/work-items/states';
import { say } from '../settings';
import { EDITORS, IDENTIFIERS, PLACEMENTS, RELATIONS, STATUS_EVENTS, TARGETS, TITLES, WORK_ITEMS } from './facts';
import { loadBodies } from './load-bodies';
import { chance, PLAN } from './plan';
import { type Definition, dropForLoading, restore, switchRecord } from './schema';
import { vocabulary } from './vocabulary';

/** Items whose states are derived by one statement. */
const BATCH = 20_000;
const ITEMS_PER_PERSON = 50;
const FEWEST_PERSONS = 200;

/** How many persons edit the texts of a database of some size. */
export const personsFor = (items: number) => Math.max(FEWEST_PERSONS, Math.ceil(items / ITEMS_PER_PERSON));

/**
 * Fills a migrated, empty database with work items in the shape of the seeds, in sets; the same seed and number give the same rows.
 * Indexes and foreign keys are made after the rows. States come from the project's own statements.
 */
export async function generate(client: Client, items: number, seed: number): Promise<void> {
  await client.query(
    `set maintenance_work_mem = '256MB'; set work_mem = '64MB'; set synchronous_commit = off; set jit = off`,
  );
  await switchRecord(client, 'disable');
  const persons = personsFor(items);
  await step('bodies and persons', () => loadBodies(client, persons));
  await client.query(chance(seed));
  await step('plan', async () => {
    await client.query(PLAN, [items]);
    await client.query('analyze plan');
  });
  const left = await dropForLoading(client);
  const of = (table: string) => left.filter((definition) => definition.table === table && definition.kind === 'index');
  const words = [vocabulary()];
  const facts: [table: string, text: string, values: unknown[]][] = [
    ['work_item_identifier', IDENTIFIERS, words],
    ['work_item_title', TITLES, words],
    ['status_event', STATUS_EVENTS, []],
    ['target', TARGETS, []],
    ['placement', PLACEMENTS, []],
    ['editor', EDITORS, [persons]],
    ['work_item_relation', RELATIONS, [items]],
  ];
  for (const [table, text, values] of facts) {
    await step(table, async () => {
      await client.query(text, values);
      await restore(client, of(table));
      await client.query(`analyze ${table}`);
    });
  }
  await step('work_item', async () => {
    await client.query(WORK_ITEMS, words);
    await client.query(`select setval(pg_get_serial_sequence('work_item', 'id'), max(id)) from work_item`);
    await client.query('analyze work_item');
  });
  await step('states', () => derive(client, items));
  await step('indexes and keys', () => finish(client, left));
  await switchRecord(client, 'enable');
}

async function derive(client: Client, items: number): Promise<void> {
  for (let since = 1; since <= items; since += BATCH) {
    const ids = Array.from({ length: Math.min(BATCH, items - since + 1) }, (_, index) => since + index);
    for (const statement of DERIVE_STATES) await client.query(statement, [ids]);
  }
}

async function finish(client: Client, left: readonly Definition[]): Promise<void> {
  // Each item was written again with its state; the rows move together before they are indexed.
  await client.query('vacuum full work_item');
  const done = new Set([
    'work_item_identifier',
    'work_item_title',
    'status_event',
    'target',
    'placement',
    'editor',
    'work_item_relation',
  ]);
  await restore(
    client,
    left.filter(({ kind, table }) => kind === 'index' && !done.has(table)),
  );
  await restore(
    client,
    left.filter(({ kind }) => kind === 'key'),
  );
  await client.query('vacuum analyze');
}

async function step(name: string, work: () => Promise<void>): Promise<void> {
  const started = performance.now();
  await work();
  say(`  ${name.padEnd(24)} ${((performance.now() - started) / 1_000).toFixed(1)} s`);
}
