import { graphqlEnum } from '../platform/graphql/enum';
import {
  PACK_LIST_WORDS,
  PACK_LISTS,
  PACK_RULES,
  type PackList,
  type PackRule,
  type PackStanding,
} from './rules/pack-lists';

const meanings = Object.fromEntries(
  PACK_LISTS.map((list) => [list, `${PACK_LIST_WORDS[list].title}: ${PACK_LIST_WORDS[list].meaning}`]),
) as Record<PackList, string>;

export const PackListEnum = graphqlEnum<PackList>(
  'MeetingPackListKind',
  'A list of a meeting pack, in the order of the agenda of a study group meeting.',
  meanings,
);

export const PackRuleEnum = graphqlEnum<PackRule>(
  'MeetingPackRule',
  'Why something stands in a list of a meeting pack.',
  PACK_RULES,
);

export const PackStandingEnum = graphqlEnum<PackStanding>(
  'MeetingPackStanding',
  'How sure it is that something belongs into a list of a meeting pack.',
  {
    DECIDED: 'It was decided, or happened, so.',
    PLANNED: 'The words of a target name the time, or its state leads there.',
    POSSIBLE: 'What is known leaves it open, e.g. a target of a whole year. Never to be taken for certain.',
  },
);
