import { Module } from '@nestjs/common';
import { HistoryResolver } from './history.resolver';
import { HistoryService } from './history.service';
import { ProgrammeChangesResolver } from './programme-changes.resolver';
import { ProgrammeFeed } from './programme-feed';
import { SourcesService } from './sources.service';

@Module({
  providers: [HistoryService, HistoryResolver, ProgrammeChangesResolver, ProgrammeFeed, SourcesService],
  exports: [HistoryService, SourcesService],
})
export class HistoryModule {}
