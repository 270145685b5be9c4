import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Day, HowMany, Part } from '../platform/graphql/input-fields';
import { LARGEST_PAGE } from '../platform/graphql/page';
import { Instant } from '../platform/graphql/scalars';
import { type RoadmapGrouping, RoadmapGroupingEnum, type RoadmapSort, RoadmapSortEnum } from './roadmap.enums';
import { RoadmapFilter } from './roadmap-filter.input';

@ArgsType()
export class FilteredArgs {
  @Part(() => RoadmapFilter, 'Which work items are shown; all where left out.')
  filter?: RoadmapFilter | null;

  @Day(
    'Show what held on this day instead of the present: items not begun then are left out, references, titles, status, targets and owners are those of the day; editors and cells of the matrix are always all that are known.',
  )
  asOf?: string | null;

  @Field(() => Instant, {
    nullable: true,
    description:
      'Show what this tracker knew at this moment, with all that was recorded later taken back. Together with `asOf`: what was then known of that day.',
  })
  @IsOptional()
  @IsString()
  asRecorded?: string | null;
}

@ArgsType()
export class RoadmapArgs extends FilteredArgs {
  @Field(() => RoadmapSortEnum, { defaultValue: 'REF', description: 'What the items are sorted by.' })
  @IsIn(['REF', 'TITLE', 'TARGET', 'STATUS_DATE'])
  sort: RoadmapSort;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the order is reversed.' })
  @IsBoolean()
  descending: boolean;

  @HowMany(50, LARGEST_PAGE, 'How many items a page holds')
  first: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor behind which the page starts: `endCursor` of the page before.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  after?: string | null;
}

@ArgsType()
export class RoadmapGroupsArgs extends FilteredArgs {
  @Field(() => RoadmapGroupingEnum, { description: 'What the items are grouped by.' })
  @IsIn(['DOMAIN', 'SDO', 'BODY', 'STATUS', 'YEAR', 'MATRIX_CELL'])
  by: RoadmapGrouping;
}

@ArgsType()
export class MatrixArgs extends FilteredArgs {
  @Field(() => Int, {
    defaultValue: 20,
    description: 'How many items each cell lists, 0 to 100; the count is always that of all.',
  })
  @IsInt()
  @Min(0)
  @Max(100)
  itemsPerCell: number;
}

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description:
      'What to look for: a reference in any spelling, words of a title in any language, the notation or name of a body, a person. At most 200 characters.',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  text: string;

  @HowMany(20, 100, 'How many hits are shown')
  first: number;
}
