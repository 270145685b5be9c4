import { Field, ObjectType } from '@nestjs/graphql';
import { RefusalReason } from '../people/permissions.types';
import { AddresseeStateEnum, AddresseeStepEnum, StatementStateEnum, StatementStepEnum } from './liaisons.enums';
import type { AddresseeState, AddresseeStep, StatementState, StatementStep } from './rules/vocabulary';

const REASONS = 'Everything that stands against it: where the statement is, what it lacks, and rights.';

@ObjectType({ description: 'A step of the sending side of a liaison statement, allowed or refused for the viewer.' })
export class StatementTransition {
  @Field(() => StatementStepEnum, { description: 'The step, for `advanceLiaisonStatement`.' })
  step: StatementStep;

  @Field(() => StatementStateEnum, {
    description: 'The state it leads to; for APPROVE once every sending body has approved.',
  })
  to: StatementState;

  @Field(() => String, { description: 'What it means.' })
  meaning: string;

  @Field(() => Boolean, {
    description:
      'Whether the viewer could take it now. Who writes for a body without approving for it takes APPROVE with `priorApproval`.',
  })
  allowed: boolean;

  @Field(() => [RefusalReason], { description: REASONS })
  reasons: RefusalReason[];
}

@ObjectType({ description: 'A step of one addressee of a liaison statement, allowed or refused for the viewer.' })
export class AddresseeTransition {
  @Field(() => AddresseeStepEnum, { description: 'The step, for `advanceAddressee`.' })
  step: AddresseeStep;

  @Field(() => AddresseeStateEnum, { description: 'The state it leads to.' })
  to: AddresseeState;

  @Field(() => String, { description: 'What it means.' })
  meaning: string;

  @Field(() => Boolean, { description: 'Whether the viewer could take it now.' })
  allowed: boolean;

  @Field(() => [RefusalReason], { description: REASONS })
  reasons: RefusalReason[];
}

@ObjectType({ description: 'How to reach a contact of a liaison statement: for the desks of its bodies alone.' })
export class ContactReachable {
  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone.' })
  telephone: string | null;

  @Field(() => String, { nullable: true, description: 'Fax.' })
  fax: string | null;
}
