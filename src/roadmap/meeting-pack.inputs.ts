import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { Day, HowMany, SomeOf } from '../platform/graphql/input-fields';
import { Instant } from '../platform/graphql/scalars';
import { PackListEnum } from './meeting-pack.enums';
import { MOST_ITEMS } from './meeting-pack.queries';
import { PACK_LISTS, type PackList } from './rules/pack-lists';

@ArgsType()
export class MeetingPackArgs {
  @Field(() => String, {
    description: 'Name of the meeting (`Meeting.key`), e.g. `SG17-2021-04`. At most 200 characters.',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  key: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The group whose pack it is, in any spelling, with everything below it: the body that meets, one below it, or one that takes part. The body that meets where left out.',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  group?: string | null;

  @SomeOf(() => PackListEnum, PACK_LISTS, 'Which lists are shown; all where left out.')
  lists?: PackList[] | null;

  @HowMany(20, MOST_ITEMS, 'How many rows of each list are shown')
  first: number;

  @Day(
    'Make the lists as of this day. Where left out: the eve of the meeting, i.e. what held as it opened, with what it decided beside it; today for a meeting to come. Of a day before the meeting, nothing that it decided is shown. Editors, base texts, A.5 justifications, drafts and replies to a consultation are always those that are known now.',
  )
  asOf?: string | null;

  @Field(() => Instant, {
    nullable: true,
    description:
      'Show what this tracker knew at this moment, with all that was recorded later taken back: the pack as it would have been made then.',
  })
  @IsOptional()
  @IsString()
  asRecorded?: string | null;
}
