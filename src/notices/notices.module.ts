import { Module } from '@nestjs/common';
import { WorkItemsModule } from '../work-items/work-items.module';
import { ClockSubjectsService } from './clock-subjects.service';
import { ClocksResolver } from './clocks.resolver';
import { ClocksService } from './clocks.service';
import { ClocksPageService } from './clocks-page.service';
import { ConcernedService } from './concerned.service';

@Module({
  imports: [WorkItemsModule],
  providers: [ClocksService, ConcernedService, ClocksPageService, ClockSubjectsService, ClocksResolver],
  exports: [ClocksService],
})
export class NoticesModule {}
