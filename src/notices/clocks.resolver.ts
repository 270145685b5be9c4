import { Args, Context, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Body } from '../bodies/body.entity';
import { LiaisonStatement } from '../liaisons/liaison-statement.entity';
import { Meeting } from '../meetings/meeting.entity';
import { Allow } from '../people/allow';
import { Person } from '../people/person.entity';
import type { GraphContext } from '../platform/graphql/context';
import { costPerRow } from '../platform/graphql/limits';
import { WorkItem } from '../work-items/work-item.entity';
import { ClockSubjectsService } from './clock-subjects.service';
import { ClocksArgs } from './clocks.inputs';
import { ClockNode, ClockPage } from './clocks.types';
import { ClocksPageService } from './clocks-page.service';

@Resolver(() => ClockNode)
export class ClocksResolver {
  constructor(
    private readonly clocksPageService: ClocksPageService,
    private readonly subjects: ClockSubjectsService,
  ) {}

  @Query(() => ClockPage, {
    complexity: costPerRow('first'),
    description:
      'Everything open that falls due, in the order of its days: targets, answers to liaison statements, last calls, consultations, meetings and their deadlines, ends of lifetimes. The same as in the calendars.',
  })
  @Allow('read')
  clocks(@Args() args: ClocksArgs): Promise<ClockPage> {
    return this.clocksPageService.page(args);
  }

  @ResolveField(() => WorkItem, { nullable: true, description: 'The text, where it is one that has the clock.' })
  workItem(
    @Parent() { subject }: ClockNode,
    @Context() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkItem | null> {
    return loaders.load(
      info,
      subject.workItemId ?? '0',
      (ids, selected) => this.subjects.byIds('WorkItem', ids, selected),
      null,
    );
  }

  @ResolveField(() => Body, {
    nullable: true,
    description:
      'The body: the owner of the text, the addressee, who meets, or whose lifetime ends; null where it is not known.',
  })
  body(
    @Parent() { subject }: ClockNode,
    @Context() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Body | null> {
    return loaders.load(
      info,
      subject.bodyId ?? '0',
      (ids, selected) => this.subjects.byIds('Body', ids, selected),
      null,
    );
  }

  @ResolveField(() => LiaisonStatement, {
    nullable: true,
    description: 'The liaison statement that is to be answered.',
  })
  statement(
    @Parent() { subject }: ClockNode,
    @Context() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LiaisonStatement | null> {
    return loaders.load(
      info,
      subject.statementId ?? '0',
      (ids, selected) => this.subjects.byIds('LiaisonStatement', ids, selected),
      null,
    );
  }

  @ResolveField(() => Meeting, { nullable: true, description: 'The meeting, also of its deadlines.' })
  meeting(
    @Parent() { subject }: ClockNode,
    @Context() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Meeting | null> {
    return loaders.load(
      info,
      subject.meetingId ?? '0',
      (ids, selected) => this.subjects.byIds('Meeting', ids, selected),
      null,
    );
  }

  @ResolveField(() => [Person], {
    description:
      'Whom it concerns: who holds an office in the body on that day, or in one that continues it, and the editors of the text. Of a meeting, also the officers of everything below the body; the first 100.',
  })
  async persons(
    @Parent() { personIds }: ClockNode,
    @Context() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Person[]> {
    const persons = await Promise.all(
      personIds
        .slice(0, 100)
        .map((each) =>
          loaders.load<Person | null>(
            info,
            each,
            (ids, selected) => this.subjects.byIds('Person', ids, selected),
            null,
          ),
        ),
    );
    return persons.filter((person) => person !== null);
  }
}
