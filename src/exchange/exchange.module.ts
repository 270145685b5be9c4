import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module';
import { FilesModule } from '../files/files.module';
import { HistoryModule } from '../history/history.module';
import { RoadmapModule } from '../roadmap/roadmap.module';
import { WorkItemsModule } from '../work-items/work-items.module';
import { GivenSource } from './given';
import { GivenToDesk } from './given-to-desk';
import { HygieneResolver } from './hygiene.resolver';
import { HygieneService } from './hygiene.service';
import { HygieneShape } from './hygiene-shape';
import { ImportEnding } from './import-ending';
import { ImportListings } from './import-listings';
import { ImportLookups } from './import-lookups';
import { ImportProposals } from './import-proposals';
import { ImportRelations } from './import-relations';
import { ImportRows } from './import-rows';
import { ImportWriting } from './import-writing';
import { ImportsResolver } from './imports.resolver';
import { ImportsService } from './imports.service';
import { IntakeService } from './intake.service';
import { IntakeReading } from './intake-reading';
import { IntakeRelating } from './intake-relating';
import { IntakeRows } from './intake-rows';
import { IntakeTaking } from './intake-taking';
import { KnownInLetter } from './known-in-letter';
import { KnownInLiaison } from './known-in-liaison';
import { LetterFormResolver } from './letter-form.resolver';
import { LetterFormService } from './letter-form.service';
import { LiaisonFilesController } from './liaison-files.controller';
import { LiaisonFilesService } from './liaison-files.service';
import { LiaisonFormResolver } from './liaison-form.resolver';
import { LiaisonFormService } from './liaison-form.service';
import { MeetingPackFilesController } from './meeting-pack-files.controller';
import { MeetingPackFilesService } from './meeting-pack-files.service';
import { OpenDataController } from './open-data.controller';
import { OpenDataService } from './open-data.service';
import { PlanningService } from './planning.service';
import { PreviewShape } from './preview-shape';
import { RoadmapFilesService } from './roadmap-files.service';
import { RoadmapPages } from './roadmap-pages';
import { SeedBodies } from './seed-bodies';
import { SeedLetters } from './seed-letters';
import { SeedLiaisons } from './seed-liaisons';
import { SeedMeetings } from './seed-meetings';
import { SeedRules } from './seed-rules';
import { SeedWorkItems } from './seed-work-items';
import { SeedsService } from './seeds.service';
import { TextReading } from './text-reading';

const SEEDS = [SeedBodies, SeedRules, SeedWorkItems, SeedLiaisons, SeedLetters, SeedMeetings, SeedsService];
const INTAKES = [IntakeService, IntakeReading, IntakeTaking, IntakeRelating, IntakeRows];
const LETTERS = [LetterFormService, LetterFormResolver, KnownInLetter, GivenToDesk];
const LIAISONS = [LiaisonFormService, LiaisonFormResolver, KnownInLiaison, LiaisonFilesService];
const IMPORTS = [
  ImportsService,
  ImportsResolver,
  PlanningService,
  PreviewShape,
  ImportLookups,
  ImportListings,
  ImportProposals,
  ImportEnding,
  ImportRelations,
  ImportRows,
  ImportWriting,
  TextReading,
  GivenSource,
];

@Module({
  imports: [HistoryModule, FilesModule, BodiesModule, WorkItemsModule, RoadmapModule],
  controllers: [OpenDataController, LiaisonFilesController, MeetingPackFilesController],
  providers: [
    OpenDataService,
    RoadmapFilesService,
    RoadmapPages,
    MeetingPackFilesService,
    HygieneService,
    HygieneShape,
    HygieneResolver,
    ...SEEDS,
    ...IMPORTS,
    ...INTAKES,
    ...LIAISONS,
    ...LETTERS,
  ],
})
export class ExchangeModule {}
