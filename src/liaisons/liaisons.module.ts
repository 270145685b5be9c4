import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module';
import { HistoryModule } from '../history/history.module';
import { WorkItemsModule } from '../work-items/work-items.module';
import { BodyLiaisonsResolver } from './body-liaisons.resolver';
import { LiaisonDeskResolver } from './liaison-desk.resolver';
import { LiaisonDeskService } from './liaison-desk.service';
import { LiaisonFiguresResolver } from './liaison-figures.resolver';
import { LiaisonFiguresService } from './liaison-figures.service';
import { LiaisonStatementsService } from './liaison-statements.service';
import { LiaisonThreadsResolver } from './liaison-threads.resolver';
import { LiaisonThreadsService } from './liaison-threads.service';
import { LiaisonsResolver } from './liaisons.resolver';
import { RelatedLiaisonsService } from './related-liaisons.service';
import { WorkItemLiaisonsResolver } from './work-item-liaisons.resolver';

/** The desk, threads, figures, and what they add to bodies and work items: all of it reads alone. */
const DESK = [
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

@Module({
  imports: [HistoryModule, BodiesModule, WorkItemsModule],
  providers: [LiaisonStatementsService, LiaisonsResolver, ...DESK],
  exports: [LiaisonStatementsService],
})
export class LiaisonsModule {}
