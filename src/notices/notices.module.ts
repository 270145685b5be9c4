import { Module } from '@nestjs/common';
import { WorkItemsModule } from '../work-items/work-items.module';
import { CalendarController } from './calendar.controller';
import { CalendarService } from './calendar.service';
import { ClockSubjectsService } from './clock-subjects.service';
import { ClocksResolver } from './clocks.resolver';
import { ClocksService } from './clocks.service';
import { ClocksPageService } from './clocks-page.service';
import { ConcernedService } from './concerned.service';
import { FeedsController } from './feeds.controller';
import { FeedsService } from './feeds.service';
import { InstallationService } from './installation.service';
import { PublicFiles } from './public-files';

@Module({
  imports: [WorkItemsModule],
  controllers: [CalendarController, FeedsController],
  providers: [
    ClocksService,
    ConcernedService,
    ClocksPageService,
    ClockSubjectsService,
    ClocksResolver,
    PublicFiles,
    InstallationService,
    CalendarService,
    FeedsService,
  ],
  exports: [ClocksService],
})
export class NoticesModule {}
