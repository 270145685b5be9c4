import { Module } from '@nestjs/common';
import { WorkItemsModule } from '../work-items/work-items.module';
import { BodyFeedsResolver } from './body-feeds.resolver';
import { CalendarController } from './calendar.controller';
import { CalendarService } from './calendar.service';
import { ClockSubjectsService } from './clock-subjects.service';
import { ClocksResolver } from './clocks.resolver';
import { ClocksService } from './clocks.service';
import { ClocksPageService } from './clocks-page.service';
import { ConcernedService } from './concerned.service';
import { FeedsController } from './feeds.controller';
import { FeedsResolver } from './feeds.resolver';
import { FeedsService } from './feeds.service';
import { InstallationService } from './installation.service';
import { PersonCalendarResolver } from './person-calendar.resolver';
import { PublicFiles } from './public-files';
import { WorkItemFeedResolver } from './work-item-feed.resolver';

const CLOCKS = [ClocksService, ConcernedService, ClocksPageService, ClockSubjectsService, ClocksResolver];
const FILES = [PublicFiles, InstallationService, CalendarService, FeedsService];
const ADDRESSES = [FeedsResolver, WorkItemFeedResolver, BodyFeedsResolver, PersonCalendarResolver];

@Module({
  imports: [WorkItemsModule],
  controllers: [CalendarController, FeedsController],
  providers: [...CLOCKS, ...FILES, ...ADDRESSES],
  exports: [ClocksService],
})
export class NoticesModule {}
