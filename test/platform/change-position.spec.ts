import fc from 'fast-check';
import { type ChangePosition, changeCursorOf, changePositionOf, isBehind } from '../../src/work-items/change-position';

const number = fc.bigInt({ min: 0n, max: 10n ** 18n - 1n });
const position: fc.Arbitrary<ChangePosition> = fc.record({ transaction: number, entry: number, item: number });
const near: fc.Arbitrary<ChangePosition> = fc.record({
  transaction: fc.bigInt({ min: 0n, max: 2n }),
  entry: fc.bigInt({ min: 0n, max: 2n }),
  item: fc.bigInt({ min: 0n, max: 2n }),
});

test('a cursor stands for its position', () => {
  fc.assert(fc.property(position, (each) => expect(changePositionOf(changeCursorOf(each))).toEqual(each)));
});

test('of two positions one is behind the other, unless they are the same', () => {
  fc.assert(
    fc.property(near, near, (a, b) => {
      const same = changeCursorOf(a) === changeCursorOf(b);
      expect([isBehind(a, b), isBehind(b, a)].filter(Boolean)).toHaveLength(same ? 0 : 1);
    }),
  );
});

test('what is behind something is behind all before it', () => {
  fc.assert(
    fc.property(near, near, near, (a, b, c) => {
      if (isBehind(a, b) && isBehind(b, c)) expect(isBehind(a, c)).toBe(true);
    }),
  );
});

test('the transaction counts first, then the entry, then the item', () => {
  const at = (transaction: bigint, entry: bigint, item: bigint) => ({ transaction, entry, item });
  expect(isBehind(at(2n, 0n, 0n), at(1n, 9n, 9n))).toBe(true);
  expect(isBehind(at(1n, 2n, 0n), at(1n, 1n, 9n))).toBe(true);
  expect(isBehind(at(1n, 1n, 2n), at(1n, 1n, 1n))).toBe(true);
});

test('nothing is no position, and any other text is refused', () => {
  expect(changePositionOf(null)).toBeNull();
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => changePositionOf(text)).toThrow('is not a cursor');
    }),
  );
});
