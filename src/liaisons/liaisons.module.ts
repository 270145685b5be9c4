import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module';
import { HistoryModule } from '../history/history.module';
import { WorkItemsModule } from '../work-items/work-items.module';
import { LiaisonStatementsService } from './liaison-statements.service';
import { LiaisonsResolver } from './liaisons.resolver';

@Module({
  imports: [HistoryModule, BodiesModule, WorkItemsModule],
  providers: [LiaisonStatementsService, LiaisonsResolver],
  exports: [LiaisonStatementsService],
})
export class LiaisonsModule {}
