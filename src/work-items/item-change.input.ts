import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { SourceInput } from '../history/history.inputs';
import { IsNumberOf } from '../platform/graphql/checks';
import { Part } from '../platform/graphql/input-fields';
import { PartialDateScalar } from '../platform/graphql/scalars';

@InputType({ description: 'Which work item is changed, from which version, and why: the same for every operation.' })
export class ItemChange {
  @Field(() => ID, { description: 'Number of the work item (`WorkItem.id`).' })
  @IsNumberOf('WorkItem.id')
  id: string;

  @Field(() => Int, {
    description:
      'The version that was looked at (`WorkItem.recordVersion`). An older one answers STALE with what was done since, and by whom.',
  })
  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  expectedVersion: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether to go ahead from an older version, where what was done since touches nothing that this changes.',
  })
  @IsBoolean()
  merge: boolean;

  @Field(() => String, { nullable: true, description: 'Why, for the record. At most 2,000 characters.' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(2_000)
  reason?: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'When it happened, where that is not today: the day of the meeting, of the announcement, of the letter. No day to come.',
  })
  @IsOptional()
  @IsString()
  happened?: string | null;

  @Part(() => SourceInput, 'What says so; without it, the viewer does.')
  source?: SourceInput | null;
}
