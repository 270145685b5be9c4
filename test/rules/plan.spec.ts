import fc from 'fast-check';
import { CELL_NAMES, type Known } from '../../src/exchange/rules/cells';
import { endedCells, withoutSaidElsewhere } from '../../src/exchange/rules/gone';
import { type Candidate, lookupOf, matchOf, titleKey } from '../../src/exchange/rules/matching';
import { acceptedCells, planRow } from '../../src/exchange/rules/plan';
import { ENDING_CELLS, type ReadItem } from '../../src/exchange/rules/reading';
import { textName } from '../../src/exchange/rules/texts';
import type { IdentifierKind } from '../../src/identifiers/rules/identifier';
import { identifierFact } from '../../src/work-items/facts';

const EMPTY: ReadItem = {
  place: { table: 1, row: 2 },
  sourceKey: null,
  organization: 'ITU-T',
  body: 'Q5/2',
  identifiers: [],
  titles: [],
  type: null,
  process: null,
  statuses: [],
  target: null,
  started: null,
  scope: null,
  uri: null,
  domains: [],
  editors: [],
  relations: [],
  raw: {},
};
const read = (some: Partial<ReadItem>): ReadItem => ({ ...EMPTY, ...some });
const named = (kind: IdentifierKind, text: string) => ({ kind, text, from: null });

function candidate(
  id: string,
  names: readonly (readonly [IdentifierKind, string])[],
  titles: readonly string[] = [],
  twins: readonly string[] = [],
): Candidate {
  const identifiers = names.map(([kind, text]) => {
    const fact = identifierFact(kind, text, null);
    return { kind, scheme: String(fact.scheme), key: String(fact.key), documentKey: String(fact.document_key) };
  });
  return { id, identifiers, titles, organization: 'ITU-T', twins: twins.map(textName) };
}

