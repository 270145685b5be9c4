import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module';
import { RoadmapModule } from '../roadmap/roadmap.module';
import { WorkItemsModule } from '../work-items/work-items.module';
import { OpenDataController } from './open-data.controller';
import { OpenDataService } from './open-data.service';
import { SeedBodies } from './seed-bodies';
import { SeedRules } from './seed-rules';
import { SeedWorkItems } from './seed-work-items';
import { SeedsService } from './seeds.service';

@Module({
  imports: [HistoryModule, WorkItemsModule, RoadmapModule],
  controllers: [OpenDataController],
  providers: [OpenDataService, SeedBodies, SeedRules, SeedWorkItems, SeedsService],
})
export class ExchangeModule {}
