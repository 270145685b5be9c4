import fc from 'fast-check';
import type { Known } from '../../src/exchange/rules/cells';
import type { RoadmapRow } from '../../src/exchange/rules/jca-table';
import { type Candidate, lookupOf, matchOf } from '../../src/exchange/rules/matching';
import { asFacts } from '../../src/exchange/rules/naming';
import { type PlannedRow, planRow } from '../../src/exchange/rules/plan';
import type { ReadItem } from '../../src/exchange/rules/reading';
import type { RelatonSource } from '../../src/exchange/rules/relaton-writing';
import { identifierKey } from '../../src/identifiers/rules/keys';
import { parseIdentifier } from '../../src/identifiers/rules/parse';
import { ACTIVITY_DOMAINS, DOCUMENT_CATEGORIES } from '../../src/work-items/rules/vocabulary';

/** Programmes by chance, and what a plan makes of a file about one. */

/** What tables and records say of a work item. */
export type Item = RoadmapRow & RelatonSource;

const two = (number: number) => String(number).padStart(2, '0');
const letters = fc.stringMatching(/^[a-z]{2,6}$/);
const year = fc.integer({ min: 1990, max: 2030 });
const month = fc.integer({ min: 1, max: 12 }).map(two);

interface Kind {
  readonly path: readonly string[];
  readonly ref: fc.Arbitrary<string>;
  readonly statuses: readonly string[];
}
const KINDS: readonly Kind[] = [
  {
    path: ['ITU-T', 'SG13', 'Q17/13'],
    ref: fc.tuple(fc.integer({ min: 3500, max: 3540 }), month, year).map(([n, m, y]) => `ITU-T Y.${n} (${m}/${y})`),
    statuses: ['In force', 'Superseded', 'Withdrawn', 'In force (pre-published)'],
  },
  {
    path: ['ITU-T', 'SG2', 'Q5/2'],
    ref: fc.tuple(letters, letters).map(([a, b]) => `M.${a}-${b}`),
    statuses: ['Draft Recommendation', 'Under study', 'Consented', 'Determined'],
  },
  {
    path: ['ISO/IEC', 'JTC 1', 'SC 38'],
    ref: fc.tuple(fc.integer({ min: 10_000, max: 29_999 }), year).map(([n, y]) => `ISO/IEC ${n}:${y}`),
    statuses: ['60.60', '90.20', '95.99'],
  },
  {
    path: ['ISO/IEC', 'JTC 1', 'SC 38'],
    ref: fc.integer({ min: 10_000, max: 29_999 }).map((n) => `ISO/IEC DIS ${n}`),
    statuses: ['40.00', '40.60'],
  },
  { path: ['IETF'], ref: fc.integer({ min: 1_000, max: 9_999 }).map((n) => `RFC ${n}`), statuses: ['rfc'] },
  {
    path: ['OASIS'],
    ref: fc.tuple(letters, fc.integer({ min: 1, max: 9 })).map(([a, n]) => `OASIS ${a.toUpperCase()}-v${n}.0-CS01`),
    statuses: ['Committee Specification', 'CS'],
  },
  {
    path: ['A Forum of Clouds'],
    ref: fc.tuple(letters, letters, year).map(([a, b, y]) => `Guide ${a}, ${b} of ${y}`),
    statuses: ['Published', 'Draft'],
  },
];

/** Words as people write them, in one line, and anything else that is no address. */
const words = (unit: 'grapheme' | 'binary') =>
  fc
    .oneof(
      fc.string({ unit, minLength: 1, maxLength: 40 }),
      fc.constantFrom(
        '=1+1',
        '-1',
        '@home',
        "'=x",
        'A, B: C; D | E',
        'Cloud – part 1 (draft)',
        'AT&T <b>and</b> more',
        '• dot',
      ),
    )
    .map((text) =>
      text
        .replace(/[\p{Cc}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\ufeff]/gu, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .map((text) => (/[\p{L}\p{N}]/u.test(text) && !/&\S*;/.test(text) ? text : 'Words'));

const started = fc.oneof(
  year.map(String),
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, fc.integer({ min: 1, max: 28 }).map(two)).map((parts) => parts.join('-')),
);
const placement = fc.record({
  domain: fc.constantFrom(...ACTIVITY_DOMAINS),
  category: fc.constantFrom(...DOCUMENT_CATEGORIES),
});
const nullable = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });

