import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { IsNumberOf } from '../platform/graphql/checks';
import { Day, HowMany } from '../platform/graphql/input-fields';
import { LARGEST_PAGE } from '../platform/graphql/page';
import { BodyStatusEnum, BodyTypeEnum } from './bodies.enums';
import { BODY_STATUSES, BODY_TYPES, type BodyStatus, type BodyType } from './rules/vocabulary';
import { StudyPeriodLabel } from './study-period-label';

@ArgsType()
export class BodyArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Notation or name of the body in any spelling: `Q5/2`, `Q.18/13`, `ITU-T SG2 Q5`, `WP 2/13`, `JCA-Cloud`, `SC 38`.',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  ref?: string | null;

  @Field(() => ID, { nullable: true, description: 'Number of the body in this tracker. Give either this or `ref`.' })
  @IsOptional()
  @IsNumberOf('Body.id')
  id?: string | null;

  @StudyPeriodLabel('Study period, e.g. `2013-2016`, where the same notation was used in several.')
  studyPeriod?: string | null;

  @Day(
    'The body that bore the notation on this day, with the title it had then; appointments and relations are always all that are known. Without it: the latest.',
  )
  asOf?: string | null;
}

@ArgsType()
export class BodiesArgs {
  @Field(() => [BodyTypeEnum], { nullable: true, description: 'Only bodies of these kinds.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(BODY_TYPES, { each: true })
  types?: BodyType[] | null;

  @Field(() => [BodyStatusEnum], { nullable: true, description: 'Only bodies that stand there in their life.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsIn(BODY_STATUSES, { each: true })
  statuses?: BodyStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only this body, in any spelling of its notation, and what belongs to it at any depth.',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  within?: string | null;

  @StudyPeriodLabel('Only bodies of this study period, e.g. `2013-2016`.')
  studyPeriod?: string | null;

  @HowMany(50, LARGEST_PAGE, 'How many bodies a page holds')
  first: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor behind which the page starts: `endCursor` of the page before.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  after?: string | null;
}

@ArgsType()
export class PersonArgs {
  @Field(() => String, {
    nullable: true,
    description: 'A name of the person, in any script and order of names: `Mingdong Li`, `Li Mingdong`, `李明东`.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Number of the person in this tracker. Give either this or `name`.',
  })
  @IsOptional()
  @IsNumberOf('Person.id')
  id?: string | null;
}

@ArgsType()
export class RulesArgs {
  @Field(() => String, { nullable: true, description: 'Only rules of this procedure, e.g. `A.8` or `A.8 (10/2008)`.' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  procedure?: string | null;

  @Day('Only rules that held on this day.')
  asOf?: string | null;
}
