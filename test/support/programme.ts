import type { Client } from 'pg';

/** Tables of persons and their ways in, which change with every sign-in. */
export const OF_SIGN_IN = [
  'account',
  'api_token',
  'identity',
  'invitation',
  'oidc_sign_in',
  'session',
  'sign_in_attempt',
];

/** Rows that the database itself never lets change: what the load of the seeds recorded. */
const OF_SEEDS = `t.entry_id in (select id from record_entry where kind in ('RECORD_BEGUN', 'SEEDS_LOADED'))`;

/** One digest for each table of the programme and of its record, over every row as text in the order it is stored in. */
export async function digests(client: Client): Promise<Record<string, string>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> all($1) order by 1`,
    [OF_SIGN_IN],
  );
  const parts = tables.map(
    ({ name }) => `select '${name}' as name, md5(coalesce(string_agg(t::text, E'\\n'), '')) as digest from ${name} t
      ${name === 'record_change' ? `where not ${OF_SEEDS}` : ''}`,
  );
  await client.query('set max_parallel_workers_per_gather = 0; set synchronize_seqscans = off');
  const { rows } = await client.query<{ name: string; digest: string }>(parts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}
