import { Field, ID, ObjectType } from '@nestjs/graphql';
import { SubjectKindEnum } from './entry-kinds';
import type { SubjectKind } from './rules/entry-kinds';

@ObjectType({
  description: 'That something of the programme changed, other than a work item. What was done to it, `history` tells.',
})
export class SubjectChange {
  @Field(() => SubjectKindEnum, { description: 'What kind of thing.' })
  of: SubjectKind;

  @Field(() => ID, { nullable: true, description: 'Its number; null for the programme as a whole.' })
  id: string | null;
}
