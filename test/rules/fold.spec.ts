import fc from 'fast-check';
import { fold, searchable } from '../../src/platform/fold';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));

describe('folding', () => {
  test.each([
    ['Élan  vital', 'elan vital'],
    ['Rappörteur\u00a0 Łukasz Çelik', 'rapporteur lukasz celik'],
    ['Cloud Computing Standards – Today and the Future', 'cloud computing standards - today and the future'],
    ['“Cloud”', '"cloud"'],
    ['«\u00a0informatique en nuage\u00a0»', '" informatique en nuage "'],
    ['l’informatique', "l'informatique"],
    ['Ｙ．3500', 'y.3500'],
    ['Straße ØRSTED ﬁle', 'strasse orsted file'],
    ['soft\u00adhyphen\u200b', 'softhyphen'],
    ['云计算', '云计算'],
    ['ガイド', 'ガイド'],
    ['한국', '한국'],
  ])('%p becomes %p', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('a folded text stays as it is', () => {
    fc.assert(fc.property(anyText, (text) => expect(fold(fold(text))).toBe(fold(text))));
  });

  test('case and composition of Latin letters do not matter', () => {
    const latin = fc.string({ unit: fc.constantFrom(...'abcxyzéèüñçåôABC -') });
    fc.assert(
      fc.property(latin, (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
      }),
    );
  });
});

describe('text for searching', () => {
  test.each([
    ['云计算', 'u4e91u8ba1 u8ba1u7b97'],
    ['云', 'u4e91'],
    ['Cloud 云计 标准', 'cloud u4e91u8ba1 u6807u51c6'],
    ['ITU-T云计', 'itu-t u4e91u8ba1'],
    ['李明东 (ZTE)', 'u674eu660e u660eu4e1c (zte)'],
    ['Élan', 'elan'],
    ['', ''],
  ])('%p is spelt %p', (text, words) => {
    expect(searchable(text)).toBe(words);
  });

  test('whatever two characters or more are looked for, their words are among those of the text', () => {
    fc.assert(
      fc.property(fc.array(han, { minLength: 2, maxLength: 20 }), fc.nat(), fc.nat(), (characters, a, b) => {
        const start = a % (characters.length - 1);
        const length = 2 + (b % (characters.length - start - 1));
        const words = new Set(searchable(characters.join('')).split(' '));
        for (const word of searchable(characters.slice(start, start + length).join('')).split(' ')) {
          expect(words.has(word)).toBe(true);
        }
      }),
    );
  });

  test('no text makes it throw, and none keeps a Chinese character', () => {
    fc.assert(fc.property(anyText, (text) => expect(searchable(text)).not.toMatch(/\p{Script=Han}/u)));
  });
});
