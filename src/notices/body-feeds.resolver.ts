import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Body } from '../bodies/body.entity';
import { PublicAddress } from '../platform/http/public-address';
import { bodyCalendar, bodyFeed } from './rules/addresses';

@Resolver(() => Body)
export class BodyFeedsResolver {
  constructor(private readonly address: PublicAddress) {}

  @ResolveField(() => String, {
    description:
      'Address (URI) of the calendar, as iCalendar, of what falls due in it and everything below it. See the query `clocks`.',
  })
  calendarUrl(@Parent() { id }: Body): string {
    return `${this.address.url}${bodyCalendar(id)}`;
  }

  @ResolveField(() => String, {
    description: 'Address (URI) of the Atom feed of what changes in it and everything below it.',
  })
  feedUrl(@Parent() { id }: Body): string {
    return `${this.address.url}${bodyFeed(id)}`;
  }
}
