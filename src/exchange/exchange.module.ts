import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module';
import { WorkItemsModule } from '../work-items/work-items.module';
import { SeedBodies } from './seed-bodies';
import { SeedRules } from './seed-rules';
import { SeedWorkItems } from './seed-work-items';
import { SeedsService } from './seeds.service';

@Module({
  imports: [HistoryModule, WorkItemsModule],
  providers: [SeedBodies, SeedRules, SeedWorkItems, SeedsService],
})
export class ExchangeModule {}
