import { InputType } from '@nestjs/graphql';
import { Day } from './input-fields';

@InputType({ description: 'A range of days, both ends included; an end left out is open.' })
export class DateRange {
  @Day('First day; open where left out.')
  from?: string | null;

  @Day('Last day; open where left out.')
  to?: string | null;
}
