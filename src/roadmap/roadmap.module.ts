import { Module } from '@nestjs/common';
import { RoadmapResolver } from './roadmap.resolver';
import { RoadmapService } from './roadmap.service';
import { WorkItemEntriesResolver } from './work-item-entries.resolver';

@Module({ providers: [RoadmapService, RoadmapResolver, WorkItemEntriesResolver], exports: [RoadmapService] })
export class RoadmapModule {}
