import { graphqlEnum } from '../platform/graphql/enum';

export type RoadmapSort = 'REF' | 'TITLE' | 'TARGET' | 'STATUS_DATE';
export const RoadmapSortEnum = graphqlEnum<RoadmapSort>('RoadmapSort', 'Order of the roadmap.', {
  REF: 'By reference, in natural order: Y.99 before Y.100.',
  TITLE: 'By title.',
  TARGET: 'By the last day of the target, items without a target last.',
  STATUS_DATE: 'By the day since which the item has its status, unknown days first.',
});

export type RoadmapGrouping = 'DOMAIN' | 'SDO' | 'BODY' | 'STATUS' | 'YEAR' | 'MATRIX_CELL';
export const RoadmapGroupingEnum = graphqlEnum<RoadmapGrouping>('RoadmapGrouping', 'What the roadmap is grouped by.', {
  DOMAIN: 'Activity domain; an item in several cells counts in each of its domains once.',
  SDO: 'The organization at the root of the owning body; organizations without items are kept.',
  BODY: 'The body that owns the item: Question, group or committee.',
  STATUS: 'Place on the canonical scale.',
  YEAR: 'Year of approval, else of the target; years between the first and the last are kept.',
  MATRIX_CELL: 'Activity domain and document category.',
});

export type HitReason = 'IDENTIFIER' | 'TITLE' | 'BODY' | 'PERSON' | 'WORDS' | 'SIMILAR';
export const HitReasonEnum = graphqlEnum<HitReason>('HitReason', 'Why something was found.', {
  IDENTIFIER: 'It bears or bore this reference.',
  TITLE: 'This is its title.',
  BODY: 'A body of this notation or name.',
  PERSON: 'A person of this name.',
  WORDS: 'The words stand in its identifiers, titles or scope.',
  SIMILAR: 'The words are almost those of its title.',
});
