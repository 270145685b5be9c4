import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../people/person.entity';
import { PublicAddress } from '../platform/http/public-address';
import { personCalendar } from './rules/addresses';

@Resolver(() => Person)
export class PersonCalendarResolver {
  constructor(private readonly address: PublicAddress) {}

  @ResolveField(() => String, {
    description:
      'Address (URI) of the calendar, as iCalendar, of what falls due and concerns the person: by the offices held today, and as editor. Public, as those are.',
  })
  calendarUrl(@Parent() { id }: Person): string {
    return `${this.address.url}${personCalendar(id)}`;
  }
}
