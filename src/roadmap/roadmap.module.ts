import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module';
import { BodyFiguresResolver } from './body-figures.resolver';
import { BodyFiguresService } from './body-figures.service';
import { MeetingPackResolver } from './meeting-pack.resolver';
import { MeetingPackService } from './meeting-pack.service';
import { MeetingPackNodes } from './meeting-pack-nodes.service';
import { OverlapsResolver } from './overlaps.resolver';
import { OverlapsService } from './overlaps.service';
import { RoadmapResolver } from './roadmap.resolver';
import { RoadmapService } from './roadmap.service';
import { WorkItemEntriesResolver } from './work-item-entries.resolver';

@Module({
  imports: [BodiesModule],
  providers: [
    RoadmapService,
    RoadmapResolver,
    WorkItemEntriesResolver,
    MeetingPackService,
    MeetingPackNodes,
    MeetingPackResolver,
    BodyFiguresService,
    BodyFiguresResolver,
    OverlapsService,
    OverlapsResolver,
  ],
  exports: [RoadmapService, MeetingPackService],
})
export class RoadmapModule {}
