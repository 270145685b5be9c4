import { ArgsType, Field, ID } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { StudyPeriodLabel } from '../bodies/study-period-label';
import { IsNumberOf } from '../platform/graphql/checks';
import { RequiredPart } from '../platform/graphql/input-fields';
import { ItemChange } from './item-change.input';
import { CellInput, EachOnce, EditorInput, RelationInput } from './relating.inputs';
import { WorkItemRevision } from './revision.input';
import { HEALTHS, type Health } from './rules/vocabulary';
import { HealthEnum } from './status-report.entity';

const CHANGE = 'The item, the version that was looked at, and why.';

@ArgsType()
export class ChangeArgs {
  @RequiredPart(() => ItemChange, CHANGE)
  change: ItemChange;
}

@ArgsType()
export class ReviseArgs extends ChangeArgs {
  @RequiredPart(() => WorkItemRevision, 'What is written anew.')
  revision: WorkItemRevision;
}

@ArgsType()
export class RetargetArgs extends ChangeArgs {
  @Field(() => String, {
    description:
      'The target in words, kept as written: `2014 for consent`, `Q4/2020`, `09/2019`, `ongoing`. What cannot be read is kept and flagged.',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  target: string;
}

@ArgsType()
export class ReportArgs extends ChangeArgs {
  @Field(() => HealthEnum, { description: 'How the work stands.' })
  @IsIn(HEALTHS)
  health: Health;

  @Field(() => String, { nullable: true, description: 'The same in words. At most 5,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(5_000)
  words?: string | null;
}

@ArgsType()
export class RelateArgs extends ChangeArgs {
  @RequiredPart(() => RelationInput, 'The relation; stated again, it is written anew.')
  relation: RelationInput;
}

@ArgsType()
export class UnrelateArgs extends ChangeArgs {
  @Field(() => ID, { description: 'Number of the relation (`WorkItemRelation.id`).' })
  @IsNumberOf('WorkItemRelation.id')
  relation: string;
}

@ArgsType()
export class PlaceArgs extends ChangeArgs {
  @Field(() => [CellInput], {
    description: 'All its cells of the matrix; an empty list takes it out of the matrix. At most 48.',
  })
  @IsArray()
  @ArrayMaxSize(48)
  @ValidateNested({ each: true })
  @Type(() => CellInput)
  cells: CellInput[];
}

@ArgsType()
export class EditorsArgs extends ChangeArgs {
  @Field(() => [EditorInput], { description: 'Everyone who edits it from now on. At most 50.' })
  @IsArray()
  @ArrayMaxSize(50)
  @EachOnce()
  @ValidateNested({ each: true })
  @Type(() => EditorInput)
  editors: EditorInput[];
}

@ArgsType()
export class MoveArgs extends ChangeArgs {
  @Field(() => String, { description: 'The body it goes to, in any spelling of its notation.' })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  to: string;

  @StudyPeriodLabel('Study period, e.g. `2017-2020`, where the notation was used in several; else the latest.')
  studyPeriod?: string | null;
}

@ArgsType()
export class NumberArgs extends ChangeArgs {
  @Field(() => String, {
    description:
      'The number, e.g. `Y.3521`; for a dual-numbered text all of them, the owner’s first: `M.3070 | Y.3521`.',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  number: string;
}

@ArgsType()
export class NoteArgs {
  @Field(() => ID, { description: 'Number of the work item.' })
  @IsNumberOf('WorkItem.id')
  workItem: string;

  @Field(() => String, { description: 'The note. At most 5,000 characters.' })
  @IsString()
  @MinLength(1)
  @MaxLength(5_000)
  text: string;
}

@ArgsType()
export class NotesArgs {
  @Field(() => ID, { description: 'Number of the work item.' })
  @IsNumberOf('WorkItem.id')
  workItem: string;
}
