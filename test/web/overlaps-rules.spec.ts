import { formAbout } from '../../web/src/pages/liaison/form-about';
import { overlapsIn } from '../../web/src/pages/roadmap/matrix/grid';
import {
  groupOf,
  letterAbout,
  lettersOn,
  ownersOf,
  type Pair,
  saidOf,
  type Text,
  whyShut,
} from '../../web/src/pages/roadmap/overlaps/pairs';

type Path = Text['body']['path'];

const SG13: Path = [
  { ref: 'ITU-T', type: 'SDO' },
  { ref: 'SG13', type: 'STUDY_GROUP' },
  { ref: 'WP2/13', type: 'WORKING_PARTY' },
  { ref: 'Q17/13', type: 'QUESTION' },
];
const SG2: Path = [
  { ref: 'ITU-T', type: 'SDO' },
  { ref: 'SG2', type: 'STUDY_GROUP' },
];
const SC38: Path = [
  { ref: 'ISO/IEC', type: 'SDO' },
  { ref: 'ISO/IEC JTC 1', type: 'COMMITTEE' },
  { ref: 'ISO/IEC JTC 1/SC 38', type: 'SUBCOMMITTEE' },
  { ref: 'ISO/IEC JTC 1/SC 38/WG 3', type: 'WORKING_GROUP' },
];

const text = (ref: string, path: Path): Text => ({
  id: ref,
  ref,
  title: null,
  maturity: 'IN_DEVELOPMENT',
  nativeStatus: null,
  target: null,
  body: { ref: path.at(-1)?.ref ?? '', type: path.at(-1)?.type ?? 'SDO', studyPeriod: null, path },
});
const [mine, theirs, third] = [text('Y.one', SG13), text('22123', SC38), text('M.two', SG2)];
const letter = (id: string) => ({ id, ref: `LS ${id}`, title: null });

const pair: Pair = {
  id: '7',
  state: 'DEMARCATED',
  since: null,
  note: null,
  toText: null,
  source: { kind: 'STATED_HERE', citation: 'Recorded here', uri: null },
  item: { ...mine, liaisons: [letter('1'), letter('2')] },
  other: { ...theirs, liaisons: [letter('2'), letter('3')] },
  history: [],
};

describe('Overlaps', () => {
  test.each([
    [SG13, 'SG13'],
    [SC38, 'ISO/IEC JTC 1/SC 38'],
    [
      [
        { ref: 'IETF', type: 'SDO' },
        { ref: 'nvo3', type: 'WORKING_GROUP' },
      ],
      'nvo3',
    ],
    [[{ ref: 'DMTF', type: 'SDO' }], 'DMTF'],
  ] as const)('are between groups as one writes to them: %j', (path, group) => {
    expect(groupOf({ ref: path.at(-1)?.ref ?? '', path })).toBe(group);
  });

  test('stand in the list by group, in the order of numbers', () => {
    const owners = ownersOf([theirs, mine, third]);
    expect(owners.map(({ name, texts }) => [name, texts.map(({ ref }) => ref)])).toEqual([
      ['ISO/IEC JTC 1/SC 38', ['22123']],
      ['SG2', ['M.two']],
      ['SG13', ['Y.one']],
    ]);
  });

  test('are suspected between two texts of two groups of which none is recorded', () => {
    const sibling = text('Y.other', SG13);
    expect(whyShut(mine, [], [pair])).toBeNull();
    expect(whyShut(mine, [mine, third], [pair])).toBeNull();
    expect(whyShut(theirs, [mine, third], [])).toBe('two');
    expect(whyShut(sibling, [mine], [])).toBe('group');
    expect(whyShut(theirs, [mine], [pair])).toBe('recorded');
    expect(whyShut(mine, [theirs], [pair])).toBe('recorded');
    expect(whyShut(third, [mine], [pair])).toBeNull();
  });

  test('tell what was said of them, not what else an entry changed', () => {
    const entry = { recordedAt: '2026-05-01T10:00:00Z', happened: null, actorOffice: null, by: null };
    const change = { of: 'work_item_relation', field: 'overlap' };
    const history: Pair['history'] = [
      {
        ...entry,
        id: '2',
        reason: 'Agreed',
        changes: [
          { ...change, row: '9', before: 'SUSPECTED', after: 'DISMISSED' },
          { ...change, row: '7', before: 'SUSPECTED', after: 'DEMARCATED' },
        ],
      },
      { ...entry, id: '1', reason: null, changes: [{ ...change, row: '7', before: null, after: 'SUSPECTED' }] },
      { ...entry, id: '0', reason: null, changes: [] },
    ];
    expect(saidOf({ ...pair, history }).map(({ before, after, reason }) => [before, after, reason])).toEqual([
      ['SUSPECTED', 'DEMARCATED', 'Agreed'],
      [null, 'SUSPECTED', null],
      [null, null, null],
    ]);
  });

  test('name the statements that mention both texts, and none where the other has no record', () => {
    expect(lettersOn(pair).map(({ id }) => id)).toEqual(['2']);
    expect(lettersOn({ ...pair, other: null })).toEqual([]);
  });

  test('are counted once in each domain that one of the texts stands in', () => {
    const side = (...domains: ('SECURITY' | 'TESTING')[]) => ({ id: '1', domains });
    const nodes = [
      { id: '1', item: side('SECURITY', 'TESTING'), other: side('SECURITY') },
      { id: '2', item: side('SECURITY'), other: null },
    ];
    expect([...overlapsIn({ overlaps: { nodes } })]).toEqual([
      ['SECURITY', 2],
      ['TESTING', 1],
    ]);
  });

  test('lead to a statement to each group once, about both texts, which names them and asks nothing by itself', () => {
    expect(letterAbout(mine, theirs)).toEqual({ to: ['SG13', 'ISO/IEC JTC 1/SC 38'], about: ['Y.one', '22123'] });
    expect(letterAbout(mine, text('Y.other', SG13)).to).toEqual(['SG13']);
    const form = formAbout([{ ...mine, title: 'One' }, theirs], ['SG13', 'ISO/IEC JTC 1/SC 38'], 'Possible overlap');
    expect(form).toMatchObject({
      mode: 'draft',
      title: 'Possible overlap',
      body: '- Y.one, One (Q17/13)\n- 22123 (ISO/IEC JTC 1/SC 38/WG 3)',
      destinationQuestions: 'Q17/13',
      addressees: [
        { body: 'SG13', purpose: '', deadline: '' },
        { body: 'ISO/IEC JTC 1/SC 38', purpose: '', deadline: '' },
      ],
      about: [
        { id: 'Y.one', ref: 'Y.one' },
        { id: '22123', ref: '22123' },
      ],
    });
  });
});
