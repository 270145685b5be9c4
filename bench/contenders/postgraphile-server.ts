import './with-resolvers';
import { createServer } from 'node:http';
import { Client, Pool } from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';
import { fail, POOL_SIZE, READ_OPTIONS } from '../settings';
import { FUNCTIONS, TAGS } from './postgraphile-functions';

/** PostGraphile 5 on the project's tables, as its documentation sets it up for production, with the usual plugin for filters. */
async function main(): Promise<void> {
  const connectionString = process.env.DATABASE_URL;
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(FUNCTIONS);
  await client.end();

  const pool = new Pool({ connectionString, max: POOL_SIZE, options: READ_OPTIONS });
  pool.on('error', fail);
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
    plugins: [jsonPgSmartTags(TAGS)],
    pgServices: [makePgService({ pool, schemas: ['public', 'bench'] })],
    grafserv: { watch: false, graphiql: false, graphqlPath: '/graphql', maxRequestLength: 100_000 },
    grafast: { explain: false },
    schema: { connectionFilterRelations: true },
  });
  const server = createServer();
  server.on('error', fail);
  await instance.createServ(grafserv).addTo(server);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.stdout.write(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/\n`);
  });
}

main().catch(fail);
