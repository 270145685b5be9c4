import { Field, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../platform/graphql/enum';
import { WorkItem } from './work-item.entity';

export type MatchReason =
  | 'SAME_IDENTIFIER'
  | 'SAME_DOCUMENT'
  | 'PROVISIONAL_NAME'
  | 'DUAL_NUMBER'
  | 'FORMER_NAME'
  | 'WORK_PROGRAMME_NUMBER'
  | 'ADDRESS';

export const MatchReasonEnum = graphqlEnum<MatchReason>(
  'MatchReason',
  'Why a text was taken for the one that is meant.',
  {
    SAME_IDENTIFIER: 'Its number is the same, with the edition if one was given.',
    SAME_DOCUMENT: 'The same number; another edition, or no edition was given.',
    PROVISIONAL_NAME: 'It bore this provisional name.',
    DUAL_NUMBER: 'This is its second number.',
    FORMER_NAME: 'It bore this name before.',
    WORK_PROGRAMME_NUMBER: 'This is its number (isn) in the ITU-T work programme.',
    ADDRESS: 'This is its address.',
  },
);

@ObjectType({ description: 'A text that a reference may mean, and why.' })
export class IdentifierMatch {
  @Field(() => WorkItem, { description: 'The text.' })
  workItem: WorkItem;

  @Field(() => MatchReasonEnum, { description: 'Why it was taken for the one that is meant.' })
  reason: MatchReason;

  @Field(() => String, { description: 'The identifier that matched, as its source writes it.' })
  matched: string;
}
