import fc from 'fast-check';
import { type Link, linksOf, withoutCircles } from '../../src/exchange/rules/links';
import { textName, textNamed } from '../../src/exchange/rules/texts';

const place = { row: 1 };
const link = (from: string, type: Link['type'], to: string): Link => ({ from, type, to, place });
const shown = (links: readonly Link[]) => links.map(({ from, type, to }) => `${from} ${type} ${to}`);

test('a relation is stored one way, whichever side names it, and never to the text itself', () => {
  const links = linksOf([
    { itemId: '1', name: 'SUPERSEDED_BY', otherId: '2', place },
    { itemId: '2', name: 'SUPERSEDES', otherId: '1', place },
    { itemId: '1', name: 'IDENTICAL_TEXT', otherId: '3', place },
    { itemId: '3', name: 'IDENTICAL_TEXT', otherId: '1', place },
    { itemId: '4', name: 'REVISES', otherId: '4', place },
  ]);
  expect(shown(links)).toEqual(['2 SUPERSEDES 1', '1 IDENTICAL_TEXT 3']);
});

test.each<[string, Link[], Link[], string[]]>([
  [
    'two that claim to replace each other',
    [link('1', 'SUPERSEDES', '2'), link('2', 'SUPERSEDES', '1')],
    [],
    ['1 SUPERSEDES 2'],
  ],
  ['one that is known the other way round', [link('1', 'SUPERSEDES', '2')], [link('2', 'SUPERSEDES', '1')], []],
  ['a longer way back', [link('1', 'AMENDS', '2')], [link('2', 'AMENDS', '3'), link('3', 'AMENDS', '1')], []],
  ['another kind', [link('1', 'AMENDS', '2')], [link('2', 'REVISES', '1')], ['1 AMENDS 2']],
  [
    'a kind that may go round',
    [link('1', 'NORMATIVE_REFERENCE', '2')],
    [link('2', 'NORMATIVE_REFERENCE', '1')],
    ['1 NORMATIVE_REFERENCE 2'],
  ],
])('%s', (_, links, known, expected) => {
  expect(shown(withoutCircles(links, known))).toEqual(expected);
});

test('what is entered never leads back, and asked again nothing more is left out', () => {
  const node = fc.integer({ min: 1, max: 7 }).map(String);
  fc.assert(
    fc.property(fc.array(fc.tuple(node, node), { maxLength: 30 }), (pairs) => {
      const links = pairs.filter(([from, to]) => from !== to).map(([from, to]) => link(from, 'SUPERSEDES', to));
      const kept = withoutCircles(links, []);
      const next = new Map(
        kept.map(({ from }) => [from, kept.filter((each) => each.from === from).map(({ to }) => to)]),
      );
      const reaches = (from: string, to: string, depth = 0): boolean =>
        depth < 9 && (next.get(from) ?? []).some((each) => each === to || reaches(each, to, depth + 1));
      return kept.every(({ from }) => !reaches(from, from)) && withoutCircles(kept, []).length === kept.length;
    }),
  );
});

describe('the text that a relation names', () => {
  const known = (id: string, reference: string) => ({ id, ref: reference, ...textName(reference) });
  const texts = [
    known('1', 'ISO/IEC 17788:2014'),
    known('2', 'ITU-T Y.3505 (05/2018)'),
    known('3', 'ITU-T Y.3505 (02/2022)'),
  ];

  test.each([
    ['its edition', 'ITU-T Y.3505 (05/2018)', '2'],
    ['no edition, of which there is one', 'ISO/IEC 17788', '1'],
    ['no edition, of which there are several', 'Y.3505', 'SEVERAL'],
    ['another edition', 'ISO/IEC 17788:2030', 'NONE'],
    ['nobody', 'ISO 1', 'NONE'],
  ])('%s', (_, to, expected) => {
    const found = textNamed(textName(to), texts);
    expect(found.kind === 'FOUND' ? found.text.id : found.kind).toBe(expected);
  });

  test('a project of ISO is known by its page', () => {
    expect(textName('iso:82756').key).toBe(textName('https://www.iso.org/standard/82756.html').key);
  });
});
