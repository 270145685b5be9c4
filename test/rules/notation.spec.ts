import fc from 'fast-check';
import { bodyKey, parseBodyRef, parseBodyRefs, readBodyRefs, studyPeriodLabel } from '../../src/bodies/rules/notation';

describe('one body', () => {
  test.each([
    ['Q17/13', 'Q17/13'],
    ['q17/13', 'Q17/13'],
    ['Q.18/13', 'Q18/13'],
    ['Q. 18/13', 'Q18/13'],
    ['Q 5/2', 'Q5/2'],
    ['Q05/02', 'Q5/2'],
    ['Question 17/13', 'Q17/13'],
    ['ITU-T Q17/13', 'Q17/13'],
    ['ITU-T SG2 Q5', 'Q5/2'],
    ['SG13 Q17/13', 'Q17/13'],
    ['SG13/Q17', 'Q17/13'],
    ['Question 17 of Study Group 13', 'Q17/13'],
    ['WP2/13 Q17', 'Q17/13'],
    ['Q.cc1/13', 'Q.cc1/13'],
    ['QALL/17', 'QALL/17'],
    ['All/9', 'QALL/9'],
    ['Study Group 13', 'SG13'],
    ['ITU-T Study Group 13', 'SG13'],
    ['SG 13', 'SG13'],
    ['COM 13', 'SG13'],
    ['WP2/2', 'WP2/2'],
    ['Working party 2/2', 'WP2/2'],
    ['Working party 2/2 (WP2/2)', 'WP2/2'],
    ['WP 2/13', 'WP2/13'],
    ['SG13 WP2', 'WP2/13'],
    ['TSAG', 'TSAG'],
    ['JTC 1/SC 38', 'ISO/IEC JTC 1/SC 38'],
    ['JTC1/SC38', 'ISO/IEC JTC 1/SC 38'],
    ['ISO/IEC JTC1 SC38', 'ISO/IEC JTC 1/SC 38'],
    ['iso/iec jtc 1', 'ISO/IEC JTC 1'],
    ['ISO/IEC JTC 1/SC 38/WG 3', 'ISO/IEC JTC 1/SC 38/WG 3'],
    ['ISO/TC 22/SC 38', 'ISO/TC 22/SC 38'],
    ['FG Cloud', 'FG-Cloud'],
    ['FG-Cloud', 'FG-Cloud'],
    ['FG\u2011Cloud', 'FG-Cloud'],
    ['ITU-T JCA-Cloud', 'JCA-Cloud'],
    ['JCA-CoP', 'JCA-COP'],
    ['JCA-COP', 'JCA-COP'],
    ['JRG-CCM', 'JRG-CCM'],
    ['CT-CCVOCAB', 'CT-CCVOCAB'],
    ['CG-secapa', 'CG-secapa'],
    ['SG17RG-AFR', 'SG17RG-AFR'],
    ['SG17 RG-AFR', 'SG17RG-AFR'],
    ['3GPP SA WG5', '3GPP SA5'],
    ['ETSI ISG NFV', 'ETSI NFV'],
    ['ETSI TC LI', 'ETSI TC LI'],
    ['tm forum', 'TM Forum'],
    ['ITU-D SG2', 'ITU-D SG2'],
  ])('%p is %s', (text, ref) => {
    expect(parseBodyRef(text)).toBe(ref);
    expect(bodyKey(text)).toBe(bodyKey(ref));
  });

  test.each([
    '',
    'garbage words',
    'SC 38',
    'TC 22',
    'Q17',
    'Q.3914',
    'Q.CCP',
    '5/2',
    '13',
    'SG2 Q5/13',
    'FG meeting',
    'ETSI TS 103 142',
    'Rapporteur Q17/13',
    'SG13, SG17',
    'ISO/IEC JTC 1/SC 38 N 676',
  ])('%p names no one body', (text) => {
    expect(parseBodyRef(text)).toBeNull();
  });
});

