import { realpath } from 'node:fs/promises';
import { Client, DatabaseError } from 'pg';
import { SUPERUSER } from './cluster';

/** The database and the role of the application. The role may make databases, as the tests do, and is otherwise an ordinary one. */
export const DATABASE = 'standards_roadmap';
const ROLE = 'roadmap';

/** duplicate_database, duplicate_object, unique_violation: another process made it at the same time. */
const MADE_BY_ANOTHER = new Set(['42P04', '42710', '23505']);

const address = (role: string, password: string, port: number, database: string) =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;

/** Connection string of the application's database. */
export const urlOf = (port: number, password: string) => address(ROLE, password, port, DATABASE);

/**
 * Signs in to the server at a port and makes role and database if they are missing.
 * @param cluster its real path
 * @returns whether that is the server of this cluster and it takes connections; a port may have become another's
 */
export async function prepareServer(port: number, password: string, cluster: string): Promise<boolean> {
  const client = new Client({
    connectionString: address(SUPERUSER, password, port, 'postgres'),
    connectionTimeoutMillis: 3_000,
    application_name: 'standards-roadmap launcher',
  });
  // A server that goes away is found out by the statement under way.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ directory: string; complete: boolean }>(
      `select current_setting('data_directory') as directory, exists (select from pg_database where datname = $1) as complete`,
      [DATABASE],
    );
    if (rows[0] === undefined || (await realpath(rows[0].directory).catch(() => null)) !== cluster) return false;
    if (!rows[0].complete) await createDatabase(client, password);
    return true;
  } catch (error) {
    // Not ours, or not yet: refused connections and passwords, a server that starts or stops. What an SQL statement meets is another matter.
    if (error instanceof DatabaseError && !/^(28|57|08|53)/.test(error.code ?? '')) throw error;
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(client: Client, password: string): Promise<void> {
  const name = client.escapeIdentifier;
  const statements = [
    `create role ${name(ROLE)} login createdb password ${client.escapeLiteral(password)}`,
    `create database ${name(DATABASE)} owner ${name(ROLE)}`,
  ];
  for (const statement of statements) {
    await client.query(statement).catch((error: unknown) => {
      if (!(error instanceof DatabaseError && MADE_BY_ANOTHER.has(error.code ?? ''))) throw error;
    });
  }
}
