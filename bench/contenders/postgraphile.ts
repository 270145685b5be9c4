import path from 'node:path';
import { bodyKey } from '../../src/bodies/rules/notation';
import { identifierKey } from '../../src/identifiers/rules/keys';
import { parseIdentifier } from '../../src/identifiers/rules/parse';
import type { Ask } from '../operations';
import { type Contender, dataOf, type Json, textAt } from './contender';
import { leavesOf } from './postgraphile-leaves';
import { POSTGRAPHILE_QUERIES } from './postgraphile-queries';
import { searchParameters } from './search-parameters';

const ORDERS = { TARGET: ['TARGET_ORDER_ASC', 'ROW_ID_ASC'], REF: ['REF_KEY_ASC', 'ROW_ID_ASC'] };

/** What the project derives from a reference or a text, PostGraphile's client derives beforehand. */
function variablesOf(ask: Ask, after: string | null): Json {
  switch (ask.op) {
    case 'detail': {
      const read = parseIdentifier(ask.ref);
      const key = read?.key ?? identifierKey(ask.ref);
      return { key, documentKey: read?.edition ? null : (read?.documentKey ?? key) };
    }
    case 'search': {
      const names = ['key', 'documentKey', 'body', 'person', 'title', 'whole', 'begun', 'last', 'prefixed', 'words'];
      const values = searchParameters(ask.text);
      return Object.fromEntries(names.map((name, place) => [name, values[place] ?? '']));
    }
    default:
      return { refKey: bodyKey(ask.sdo), maturities: [...ask.maturities], orderBy: ORDERS[ask.sort], after };
  }
}

/** PostGraphile 5; see `postgraphile-server.ts`. A day gone by is not asked of it. */
export const POSTGRAPHILE: Contender = {
  name: 'PostGraphile 5',
  program: [path.join(__dirname, 'postgraphile-server.js')],
  environment: { GRAPHILE_ENV: 'production' },
  canAnswer: (ask) => ask.op !== 'asOf',
  request: (ask, after) => ({
    path: '/graphql',
    body: { query: ask.op === 'asOf' ? '' : POSTGRAPHILE_QUERIES[ask.op], variables: variablesOf(ask, after) },
  }),
  endCursor: (answer) => textAt(answer, 'data', 'allWorkItems', 'pageInfo', 'endCursor'),
  leaves: (ask, answer) => leavesOf(ask, dataOf(answer)),
};
