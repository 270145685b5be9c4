import { Module } from '@nestjs/common';
import { BodyWorksResolver } from './body-works.resolver';
import { Derivation } from './derivation';
import { PersonEditsResolver } from './person-edits.resolver';
import { WorkItemsResolver } from './work-items.resolver';
import { WorkItemsService } from './work-items.service';

@Module({
  providers: [WorkItemsService, WorkItemsResolver, BodyWorksResolver, PersonEditsResolver, Derivation],
  exports: [Derivation],
})
export class WorkItemsModule {}
