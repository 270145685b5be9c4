import { Module } from '@nestjs/common';
import { ClocksService } from './clocks.service';

@Module({
  providers: [ClocksService],
  exports: [ClocksService],
})
export class NoticesModule {}
