import { Module } from '@nestjs/common';
import { LettersService } from './letters.service';
import { MeetingsResolver } from './meetings.resolver';
import { MeetingsService } from './meetings.service';

@Module({
  providers: [MeetingsService, LettersService, MeetingsResolver],
  exports: [MeetingsService, LettersService],
})
export class MeetingsModule {}
