import fc from 'fast-check';
import { IDENTIFIER_SCHEMES } from '../../src/identifiers/rules/identifier';
import { identifierKey } from '../../src/identifiers/rules/keys';
import {
  compareIdentifiers,
  documentKeys,
  parseIdentifier,
  parseWithFormer,
  printIdentifier,
  sameDocument,
} from '../../src/identifiers/rules/parse';
import { REFERENCES, SPELLINGS, UNREADABLE } from './identifier-tables';

function read(text: string) {
  const identifier = parseIdentifier(text);
  if (identifier === null) throw new Error(`not read: ${text}`);
  return identifier;
}

describe('references', () => {
  test.each(REFERENCES)('%p', (text, scheme, canonical, document, edition) => {
    expect(parseIdentifier(text)).toMatchObject({ scheme, canonical, document, edition });
  });

  test.each(SPELLINGS)('%s in all its spellings', (canonical, spellings) => {
    const { key, documentKey } = read(canonical);
    for (const spelling of spellings) {
      expect([spelling, parseIdentifier(spelling)?.key]).toEqual([spelling, key]);
      expect(read(spelling).documentKey).toBe(documentKey);
    }
  });

  test.each(UNREADABLE)('%p follows no known numbering', (text) => {
    expect(parseIdentifier(text)).toBeNull();
  });

  test('every scheme has an example', () => {
    const used = new Set<string>(REFERENCES.map(([, scheme]) => scheme));
    expect(IDENTIFIER_SCHEMES.filter((scheme) => !used.has(scheme))).toEqual([]);
  });
});

describe('texts with several numbers', () => {
  test('the second number is kept, and the order of the numbers does not count', () => {
    const text = read('Y.3521/M.3070 (03/2016)');
    expect(text.secondary).toEqual(['ITU-T M.3070 (03/2016)']);
    expect(read('M.3070 | Y.3521 (03/2016)').key).toBe(text.key);
    expect(documentKeys(text)).toEqual(['ITU-TY.3521', 'ITU-TM.3070']);
    expect(sameDocument(text, read('M.3070'))).toBe(true);
    expect(sameDocument(text, read('ITU-T Y.3521'))).toBe(true);
    expect(sameDocument(text, read('Y.3522'))).toBe(false);
  });

  test('a common text of two bodies', () => {
    const text = read('ITU-T Y.3500 (08/2014) | ISO/IEC 17788:2014');
    expect(text).toMatchObject({ scheme: 'ITU_T', documentKey: 'ITU-TY.3500', secondary: ['ISO/IEC 17788:2014'] });
    expect(sameDocument(text, read('ISO/IEC 17788'))).toBe(true);
    expect(read('ISO/IEC 17788:2014 | ITU-T Y.3500 (08/2014)').key).toBe(text.key);
  });

  test.each([
    ['Y.3560 (ex Y.rs-frame)', 'ITU-T Y.3560', 'Y.rs-frame'],
    ['X.1234 (X.prov)', 'ITU-T X.1234', 'X.prov'],
    ['Q.3914 (ex Q.CCP)', 'ITU-T Q.3914', 'Q.CCP'],
  ])('%s bore another name', (text, canonical, former) => {
    expect(parseIdentifier(text)?.canonical).toBe(canonical);
    expect(parseWithFormer(text)?.former?.canonical).toBe(former);
  });
});

describe('editions', () => {
  test.each([
    ['Y.3500 (08/2014)', 'Y.3500', true],
    ['Y.3510 (05/2013)', 'Y.3510 (04/2026)', true],
    ['Y.3500', 'Y.3501', false],
    ['Y.3514 (2017) Cor. 1 (12/2018)', 'Y.3514 (05/2017)', false],
    ['ISO/IEC DIS 27017', 'ISO/IEC 27017:2025', true],
    ['ISO/IEC DTR 10822-1.2', 'ISO/IEC TR 10822-1:2025', true],
    ['ISO/IEC 19944:2017', 'ISO/IEC 19944-1:2020', false],
    ['3GPP TS 23.558 Rel-17', '3GPP TS 23.558 Rel-18', true],
    ['DSP0243 v1.1.0', 'DSP0243 v2.1.1', true],
    ['Y.3513 (rev)', 'Y.3513', false],
  ])('%s and %s', (a, b, same) => {
    expect(sameDocument(read(a), read(b))).toBe(same);
  });
});

