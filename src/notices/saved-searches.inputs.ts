import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsOneLine } from '../people/plain-text';
import { IsNumberOf } from '../platform/graphql/checks';
import { Part } from '../platform/graphql/input-fields';
import { RoadmapFilter } from '../roadmap/roadmap-filter.input';
import { ACTIVITY_DOMAINS, type ActivityDomain } from '../work-items/rules/vocabulary';
import { ActivityDomainEnum } from '../work-items/work-items.enums';
import { type SearchSubscription, SearchSubscriptionEnum, SUBSCRIPTIONS } from './saved-search.entity';

@ArgsType()
export class SaveSearchArgs {
  @Field(() => String, { description: 'Name of the search, in the words of its person. At most 200 characters.' })
  @IsString()
  @Matches(/\S/, { message: 'is empty' })
  @IsOneLine()
  @MaxLength(200)
  name: string;

  @Part(() => RoadmapFilter, 'Which work items it finds; all where left out.')
  filter?: RoadmapFilter | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether everyone who has its key may read it.' })
  @IsBoolean()
  shared: boolean;

  @Field(() => SearchSubscriptionEnum, {
    defaultValue: 'NONE',
    description: 'Of which changes its person is told by mail.',
  })
  @IsIn(SUBSCRIPTIONS)
  subscription: SearchSubscription;
}

@ArgsType()
export class SavedSearchArgs {
  @Field(() => ID, { description: 'Number of the search.' })
  @IsNumberOf('SavedSearch.id')
  id: string;
}

@ArgsType()
export class RenameSearchArgs extends SavedSearchArgs {
  @Field(() => String, { description: 'New name. At most 200 characters.' })
  @IsString()
  @Matches(/\S/, { message: 'is empty' })
  @IsOneLine()
  @MaxLength(200)
  name: string;
}

@ArgsType()
export class ShareSearchArgs extends SavedSearchArgs {
  @Field(() => Boolean, { description: 'Whether everyone who has its key may read it from now on.' })
  @IsBoolean()
  shared: boolean;
}

@ArgsType()
export class SubscribeSearchArgs extends SavedSearchArgs {
  @Field(() => SearchSubscriptionEnum, { description: 'Of which changes its person is told by mail from now on.' })
  @IsIn(SUBSCRIPTIONS)
  subscription: SearchSubscription;
}

@ArgsType()
export class SearchKeyArgs {
  @Field(() => String, { description: 'Key of the search, as in a link to it.' })
  @IsString()
  @Matches(/^[A-Za-z0-9_-]{22}$/, {
    message: 'is not a key',
    context: { accepted: '22 characters, as in SavedSearch.key' },
  })
  key: string;
}

@ArgsType()
export class FollowArgs {
  @Field(() => ID, { nullable: true, description: 'A work item (`WorkItem.id`). Give just one of the three.' })
  @IsOptional()
  @IsNumberOf('WorkItem.id')
  workItem?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A body with all that belongs to it, in any spelling (`Q17/13`, `SG13`), of every study period.',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  body?: string | null;

  @Field(() => ActivityDomainEnum, { nullable: true, description: 'A row of the matrix.' })
  @IsOptional()
  @IsIn(ACTIVITY_DOMAINS)
  domain?: ActivityDomain | null;

  @Field(() => SearchSubscriptionEnum, {
    defaultValue: 'ALL',
    description: 'Of which changes the person is told by mail.',
  })
  @IsIn(SUBSCRIPTIONS)
  subscription: SearchSubscription;
}
