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

/** The project's server as it is built. @param keptMegabytes memory for kept answers; 0 for none */
export function projectContender(name: string, keptMegabytes: number): Contender {
  return {
    name,
    program: [path.join(PROJECT_ROOT, 'dist/main.js')],
    environment: {
      KEPT_ANSWERS_MB: String(keptMegabytes),
      SEEDS: 'off',
      LOG_LEVEL: 'error',
      HOST: '127.0.0.1',
      PORT: '0',
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
