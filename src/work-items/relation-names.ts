import { graphqlEnum } from '../platform/graphql/enum';
import type { InverseRelationName, OverlapState, RelationType } from './rules/vocabulary';

/** A relation read from either of its ends. */
export type RelationName = RelationType | InverseRelationName;

export const RelationNameEnum = graphqlEnum<RelationName>(
  'RelationName',
  'How a text relates to another, read "this (name) the other".',
  {
    IDENTICAL_TEXT: 'Twin: common or identical text of two bodies, edition to edition.',
    TECHNICALLY_ALIGNED: 'Says the same in other words.',
    ADOPTS: 'Adopts the text of the other (e.g. by the PAS procedure); not a common text.',
    ADOPTED_BY: 'Is adopted by the other.',
    SUPERSEDES: 'Replaces the other.',
    SUPERSEDED_BY: 'Is replaced by the other.',
    REVISES: 'Revises the other; both may be in force until it is approved.',
    REVISED_BY: 'Is being or was revised by the other.',
    AMENDS: 'Amends the other.',
    AMENDED_BY: 'Is amended by the other.',
    CORRECTS: 'Corrects the other.',
    CORRECTED_BY: 'Is corrected by the other.',
    NORMATIVE_REFERENCE: 'Refers to the other normatively (A.5 justification where it is not of ITU, ISO or IEC).',
    NORMATIVELY_REFERENCED_BY: 'Is referred to normatively by the other.',
    INFORMATIVE_REFERENCE: 'Refers to the other for information.',
    INFORMATIVELY_REFERENCED_BY: 'Is referred to for information by the other.',
    DEPENDS_ON: 'Cannot be finished before the other.',
    REQUIRED_BY: 'Is needed to finish the other.',
    INPUT_TO: 'Is an input to the other.',
    HAS_INPUT: 'Takes the other as an input.',
    SPLITS: 'Split off from the other.',
    SPLIT_INTO: 'Was split into the other, among others.',
    MERGES: 'Takes in the other.',
    MERGED_INTO: 'Was merged into the other.',
    PART_OF: 'Is a part of the other.',
    HAS_PART: 'Has the other as a part.',
    OVERLAPS: 'Treats in part the same subject.',
  },
);

export const OverlapStateEnum = graphqlEnum<OverlapState>('OverlapState', 'The life of an overlap between two texts.', {
  SUSPECTED: 'Someone thinks that they treat the same subject.',
  CONFIRMED: 'They do.',
  DEMARCATED: 'The bodies agreed who treats what.',
  ACCEPTED: 'They do, and that is wanted.',
  DISMISSED: 'They do not.',
});
