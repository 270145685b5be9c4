import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module';
import { FilesModule } from '../files/files.module';
import { HistoryModule } from '../history/history.module';
import { WorkItemsModule } from '../work-items/work-items.module';
import { AgreementsService } from './agreements.service';
import { BodyDecisions } from './body-decisions.service';
import { CitingService } from './citing.service';
import { DecisionWithdrawing } from './decision-withdrawing.service';
import { DecisionWriting } from './decision-writing.service';
import { DecisionsResolver } from './decisions.resolver';
import { DecisionsService } from './decisions.service';
import { EstablishingDecisions } from './establishing-decisions.service';
import { KnownService } from './known.service';
import { LetterInHandService } from './letter-in-hand.service';
import { LetterPartsService } from './letter-parts.service';
import { LetterReadingService } from './letter-reading.service';
import { LetterRightsService } from './letter-rights.service';
import { LetterWritingResolver } from './letter-writing.resolver';
import { LetterWritingService } from './letter-writing.service';
import { LettersService } from './letters.service';
import { ListWriting } from './list-writing.service';
import { MeetingEntering } from './meeting-entering.service';
import { MeetingInHandService } from './meeting-in-hand.service';
import { MeetingPartsService } from './meeting-parts.service';
import { MeetingReadingService } from './meeting-reading.service';
import { MeetingWritingResolver } from './meeting-writing.resolver';
import { MeetingWritingService } from './meeting-writing.service';
import { MeetingsResolver } from './meetings.resolver';
import { MeetingsService } from './meetings.service';
import { ProgrammeRightsService } from './programme-rights.service';
import { TextDecisions } from './text-decisions.service';
import { TextMoving } from './text-moving.service';

/** What meetings decide, and what follows from it. */
const DECIDING = [
  AgreementsService,
  BodyDecisions,
  DecisionWithdrawing,
  DecisionWriting,
  DecisionsResolver,
  DecisionsService,
  EstablishingDecisions,
  TextDecisions,
  TextMoving,
];

const WRITING = [
  CitingService,
  KnownService,
  LetterInHandService,
  LetterPartsService,
  LetterReadingService,
  LetterRightsService,
  LetterWritingResolver,
  LetterWritingService,
  ListWriting,
  MeetingEntering,
  MeetingInHandService,
  MeetingPartsService,
  MeetingReadingService,
  MeetingWritingResolver,
  MeetingWritingService,
  ProgrammeRightsService,
];

@Module({
  imports: [HistoryModule, FilesModule, BodiesModule, WorkItemsModule],
  providers: [MeetingsService, LettersService, MeetingsResolver, ...WRITING, ...DECIDING],
  exports: [MeetingsService, LettersService, AgreementsService],
})
export class MeetingsModule {}
