import { Args, Extensions, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { AS_TEXT } from '../platform/graphql/as-text';
import { costOfList } from '../platform/graphql/limits';
import { selectionOf } from '../platform/graphql/selection';
import { WorkItem } from './work-item.entity';
import { ResolveArgs, WorkItemArgs } from './work-items.inputs';
import { WORK_ITEM_TEXT, WorkItemsService } from './work-items.service';
import { IdentifierMatch } from './work-items.types';

@Resolver(() => WorkItem)
export class WorkItemsResolver {
  constructor(private readonly workItems: WorkItemsService) {}

  @Query(() => WorkItem, {
    nullable: true,
    description:
      'One work item by reference in any spelling, as it is or as it was on a day. NOT_FOUND where there is none.',
  })
  @Extensions({ [AS_TEXT]: WORK_ITEM_TEXT })
  @Allow('read')
  workItem(@Args() args: WorkItemArgs, @Info() info: GraphQLResolveInfo): Promise<WorkItem> {
    return this.workItems.workItem(args, selectionOf(info));
  }

  @Query(() => [IdentifierMatch], {
    complexity: costOfList(25),
    description: 'Every text a reference in any spelling may mean, with the reason, the likeliest first; at most 50.',
  })
  @Allow('read')
  resolve(@Args() { text }: ResolveArgs, @Info() info: GraphQLResolveInfo): Promise<IdentifierMatch[]> {
    return this.workItems.resolve(text, selectionOf(info));
  }
}
