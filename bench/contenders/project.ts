import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Ask } from '../operations';
import { QUERIES } from '../queries';
import { PROJECT_ROOT } from '../settings';
import { type Contender, dataOf, type Json, textAt } from './contender';

/** Variables of the project's own query. */
export function variablesOf(ask: Ask, after: string | null): Json {
  switch (ask.op) {
    case 'detail':
      return { ref: ask.ref };
    case 'search':
      return { text: ask.text };
    default: {
      const filter = { bodies: [ask.sdo], maturities: [...ask.maturities] };
      return { filter, sort: ask.sort, after, ...(ask.asOf && { asOf: ask.asOf }) };
    }
  }
}

/** What `npm start` gives to node: flags, and the program. */
function startArguments(): string[] {
  const read: { scripts: { start: string } } = JSON.parse(
    readFileSync(path.join(PROJECT_ROOT, 'package.json'), 'utf8'),
  );
  return read.scripts.start
    .split(' ')
    .slice(1)
    .map((word) => (word.startsWith('-') ? word : path.join(PROJECT_ROOT, word)));
}

/** The project's server as it is built and started by `npm start`. @param settings environment variables that differ from the usual ones */
export function projectContender(name: string, settings: Readonly<Record<string, string>>): Contender {
  return {
    name,
    program: startArguments(),
    environment: {
      SEEDS: 'off',
      LOG_LEVEL: 'error',
      HOST: '127.0.0.1',
      PORT: '0',
      ...settings,
    },
    canAnswer: () => true,
    request: (ask, after) => ({
      path: '/graphql',
      body: { query: QUERIES[ask.op], variables: variablesOf(ask, after) },
    }),
    endCursor: (answer) => textAt(answer, 'data', 'roadmap', 'pageInfo', 'endCursor'),
    leaves: (_, answer) => dataOf(answer),
  };
}
