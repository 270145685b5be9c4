import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module';
import { HistoryModule } from '../history/history.module';
import { AdvancingResolver } from './advancing.resolver';
import { AdvancingService } from './advancing.service';
import { BodyWorksResolver } from './body-works.resolver';
import { ChangeFeed } from './change-feed';
import { ChangesResolver } from './changes.resolver';
import { ChangesService } from './changes.service';
import { Derivation } from './derivation';
import { ItemInHandService } from './item-in-hand.service';
import { KeepingResolver } from './keeping.resolver';
import { KeepingService } from './keeping.service';
import { LifeCycleCheck } from './life-cycle-check';
import { LifeCycleWriting } from './life-cycle-writing';
import { LifeCyclesService } from './life-cycles.service';
import { MovingService } from './moving.service';
import { NamingService } from './naming.service';
import { NotesService } from './notes.service';
import { PersonEditsResolver } from './person-edits.resolver';
import { ProposalWriting } from './proposal-writing';
import { ProposingResolver } from './proposing.resolver';
import { ProposingService } from './proposing.service';
import { RelatingResolver } from './relating.resolver';
import { RelatingService } from './relating.service';
import { RightsService } from './rights.service';
import { SidesService } from './sides.service';
import { StatusesService } from './statuses.service';
import { StepUndoing } from './step-undoing';
import { TargetReadingResolver } from './target-reading.resolver';
import { WorkItemRightsResolver } from './work-item-rights.resolver';
import { WorkItemsResolver } from './work-items.resolver';
import { WorkItemsService } from './work-items.service';

const READING = [
  WorkItemsService,
  WorkItemsResolver,
  BodyWorksResolver,
  PersonEditsResolver,
  TargetReadingResolver,
  Derivation,
];
/** What tells of changes as they come. */
const LIVE = [ChangeFeed, ChangesService, ChangesResolver];
const KEEPING = [
  AdvancingService,
  AdvancingResolver,
  LifeCyclesService,
  LifeCycleWriting,
  LifeCycleCheck,
  ProposingService,
  ProposingResolver,
  ProposalWriting,
  SidesService,
  StepUndoing,
  StatusesService,
  ItemInHandService,
  KeepingService,
  KeepingResolver,
  NamingService,
  NotesService,
  RelatingService,
  RelatingResolver,
  MovingService,
  RightsService,
  WorkItemRightsResolver,
];

@Module({
  imports: [BodiesModule, HistoryModule],
  providers: [...READING, ...KEEPING, ...LIVE],
  exports: [
    Derivation,
    ChangeFeed,
    ItemInHandService,
    AdvancingService,
    MovingService,
    ProposingService,
    SidesService,
    StepUndoing,
  ],
})
export class WorkItemsModule {}
