import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { CurrentViewer, type Viewer } from '../people/viewer';
import { selectionOf } from '../platform/graphql/selection';
import { LetterFormService } from './letter-form.service';
import { LetterForm } from './letter-form.types';
import { ToReadArgs } from './to-read.inputs';

@Resolver(() => LetterForm)
export class LetterFormResolver {
  constructor(private readonly forms: LetterFormService) {}

  @Query(() => LetterForm, {
    complexity: 200,
    description:
      'A TSB circular or collective letter as a text or file tells it, in English, French or Chinese: field by field with where it was read, beside what is recorded, for a person to correct and to record. For those who record letters or meetings, the desks of bodies, coordinators and administrators.',
  })
  @Allow('write')
  letterFromFile(
    @CurrentViewer() viewer: Viewer,
    @Args() args: ToReadArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LetterForm> {
    return this.forms.form(viewer, args, selectionOf(info));
  }
}
