import type { Client } from 'pg';

/** An index or a foreign key that is made again after the rows. */
export interface Definition {
  readonly kind: 'index' | 'key';
  readonly table: string;
  /** Statement that makes it. */
  readonly text: string;
}

const INDEXES = `select c.relname as "table", pg_get_indexdef(x.indexrelid) as text, format('drop index %I', i.relname) as gone
  from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
  where c.relnamespace = 'public'::regnamespace and c.relname = any($1::text[]) and not x.indisprimary
    and not exists (select from pg_constraint k where k.conindid = x.indexrelid)`;

const KEYS = `select c.relname as "table", format('alter table %I add constraint %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) as text,
    format('alter table %I drop constraint %I', c.relname, k.conname) as gone
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and c.relname = any($1::text[])`;

const TABLES = [
  'work_item',
  'work_item_state',
  'work_item_identifier',
  'work_item_title',
  'status_event',
  'target',
  'placement',
  'editor',
  'work_item_relation',
];

interface Row {
  readonly table: string;
  readonly text: string;
  readonly gone: string;
}

/** Drops the indexes and foreign keys of the large tables and says how to make them again. */
export async function dropForLoading(client: Client): Promise<Definition[]> {
  const keys = await client.query<Row>(KEYS, [TABLES]);
  const indexes = await client.query<Row>(INDEXES, [TABLES]);
  for (const { gone } of [...keys.rows, ...indexes.rows]) await client.query(gone);
  return [
    ...indexes.rows.map(({ table, text }): Definition => ({ kind: 'index', table, text })),
    ...keys.rows.map(({ table, text }): Definition => ({ kind: 'key', table, text })),
  ];
}

/** Makes them again. */
export async function restore(client: Client, definitions: readonly Definition[]): Promise<void> {
  for (const { text } of definitions) await client.query(text);
}

/** Switches the triggers that write the record: the generated rows are nobody's operation. */
export async function switchRecord(client: Client, to: 'enable' | 'disable'): Promise<void> {
  const { rows } = await client.query<{ text: string }>(
    `select format('alter table %s ${to} trigger %I', t.tgrelid::regclass, t.tgname) as text from pg_trigger t where t.tgname ~ '_records_(insert|update|delete)$'`,
  );
  for (const { text } of rows) await client.query(text);
}