describe('what a row is about', () => {
  const occm = candidate(
    '1',
    [
      ['PROVISIONAL', 'M.occm'],
      ['ISN', '8846'],
    ],
    ['Overview of Cloud Computing Management'],
  );
  const rcsm = candidate(
    '2',
    [
      ['PROVISIONAL', 'M.rcsm'],
      ['PUBLISHED', 'M.3371 (10/2016)'],
    ],
    ['Requirements for Cloud Service Management'],
  );
  const old = candidate('3', [['PUBLISHED', 'Y.3505 (05/2018)']]);
  const recent = candidate('4', [['PUBLISHED', 'Y.3505 (02/2022)']]);
  const all = [occm, rcsm, old, recent];

  test.each<[string, Partial<ReadItem>, object]>([
    [
      'the source key',
      { identifiers: [named('ISN', '8846'), named('PROVISIONAL', 'M.rcsm')] },
      { kind: 'FOUND', id: '1', by: 'SOURCE_KEY' },
    ],
    [
      'the number',
      { identifiers: [named('PUBLISHED', 'ITU-T M.3371 (10/2016)')] },
      { kind: 'FOUND', id: '2', by: 'REFERENCE' },
    ],
    [
      'a provisional name with a blank',
      { identifiers: [named('PROVISIONAL', 'M. rcsm')] },
      { kind: 'FOUND', id: '2', by: 'ALIAS' },
    ],
    [
      'the edition',
      { identifiers: [named('PUBLISHED', 'Y.3505 (02/2022)')] },
      { kind: 'FOUND', id: '4', by: 'REFERENCE' },
    ],
    [
      'a number of several editions: a person decides',
      { identifiers: [named('PUBLISHED', 'Y.3505')] },
      { kind: 'SEVERAL', ids: ['3', '4'], by: 'ALIAS' },
    ],
    [
      'an equal title',
      { titles: [{ title: 'Overview of cloud-computing management', language: 'en' }] },
      { kind: 'FOUND', id: '1', by: 'TITLE' },
    ],
    ['another edition is another text', { identifiers: [named('PUBLISHED', 'Y.3505 (06/2025)')] }, { kind: 'NONE' }],
    [
      'an equal title under another number is another text',
      {
        identifiers: [named('PUBLISHED', 'M.3999 (10/2016)')],
        titles: [{ title: 'Requirements for Cloud Service Management', language: 'en' }],
      },
      { kind: 'NONE' },
    ],
    [
      'an equal title of another organization is another text',
      {
        identifiers: [named('PROVISIONAL', 'ISO/IEC DIS 99999')],
        titles: [{ title: 'Overview of Cloud Computing Management', language: 'en' }],
      },
      { kind: 'NONE' },
    ],
    [
      'the same title on another page of one series is another text',
      {
        identifiers: [named('ISN', '7777')],
        titles: [{ title: 'Overview of Cloud Computing Management', language: 'en' }],
      },
      { kind: 'NONE' },
    ],
    [
      'nothing',
      { identifiers: [named('PROVISIONAL', 'X.new')], titles: [{ title: 'Another', language: 'en' }] },
      { kind: 'NONE' },
    ],
  ])('%s', (_, some, expected) => {
    expect(matchOf(lookupOf(read(some)), all)).toEqual(expected);
  });

  test('one page of two numbers is the page of two texts', () => {
    const part = candidate('5', [
      ['PUBLISHED', 'OASIS WSDM-MUWS-Part1-v1.0'],
      ['URI', 'http://example.org/wsdm.zip'],
    ]);
    const other = read({
      identifiers: [named('PUBLISHED', 'OASIS WSDM-MOWS-v1.0'), named('URI', 'http://example.org/wsdm.zip')],
    });
    expect(matchOf(lookupOf(other), [part])).toEqual({ kind: 'NONE' });
  });

  test('a source that spoke of a text means another by a number without edition', () => {
    const revised = candidate('6', [['PUBLISHED', 'ITU-R R.54-1']]);
    const first = lookupOf(read({ identifiers: [named('PUBLISHED', 'ITU-R R.54')] }));
    expect(matchOf(first, [revised], new Set(['6']))).toEqual({ kind: 'NONE' });
  });

  test('a published number is that of its draft, a draft not that of the edition before', () => {
    const [draft, before] = [
      candidate('7', [['PROVISIONAL', 'ISO/IEC DIS 27017']]),
      candidate('8', [['PUBLISHED', 'ISO/IEC 27017:2015']]),
    ];
    const wanted = (kind: IdentifierKind, text: string) => lookupOf(read({ identifiers: [named(kind, text)] }));
    expect(matchOf(wanted('PUBLISHED', 'ISO/IEC 27017:2025'), [draft, before])).toMatchObject({
      kind: 'FOUND',
      id: '7',
    });
    expect(matchOf(wanted('PROVISIONAL', 'ISO/IEC DIS 27017'), [before])).toEqual({ kind: 'NONE' });
  });

  describe('twins', () => {
    const [y3500, draft, other] = [
      candidate('9', [['PUBLISHED', 'ITU-T Y.3500 (08/2014)']], [], ['ISO/IEC 17788:2014']),
      candidate('10', [['PROVISIONAL', 'X.cc-control']], ['Controls'], ['ISO/IEC 27017:2015']),
      candidate('11', [['PROVISIONAL', 'X.cc-more']], [], ['ISO/IEC 27017:2015']),
    ];
    const wanted = (to: string, some: Partial<ReadItem> = {}) =>
      lookupOf(read({ relations: [{ name: 'IDENTICAL_TEXT', to }], ...some }));

    test.each<[string, ReturnType<typeof wanted>, object]>([
      ['by number', wanted('ISO/IEC 17788'), { kind: 'FOUND', id: '9', by: 'TWIN' }],
      ['by edition', wanted('ISO/IEC 17788:2014'), { kind: 'FOUND', id: '9', by: 'TWIN' }],
      ['another edition', wanted('ISO/IEC 17788:2025'), { kind: 'NONE' }],
      ['several', wanted('ISO/IEC 27017'), { kind: 'SEVERAL', ids: ['10', '11'], by: 'TWIN' }],
      ['of another organization', wanted('ISO/IEC 17788', { organization: 'ETSI' }), { kind: 'NONE' }],
      [
        'a draft of an unknown name',
        wanted('ISO/IEC 17788', { identifiers: [named('PROVISIONAL', 'Y.ccdef')] }),
        { kind: 'FOUND', id: '9', by: 'TWIN' },
      ],
      [
        'another published number is another text',
        wanted('ISO/IEC 17788', { identifiers: [named('PUBLISHED', 'ITU-T Y.9999 (10/2020)')] }),
        { kind: 'NONE' },
      ],
      [
        'before an equal title',
        wanted('ISO/IEC 17788', { titles: [{ title: 'Controls', language: 'en' }] }),
        { kind: 'FOUND', id: '9', by: 'TWIN' },
      ],
      [
        'after its own name',
        wanted('ISO/IEC 17788', { identifiers: [named('PROVISIONAL', 'X.cc-control')] }),
        { kind: 'FOUND', id: '10', by: 'ALIAS' },
      ],
    ])('%s', (_, lookup, expected) => {
      expect(matchOf(lookup, [y3500, draft, other])).toEqual(expected);
    });

    test('what is identical to a text is not that text', () => {
      expect(matchOf(wanted('ITU-T Y.3500 (08/2014)', { organization: 'ISO/IEC' }), [y3500])).toEqual({ kind: 'NONE' });
    });
  });

  test('titles are compared without case, dashes and blanks', () => {
    expect(titleKey('Cloud  computing – Overview')).toBe(titleKey('cloud computing - overview'));
  });
});

