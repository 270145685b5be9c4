import type { Client } from 'pg';

/** What a contender is asked; each kind is measured on its own. */
export type OperationName = 'roadmap' | 'detail' | 'search' | 'asOf';
export const OPERATION_NAMES: readonly OperationName[] = ['roadmap', 'detail', 'search', 'asOf'];

/** Rows of a roadmap page. */
export const PAGE = 50;
/** Hits of a search. */
export const HITS = 20;

/** One page of the roadmap of one organization, in some places of the scale. */
export interface RoadmapAsk {
  readonly op: 'roadmap' | 'asOf';
  readonly sdo: string;
  readonly maturities: readonly string[];
  readonly sort: 'TARGET' | 'REF';
  /** How many pages come before this one. */
  readonly page: number;
  /** ISO day looked back to; null for the present. */
  readonly asOf: string | null;
}

/** One work item by reference. */
export interface DetailAsk {
  readonly op: 'detail';
  readonly ref: string;
}

/** The first hits of a text. */
export interface SearchAsk {
  readonly op: 'search';
  readonly text: string;
}

export type Ask = RoadmapAsk | DetailAsk | SearchAsk;

/** Five organizations with a good part of all items, and three with a hundredth each. */
const ORGANIZATIONS = ['ITU-T', 'ISO/IEC', '3GPP', 'IETF', 'ETSI', 'NIST', 'OASIS', 'DMTF'];
const MATURITIES = [
  ['IN_DEVELOPMENT', 'IN_REVIEW'],
  ['APPROVED', 'SUPERSEDED'],
  ['PROPOSED', 'IN_DEVELOPMENT', 'IN_REVIEW'],
];
const SORTS = ['TARGET', 'REF'] as const;
const PAGES = [0, 1, 2, 3];
const DAYS = ['2009-06-15', '2013-02-01', '2017-10-20', '2021-05-03'];

function roadmapAsks(op: 'roadmap' | 'asOf'): RoadmapAsk[] {
  const asks = ORGANIZATIONS.flatMap((sdo) =>
    MATURITIES.flatMap((maturities) =>
      SORTS.flatMap((sort) => PAGES.map((page) => ({ op, sdo, maturities, sort, page, asOf: null }))),
    ),
  );
  return op === 'roadmap' ? asks : asks.map((ask, index) => ({ ...ask, asOf: DAYS[index % DAYS.length] ?? null }));
}

const REFERENCES = 600;

/** References as people write them: with edition, without, by provisional or former name. */
const REFERENCE_TEXTS = `select case when n.id % 3 = 0 and n.scheme in ('ITU_T', 'ISO_IEC') then regexp_replace(n.text, '( \\(.*\\)|:\\d{4})$', '') else n.text end as text
  from work_item_identifier n where n.kind <> 'ISN' and n.id % greatest(1, (select count(*) from work_item_identifier) / $1) = 0 order by n.id limit $1`;

const TITLES = `select t.title from work_item_title t
  where t.language = 'en' and t.id % greatest(1, (select count(*) from work_item_title) / $1) = 0 order by t.id limit $1`;

/** What people look for, eight texts of each title: words of it, its beginning, a common word, a reference, a body, a person. */
function searchTexts(titles: readonly string[], references: readonly string[]): string[] {
  return titles.flatMap((title, index) => {
    const words = title.split(' ');
    const pick = (...places: number[]) => places.map((place) => words[place] ?? 'cloud').join(' ');
    return [
      pick(2, 4),
      pick(1, 3, 5),
      references[index] ?? title,
      pick(6),
      pick(3, 6),
      index % 2 === 0 ? title : `${pick(1)} ${pick(2).slice(0, 4)}`,
      index % 2 === 0 ? `SG${1 + (index % 11)}` : `Person ${1 + index} Name`,
      references[index + titles.length] ?? title,
    ];
  });
}

/** The asks of each operation: enough of them that neither caches nor single rows decide, always the same for the same data. */
export async function asksOf(client: Client): Promise<Record<OperationName, readonly Ask[]>> {
  const references = (await client.query<{ text: string }>(REFERENCE_TEXTS, [REFERENCES])).rows.map(({ text }) => text);
  const titles = (await client.query<{ title: string }>(TITLES, [50])).rows.map(({ title }) => title);
  return {
    roadmap: shuffled(roadmapAsks('roadmap')),
    asOf: shuffled(roadmapAsks('asOf')),
    detail: references.map((ref) => ({ op: 'detail', ref })),
    search: searchTexts(titles, references).map((text) => ({ op: 'search', text })),
  };
}

/** The same order every time, without long runs of alike asks: every k-th, k coprime to the number of asks. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  const step = 61;
  return items.flatMap((_, index) => items[(index * step) % items.length] ?? []);
}
