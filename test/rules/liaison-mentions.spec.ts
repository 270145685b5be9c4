import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { findMentions, mentionKey, rereadMentions } from '../../src/liaisons/rules/mentions';
import { corpusFile, describeWithCorpus } from '../support/corpus';

const texts = (text: string) => findMentions(text).map((mention) => mention.text);

describe('what is found in a text', () => {
  test.each<[text: string, found: string[]]>([
    ['See M.occm and M.rcsm.', ['M.occm', 'M.rcsm']],
    ['Rec. ITU-T Y.3500, from Q17/13; ITU-T Y.3502, from ITU-T Q.18/13.', ['Y.3500', 'Y.3502']],
    ['the text of Y.3521/M.3070', ['Y.3521', 'M.3070']],
    ['ITU-T Y.3500 (08/2014) is approved', ['Y.3500 (08/2014)']],
    ['your letter (COM 13 – LS 64 – E) and COM2-LS066', ['COM 13 – LS 64 – E', 'COM2-LS066']],
    ['JCA-Cloud – LS 26 – E, SG13-LS64, TDAG - LS 3', ['JCA-Cloud – LS 26 – E', 'SG13-LS64', 'TDAG - LS 3']],
    [
      'http://www.itu.int/itu-t/workprog/wp_item.aspx?isn=8846, again',
      ['http://www.itu.int/itu-t/workprog/wp_item.aspx?isn=8846'],
    ],
    ['ISN 9621 and isn=9623', ['ISN 9621', 'isn=9623']],
    ['ISO/IEC 17788:2014 and ISO/IEC 19086-1', ['ISO/IEC 17788:2014', 'ISO/IEC 19086-1']],
    ['RFC 7540, draft-ietf-opsawg-model', ['RFC 7540', 'draft-ietf-opsawg-model']],
    ['TS 28.531 and NIST SP 800-145', ['TS 28.531', 'NIST SP 800-145']],
    ['DSP0263 of DMTF', ['DSP0263']],
    ['according to Rec. ITU-T A.1 and Recommendation A.8', ['A.1', 'A.8']],
    ['M.occm twice: M.occm', ['M.occm']],
    ['a name with a blank: M. rcsm', ['M. rcsm']],
  ])('%s', (text, found) => {
    expect(texts(text)).toEqual(found);
    for (const mention of findMentions(text))
      expect(text.slice(mention.position, mention.position + mention.text.length)).toBe(mention.text);
  });

  test.each([
    '',
    'Questions Q5/2, Q.19/13 and 18/13 of WP2/13',
    'see clause A.2, Annex B.3, Figure C.1 and section 2.3.3',
    'e.g. this, i.e. that, at 5 p.m.',
    'the Y.3500-series and the M-series',
    'mail to Y.person@example.org',
    'https://example.org/Y.3500/M.occm',
    'file Y.docx, www.itu.int',
    'LS on something; a letter of 3 LS',
    'in U.S. and E.U. law',
  ])('nothing in "%s"', (text) => {
    expect(texts(text)).toEqual([]);
  });

  test('what may as well be a person is doubtful', () => {
    expect(findMentions('by K.Lee and M. rcsm and M.occm').map(({ text, doubtful }) => [text, doubtful])).toEqual([
      ['K.Lee', true],
      ['M. rcsm', true],
      ['M.occm', false],
    ]);
  });

  test('a long text of one kind is read at once', () => {
    for (const part of ['a', 'A.b ', 'a-', 'COM 13 – LS 1 ', 'x@', 'M.', 'Y.1234 ', 'draft-a-'])
      expect(findMentions(part.repeat(100_000 / part.length)).length).toBeLessThanOrEqual(500);
  });

  test('any text is read without an exception, and each mention stands where it says', () => {
    const piece = fc.constantFrom('M.', 'occm', 'COM 13', ' – ', 'LS', ' 64', 'Y.3500', '/13', '(08/2014)', 'Q.', ' ');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          for (const { position, text: words } of findMentions(text))
            expect(text.startsWith(words, position)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('reading again', () => {
  const known = (id: string, text: string, position: number, judged: boolean) => ({ id, text, position, judged });

  test('what was judged stays, what nobody looked at goes with the text', () => {
    const reread = rereadMentions(
      [known('1', 'M.occm', 0, true), known('2', 'M.rcsm', 10, false), known('3', 'Y.3500', 20, true)],
      findMentions('Now Y.3500 and M.mivrcc'),
    );
    expect(reread.added.map(({ text }) => text)).toEqual(['M.mivrcc']);
    expect(reread.moved).toEqual([
      expect.objectContaining({ id: '1', position: -1 }),
      expect.objectContaining({ id: '3', position: 4, text: 'Y.3500' }),
    ]);
    expect(reread.gone).toEqual(['2']);
  });

  test('the same text again changes nothing', () => {
    const text = 'M.occm, COM 13 – LS 64 – E, http://www.itu.int/itu-t/workprog/wp_item.aspx?isn=8846';
    const found = findMentions(text);
    const again = rereadMentions(
      found.map(({ text: words, position }, index) => known(String(index), words, position, index === 0)),
      found,
    );
    expect(found).toHaveLength(3);
    expect(again).toEqual({ added: [], moved: [], gone: [] });
    expect(found.map(({ text: words }) => mentionKey(words))).toEqual(found.map(({ key }) => key));
  });
});

const REAL = 'references in a real statement';
describeWithCorpus(REAL)(REAL, () => {
  test.each<[file: string, found: string[]]>([
    [
      '003_148efce3efa45650.txt',
      ['COM 13 – LS 64 – E', 'M.occm', 'M.rcsm', 'M.mivrcc', 'COM2-LS066', 'Y.3500', 'Y.3502', 'Y.3520', 'A.1'],
    ],
    [
      '002_2017aa3cae7d437b.txt',
      [
        'M.occm',
        'M.rcsm',
        'M.mivrcc',
        'http://www.itu.int/itu-t/workprog/wp_item.aspx?isn=8846',
        'http://www.itu.int/itu-t/workprog/wp_item.aspx?isn=9621',
        'M.3020',
        'http://www.itu.int/itu-t/workprog/wp_item.aspx?isn=9623',
      ],
    ],
  ])('%s', (file, found) => {
    expect(texts(readFileSync(corpusFile('seeds', file), 'utf8'))).toEqual(found);
  });
});
