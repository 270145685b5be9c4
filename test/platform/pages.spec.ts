import fc from 'fast-check';
import { buildSchema, type GraphQLResolveInfo, graphqlSync, parse } from 'graphql';
import { cursorOf, limitLiteral, pageOf, positionOf } from '../../src/platform/graphql/page';
import { below, type Selection, selectionOf } from '../../src/platform/graphql/selection';

const position = fc.record({ value: fc.string(), id: fc.bigInt({ min: 0n, max: 10n ** 17n }).map(String) });

test('a cursor leads back to its position, in its own order only', () => {
  fc.assert(
    fc.property(position, (at) => {
      expect(positionOf('REF', cursorOf('REF', at))).toEqual(at);
      expect(() => positionOf('TITLE', cursorOf('REF', at))).toThrow(/is not a cursor of this list in this order/);
    }),
  );
});

test('no text is taken for a cursor that is none', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => positionOf('REF', text)).toThrow(/is not a cursor/);
    }),
  );
});

test('a page knows whether another follows', () => {
  const rows = [1, 2, 3].map((n) => ({ position: `v${n}`, id: String(n), node: n }));
  expect(pageOf('REF', rows, 2)).toEqual({
    nodes: [1, 2],
    pageInfo: { endCursor: cursorOf('REF', { value: 'v2', id: '2' }), hasNextPage: true },
  });
  expect(pageOf('REF', rows, 3).pageInfo.hasNextPage).toBe(false);
  expect(pageOf('REF', [], 3)).toEqual({ nodes: [], pageInfo: { endCursor: null, hasNextPage: false } });
});

test('the limit of a statement is one of few, and enough', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 501 }), (rows) => {
      expect(limitLiteral(rows)).toBeGreaterThanOrEqual(rows);
      expect(limitLiteral(rows)).toBeLessThanOrEqual(501);
    }),
  );
});

describe('what was selected', () => {
  const schema = buildSchema('type Query { a: A } type A { b: A c: String d: String }');

  /** Runs a query and returns what its first field saw as its selection. */
  function selected(source: string, variableValues: Record<string, unknown> = {}): Selection {
    let seen: Selection = new Map();
    const rootValue = {
      a: (_: unknown, __: unknown, info: GraphQLResolveInfo) => {
        seen = selectionOf(info);
        return null;
      },
    };
    graphqlSync({ schema, source, rootValue, variableValues });
    return seen;
  }
  const names = (selection: Selection): unknown[] =>
    [...selection].map(([name, inner]) => (inner.size > 0 ? [name, names(inner)] : name));

  test.each([
    ['{ a { c d } }', ['c', 'd']],
    ['{ a { x: c y: c } }', ['c']],
    ['{ a { b { c } ...F } } fragment F on A { b { d } d }', [['b', ['c', 'd']], 'd']],
    ['{ a { ... on A { c } ... { d } } }', ['c', 'd']],
    ['{ a { c @skip(if: true) d @include(if: true) } }', ['d']],
    ['{ a { c } a { d } }', ['c', 'd']],
  ])('%s', (source, expected) => {
    expect(names(selected(source))).toEqual(expected);
  });

  test('follows the variables of each operation anew', () => {
    const source =
      'query ($with: Boolean!) { a { c @include(if: $with) ...F @skip(if: $with) } } fragment F on A { d }';
    expect(parse(source)).toBeDefined();
    expect(names(selected(source, { with: true }))).toEqual(['c']);
    expect(names(selected(source, { with: false }))).toEqual(['d']);
  });

  test('below a field that was not selected there is nothing', () => {
    expect(below(selected('{ a { c } }'), 'b', 'c').size).toBe(0);
  });
});
