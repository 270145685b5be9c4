import path from 'node:path';
import { type Contender, dataOf, textAt } from './contender';
import { variablesOf } from './project';

/** The raw limit; see `raw-server.ts`. */
export const RAW: Contender = {
  name: 'raw limit',
  program: [path.join(__dirname, 'raw-server.js')],
  environment: {},
  canAnswer: (ask) => ask.op !== 'asOf',
  request: (ask, after) => ({ path: `/${ask.op}`, body: variablesOf(ask, after) }),
  endCursor: (answer) => textAt(answer, 'data', 'roadmap', 'pageInfo', 'endCursor'),
  leaves: (_, answer) => dataOf(answer),
};
