import { Args, ArgsType, Context, Field, ID, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsString, MaxLength, MinLength } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { CurrentViewer, type Viewer, viewerOf } from '../people/viewer';
import { IsNumberOf } from '../platform/graphql/checks';
import type { GraphContext } from '../platform/graphql/context';
import { costOfList } from '../platform/graphql/limits';
import { Mutation } from '../platform/graphql/mutation';
import { selectionOf } from '../platform/graphql/selection';
import { LiaisonNote } from './liaison-note.entity';
import { LiaisonNotesService } from './liaison-notes.service';
import { LiaisonStatement } from './liaison-statement.entity';

@ArgsType()
class DeskArgs {
  @Field(() => ID, { description: 'The body whose desk it is (`Body.id`).' })
  @IsNumberOf('Body.id')
  body: string;
}

@ArgsType()
class WriteNoteArgs extends DeskArgs {
  @Field(() => ID, { description: 'The statement (`LiaisonStatement.id`).' })
  @IsNumberOf('LiaisonStatement.id')
  statement: string;

  @Field(() => String, { description: 'The note. At most 20,000 characters.' })
  @IsString()
  @MinLength(1)
  @MaxLength(20_000)
  text: string;
}

@Resolver(() => LiaisonStatement)
export class LiaisonNotesResolver {
  constructor(private readonly notesService: LiaisonNotesService) {}

  @Mutation(() => [LiaisonNote], {
    description:
      'Writes a private note of the desk of a body on a liaison statement, and gives all notes of that desk. Signed in; see `permissions` for who may.',
  })
  @Allow('write')
  writeLiaisonNote(
    @CurrentViewer() viewer: Viewer,
    @Args() note: WriteNoteArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LiaisonNote[]> {
    return this.notesService.write(viewer, note, selectionOf(info));
  }

  @ResolveField(() => [LiaisonNote], {
    complexity: costOfList(50),
    description: 'The private notes of the desk of a body, the latest first, at most 200. FORBIDDEN for everyone else.',
  })
  notes(
    @Parent() { id }: LiaisonStatement,
    @Args() { body }: DeskArgs,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LiaisonNote[]> {
    const read = (ids: readonly string[]) => this.notesService.of(viewerOf(context), ids, body, selectionOf(info));
    return context.loaders.load(info, id, read, []);
  }
}
