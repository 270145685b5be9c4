import type { Client } from 'pg';

/** An entry in the record about the programme as a whole, for what a test changes behind the server's back. */
export const ENTRY = `insert into record_entry (kind, subject_kind) values ('SEEDS_LOADED', 'PROGRAMME')`;

/** Changes rows of the programme in one transaction of their own, with an entry. */
export async function changeBySql(client: Client, text: string, values: readonly unknown[] = []): Promise<void> {
  await client.query('begin');
  await client.query(ENTRY);
  await client.query(text, [...values]);
  await client.query('commit');
}
