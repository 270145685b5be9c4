import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { answerTo, findAsks } from '../../src/liaisons/rules/asks';
import { corpusFile, describeWithCorpus } from '../support/corpus';

const found = (text: string) => findAsks(text).map((ask) => [ask.mark, ask.text]);

describe('what a text asks', () => {
  test.each<[text: string, asks: (readonly [mark: string | null, text: string])[]]>([
    ['We ask for your view on M.occm.', [[null, 'We ask for your view on M.occm.']]],
    ['SG2 thanks you. Please confirm the date. Kind regards.', [[null, 'Please confirm the date.']]],
    [
      'SG13 is kindly invited to comment on Rec. ITU-T Y.3500.',
      [[null, 'SG13 is kindly invited to comment on Rec. ITU-T Y.3500.']],
    ],
    ['Will M.occm be ready?', [[null, 'Will M.occm be ready?']]],
    [
      'WP2/2 proposes: 1) one terminology; 2) one architecture, to which M.mivrcc could be an input. It will meet in May.',
      [
        ['1)', 'one terminology'],
        ['2)', 'one architecture, to which M.mivrcc could be an input.'],
      ],
    ],
    [
      'SG2 has these questions:\n1. Is the scope the same?\n2. Who edits it?\nRegards',
      [
        ['1.', 'Is the scope the same?'],
        ['2.', 'Who edits it?'],
      ],
    ],
    [
      'We request that SG13: (a) review the text, and (b) tell us of overlaps.',
      [
        ['(a)', 'review the text'],
        ['(b)', 'tell us of overlaps.'],
      ],
    ],
    [
      'We ask you to review the attached document, which is stable enough, and to\nprovide comments by March.',
      [
        [
          null,
          'We ask you to review the attached document, which is stable enough, and to\nprovide comments by March.',
        ],
      ],
    ],
    ['We look forward to your reply by 20 March 2015.', [[null, 'We look forward to your reply by 20 March 2015.']]],
  ])('%j', (text, asks) => {
    expect(found(text)).toEqual(asks);
  });

  test.each([
    '',
    'SG2 has three work items: M.occm, M.rcsm and M.mivrcc.',
    'The report has: 1) a scope; 2) a list of gaps.',
    'Questions 5/2 and 7/2 met.',
    '1) alone, as we propose',
    'We propose: 2) to begin with the second.',
    'We look forward to continued cooperation.',
    'Thank you for the requested gap analysis.',
    'As was asked at the meeting, SG13 has extended the lifetime of the group.',
  ])('nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('every ask is a passage of the text, in its order, and none stands in another', () => {
    const part = fc.constantFrom(
      'We propose: ',
      '1) one ',
      '2) two; ',
      'a) that',
      '\n',
      '. ',
      'Please send it. ',
      'Why? ',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const ask of findAsks(text)) {
          expect(text.slice(ask.position, ask.position + ask.text.length)).toBe(ask.text);
          expect(ask.position).toBeGreaterThanOrEqual(end);
          end = ask.position + ask.text.length;
        }
      }),
    );
  });

  test('a long text of one kind is read at once', () => {
    for (const part of ['a) ', '1. x\n', 'We ask you ', '? ', 'Please send. ', ';', ', and', 'kindly '])
      expect(findAsks(part.repeat(100_000 / part.length)).length).toBeLessThanOrEqual(50);
  });
});

describe('the answer to begin with', () => {
  test('has a heading for each thing asked, with room below it', () => {
    expect(answerTo(findAsks('We propose: 1) one terminology; 2) one architecture. Please confirm.'))).toBe(
      '1) On “one terminology”:\n\n2) On “one architecture.”:\n\nOn “Please confirm.”:\n',
    );
    expect(answerTo([])).toBeNull();
  });

  test('does not repeat a long one whole', () => {
    expect(answerTo([{ mark: null, text: 'long '.repeat(100), position: 0 }])?.length).toBeLessThan(200);
  });
});

describeWithCorpus('test/rules/liaison-asks.spec.ts')('a real statement', () => {
  test('COM2-LS066: its four numbered proposals and the meetings it proposes, and nothing of its attachment', () => {
    const text = readFileSync(corpusFile('seeds', '003_148efce3efa45650.txt'), 'utf8');
    const asks = findAsks(text);
    expect(asks.map(({ mark }) => mark)).toEqual(['1)', '2)', '3)', '4)', null]);
    expect(asks[1]?.text).toMatch(/^To avoid misunderstanding and confusion, a common terminology/);
    expect(asks[4]?.text).toMatch(/^WP2\/2 proposes to have future joint Rapporteurs group meetings/);
  });
});
