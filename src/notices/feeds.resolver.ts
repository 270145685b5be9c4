import { Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../people/allow';
import { PublicAddress } from '../platform/http/public-address';
import { ACTIVITY_DOMAINS } from '../work-items/rules/vocabulary';
import { Feeds } from './feeds.types';
import { CHANGES_FEED, domainCalendar, domainFeed, STATEMENTS_FEED } from './rules/addresses';

@Resolver()
export class FeedsResolver {
  constructor(private readonly address: PublicAddress) {}

  @Query(() => Feeds, {
    description:
      'Where the Atom feeds and calendars are, for programs that look again by themselves. Pages name them in `<link rel="alternate">`.',
  })
  @Allow('read')
  feeds(): Feeds {
    const { url } = this.address;
    return {
      changesUrl: `${url}${CHANGES_FEED}`,
      statementsUrl: `${url}${STATEMENTS_FEED}`,
      domains: ACTIVITY_DOMAINS.map((domain) => ({
        domain,
        calendarUrl: `${url}${domainCalendar(domain)}`,
        feedUrl: `${url}${domainFeed(domain)}`,
      })),
    };
  }
}
