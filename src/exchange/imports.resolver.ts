import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { CurrentViewer, type Viewer } from '../people/viewer';
import { costPerRow } from '../platform/graphql/limits';
import { Mutation } from '../platform/graphql/mutation';
import { selectionOf } from '../platform/graphql/selection';
import { Import } from './import.entity';
import { ApplyImportArgs, LatestImportsArgs, PreviewArgs, UndoImportArgs } from './imports.inputs';
import { ImportsService } from './imports.service';
import { ImportPreview } from './imports.types';

@Resolver(() => Import)
export class ImportsResolver {
  constructor(private readonly service: ImportsService) {}

  @Query(() => ImportPreview, {
    complexity: costPerRow('first'),
    description:
      'What a text or a file would change, row by row and cell by cell, before anything is written. For coordinators and administrators.',
  })
  @Allow('write')
  importPreview(
    @CurrentViewer() viewer: Viewer,
    @Args() args: PreviewArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportPreview> {
    return this.service.preview(viewer, args, selectionOf(info));
  }

  @Query(() => [Import], {
    complexity: costPerRow('first'),
    description: 'What was taken in last, the latest first. For coordinators and administrators.',
  })
  @Allow('write')
  imports(
    @CurrentViewer() viewer: Viewer,
    @Args() { first }: LatestImportsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Import[]> {
    return this.service.latest(viewer, first, selectionOf(info));
  }

  @Mutation(() => Import, {
    description:
      'Takes in a text or a file as it was looked at: all that it creates and changes, or the rows and cells named. REFUSED as a whole where the plan no longer holds. Applied again, it changes nothing. For coordinators and administrators.',
  })
  @Allow('write')
  applyImport(
    @CurrentViewer() viewer: Viewer,
    @Args() args: ApplyImportArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Import> {
    return this.service.apply(viewer, args, selectionOf(info));
  }

  @Mutation(() => Import, {
    description:
      'Takes a whole import back as one step, which the record keeps. REFUSED where someone changed one of its rows since. For coordinators and administrators.',
  })
  @Allow('write')
  undoImport(
    @CurrentViewer() viewer: Viewer,
    @Args() args: UndoImportArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Import> {
    return this.service.undo(viewer, args, selectionOf(info));
  }
}
