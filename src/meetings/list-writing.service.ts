import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/db/transactions';
import { type Columns, Upsert } from '../platform/db/upsert';
import { BadUserInput } from '../platform/graphql/errors';

/** Beyond the longest list: where rows that change places wait. */
const ASIDE = 100_000;

/** A row of a list: one that is there already, by its number, or a new one. */
export interface Placed {
  readonly id: string | null;
  readonly columns: Columns;
}

/** The column in which a row names the one above it, and the place of that one in the list for each row. */
interface Above {
  readonly column: string;
  readonly places: readonly (number | null)[];
}

interface Known {
  readonly id: string;
  readonly position: number;
}

/** Writes lists of parts of a meeting or letter: in their order, and with their numbers where they have been there before. */
@Injectable()
export class ListWriting {
  constructor(
    private readonly transactions: Transactions,
    private readonly upsert: Upsert,
  ) {}

  /** Writes a list whose rows are told apart by their places alone; what is beyond its end goes. */
  async inPlaces(table: string, owner: Columns, rows: readonly Columns[]): Promise<void> {
    const names = Object.keys(owner);
    const condition = names.map((name, index) => `"${name}" = $${index + 2}`).join(' and ');
    await this.transactions.manager.query(`delete from "${table}" where position > $1 and ${condition}`, [
      rows.length,
      ...Object.values(owner),
    ]);
    const placed = rows.map((row, index) => ({ ...owner, position: index + 1, ...row }));
    await this.upsert.rows(table, [...names, 'position'], placed);
  }

  /** Writes a set of rows that are told apart by some of their columns; what is not among them goes. */
  async inFull(table: string, owner: Columns, unique: readonly string[], rows: readonly Columns[]): Promise<void> {
    const [column = '', id] = Object.entries(owner)[0] ?? [];
    const same = unique.map((name) => `g."${name}" = t."${name}"`).join(' and ');
    await this.transactions.manager.query(
      `delete from "${table}" t where t."${column}" = $1
         and not exists (select from jsonb_populate_recordset(null::"${table}", $2::jsonb) g where ${same})`,
      [id, JSON.stringify(rows)],
    );
    await this.upsert.rows(
      table,
      [column, ...unique],
      rows.map((row) => ({ ...owner, ...row })),
    );
  }

  /**
   * Writes a list whose rows keep their numbers.
   * @param field where the list is in the arguments
   * @returns numbers of the rows, in order
   * @throws BadUserInput naming each number that is not one of the list
   */
  async numbered(
    table: string,
    owner: Columns,
    rows: readonly Placed[],
    field: string,
    above?: Above,
  ): Promise<string[]> {
    const [column = '', id] = Object.entries(owner)[0] ?? [];
    const known: Known[] = await this.transactions.manager.query(
      `select id::text, position from "${table}" where "${column}" = $1`,
      [id],
    );
    const places = new Map(known.map((row) => [row.id, row.position]));
    const foreign = rows.flatMap((row, index) => (row.id !== null && !places.has(row.id) ? [index] : []));
    if (foreign.length > 0) throw new BadUserInput(foreign.map((index) => notOfList(rows[index]?.id ?? '', field)));
    const kept = new Set(rows.flatMap((row) => row.id ?? []));
    const gone = known.filter((row) => !kept.has(row.id)).map((row) => row.id);
    if (above)
      await this.transactions.manager.query(
        `update "${table}" set "${above.column}" = null where "${above.column}" = any($1::bigint[]) and id <> all($1::bigint[])`,
        [gone],
      );
    await this.transactions.manager.query(`delete from "${table}" where id = any($1::bigint[])`, [gone]);
    const moved = rows.flatMap((row, index) => (row.id !== null && places.get(row.id) !== index + 1 ? [row.id] : []));
    await this.transactions.manager.query(
      `update "${table}" set position = position + ${ASIDE} where id = any($1::bigint[])`,
      [moved],
    );
    return this.placed(table, owner, rows, above);
  }

  /** One after the other, since a row may name one before it. */
  private async placed(table: string, owner: Columns, rows: readonly Placed[], above?: Above): Promise<string[]> {
    const ids: string[] = [];
    for (const [index, row] of rows.entries()) {
      const parent = above?.places[index] ?? null;
      const columns = {
        ...row.columns,
        position: index + 1,
        ...(above && { [above.column]: parent === null ? null : (ids[parent] ?? null) }),
      };
      if (row.id !== null) await this.upsert.set(table, row.id, columns);
      ids.push(row.id ?? (await this.upsert.insert(table, { ...owner, ...columns })));
    }
    return ids;
  }
}

const notOfList = (id: string, field: string) => ({
  field,
  message: `the number ${id} is of nothing in this list`,
  accepted: 'a number of what is in the list already, or none for something new',
});