describe('order', () => {
  test('is natural: numbers by size, editions by date', () => {
    const inOrder = [
      'Y.99',
      'Y.3500',
      'Y.3500 (08/2014)',
      'Y.3500 (03/2016)',
      'Y.3500.1',
      'Y.3501',
      'Y.10000',
      'Y.rs-frame',
    ];
    expect(
      [...inOrder]
        .reverse()
        .map(read)
        .sort(compareIdentifiers)
        .map((identifier) => identifier.canonical),
    ).toEqual(inOrder.map((text) => read(text).canonical));
  });

  test('compares bytes', () => {
    const number = fc.integer({ min: 1, max: 99_999 });
    const year = fc.integer({ min: 1960, max: 2030 });
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(number, number, year, year, month, month, (n1, n2, y1, y2, m1, m2) => {
        const a = read(`Y.${n1} (${String(m1).padStart(2, '0')}/${y1})`);
        const b = read(`Y.${n2} (${String(m2).padStart(2, '0')}/${y2})`);
        const expected = Math.sign(n1 - n2 || y1 - y2 || m1 - m2);
        expect(Math.sign(Buffer.compare(Buffer.from(a.sortKey), Buffer.from(b.sortKey)))).toBe(expected);
        expect(Math.sign(compareIdentifiers(a, b))).toBe(expected);
      }),
    );
  });
});

describe('any text', () => {
  const known = fc.constantFrom(...REFERENCES.map(([text]) => text));

  test('what is printed is read as the same identifier', () => {
    for (const [text] of REFERENCES) expect(parseIdentifier(printIdentifier(read(text)))).toEqual(read(text));
  });

  test('keys are ASCII without blanks or small letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(identifierKey(text)).toMatch(/^[!-`{-~]*$/);
        expect(identifierKey(`  ${text}\u00a0`)).toBe(identifierKey(text));
      }),
    );
  });

  test('blanks, dashes and trade marks around the words do not matter', () => {
    const typography = fc.constantFrom(
      (text: string) => `  ${text} `,
      (text: string) => text.replaceAll(' ', '\u00a0'),
      (text: string) => text.replaceAll(' ', '  '),
      (text: string) => (text.includes('://') ? text : text.replaceAll('-', '\u2010')),
      (text: string) => `${text}.`,
    );
    fc.assert(
      fc.property(known, typography, (text, change) => {
        expect([change(text), parseIdentifier(change(text))?.key]).toEqual([change(text), read(text).key]);
      }),
    );
  });

  test('nothing throws, and what is read is stable', () => {
    const cut = fc
      .tuple(known, fc.nat(40), fc.nat(6), fc.string({ unit: 'grapheme', maxLength: 4 }))
      .map(([text, at, length, insert]) => text.slice(0, at) + insert + text.slice(at + length));
    const glued = fc.tuple(known, fc.constantFrom(' ', ' | ', '/', ' (', '-'), known).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), cut, cut, glued), (text) => {
        const identifier = parseIdentifier(text);
        if (identifier === null) return;
        expect(parseIdentifier(identifier.canonical)).toEqual(identifier);
        expect(identifier.key).not.toBe('');
        expect(identifier.documentKey).not.toBe('');
        for (const other of identifier.secondary) expect(parseIdentifier(other)?.canonical).toBe(other);
      }),
      { numRuns: 3000 },
    );
  });

  test('a long text takes no long time', () => {
    const started = performance.now();
    for (const text of [
      'Y.'.repeat(5000),
      `OASIS ${'a-v1.'.repeat(300)}`,
      `draft-${'a-'.repeat(900)}`,
      `https://x/${'a/'.repeat(900)} b`,
      '1 '.repeat(90),
    ]) {
      parseIdentifier(text);
    }
    expect(performance.now() - started).toBeLessThan(500);
  });
});
