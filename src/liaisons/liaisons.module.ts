import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module';
import { FilesModule } from '../files/files.module';
import { HistoryModule } from '../history/history.module';
import { MeetingsModule } from '../meetings/meetings.module';
import { WorkItemsModule } from '../work-items/work-items.module';
import { BodyLiaisonsResolver } from './body-liaisons.resolver';
import { DecidedLiaisonsService } from './decided-liaisons.service';
import { LiaisonAddresseeStepsService } from './liaison-addressee-steps.service';
import { LiaisonAsksResolver } from './liaison-asks.resolver';
import { LiaisonAsksService } from './liaison-asks.service';
import { LiaisonContentsService } from './liaison-contents.service';
import { DecisionStatementResolver, LiaisonDecisionsResolver } from './liaison-decisions.resolver';
import { LiaisonDecisionsService } from './liaison-decisions.service';
import { LiaisonDeskResolver } from './liaison-desk.resolver';
import { LiaisonDeskService } from './liaison-desk.service';
import { LiaisonEnteringService } from './liaison-entering.service';
import { LiaisonEventsService } from './liaison-events.service';
import { LiaisonFiguresResolver } from './liaison-figures.resolver';
import { LiaisonFiguresService } from './liaison-figures.service';
import { LiaisonInHandService } from './liaison-in-hand.service';
import { LiaisonLinksResolver } from './liaison-links.resolver';
import { LiaisonLinksService } from './liaison-links.service';
import { LiaisonMentionsService } from './liaison-mentions.service';
import { LiaisonNotesResolver } from './liaison-notes.resolver';
import { LiaisonNotesService } from './liaison-notes.service';
import { LiaisonPartsService } from './liaison-parts.service';
import { LiaisonReadingService } from './liaison-reading.service';
import { LiaisonRepliesService } from './liaison-replies.service';
import { LiaisonReplyService } from './liaison-reply.service';
import { AddresseeRightsResolver, ContactReachResolver, LiaisonRightsResolver } from './liaison-rights.resolver';
import { LiaisonRightsService } from './liaison-rights.service';
import { LiaisonSendingService } from './liaison-sending.service';
import { LiaisonStatementsService } from './liaison-statements.service';
import { LiaisonStepsResolver } from './liaison-steps.resolver';
import { LiaisonStepsService } from './liaison-steps.service';
import { LiaisonThreadsResolver } from './liaison-threads.resolver';
import { LiaisonThreadsService } from './liaison-threads.service';
import { LiaisonTransitionsService } from './liaison-transitions.service';
import { LiaisonWritingResolver } from './liaison-writing.resolver';
import { LiaisonWritingService } from './liaison-writing.service';
import { LiaisonsResolver } from './liaisons.resolver';
import { RelatedLiaisonsService } from './related-liaisons.service';
import { WorkItemLiaisonsResolver } from './work-item-liaisons.resolver';

/** The desk, threads, figures, and what they add to bodies and work items: all of it reads alone. */
const DESK = [
  LiaisonAsksResolver,
  LiaisonAsksService,
  LiaisonDeskService,
  LiaisonDeskResolver,
  LiaisonThreadsService,
  LiaisonThreadsResolver,
  LiaisonFiguresService,
  LiaisonFiguresResolver,
  RelatedLiaisonsService,
  WorkItemLiaisonsResolver,
  BodyLiaisonsResolver,
];

const WRITING = [
  LiaisonAddresseeStepsService,
  LiaisonContentsService,
  DecisionStatementResolver,
  LiaisonDecisionsResolver,
  LiaisonDecisionsService,
  DecidedLiaisonsService,
  LiaisonEnteringService,
  LiaisonEventsService,
  LiaisonInHandService,
  LiaisonLinksResolver,
  LiaisonLinksService,
  LiaisonMentionsService,
  LiaisonNotesResolver,
  LiaisonNotesService,
  LiaisonPartsService,
  LiaisonReadingService,
  LiaisonRepliesService,
  LiaisonReplyService,
  LiaisonRightsResolver,
  AddresseeRightsResolver,
  ContactReachResolver,
  LiaisonRightsService,
  LiaisonSendingService,
  LiaisonStepsResolver,
  LiaisonStepsService,
  LiaisonTransitionsService,
  LiaisonWritingResolver,
  LiaisonWritingService,
];

@Module({
  imports: [HistoryModule, FilesModule, BodiesModule, WorkItemsModule, MeetingsModule],
  providers: [LiaisonStatementsService, LiaisonsResolver, ...DESK, ...WRITING],
  exports: [LiaisonStatementsService],
})
export class LiaisonsModule {}
