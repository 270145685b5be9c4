import { Field, ObjectType } from '@nestjs/graphql';
import { BadUserInput } from './errors';

/** Most rows of one page. */
export const LARGEST_PAGE = 500;

@ObjectType({ description: 'Where a page ends, and whether more rows follow it.' })
export class PageInfo {
  @Field(() => String, {
    nullable: true,
    description:
      'Give this as `after` to get the next page; null on an empty page. Opaque, stable when rows are inserted or removed.',
  })
  endCursor: string | null;

  @Field(() => Boolean, { description: 'Whether rows follow the last one of this page.' })
  hasNextPage: boolean;
}

/** One page of rows of any kind; the count is there only when it was selected. */
export interface Page<Row> {
  readonly nodes: Row[];
  readonly pageInfo: PageInfo;
  readonly totalCount?: number;
}

/** Where a page starts: behind the row with this sort value and id. */
export interface Position {
  readonly value: string;
  readonly id: string;
}

/** Row of a page query: the node, with what it was sorted by. */
export interface PagedRow<Node> {
  readonly position: string;
  readonly id: string;
  readonly node: Node;
}

/**
 * The opaque text of a position under one order of sorting.
 * @param order name of the order; a cursor of another order is refused
 */
export function cursorOf(order: string, position: Position): string {
  return Buffer.from(JSON.stringify([order, position.value, position.id])).toString('base64url');
}

/**
 * @param after the text a client sent, or nothing
 * @param fits whether a text can be a value of what this order sorts by
 * @returns the position it stands for, null for the first page
 * @throws BadUserInput where the text is not a cursor of this order
 */
export function positionOf(
  order: string,
  after: string | null | undefined,
  fits: (value: string) => boolean = () => true,
): Position | null {
  if (after === null || after === undefined) return null;
  const read = readCursor(after);
  if (read?.[0] === order && fits(read[1])) return { value: read[1], id: read[2] };
  throw new BadUserInput([
    {
      field: 'after',
      message: 'is not a cursor of this list in this order',
      accepted: 'the endCursor of an earlier page of the same list, sort and filter',
    },
  ]);
}

function readCursor(text: string): [string, string, string] | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(read) || read.length !== 3) return null;
    const [order, value, id] = read.map(String);
    return order !== undefined && value !== undefined && id !== undefined && /^\d{1,18}$/.test(id)
      ? [order, value, id]
      : null;
  } catch {
    return null;
  }
}

/** A whole page in one row, as it is read where its nodes are sent as the database wrote them; position and id are those of its last node. */
export interface PageInOne<Node> {
  readonly nodes: Node[];
  readonly hasNextPage: boolean;
  readonly position: string | null;
  readonly id: string | null;
}

/** The same page as `pageOf` makes. */
export function pageInOne<Node>(order: string, { nodes, hasNextPage, position, id }: PageInOne<Node>): Page<Node> {
  const endCursor = position === null || id === null ? null : cursorOf(order, { value: position, id: String(id) });
  return { nodes, pageInfo: { endCursor, hasNextPage } };
}

/** Cuts the one row too many that tells whether another page follows. */
export function pageOf<Node>(order: string, rows: PagedRow<Node>[], first: number): Page<Node> {
  const shown = rows.slice(0, first);
  const last = shown.at(-1);
  return {
    nodes: shown.map((row) => row.node),
    pageInfo: {
      endCursor: last ? cursorOf(order, { value: last.position, id: String(last.id) }) : null,
      hasNextPage: rows.length > first,
    },
  };
}

const LIMITS = [1, 11, 21, 26, 51, 101, 201, LARGEST_PAGE + 1];

/** The smallest of a few literals that is enough for `rows` rows: the planner must see the limit, and each literal is one prepared text. */
export const limitLiteral = (rows: number): number => LIMITS.find((limit) => limit >= rows) ?? LARGEST_PAGE + 1;