describe('lists of bodies', () => {
  test.each([
    ['Qs 5/2,7/2 and 19/13', ['Q5/2', 'Q7/2', 'Q19/13']],
    ['Questions 5/2 and 7/2', ['Q5/2', 'Q7/2']],
    ['JRG-CCM (i.e. Qs 5/2, 7/2 and 19/13)', ['JRG-CCM', 'Q5/2', 'Q7/2', 'Q19/13']],
    ['ITU SG 16 Q8, 9, 10/16', ['Q8/16', 'Q9/16', 'Q10/16']],
    ['Qs 8, 9 and 10/16', ['Q8/16', 'Q9/16', 'Q10/16']],
    ['Q5/2, 7', ['Q5/2', 'Q7/2']],
    ['ITU-D Q1/1, 2', ['ITU-D Q1/1', 'ITU-D Q2/1']],
    ['WPs 1, 2/13', ['WP1/13', 'WP2/13']],
    ['ISO/IEC JTC1 SCs 6, 7, 27 and 38', [6, 7, 27, 38].map((n) => `ISO/IEC JTC 1/SC ${n}`)],
    ['JTC 1/SC 27/WGs 1, 4', ['ISO/IEC JTC 1/SC 27/WG 1', 'ISO/IEC JTC 1/SC 27/WG 4']],
    ['ITU-T Study Groups SG2, SG5', ['SG2', 'SG5']],
    ['Study Groups 2, 5 and 13', ['SG2', 'SG5', 'SG13']],
    ['SG16; SG17 Q8/17; TSAG', ['SG16', 'Q8/17', 'TSAG']],
    ['SG13, SG13', ['SG13']],
  ])('%p', (text, refs) => {
    expect(readBodyRefs(text)).toEqual({ refs, unread: [] });
  });

  test('a number between two groups may belong to either, and stays unread', () => {
    expect(readBodyRefs('Q5/2, 7, 19/13')).toEqual({ refs: ['Q5/2', 'Q19/13'], unread: ['7'] });
  });

  test('words that are not understood are left out, and told', () => {
    expect(parseBodyRefs('SG13, the experts, Q5/2')).toEqual(['SG13', 'Q5/2']);
    expect(readBodyRefs('SG13, the experts, Q5/2').unread).toEqual(['experts']);
  });
});

describe('any text', () => {
  const number = fc.integer({ min: 1, max: 30 });
  const spelling = fc.constantFrom(
    (q: number, sg: number) => `Q${q}/${sg}`,
    (q: number, sg: number) => `Q.${q}/${sg}`,
    (q: number, sg: number) => `Q\u00a0${q}/${sg}`,
    (q: number, sg: number) => `question ${q}/${sg}`,
    (q: number, sg: number) => `ITU-T SG${sg} Q${q}`,
    (q: number, sg: number) => `Study Group ${sg} Q${q}/${sg}`,
    (q: number, sg: number) => `SG${sg}, Q${q}/${sg}`.split(', ')[1] ?? '',
  );

  test('every spelling of a Question prints the same', () => {
    fc.assert(
      fc.property(number, number, spelling, (q, sg, spell) => expect(parseBodyRef(spell(q, sg))).toBe(`Q${q}/${sg}`)),
    );
  });

  test('what is printed is read as itself, and nothing throws', () => {
    const piece = fc.constantFrom(
      'Q',
      'Qs',
      'WP',
      'SG',
      'SC',
      'JTC 1/SC',
      ' ',
      '5',
      '13',
      '/',
      ',',
      ' and ',
      'ISO/IEC',
      'FG-',
      'All',
      '(',
      ')',
      '.',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        for (const ref of parseBodyRefs(written)) expect(parseBodyRef(ref)).toBe(ref);
        expect(bodyKey(written)).not.toMatch(/\s/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('study periods', () => {
  test.each([
    ['2013-2016', '2013-2016'],
    ['2017 - 2020', '2017-2020'],
    ['2017–2020', '2017-2020'],
    ['[2025-2028]', '2025-2028'],
    ['Study period 2022-2024', '2022-2024'],
    ['2016-2013', null],
    ['2013-2093', null],
    ['2014-09', null],
    ['2013', null],
    ['', null],
  ])('%p is %p', (text, label) => {
    expect(studyPeriodLabel(text)).toBe(label);
  });
});
