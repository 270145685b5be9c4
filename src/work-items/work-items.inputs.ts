import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { IsNumberOf } from '../platform/graphql/checks';
import { Day } from '../platform/graphql/input-fields';
import { Instant } from '../platform/graphql/scalars';

@ArgsType()
export class WorkItemArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'A reference in any spelling: number with or without edition (`Y.3500`, `ISO/IEC 17788:2014`), provisional or former name (`M. rcsm`), isn or address of the work programme. Without an edition: the one in force, else the latest.',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  ref?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Number of the work item in this tracker. Give either this or `ref`.',
  })
  @IsOptional()
  @IsNumberOf('WorkItem.id')
  id?: string | null;

  @Day('Show what held on this day; NOT_FOUND where the item was not there yet.')
  asOf?: string | null;

  @Field(() => Instant, {
    nullable: true,
    description:
      'Show what this tracker knew at this moment, with all that was recorded later taken back; parts that other features add to the item are the present ones.',
  })
  @IsOptional()
  @IsString()
  asRecorded?: string | null;
}

@ArgsType()
export class ResolveArgs {
  @Field(() => String, { description: 'A reference as someone wrote it, in any spelling. At most 300 characters.' })
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  text: string;
}
