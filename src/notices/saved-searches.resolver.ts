import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { CurrentViewer, type SignedIn, type Viewer } from '../people/viewer';
import { Mutation } from '../platform/graphql/mutation';
import { selectionOf } from '../platform/graphql/selection';
import { SavedSearch } from './saved-search.entity';
import {
  FollowArgs,
  RenameSearchArgs,
  SavedSearchArgs,
  SaveSearchArgs,
  SearchKeyArgs,
  ShareSearchArgs,
  SubscribeSearchArgs,
} from './saved-searches.inputs';
import { SavedSearchesService } from './saved-searches.service';

@Resolver(() => SavedSearch)
export class SavedSearchesResolver {
  constructor(private readonly searches: SavedSearchesService) {}

  @Query(() => [SavedSearch], { description: 'The own saved searches, the oldest first. Signed in.' })
  @Allow('write')
  savedSearches(@CurrentViewer() viewer: SignedIn, @Info() info: GraphQLResolveInfo): Promise<SavedSearch[]> {
    return this.searches.own(viewer, selectionOf(info));
  }

  @Query(() => SavedSearch, {
    description: 'The saved search of a link: an own one, or one that is shared. NOT_FOUND for every other.',
  })
  @Allow('read')
  savedSearch(
    @CurrentViewer() viewer: Viewer,
    @Args() { key }: SearchKeyArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedSearch> {
    return this.searches.byKey(viewer, key, selectionOf(info));
  }

  @Mutation(() => SavedSearch, { description: 'Saves a filter of the roadmap under a name. Signed in.' })
  @Allow('write')
  saveSearch(
    @CurrentViewer() viewer: SignedIn,
    @Args() args: SaveSearchArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedSearch> {
    return this.searches.save(viewer, args, selectionOf(info));
  }

  @Mutation(() => SavedSearch, {
    description:
      'Follows one work item, one body or one row of the matrix: a saved search of its own. Who follows it already changes the subscription. Signed in.',
  })
  @Allow('write')
  follow(
    @CurrentViewer() viewer: SignedIn,
    @Args() args: FollowArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedSearch> {
    return this.searches.follow(viewer, args, selectionOf(info));
  }

  @Mutation(() => SavedSearch, { description: 'Gives one of the own searches another name. Signed in.' })
  @Allow('write')
  renameSearch(
    @CurrentViewer() viewer: SignedIn,
    @Args() { id, name }: RenameSearchArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedSearch> {
    return this.searches.rename(viewer, id, name, selectionOf(info));
  }

  @Mutation(() => SavedSearch, {
    description: 'Lets everyone who has its key read one of the own searches, or no longer. Signed in.',
  })
  @Allow('write')
  shareSearch(
    @CurrentViewer() viewer: SignedIn,
    @Args() { id, shared }: ShareSearchArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedSearch> {
    return this.searches.share(viewer, id, shared, selectionOf(info));
  }

  @Mutation(() => SavedSearch, {
    description: 'Subscribes to the changes of one of the own searches, or no longer. Signed in.',
  })
  @Allow('write')
  subscribeSearch(
    @CurrentViewer() viewer: SignedIn,
    @Args() { id, subscription }: SubscribeSearchArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedSearch> {
    return this.searches.subscribe(viewer, id, subscription, selectionOf(info));
  }

  @Mutation(() => Boolean, {
    description: 'Deletes one of the own searches, or stops following something. True. Signed in.',
  })
  @Allow('write')
  deleteSearch(@CurrentViewer() viewer: SignedIn, @Args() { id }: SavedSearchArgs): Promise<boolean> {
    return this.searches.delete(viewer, id);
  }
}
