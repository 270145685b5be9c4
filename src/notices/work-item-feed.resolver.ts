import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PublicAddress } from '../platform/http/public-address';
import { WorkItem } from '../work-items/work-item.entity';
import { itemFeed } from './rules/addresses';

@Resolver(() => WorkItem)
export class WorkItemFeedResolver {
  constructor(private readonly address: PublicAddress) {}

  @ResolveField(() => String, { description: 'Address (URI) of the Atom feed of its changes.' })
  feedUrl(@Parent() { id }: WorkItem): string {
    return `${this.address.url}${itemFeed(id)}`;
  }
}
