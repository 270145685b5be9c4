import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { SourceInput } from '../history/history.inputs';
import { IsNumberOf } from '../platform/graphql/checks';
import { Words } from '../platform/graphql/input-fields';

/** What says so, of an operation on meetings or letters. */
export interface Cited {
  readonly source?: SourceInput | null;
  /** Number of the file that says so, instead of a source. */
  readonly sourceFile?: string | null;
}

/** The source of what is stated. */
export const SaidBy = (): PropertyDecorator =>
  applyDecorators(
    Field(() => SourceInput, { nullable: true, description: 'What says so; without it, the viewer does.' }),
    IsOptional(),
    ValidateNested(),
    Type(() => SourceInput),
  );

/** The file that states it. */
export const SaidByFile = (): PropertyDecorator =>
  applyDecorators(
    Field(() => ID, {
      nullable: true,
      description: 'The file that says so, instead of `source`: its number, as `/files` gave it. It stays private.',
    }),
    IsOptional(),
    IsNumberOf('the answer of /files'),
  );

@InputType({ description: 'Which meeting or letter is changed, from which version, and why.' })
export class ProgrammeChange implements Cited {
  @Field(() => ID, { description: 'Number of the meeting or letter (`Meeting.id`, `Letter.id`).' })
  @IsNumberOf('Meeting.id or Letter.id')
  id: string;

  @Field(() => Int, {
    description:
      'The version that was looked at (`recordVersion`). An older one answers STALE with what was done since, and by whom.',
  })
  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  expectedVersion: number;

  @Words(2_000, 'Why, for the record.')
  reason?: string | null;

  @SaidBy()
  source?: SourceInput | null;

  @SaidByFile()
  sourceFile?: string | null;
}
