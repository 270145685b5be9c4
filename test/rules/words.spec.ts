import fc from 'fast-check';
import { begunQuery, lastWordQuery, prefixQuery, wholeQuery, words } from '../../src/work-items/rules/words';

test.each([
  ['Cloud computing – Overview', ['cloud', 'computing', 'overview']],
  ['ITU-T Y.3500 (08/2014)', ['itu', 't', 'y', '3500', '08', '2014']],
  ['Réseaux intégrés', ['reseaux', 'integres']],
  ['云计算', ['u4e91u8ba1', 'u8ba1u7b97']],
  ['  ', []],
])('the words of %j', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test.each([
  ['cloud', "'cloud':*"],
  ['cloud cloud', "'cloud':*"],
  ['inter-cloud trust', "'inter':* & 'cloud':* & 'trust':*"],
  ["a' | b:* & !c", "'a':* & 'b':* & 'c':*"],
  ['***', ''],
])('the query for %j', (text, expected) => {
  expect(prefixQuery(text)).toBe(expected);
});

test.each([
  ['cloud', "'cloud'", "'cloud':*", "'cloud':*"],
  ['inter-cloud trust', "'inter' & 'cloud' & 'trust'", "'inter' & 'cloud' & 'trust':*", "'trust':*"],
  ['***', '', '', ''],
])('whole words of %j, the last begun, the last alone', (text, whole, begun, last) => {
  expect([wholeQuery(text), begunQuery(text), lastWordQuery(text)]).toEqual([whole, begun, last]);
});

test('of a long text, the first words count', () => {
  const text = Array.from({ length: 20 }, (_, place) => `w${place}`).join(' ');
  expect(wholeQuery(text).split(' & ')).toHaveLength(16);
  expect(lastWordQuery(text)).toBe("'w15':*");
});

test('no text breaks out of the quotes of its words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      for (const query of [wholeQuery, begunQuery, lastWordQuery, prefixQuery])
        expect(query(text)).toMatch(/^('[\p{L}\p{N}]+'(:\*)?( & '[\p{L}\p{N}]+'(:\*)?)*)?$/u);
    }),
  );
});

test('the words of a text are found by the query for it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      expect(words(words(text).join(' '))).toEqual(words(text));
    }),
  );
});
