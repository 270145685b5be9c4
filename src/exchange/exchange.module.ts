import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module';
import { FilesModule } from '../files/files.module';
import { HistoryModule } from '../history/history.module';
import { RoadmapModule } from '../roadmap/roadmap.module';
import { WorkItemsModule } from '../work-items/work-items.module';
import { GivenSource } from './given';
import { HygieneResolver } from './hygiene.resolver';
import { HygieneService } from './hygiene.service';
import { ImportRows } from './import-rows';
import { ImportWriting } from './import-writing';
import { ImportsResolver } from './imports.resolver';
import { ImportsService } from './imports.service';
import { KnownInLiaison } from './known-in-liaison';
import { LiaisonFilesController } from './liaison-files.controller';
import { LiaisonFilesService } from './liaison-files.service';
import { LiaisonFormResolver } from './liaison-form.resolver';
import { LiaisonFormService } from './liaison-form.service';
import { OpenDataController } from './open-data.controller';
import { OpenDataService } from './open-data.service';
import { PlanningService } from './planning.service';
import { PreviewShape } from './preview-shape';
import { RoadmapFilesService } from './roadmap-files.service';
import { RoadmapPages } from './roadmap-pages';
import { SeedBodies } from './seed-bodies';
import { SeedRules } from './seed-rules';
import { SeedWorkItems } from './seed-work-items';
import { SeedsService } from './seeds.service';
import { TextReading } from './text-reading';

const LIAISONS = [LiaisonFormService, LiaisonFormResolver, KnownInLiaison, LiaisonFilesService];
const SEEDS = [SeedBodies, SeedRules, SeedWorkItems, SeedsService];
const IMPORTS = [
  ImportsService,
  ImportsResolver,
  PlanningService,
  PreviewShape,
  ImportRows,
  ImportWriting,
  TextReading,
  GivenSource,
];

@Module({
  imports: [HistoryModule, FilesModule, BodiesModule, WorkItemsModule, RoadmapModule],
  controllers: [OpenDataController, LiaisonFilesController],
  providers: [
    OpenDataService,
    RoadmapFilesService,
    RoadmapPages,
    HygieneService,
    HygieneResolver,
    ...SEEDS,
    ...IMPORTS,
    ...LIAISONS,
  ],
})
export class ExchangeModule {}
