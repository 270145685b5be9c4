import { type Cluster, openCluster, withClient } from './cluster';
import { CONTENDERS, PROJECT } from './contenders/all';
import { at, type Json } from './contenders/contender';
import { databaseOf } from './database';
import { type Prepared, prepare, send } from './measure/prepare';
import { type Running, start } from './measure/processes';
import { type Ask, asksOf, OPERATION_NAMES, type OperationName } from './operations';
import { fail, isWanted, readSettings, say } from './settings';

/** Asks of each operation that are compared, spread over all of them. */
const COMPARED = 48;

/** A leaf that one contender answers otherwise than the project. */
export interface Difference {
  readonly contender: string;
  readonly ask: Ask;
  readonly path: string;
  readonly expected: Json;
  readonly found: Json;
}

/** The cursor is each server's own; that it leads to the same rows is seen from the pages behind it. */
const OWN = new Set(['endCursor']);

/** The first leaf in which two answers differ; null where they are the same. Objects are compared by the names of the first. */
export function difference(
  expected: Json,
  found: Json,
  path = '',
): Pick<Difference, 'path' | 'expected' | 'found'> | null {
  if (Array.isArray(expected) && Array.isArray(found)) {
    if (expected.length !== found.length)
      return { path: `${path}.length`, expected: expected.length, found: found.length };
    return first(expected.map((each, index) => () => difference(each, found[index] ?? null, `${path}[${index}]`)));
  }
  if (isObject(expected) && isObject(found)) {
    const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])].filter((name) => !OWN.has(name));
    return first(names.map((name) => () => difference(expected[name] ?? null, found[name] ?? null, `${path}.${name}`)));
  }
  return expected === found ? null : { path, expected, found };
}

function first<Found>(looks: readonly (() => Found | null)[]): Found | null {
  for (const look of looks) {
    const found = look();
    if (found) return found;
  }
  return null;
}

const isObject = (json: Json): json is { [name: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const rowsIn = (data: Json) =>
  [at(data, 'roadmap', 'nodes'), at(data, 'search')].flatMap((list) => (Array.isArray(list) ? list : [])).length;

/**
 * Compares the answers of running contenders with the project's, leaf by leaf, each ask twice, so that kept answers are compared too.
 * @returns the first difference of each contender and operation; none where all is equal
 */
export async function compareAnswers(
  running: readonly Running[],
  asks: Readonly<Record<OperationName, readonly Ask[]>>,
  names: readonly OperationName[],
): Promise<Difference[]> {
  const differences: Difference[] = [];
  const project = running.find(({ contender }) => contender === PROJECT);
  if (!project) throw new Error('The project must be among the contenders: the others are compared with it.');
  for (const name of names) {
    const step = Math.max(1, Math.floor(asks[name].length / COMPARED));
    const chosen = asks[name].filter((_, index) => index % step === 0);
    const expected = await answersOf(project, await prepare(project, chosen));
    const rows = expected.reduce((sum, { data }) => sum + rowsIn(data), 0);
    say(`  ${name}: ${expected.length} answers${rows > 0 ? `, ${rows} rows` : ''}`);
    for (const other of running) {
      if (other === project) continue;
      const prepared = await prepare(other, chosen);
      const found = [...(await answersOf(other, prepared)), ...(await answersOf(other, prepared))];
      const different = first(
        found.map(({ ask, data }) => () => {
          const right = expected.find((each) => each.ask === ask)?.data ?? null;
          const differs = difference(right, data);
          return differs && { contender: other.contender.name, ask, ...differs };
        }),
      );
      if (different) differences.push(different);
    }
  }
  return differences;
}

async function answersOf(
  { contender, port }: Running,
  prepared: readonly Prepared[],
): Promise<{ ask: Ask; data: Json }[]> {
  const answers: { ask: Ask; data: Json }[] = [];
  for (const { ask, path, body } of prepared)
    answers.push({ ask, data: contender.leaves(ask, await send(port, path, body)) });
  return answers;
}

/** One difference as a person reads it. */
export const print = ({ contender, ask, path, expected, found }: Difference) =>
  `${contender} answers ${JSON.stringify(ask)} otherwise at ${path}:\n    expected ${JSON.stringify(expected)}\n    found    ${JSON.stringify(found)}`;

async function compareAll(cluster: Cluster): Promise<void> {
  const settings = readSettings();
  const url = await databaseOf(cluster, settings.items, settings.seed);
  const asks = await withClient(url, asksOf);
  const wanted = CONTENDERS.filter(({ name }) => isWanted(settings.contenders, name));
  const running: Running[] = [];
  try {
    for (const contender of wanted) running.push(await start(contender, url));
    say('Comparing:');
    const differences = await compareAnswers(
      running,
      asks,
      OPERATION_NAMES.filter((name) => isWanted(settings.only, name)),
    );
    for (const each of differences) say(print(each));
    if (differences.length > 0) process.exitCode = 1;
    else say('All answers are equal.');
  } finally {
    for (const each of running) await each.stop();
  }
}

async function main(): Promise<void> {
  const cluster = await openCluster();
  try {
    await compareAll(cluster);
  } finally {
    await cluster.stop();
  }
}

if (require.main === module) main().catch(fail);
