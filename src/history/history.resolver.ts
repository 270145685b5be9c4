import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { costPerRow } from '../platform/graphql/limits';
import { selectionOf } from '../platform/graphql/selection';
import { HistoryArgs } from './history.inputs';
import { HistoryService } from './history.service';
import { RecordEntryPage } from './history.types';
import { RecordEntry } from './record-entry.entity';

@Resolver(() => RecordEntry)
export class HistoryResolver {
  constructor(private readonly historyService: HistoryService) {}

  @Query(() => RecordEntryPage, {
    complexity: costPerRow('first'),
    description:
      'What was done to a thing, by whom, when and why, with every field before and after; the newest first.',
  })
  @Allow('read')
  history(@Args() args: HistoryArgs, @Info() info: GraphQLResolveInfo): Promise<RecordEntryPage> {
    return this.historyService.history(args, selectionOf(info));
  }
}
