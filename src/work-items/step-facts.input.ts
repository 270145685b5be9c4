import { Field, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { graphqlEnum } from '../platform/graphql/enum';
import { Day, Part } from '../platform/graphql/input-fields';
import { CalendarDate } from '../platform/graphql/scalars';

@InputType({ description: 'Comments made in a last call or additional review.' })
export class CommentCountsInput {
  @Field(() => Int, { description: 'How many were typographical.' })
  @IsInt()
  @Min(0)
  @Max(100_000)
  typographical: number;

  @Field(() => Int, { description: 'How many were substantive.' })
  @IsInt()
  @Min(0)
  @Max(100_000)
  substantive: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Disapprovals without reasons, or without changes that would lift them (A.8 4.4.2).',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  disapprovalsWithoutReasons?: number;
}

@InputType({ description: 'Replies of Member States to a consultation (Res.1 9.4).' })
export class RepliesInput {
  @Field(() => Int, { description: 'How many were in favour.' })
  @IsInt()
  @Min(0)
  @Max(1_000)
  inFavour: number;

  @Field(() => Int, { description: 'How many were against.' })
  @IsInt()
  @Min(0)
  @Max(1_000)
  against: number;
}

const DECIDERS = ['STUDY_GROUP', 'WORKING_PARTY', 'ASSEMBLY'] as const;
type Decider = (typeof DECIDERS)[number];
export const DeciderEnum = graphqlEnum<Decider>('DecidingGroup', 'Which kind of group decided.', {
  STUDY_GROUP: 'A study group.',
  WORKING_PARTY: 'A working party.',
  ASSEMBLY: 'WTSA.',
});

@InputType({
  description: 'Facts that the rules of a step look at. What is left out is taken as told before, or as not known.',
})
export class StepFacts {
  @Field(() => Boolean, { nullable: true, description: 'The final edited text is with TSB (A.8 3.2).' })
  @IsOptional()
  @IsBoolean()
  finalTextDelivered?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'The summary is with TSB (A.8 3.2).' })
  @IsOptional()
  @IsBoolean()
  summaryDelivered?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'The electronic material is with TSB (A.8 3.3).' })
  @IsOptional()
  @IsBoolean()
  electronicMaterialDelivered?: boolean | null;

  @Part(() => CommentCountsInput, 'Comments made in the last call or additional review.')
  comments?: CommentCountsInput | null;

  @Field(() => Boolean, { nullable: true, description: 'A revised text resolves the comments (A.8 4.4.3 b).' })
  @IsOptional()
  @IsBoolean()
  revisedTextAvailable?: boolean | null;

  @Day('First day of the meeting that decides.')
  meetingStartsOn?: string | null;

  @Day('Last day of the meeting that decides.')
  meetingEndsOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many Member States present oppose (A.8 5.4; Res.1 9.5.3).' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000)
  opposing?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'A Member State asked for four more weeks (A.8 5.6; Res.1 9.5.5).',
  })
  @IsOptional()
  @IsBoolean()
  moreTimeAsked?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'A Member State present declared policy or regulatory implications (A.8 5.2).',
  })
  @IsOptional()
  @IsBoolean()
  policyImplications?: boolean | null;

  @Part(() => RepliesInput, 'Replies of Member States to the consultation (Res.1 9.4.5).')
  replies?: RepliesInput | null;

  @Field(() => [CalendarDate], {
    nullable: true,
    description: 'Holidays among Monday to Friday, for working days. At most 60.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @IsString({ each: true })
  holidays?: string[] | null;

  @Day('When the text was there in the official languages (Res.1 9.3.5).')
  textInLanguagesOn?: string | null;

  @Field(() => DeciderEnum, { nullable: true, description: 'Which kind of group decided.' })
  @IsOptional()
  @IsIn(DECIDERS)
  decidedBy?: Decider | null;

  @Field(() => Boolean, { nullable: true, description: 'The meeting reached consensus (Res.1 8.1.1, 1bis).' })
  @IsOptional()
  @IsBoolean()
  consensus?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'The proposal was seconded (Res.1 8.3).' })
  @IsOptional()
  @IsBoolean()
  seconded?: boolean | null;

  @Day('Day of the circular that announced the deletion (A.8 8.2).')
  deletionCircularOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'Objections to the deletion.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000)
  objections?: number | null;

  @Field(() => String, { nullable: true, description: 'Edition or text that takes its place.' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  successor?: string | null;
}