const item: fc.Arbitrary<Item> = fc.constantFrom(...KINDS).chain(({ path, ref, statuses }) =>
  fc
    .record({
      ref,
      title: words('grapheme'),
      scope: nullable(fc.array(words('binary'), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))),
      uri: nullable(fc.integer({ min: 1, max: 500 }).map((n) => `https://www.example.org/text/${n}?a=1&b=2`)),
      nativeStatus: fc.constantFrom(...statuses),
      started: nullable(started),
      approved: nullable(started),
      target: nullable(
        fc
          .oneof(words('grapheme'), fc.constantFrom('2014 for consent', 'Q4/2020', '109/2019', 'TBD'))
          .map((text) => ({ text })),
      ),
      placements: fc.uniqueArray(placement, { maxLength: 3 }),
    })
    .map((facts) => ({
      ...facts,
      path: path.map((name) => ({ ref: name, name })),
      domains: [...new Set(facts.placements.map(({ domain }) => domain))],
      edition: null,
      type: 'RECOMMENDATION',
      identifiers: [],
      editors: [],
      relations: [],
    })),
);

/** Texts with different references; two may share an address or a title. */
export const programme = fc.uniqueArray(item, {
  minLength: 1,
  maxLength: 12,
  selector: ({ ref }) => identifierKey(ref),
});

const factsOf = (ref: string) => {
  const read = parseIdentifier(ref);
  return read === null ? [{ kind: 'PUBLISHED', text: ref }] : asFacts(read);
};

/** How a work item is known once its facts are recorded. */
function knownOf({ ref, title, nativeStatus, started: start, scope, uri, domains, target }: Item, id: string): Known {
  const names = factsOf(ref).map(({ kind, text }) => `${kind}:${text}`);
  return {
    id,
    identifierTexts: names,
    titles: title === null ? [] : [title],
    type: 'OTHER',
    process: 'AAP',
    nativeStatus,
    statusOn: null,
    events: [],
    targets: target === null ? [] : [target.text],
    editors: [],
    presentEditors: [],
    assignedDomains: domains,
    relations: [],
    target: target?.text ?? null,
    started: start,
    scope,
    uri,
    domains,
    byHand: [],
    asOf: {},
  };
}

function candidateOf({ ref, title, uri, path }: Item, id: string): Candidate {
  const names = factsOf(ref).map(({ kind, text }) => ({ kind, ...keysOf(text) }));
  const address = uri === null ? [] : [{ kind: 'URI', ...keysOf(uri) }];
  return {
    id,
    identifiers: [...names, ...address],
    titles: title === null ? [] : [title],
    organization: path[0]?.ref ?? null,
    twins: [],
  };
}

function keysOf(text: string): { scheme: string; key: string; documentKey: string } {
  const read = parseIdentifier(text);
  const plain = identifierKey(text);
  return { scheme: read?.scheme ?? 'OTHER', key: read?.key ?? plain, documentKey: read?.documentKey ?? plain };
}

/** What would become of the rows of a file where a programme is recorded. */
export function planned(rows: readonly ReadItem[], recorded: readonly Item[]): PlannedRow[] {
  const candidates = recorded.map((each, index) => candidateOf(each, String(index)));
  return rows.map((row) => {
    const match = matchOf(lookupOf(row), candidates);
    const found = match.kind === 'FOUND' ? recorded[Number(match.id)] : undefined;
    const known = found === undefined || match.kind !== 'FOUND' ? null : knownOf(found, match.id);
    return planRow(row, match, known, { bodies: new Map(), persons: new Map(), texts: null, asOf: null });
  });
}
