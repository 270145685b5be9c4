import type { Contender, Json } from '../contenders/contender';
import type { Ask, OperationName } from '../operations';
import type { Running } from './processes';

/** An ask with the cursor that this contender wrote at the end of the page before. */
export interface Prepared {
  readonly ask: Ask;
  readonly path: string;
  readonly body: Json;
}

/** Sends one request and reads the answer. */
export async function send(port: number, path: string, body: Json): Promise<Json> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${response.status} ${text.slice(0, 500)}`);
  }
}

/** The requests of one operation for one contender; pages are walked to, from the first on. What it cannot be asked is left out. */
export async function prepare(running: Running, asks: readonly Ask[]): Promise<Prepared[]> {
  const walked = new Map<string, (string | null)[]>();
  const prepared: Prepared[] = [];
  for (const ask of asks) {
    if (!running.contender.canAnswer(ask)) continue;
    const after = await cursorBefore(running, ask, walked);
    prepared.push({ ask, ...running.contender.request(ask, after) });
  }
  return prepared;
}

async function cursorBefore(
  { contender, port }: Running,
  ask: Ask,
  walked: Map<string, (string | null)[]>,
): Promise<string | null> {
  if (ask.op === 'detail' || ask.op === 'search' || ask.page === 0) return null;
  const key = JSON.stringify({ ...ask, page: 0 });
  const cursors = walked.get(key) ?? [null];
  walked.set(key, cursors);
  while (cursors.length <= ask.page) {
    const { path, body } = contender.request(ask, cursors.at(-1) ?? null);
    cursors.push(endOf(contender, await send(port, path, body)));
  }
  return cursors[ask.page] ?? null;
}

function endOf(contender: Contender, answer: Json): string {
  const cursor = contender.endCursor(answer);
  if (cursor === null)
    throw new Error(`${contender.name}: a page without an end: ${JSON.stringify(answer).slice(0, 500)}`);
  return cursor;
}

/** The same for several operations. */
export async function prepareAll(
  running: Running,
  asks: Readonly<Record<OperationName, readonly Ask[]>>,
  names: readonly OperationName[],
): Promise<Map<OperationName, Prepared[]>> {
  const all = new Map<OperationName, Prepared[]>();
  for (const name of names) all.set(name, await prepare(running, asks[name]));
  return all;
}