const KNOWN: Known = {
  id: '1',
  identifierTexts: ['PROVISIONAL:M.occm'],
  titles: ['Overview'],
  type: 'RECOMMENDATION',
  process: 'AAP',
  nativeStatus: 'Under study',
  statusOn: '2013',
  events: [],
  target: '2014 for consent',
  targets: ['2014 for consent'],
  started: '2012-03-07',
  scope: 'all',
  uri: null,
  domains: ['MANAGEMENT'],
  assignedDomains: ['MANAGEMENT'],
  editors: [],
  presentEditors: [],
  relations: [],
  byHand: [],
  asOf: {},
};
const scope = (asOf: string | null = null) => ({
  bodies: new Map([['Q5/2', '17']]),
  asOf,
  texts: new Map(),
  persons: new Map(),
});
const found = { kind: 'FOUND', id: '1', by: 'ALIAS' } as const;
const cell = (row: ReturnType<typeof planRow>, name: string) => row.cells.find((each) => each.name === name);

describe('what becomes of a row', () => {
  const row = (some: Partial<ReadItem>, known: Partial<Known> = {}, asOf: string | null = null) =>
    planRow(read(some), found, { ...KNOWN, ...known }, scope(asOf));

  test('what is the same changes nothing', () => {
    const same = row({
      target: 'for consent in 2014',
      scope: 'all',
      titles: [{ title: 'Overview', language: 'en' }],
      identifiers: [named('PROVISIONAL', 'M.occm')],
      domains: ['MANAGEMENT'],
    });
    expect(same.state).toBe('SAME');
    expect(same.cells.every(({ state }) => state === 'SAME')).toBe(true);
  });

  test('what the source does not say is not asked', () => {
    expect(row({}).cells).toEqual([]);
  });

  test.each<[string, Partial<ReadItem>, Partial<Known>, string | null, string, string, boolean]>([
    ['another target', { target: '2016 for consent' }, {}, null, 'TARGET', 'CHANGED', true],
    ['an address where none was', { uri: 'http://x' }, {}, null, 'URI', 'NEW', true],
    ['a scope that a person wrote', { scope: 'less' }, { byHand: ['SCOPE'] }, null, 'SCOPE', 'CONFLICT', false],
    ['an older snapshot', { target: '2016' }, { asOf: { TARGET: '2015-06' } }, '2014', 'TARGET', 'OLDER', false],
    ['a newer snapshot', { target: '2016' }, { asOf: { TARGET: '2015-06' } }, '2016', 'TARGET', 'CHANGED', true],
    [
      'a status that no scale knows',
      { statuses: [{ nativeStatus: 'Gronk', kind: 'REGISTERED', on: null, basis: 'OBSERVED' }] },
      {},
      null,
      'STATUS',
      '',
      false,
    ],
    ['a further name', { identifiers: [named('ISN', '8846')] }, {}, null, 'IDENTIFIER', 'CHANGED', true],
  ])('%s', (_, some, known, asOf, name, state, accepted) => {
    expect(cell(row(some, known, asOf), name)).toEqual(
      state === '' ? undefined : expect.objectContaining({ state, accepted }),
    );
  });

  test('a new text is created; without a known body or any name it is not', () => {
    const fresh = (some: Partial<ReadItem>) => planRow(read(some), { kind: 'NONE' }, null, scope());
    expect(fresh({ titles: [{ title: 'New', language: 'en' }] }).state).toBe('CREATE');
    expect(fresh({})).toMatchObject({ state: 'REJECT', problems: [{ rule: 'NAMELESS' }] });
    expect(fresh({ body: 'Q99/99', titles: [{ title: 'New', language: 'en' }] })).toMatchObject({
      state: 'REJECT',
      problems: [{ rule: 'BODY_KNOWN' }],
    });
  });

  test('a person may accept what the plan would keep, and leave out what it would write', () => {
    const planned = row({ scope: 'less', target: '2016' }, { byHand: ['SCOPE'] });
    expect(acceptedCells(planned, null)).toEqual(['TARGET']);
    expect(acceptedCells(planned, ['SCOPE'])).toEqual(['SCOPE']);
    expect(acceptedCells(planned, [])).toEqual([]);
  });

  test('nothing older or edited by hand is ever accepted unasked', () => {
    const text = fc.option(fc.constantFrom('a', 'b', '2014', '2016 for consent'), { nil: null });
    fc.assert(
      fc.property(
        text,
        text,
        fc.subarray([...CELL_NAMES]),
        fc.option(fc.constantFrom('2013', '2020'), { nil: null }),
        (target, said, byHand, asOf) => {
          const planned = row({ target, scope: said }, { byHand, asOf: { TARGET: '2015', SCOPE: '2015' } }, asOf);
          return acceptedCells(planned, null).every(
            (name) => !byHand.includes(name) || cell(planned, name)?.current === null,
          );
        },
      ),
    );
  });
});

