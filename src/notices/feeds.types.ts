import { Field, ObjectType } from '@nestjs/graphql';
import type { ActivityDomain } from '../work-items/rules/vocabulary';
import { ActivityDomainEnum } from '../work-items/work-items.enums';

@ObjectType({ description: 'Where the calendar and the feed of an activity domain are. Public.' })
export class DomainFeeds {
  @Field(() => ActivityDomainEnum, { description: 'The activity domain.' })
  domain: ActivityDomain;

  @Field(() => String, { description: 'Address (URI) of the calendar, as iCalendar, of what falls due.' })
  calendarUrl: string;

  @Field(() => String, { description: 'Address (URI) of the Atom feed of what changes.' })
  feedUrl: string;
}

@ObjectType({
  description:
    'Where the feeds and calendars are that belong to nothing else; those of a text, a body or a person are fields of it. Public.',
})
export class Feeds {
  @Field(() => String, { description: 'Address (URI) of the Atom feed of all changes.' })
  changesUrl: string;

  @Field(() => String, {
    description: 'Address (URI) of the Atom feed of liaison statements: sent, revised, answered.',
  })
  statementsUrl: string;

  @Field(() => [DomainFeeds], { description: 'Those of the activity domains, in the order of the matrix.' })
  domains: DomainFeeds[];
}
