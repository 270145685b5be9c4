import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphContext } from '../platform/graphql/context';

/** What a personal token may be used for. */
export type TokenScope = 'READ' | 'WRITE' | 'ADMINISTER';

/** Who asks. */
export type Viewer =
  | { readonly kind: 'PUBLIC' }
  | {
      readonly kind: 'PERSON';
      readonly personId: string;
      readonly accountId: string;
      readonly name: string;
      readonly administrator: boolean;
      readonly scopes: readonly TokenScope[];
      readonly via: 'SESSION' | 'TOKEN';
    };

const PUBLIC: Viewer = { kind: 'PUBLIC' };

/** Who sent the request of this operation: the public, since nobody can sign in yet. */
export const viewerOf = (_context: GraphContext): Viewer => PUBLIC;

/** The viewer, as an argument of a resolver. */
export const CurrentViewer = createParamDecorator((_: unknown, execution: ExecutionContext) =>
  viewerOf(GqlExecutionContext.create(execution).getContext<GraphContext>()),
);
