import { isText, type Selection } from './selection';

/** What the SQL of one read depends on besides the selection. */
export interface Scope {
  /** SQL of the calendar date the read looks back to, such as `$1`; null for the present state. */
  readonly asOf: string | null;
}

/** SQL of a plain value, given the alias of the row it belongs to. */
type Value = (row: string, scope: Scope) => string;

interface Part {
  /** The fields of the part's type; a function, since types may contain each other. */
  readonly fields: () => SqlFields;
  /** What follows `from`: tables, joins and condition; the part's row has the alias `part`. */
  readonly from: (row: string, part: string, scope: Scope) => string;
}

/** At most one row of another type. */
export interface One extends Part {
  readonly kind: 'one';
}

/** A list of rows of another type. */
interface Many extends Part {
  readonly kind: 'many';
  /** SQL of the order, most significant first. */
  readonly order: (part: string, scope: Scope) => string;
}

/** How the fields of one GraphQL type are read: field name to SQL. A field that another feature adds is not in it. */
export type SqlFields = Readonly<Record<string, Value | One | Many>>;

/** A field that is a column of the row, under the same name in snake_case unless another is given. */
export const column =
  (name: string): Value =>
  (row) =>
    `${row}.${name}`;
export const one = (fields: () => SqlFields, from: Part['from']): One => ({ kind: 'one', fields, from });
export const many = (fields: () => SqlFields, from: Part['from'], order: Many['order']): Many => ({
  kind: 'many',
  fields,
  from,
  order,
});

const kept = new WeakMap<Selection, Map<string, string>>();

/**
 * SQL of one JSON object that holds what was selected of a row: plain values, and what hangs on it as subqueries.
 * The row's `id` is always in it, for the loaders of what other features add; in what is sent as text there is just what was selected.
 * @param name a name of the type, under which the text is kept for the selection
 * @param row alias of the row, short: the aliases of what hangs on it begin with it
 */
export function jsonOf(name: string, fields: SqlFields, selection: Selection, row: string, scope: Scope): string {
  const key = `${name} ${row} ${scope.asOf}`;
  const texts = kept.get(selection) ?? new Map<string, string>();
  kept.set(selection, texts);
  const text = texts.get(key) ?? new JsonSql(row, scope).object(fields, selection, row);
  texts.set(key, text);
  return text;
}

/** Writes the text of one object, numbering its aliases: PostgreSQL cuts longer names. */
class JsonSql {
  private parts = 0;

  constructor(
    private readonly prefix: string,
    private readonly scope: Scope,
  ) {}

  object(fields: SqlFields, selection: Selection, row: string): string {
    const names = [...selection.keys()].filter((name) => name in fields);
    if (fields.id && !names.includes('id') && !isText(selection)) names.unshift('id');
    const pairs = names.map((name) => `'${name}', ${this.field(fields, name, selection, row)}`);
    return `json_build_object(${pairs.join(', ')})`;
  }

  /** Sent as it is, a number must look as the schema says: identifiers are texts. */
  private value(sql: string, name: string, selection: Selection): string {
    return name === 'id' && isText(selection) ? `${sql}::text` : sql;
  }

  private field(fields: SqlFields, name: string, selection: Selection, row: string): string {
    const field = fields[name];
    if (field === undefined) return 'null';
    if (typeof field === 'function') return this.value(field(row, this.scope), name, selection);
    const part = `${this.prefix}${++this.parts}`;
    const object = this.object(field.fields(), selection.get(name) ?? new Map(), part);
    const from = field.from(row, part, this.scope);
    if (field.kind === 'one') return `(select ${object} from ${from} limit 1)`;
    return `(select coalesce(json_agg(${object} order by ${field.order(part, this.scope)}), '[]') from ${from})`;
  }
}
