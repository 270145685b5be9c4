import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { CurrentViewer, type Viewer } from '../people/viewer';
import { selectionOf } from '../platform/graphql/selection';
import { LiaisonFormService } from './liaison-form.service';
import { LiaisonForm } from './liaison-form.types';
import { ToReadArgs } from './to-read.inputs';

@Resolver(() => LiaisonForm)
export class LiaisonFormResolver {
  constructor(private readonly forms: LiaisonFormService) {}

  @Query(() => LiaisonForm, {
    complexity: 200,
    description:
      'A liaison statement as a text or file tells it, field by field with where it was read, for a person to correct and to record. For the desks of bodies, coordinators and administrators.',
  })
  @Allow('write')
  liaisonFromFile(
    @CurrentViewer() viewer: Viewer,
    @Args() args: ToReadArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LiaisonForm> {
    return this.forms.form(viewer, args, selectionOf(info));
  }
}
