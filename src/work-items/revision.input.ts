import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { TARGET_PRIORITIES, type TargetPriority } from './rules/vocabulary';
import { TargetPriorityEnum } from './work-items.enums';

const LONG = 20_000;

@InputType({
  description: 'What is to be written anew. What is left out stays as it is; null takes away what stands there.',
})
export class WorkItemRevision {
  @Field(() => String, {
    nullable: true,
    description: 'Title from now on, of at most 500 characters; the former stays with its dates. Cannot be taken away.',
  })
  @IsOptional()
  @IsString()
  @MinLength(3)
  @MaxLength(500)
  title?: string | null;

  @Field(() => String, { defaultValue: 'en', description: 'Language of the title: BCP 47 code such as `en`.' })
  @IsString()
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
    message: 'is not a language',
    context: { accepted: 'a BCP 47 code such as en, fr, zh' },
  })
  titleLanguage: string;

  @Field(() => String, {
    nullable: true,
    description: 'Scope: intent, aspects covered, limits (A.1 Annex A). At most 20,000 characters.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  scope?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Summary: a brief overview of purpose and contents (A.1 Annex A). At most 20,000 characters.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  summary?: string | null;

  @Field(() => [String], { nullable: true, description: 'Base texts to add, by document number, e.g. `TD 78-WP2`.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(300, { each: true })
  baseTexts?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Comment as in the work programme.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  comment?: string | null;

  @Field(() => String, { nullable: true, description: 'Bodies it is in liaison with, as in the work programme.' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  liaison?: string | null;

  @Field(() => [String], { nullable: true, description: 'Members that commit to contribute; replaces the list.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  supportingMembers?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Equivalent number, e.g. `ISO/IEC 17788`.' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  equivalent?: string | null;

  @Field(() => [String], { nullable: true, description: 'A.5 justifications, by document number; replaces the list.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  a5Justifications?: string[] | null;

  @Field(() => TargetPriorityEnum, { nullable: true, description: 'Priority in the work programme.' })
  @IsOptional()
  @IsIn(TARGET_PRIORITIES)
  priority?: TargetPriority | null;

  @Field(() => String, { nullable: true, description: 'Address of its page (http or https URI).' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  @Matches(/^https?:\/\/\S+$/, { message: 'is not an address', context: { accepted: 'an http or https URI' } })
  uri?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the published text can be had (http or https URI).' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  @Matches(/^https?:\/\/\S+$/, { message: 'is not an address', context: { accepted: 'an http or https URI' } })
  publication?: string | null;
}
