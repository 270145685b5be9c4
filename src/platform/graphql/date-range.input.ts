import { Field, InputType } from '@nestjs/graphql';
import { IsOptional, IsString } from 'class-validator';
import { CalendarDate } from './scalars';

@InputType({ description: 'A range of days, both ends included; an end left out is open.' })
export class DateRange {
  @Field(() => CalendarDate, { nullable: true, description: 'First day; open where left out.' })
  @IsOptional()
  @IsString()
  from?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day; open where left out.' })
  @IsOptional()
  @IsString()
  to?: string | null;
}
