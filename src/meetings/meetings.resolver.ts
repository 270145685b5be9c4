import { Args, Context, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import type { GraphContext } from '../platform/graphql/context';
import { costPerRow } from '../platform/graphql/limits';
import { selectionOf } from '../platform/graphql/selection';
import { Letter } from './letter.entity';
import { LettersService } from './letters.service';
import { Meeting } from './meeting.entity';
import { LetterArgs, LettersArgs, MeetingArgs, MeetingsArgs } from './meetings.inputs';
import { MeetingsService } from './meetings.service';
import { LetterPage, MeetingDeadline, MeetingPage } from './meetings.types';

@Resolver(() => Meeting)
export class MeetingsResolver {
  constructor(
    private readonly meetingsService: MeetingsService,
    private readonly lettersService: LettersService,
  ) {}

  @Query(() => Meeting, { nullable: true, description: 'One meeting. NOT_FOUND where there is none.' })
  @Allow('read')
  meeting(@Args() args: MeetingArgs, @Info() info: GraphQLResolveInfo): Promise<Meeting> {
    return this.meetingsService.meeting(args, selectionOf(info));
  }

  @Query(() => MeetingPage, {
    complexity: costPerRow('first'),
    description: 'Meetings of all bodies, the latest first, page by page.',
  })
  @Allow('read')
  meetings(@Args() args: MeetingsArgs, @Info() info: GraphQLResolveInfo): Promise<MeetingPage> {
    return this.meetingsService.page(args, selectionOf(info));
  }

  @Query(() => Letter, {
    nullable: true,
    description: 'One TSB circular or collective letter by its number. NOT_FOUND where there is none.',
  })
  @Allow('read')
  letter(@Args() args: LetterArgs, @Info() info: GraphQLResolveInfo): Promise<Letter> {
    return this.lettersService.letter(args, selectionOf(info));
  }

  @Query(() => LetterPage, {
    complexity: costPerRow('first'),
    description: 'TSB circulars and collective letters, the latest first, page by page.',
  })
  @Allow('read')
  letters(@Args() args: LettersArgs, @Info() info: GraphQLResolveInfo): Promise<LetterPage> {
    return this.lettersService.page(args, selectionOf(info));
  }

  @ResolveField(() => [MeetingDeadline], {
    description: 'Its deadlines in the order of their days: as announced, beside what the rules give.',
  })
  deadlines(
    @Parent() meeting: Meeting,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MeetingDeadline[]> {
    return context.loaders.load(info, meeting.id, (ids) => this.meetingsService.deadlinesOf(ids), []);
  }
}
