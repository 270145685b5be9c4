import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayUnique, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { IsNumberOf } from '../platform/graphql/checks';
import { PartialDateScalar } from '../platform/graphql/scalars';
import { OverlapStateEnum, type RelationName, RelationNameEnum } from './relation-names';
import {
  ACTIVITY_DOMAINS,
  type ActivityDomain,
  DOCUMENT_CATEGORIES,
  type DocumentCategory,
  INVERSE_RELATION_NAMES,
  OVERLAP_STATES,
  type OverlapState,
  RELATION_TYPES,
} from './rules/vocabulary';
import { ActivityDomainEnum, DocumentCategoryEnum } from './work-items.enums';

@InputType({ description: 'A relation to state, read "this item (name) the other".' })
export class RelationInput {
  @Field(() => RelationNameEnum, { description: 'The relation, named from the side of the item.' })
  @IsIn([...RELATION_TYPES, ...Object.values(INVERSE_RELATION_NAMES)])
  name: RelationName;

  @Field(() => ID, { nullable: true, description: 'Number of the other work item; or give `otherText`.' })
  @IsOptional()
  @IsNumberOf('WorkItem.id')
  other?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The other text in words, where it has no record here. At most 500 characters.',
  })
  @IsOptional()
  @IsString()
  @MinLength(2)
  @MaxLength(500)
  otherText?: string | null;

  @Field(() => OverlapStateEnum, {
    nullable: true,
    description: 'Where an overlap stands; for `OVERLAPS` alone, there `SUSPECTED` unless said.',
  })
  @IsOptional()
  @IsIn(OVERLAP_STATES)
  overlap?: OverlapState | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it came about; null where unknown.' })
  @IsOptional()
  @IsString()
  since?: string | null;

  @Field(() => String, { nullable: true, description: 'What to know of it, such as which versions are meant.' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  note?: string | null;
}

@InputType({ description: 'A cell of the roadmap matrix.' })
export class CellInput {
  @Field(() => ActivityDomainEnum, { description: 'Row: the activity domain.' })
  @IsIn(ACTIVITY_DOMAINS)
  domain: ActivityDomain;

  @Field(() => DocumentCategoryEnum, {
    nullable: true,
    description: 'Column: the document category; null where none is assigned.',
  })
  @IsOptional()
  @IsIn(DOCUMENT_CATEGORIES)
  category?: DocumentCategory | null;
}

@InputType({ description: 'A person who edits a work item.' })
export class EditorInput {
  @Field(() => ID, { description: 'Number of the person (`Person.id`).' })
  @IsNumberOf('Person.id')
  person: string;

  @Field(() => String, { nullable: true, description: 'The role in words, where it is not just editor.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  role?: string | null;
}

/** One person is named once: there is one role in words for each editor of a text. */
export const EachOnce = () =>
  ArrayUnique(({ person }: EditorInput) => person, {
    message: 'names a person twice',
    context: { accepted: 'every person once' },
  });
