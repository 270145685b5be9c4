import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { StudyPeriodLabel } from '../bodies/study-period-label';
import { IsNumberOf } from '../platform/graphql/checks';
import { graphqlEnum } from '../platform/graphql/enum';
import { Part } from '../platform/graphql/input-fields';
import { PageArgs } from '../platform/graphql/page.inputs';
import { LiaisonFilter } from './liaison-filter.input';

export type LiaisonSort = 'DATE' | 'REF';
export const LiaisonSortEnum = graphqlEnum<LiaisonSort>('LiaisonSort', 'What liaison statements are sorted by.', {
  DATE: 'The day they were sent, else that they bear; unknown days first.',
  REF: 'What they are called here, byte by byte.',
});

@ArgsType()
export class LiaisonStatementsArgs extends PageArgs {
  @Part(() => LiaisonFilter, 'Which statements are shown; all where left out.')
  filter?: LiaisonFilter | null;

  @Field(() => LiaisonSortEnum, { defaultValue: 'DATE', description: 'What they are sorted by.' })
  @IsIn(['DATE', 'REF'])
  sort: LiaisonSort;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether the order is reversed: the latest first.' })
  @IsBoolean()
  descending: boolean;
}

@ArgsType()
export class LiaisonStatementArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Its number in any spelling: `COM 13 – LS 64 – E`, `COM2-LS066`, `JCA-Cloud-LS26`. At most 100 characters.',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  ref?: string | null;

  @StudyPeriodLabel('Study period of the number, e.g. `2013-2016`; the latest where left out.')
  studyPeriod?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Its number in this tracker (`LiaisonStatement.id`), instead of `ref`.',
  })
  @IsOptional()
  @IsNumberOf('LiaisonStatement.id')
  id?: string | null;
}
