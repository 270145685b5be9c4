import { framed, NODE, Statement } from '../../src/platform/db/statement';

test('values are numbered as they are given', () => {
  const statement = new Statement();
  expect([statement.give('a', 'text'), statement.give([1], 'int[]')]).toEqual(['$1::text', '$2::int[]']);
  expect(statement.values).toEqual(['a', [1]]);
});

test('a long part is put into its frame as it is', () => {
  expect(framed(`select ${NODE} from t`, "'$&' || '$1'")).toBe("select '$&' || '$1' from t");
});

test('each frame and each part make a text of their own, however many there are', () => {
  for (const round of [1, 2]) {
    for (let number = 0; number < 500; number++) {
      expect(framed(`select ${NODE} limit ${number % 7}`, `part ${number}`)).toBe(
        `select part ${number} limit ${number % 7}`,
      );
    }
    expect(framed(`select ${NODE}`, `round ${round}`)).toBe(`select round ${round}`);
  }
});
