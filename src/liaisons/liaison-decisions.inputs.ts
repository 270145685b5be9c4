import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { IsNumberOf } from '../platform/graphql/checks';
import { Day, Line, Words } from '../platform/graphql/input-fields';
import { LiaisonChangeArgs } from './liaison-steps.inputs';

@ArgsType()
export class AgreementArgs extends LiaisonChangeArgs {
  @Field(() => ID, { description: 'Number of the meeting that agreed (`Meeting.id`).' })
  @IsNumberOf('Meeting.id')
  meeting: string;

  @Day('The day on which it agreed; may be left out for a meeting of one day.')
  on?: string | null;

  @Words(2_000, 'The decision in words. It is public at once, also while the statement is not.')
  text?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The sending body that agreed (`LiaisonSource.id`); may be left out where only one has not.',
  })
  @IsOptional()
  @IsNumberOf('LiaisonSource.id')
  sendingBody?: string | null;

  @Line(500, 'For someone who writes for the body without approving for it: how it gave its approval.')
  priorApproval?: string | null;
}

@ArgsType()
export class WithdrawAgreementArgs extends LiaisonChangeArgs {
  @Field(() => ID, { description: 'The decision (`Decision.id`).' })
  @IsNumberOf('Decision.id')
  decision: string;
}
