import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { ViewerRight } from '../people/permissions.types';
import { CurrentViewer, type Viewer, viewerOf } from '../people/viewer';
import type { GraphContext } from '../platform/graphql/context';
import { Mutation } from '../platform/graphql/mutation';
import { below, selectionOf } from '../platform/graphql/selection';
import { Letter } from './letter.entity';
import { RecordLetterArgs, ReviseLetterArgs } from './letter-writing.inputs';
import { LetterWritingService } from './letter-writing.service';
import { LettersService } from './letters.service';
import type { Written } from './meeting-writing.service';
import { ChangedLetter } from './meetings.types';
import { ProgrammeRightsService } from './programme-rights.service';

const SIGNED_IN = 'Signed in; see `permissions` for who may.';

@Resolver(() => Letter)
export class LetterWritingResolver {
  constructor(
    private readonly writing: LetterWritingService,
    private readonly letters: LettersService,
    private readonly rights: ProgrammeRightsService,
  ) {}

  @ResolveField(() => [ViewerRight], {
    description: 'What the viewer may do to it now, and if not, every reason why: from the same rule that decides.',
  })
  viewerCan(
    @Parent() { id }: Letter,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ViewerRight[]> {
    return context.loaders.load(info, id, (ids) => this.rights.toLetters(viewerOf(context), ids), []);
  }

  @Mutation(() => ChangedLetter, {
    description: `Records a TSB circular or collective letter. REFUSED where its number is there already in the study period, naming that one; a date that the contents contradict is said, and kept as printed. ${SIGNED_IN}`,
  })
  @Allow('write')
  async recordLetter(
    @CurrentViewer() viewer: Viewer,
    @Args() args: RecordLetterArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangedLetter> {
    return this.answer(await this.writing.record(viewer, args), info);
  }

  @Mutation(() => ChangedLetter, {
    description: `Writes what is known of a circular or collective letter anew: what is left out stays. ${SIGNED_IN}`,
  })
  @Allow('write')
  async reviseLetter(
    @CurrentViewer() viewer: Viewer,
    @Args() { change, letter }: ReviseLetterArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangedLetter> {
    return this.answer(await this.writing.revise(viewer, change, letter), info);
  }

  private async answer({ id, warnings }: Written, info: GraphQLResolveInfo): Promise<ChangedLetter> {
    const letter = await this.letters.byId(id, below(selectionOf(info), 'letter'));
    return { letter, warnings: [...warnings] };
  }
}
