import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { SourceInput } from '../history/history.inputs';
import { IsNumberOf } from '../platform/graphql/checks';
import { Part, RequiredPart } from '../platform/graphql/input-fields';
import { CalendarDate, PartialDateScalar } from '../platform/graphql/scalars';
import { AppointmentRoleEnum } from './bodies.enums';
import { APPOINTMENT_ROLES, type AppointmentRole } from './rules/vocabulary';

@InputType({ description: 'An appointment to an office of a body.' })
export class AppointmentInput {
  @Field(() => ID, { description: 'Number of the body (`Body.id`).' })
  @IsNumberOf('Body.id')
  body: string;

  @Field(() => AppointmentRoleEnum, { description: 'The office.' })
  @IsIn(APPOINTMENT_ROLES)
  role: AppointmentRole;

  @Field(() => ID, {
    nullable: true,
    description: 'Number of the person (`Person.id`); null for a slot that is still open.',
  })
  @IsOptional()
  @IsNumberOf('Person.id')
  person?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Number of the parent body it is held for, e.g. a side of a joint rapporteurs group.',
  })
  @IsOptional()
  @IsNumberOf('Body.id')
  onBehalfOf?: string | null;

  @Field(() => String, { nullable: true, description: 'Company or administration the person comes from.' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  affiliation?: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it begins; null where unknown.' })
  @IsOptional()
  @IsString()
  from?: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it ends; null: with the body or its study period, or open.',
  })
  @IsOptional()
  @IsString()
  to?: string | null;
}

@ArgsType()
export class AppointArgs {
  @RequiredPart(() => AppointmentInput, 'Who is appointed, to what, for how long.')
  appointment: AppointmentInput;

  @Part(() => SourceInput, 'What says so; without it, the viewer does.')
  source?: SourceInput | null;
}

@ArgsType()
export class EndAppointmentArgs {
  @Field(() => ID, { description: 'Number of the appointment (`Appointment.id`).' })
  @IsNumberOf('Appointment.id')
  appointment: string;

  @Field(() => CalendarDate, { description: 'Its last day.' })
  @IsString()
  on: string;

  @Field(() => String, { nullable: true, description: 'Why, for the record. At most 2,000 characters.' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(2_000)
  reason?: string | null;
}
