/** A statement in the making: its values are numbered as they are given. */
export class Statement {
  readonly values: unknown[] = [];

  /**
   * Gives a value to the statement.
   * @param type PostgreSQL type the value is read as
   * @returns the SQL that stands for it
   */
  readonly give = (value: unknown, type: string): string => `$${this.values.push(value)}::${type}`;
}