describe('what a row no longer says', () => {
  const held: Known = {
    ...KNOWN,
    uri: 'http://example.org/occm',
    presentEditors: ['Kim Lee'],
    events: ['REGISTERED||2012-03-07', 'DRAFTED|Under study|2013'],
  };
  const row = (some: Partial<ReadItem>, known: Partial<Known> = {}, asOf: string | null = null) =>
    planRow(read(some), found, { ...held, ...known }, scope(asOf));
  const states = (planned: ReturnType<typeof planRow>) =>
    Object.fromEntries(planned.cells.map(({ name, state }) => [name, state]));

  test('an empty cell of a column that the source has is gone, and kept unless a person names it', () => {
    const planned = row({ empty: ENDING_CELLS });
    expect(states(planned)).toEqual(Object.fromEntries(ENDING_CELLS.map((name) => [name, 'GONE'])));
    expect(cell(planned, 'TARGET')).toMatchObject({ current: '2014 for consent', proposed: null, accepted: false });
    expect(acceptedCells(planned, null)).toEqual([]);
    expect(acceptedCells(planned, ['TARGET', 'SCOPE'])).toEqual(['TARGET', 'SCOPE']);
    expect(endedCells(planned, ['TARGET'])).toEqual(['TARGET']);
  });

  test('a source without the column says nothing of it', () => {
    expect(row({}).cells).toEqual([]);
    expect(states(row({ empty: ['SCOPE'] }))).toEqual({ SCOPE: 'GONE' });
  });

  test.each<[string, Partial<ReadItem>, Partial<Known>, string | null, object]>([
    ['what a person wrote is a conflict', { empty: ['SCOPE'] }, { byHand: ['SCOPE'] }, null, { SCOPE: 'CONFLICT' }],
    ['an older source cannot know', { empty: ['TARGET'] }, { asOf: { TARGET: '2015-06' } }, '2015-05', {}],
    ['an older source cannot know', { empty: ['TARGET'] }, { asOf: { TARGET: '2016' } }, '2015', {}],
    ['a newer one can', { empty: ['TARGET'] }, { asOf: { TARGET: '2015-06' } }, '2015-07', { TARGET: 'GONE' }],
    ['where nothing was known, nothing ends', { empty: ['URI'] }, { uri: null }, null, {}],
    ['a target that is none is none', { empty: ['TARGET'] }, { target: 'TBD' }, null, {}],
    ['what a rule placed was never said', { empty: ['DOMAINS'] }, { assignedDomains: [] }, null, {}],
    ['a start that a status tells of', { empty: ['STARTED'] }, { events: ['DRAFTED|WD|2012-03-07', 'x||'] }, null, {}],
    ['a start that is all that is known', { empty: ['STARTED'] }, { events: ['REGISTERED||2012-03-07'] }, null, {}],
    ['what the row says elsewhere is said', { empty: ['SCOPE'], scope: 'all' }, {}, null, { SCOPE: 'SAME' }],
  ])('%s', (_, some, known, asOf, expected) => {
    expect(states(row(some, known, asOf))).toEqual(expected);
  });

  test('a new text has nothing that could end', () => {
    const fresh = planRow(
      read({ empty: ENDING_CELLS, titles: [{ title: 'New', language: 'en' }] }),
      { kind: 'NONE' },
      null,
      scope(),
    );
    expect(fresh.cells.map(({ state }) => state)).toEqual(['NEW']);
  });

  test('of several rows about one text, what one says is not gone for another', () => {
    const [empty, full] = [row({ empty: ['TARGET', 'SCOPE'] }), row({ target: '2014 for consent', empty: ['SCOPE'] })];
    expect(withoutSaidElsewhere([empty, full]).map(states)).toEqual([{ SCOPE: 'GONE' }, { TARGET: 'SAME' }]);
    expect(withoutSaidElsewhere([row({ empty: ['TARGET'] }), full])[0]?.state).toBe('SAME');
  });

  test('it is never accepted unasked, whatever is known', () => {
    const some = fc.subarray([...ENDING_CELLS]);
    fc.assert(
      fc.property(some, some, fc.option(fc.constantFrom('2013', '2020'), { nil: null }), (empty, byHand, asOf) => {
        const planned = row({ empty }, { byHand, asOf: { TARGET: '2015', SCOPE: '2015', STATUS: '2015' } }, asOf);
        return planned.cells.every(({ proposed, accepted }) => proposed === null && !accepted);
      }),
    );
  });
});
