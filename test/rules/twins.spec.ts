import fc from 'fast-check';
import { twinsNamed, twinsStated } from '../../src/exchange/rules/twins';

test.each([
  ['ISO/IEC 17788:2014 (Common)', ['ISO/IEC 17788:2014']],
  ['ISO/IEC 27017', ['ISO/IEC 27017']],
  ['ISO/IEC 17788; ISO/IEC 17789', ['ISO/IEC 17788', 'ISO/IEC 17789']],
  ['a text of nobody', ['a text of nobody']],
  ['-', []],
  ['', []],
  [null, []],
])('the cell %j names %j', (cell, twins) => {
  expect(twinsNamed(cell)).toEqual(twins);
});

test.each([
  ['Equiv. Num. ISO/IEC 27017', ['ISO/IEC 27017']],
  ['Equivalent number: ISO/IEC 17788:2014. It defines terms.', ['ISO/IEC 17788:2014']],
  ['This text is identical to ISO/IEC 27017:2015 and gives guidance', ['ISO/IEC 27017:2015']],
  ['The identical text: ISO/IEC 17789', ['ISO/IEC 17789']],
  ['Developed as common text with ISO/IEC 17788', ['ISO/IEC 17788']],
  ['It is not identical to ISO/IEC 27017', []],
  ['It is aligned with ISO/IEC 27017 and cites ISO/IEC 27002', []],
  ['It is identical to ITU-T Y.3500', []],
  ['It is identical to what was there before', []],
  [null, []],
])('%j says %j', (text, twins) => {
  expect(twinsStated(text, 'ITU-T')).toEqual(twins);
});

test('any text is read without failing, and in time', () => {
  const words = fc.array(
    fc.constantFrom('identical to ', 'Equiv. Num. ', 'ISO/IEC ', '27017', ':2015', ' | ', 'not ', '(', ' '),
  );
  fc.assert(
    fc.property(words, (parts) => {
      for (const twin of twinsStated(parts.join(''), 'ITU-T')) expect(twin).toMatch(/^ISO\/IEC /);
    }),
  );
  expect(twinsStated('identical '.repeat(20_000), 'ITU-T')).toEqual([]);
});
