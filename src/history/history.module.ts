import { Module } from '@nestjs/common';
import { HistoryResolver } from './history.resolver';
import { HistoryService } from './history.service';
import { SourcesService } from './sources.service';

@Module({ providers: [HistoryService, HistoryResolver, SourcesService], exports: [HistoryService, SourcesService] })
export class HistoryModule {}
