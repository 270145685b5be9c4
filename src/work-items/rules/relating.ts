import type { Reason } from '../../platform/reason';
import { INVERSE_RELATION_NAMES, type InverseRelationName, RELATION_TYPES, type RelationType } from './vocabulary';

/** A relation as it is stored: from one text to the other. */
export interface StoredRelation {
  readonly type: RelationType;
  /** Whether the item in hand is the text it goes out from. */
  readonly outgoing: boolean;
}

const isType = (name: string): name is RelationType => RELATION_TYPES.some((type) => type === name);

/** How a relation named from either side is stored. */
export function storedAs(name: RelationType | InverseRelationName): StoredRelation {
  if (isType(name)) return { type: name, outgoing: true };
  const type = RELATION_TYPES.find((each) => INVERSE_RELATION_NAMES[each] === name);
  if (!type) throw new Error(`${name} is the inverse of no relation.`);
  return { type, outgoing: false };
}

/** Relations that read the same from both sides. */
export const isSymmetric = (type: RelationType): boolean => INVERSE_RELATION_NAMES[type] === type;

/** Relations along which a text cannot lead back to itself. */
export const ACYCLIC: readonly RelationType[] = [
  'SUPERSEDES',
  'REVISES',
  'AMENDS',
  'CORRECTS',
  'DEPENDS_ON',
  'PART_OF',
  'SPLITS',
  'MERGES',
];

/** Why two texts cannot be related in this way; empty where they can. */
export function relationRefusals(facts: {
  readonly type: RelationType;
  readonly sameItem: boolean;
  /** Whether the other text already leads to this one along the same relation. */
  readonly leadsBack: boolean;
  readonly sameOrganization: boolean;
}): Reason[] {
  const reasons: Reason[] = [];
  if (facts.sameItem) reasons.push(refusal('NOT_TO_ITSELF', 'a text is not related to itself', 'another text'));
  if (facts.leadsBack && !facts.sameItem && ACYCLIC.includes(facts.type))
    reasons.push(
      refusal('NO_CIRCLE', `the other text already leads to this one by ${facts.type}`, 'the opposite relation'),
    );
  if (facts.type === 'ADOPTS' && facts.sameOrganization)
    reasons.push(
      refusal('ADOPTION_IS_ACROSS', 'an organization does not adopt its own text', 'a text of another organization'),
    );
  return reasons;
}

const refusal = (rule: string, message: string, accepted: string): Reason => ({
  rule,
  clause: 'relations of texts',
  message,
  field: 'relation.other',
  accepted,
});
