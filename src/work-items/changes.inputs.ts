import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { IsNumberOf } from '../platform/graphql/checks';
import { ACTIVITY_DOMAINS, type ActivityDomain } from './rules/vocabulary';
import { ActivityDomainEnum } from './work-items.enums';

@ArgsType()
export class WorkItemChangedArgs {
  @Field(() => ID, { nullable: true, description: 'Only changes of the work item with this number.' })
  @IsOptional()
  @IsNumberOf('WorkItem.id')
  item?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only changes of items of this Question or other body, with all that belongs to it, in any spelling (`Q17/13`, `SG13`), in every study period; also of an item that leaves it.',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  body?: string | null;

  @Field(() => ActivityDomainEnum, {
    nullable: true,
    description: 'Only changes of items that stand in this row of the matrix, or are taken out of it.',
  })
  @IsOptional()
  @IsIn(ACTIVITY_DOMAINS)
  domain?: ActivityDomain | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Begin with what followed this cursor (`WorkItemChange.cursor` or `changeCursor`), however long ago; left out, with what comes.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  after?: string | null;
}
