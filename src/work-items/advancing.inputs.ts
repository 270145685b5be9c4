import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { IsNumberOf } from '../platform/graphql/checks';
import { Day, Part } from '../platform/graphql/input-fields';
import { ChangeArgs } from './item-mutations.inputs';
import { APPROVAL_PROCESSES, type ApprovalProcess } from './rules/vocabulary';
import { StepFacts } from './step-facts.input';
import { ApprovalProcessEnum } from './work-items.enums';

const CODE = { message: 'is not a name of that kind', context: { accepted: 'capitals, digits and underscores' } };
const SIDE = 'Number of the body whose life cycle is meant, for a dual-numbered text; the owner where left out.';

@ArgsType()
export class AdvanceArgs extends ChangeArgs {
  @Field(() => String, { description: 'Name of the step, as in `LifeCycleTransition.event`, e.g. `CONSENT`.' })
  @IsString()
  @Matches(/^[A-Z0-9_]{2,60}$/, CODE)
  event: string;

  @Field(() => ID, { nullable: true, description: SIDE })
  @IsOptional()
  @IsNumberOf('Body.id')
  side?: string | null;

  @Part(() => StepFacts, 'What the rules of the step look at; kept for the steps after it.')
  facts?: StepFacts | null;
}

@ArgsType()
export class CorrectArgs extends ChangeArgs {
  @Field(() => String, { description: 'Code of the state it is really in, as in `ItemLifeCycle.state`.' })
  @IsString()
  @Matches(/^[A-Z0-9_.]{1,60}$/i, CODE)
  state: string;

  @Field(() => ID, { nullable: true, description: SIDE })
  @IsOptional()
  @IsNumberOf('Body.id')
  side?: string | null;
}

@ArgsType()
export class OpenLifeCycleArgs extends ChangeArgs {
  @Field(() => ID, { description: 'Number of the body of the other side (`Body.id`).' })
  @IsNumberOf('Body.id')
  body: string;

  @Field(() => ApprovalProcessEnum, { description: 'The process of that body for it.' })
  @IsIn(APPROVAL_PROCESSES)
  process: ApprovalProcess;
}

@ArgsType()
export class LifeCyclesArgs {
  @Day('Day on which steps would be taken; today where left out.')
  on?: string | null;

  @Part(() => StepFacts, 'Facts to ask the rules with, as if they were told.')
  facts?: StepFacts | null;
}
