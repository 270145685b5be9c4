import fc from 'fast-check';
import { type Candidate, matchOf, titleKey } from '../../src/exchange/rules/matching';
import { acceptedCells, CELL_NAMES, type Known, planRow } from '../../src/exchange/rules/plan';
import type { ReadItem } from '../../src/exchange/rules/reading';
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
): Candidate {
  const identifiers = names.map(([kind, text]) => {
    const fact = identifierFact(kind, text, null);
    return { kind, key: String(fact.key), documentKey: String(fact.document_key) };
  });
  return { id, identifiers, titles };
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
    [
      'nothing',
      { identifiers: [named('PROVISIONAL', 'X.new')], titles: [{ title: 'Another', language: 'en' }] },
      { kind: 'NONE' },
    ],
  ])('%s', (_, some, expected) => {
    expect(matchOf(read(some), all)).toEqual(expected);
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
  target: '2014 for consent',
  started: '2012-03-07',
  scope: 'all',
  uri: null,
  domains: ['MANAGEMENT'],
  byHand: [],
  asOf: {},
};
const scope = (asOf: string | null = null) => ({ bodies: new Map([['Q5/2', '17']]), asOf });
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
