import { Injectable } from '@nestjs/common';
import { Transactions } from './transactions';

type Value = string | number | boolean | null | readonly string[];
/** Columns of a table with their values. */
export type Columns = Readonly<Record<string, Value>>;

/** Writes rows. Names of tables and columns come from the code alone; values are parameters. */
@Injectable()
export class Upsert {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Writes many rows of one table in one statement, as often as one likes: rows that are there already and equal are not touched.
   * @param table name of the table
   * @param unique columns that tell two rows apart; a unique index must say so too
   * @param rows all with the same columns
   * @returns how many rows were new or changed
   */
  async rows(table: string, unique: readonly string[], rows: readonly Columns[]): Promise<number> {
    const [first] = rows;
    if (!first) return 0;
    const columns = Object.keys(first);
    const others = columns.filter((column) => !unique.includes(column));
    const list = (names: readonly string[], prefix = '') => names.map((name) => `${prefix}"${name}"`).join(', ');
    const update =
      others.length === 0
        ? 'do nothing'
        : `do update set ${others.map((name) => `"${name}" = excluded."${name}"`).join(', ')}
           where (${list(others, 'target.')}) is distinct from (${list(others, 'excluded.')})`;
    const written: unknown[] = await this.transactions.manager.query(
      `insert into "${table}" as target (${list(columns)})
       select ${list(columns, 'given.')} from jsonb_populate_recordset(null::"${table}", $1::jsonb) as given
       on conflict (${list(unique)}) ${update} returning 1`,
      [JSON.stringify(rows)],
    );
    return written.length;
  }

  /** Writes one new row. @returns its number */
  async insert(table: string, row: Columns): Promise<string> {
    const names = Object.keys(row);
    const list = names.map((name) => `"${name}"`).join(', ');
    const places = names.map((_, index) => `$${index + 1}`).join(', ');
    const [written]: { id: string }[] = await this.transactions.manager.query(
      `insert into "${table}" (${list}) values (${places}) returning id`,
      Object.values(row),
    );
    if (!written) throw new Error(`${table} took no row.`);
    return written.id;
  }

  /** Sets columns of one row, by its number; nothing where there is no column to set. */
  async set(table: string, id: string, row: Columns): Promise<void> {
    const names = Object.keys(row);
    if (names.length === 0) return;
    const list = names.map((name, index) => `"${name}" = $${index + 2}`).join(', ');
    await this.transactions.manager.query(`update "${table}" set ${list} where id = $1`, [id, ...Object.values(row)]);
  }

  /** All rows of a table: their numbers and the columns named. */
  async all(table: string, columns: readonly string[]): Promise<Readonly<Record<string, unknown>>[]> {
    return this.transactions.manager.query(
      `select id, ${columns.map((name) => `"${name}"`).join(', ')} from "${table}"`,
    );
  }

  /** The numbers of the records of a table by their keys. */
  async ids(table: string): Promise<Map<string, string>> {
    const rows: { key: string; id: string }[] = await this.transactions.manager.query(`select key, id from "${table}"`);
    return new Map(rows.map(({ key, id }) => [key, id]));
  }
}
