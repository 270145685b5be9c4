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

/** A viewer who is signed in. */
export type SignedIn = Extract<Viewer, { kind: 'PERSON' }>;

export const PUBLIC: Viewer = Object.freeze({ kind: 'PUBLIC' });

const isViewer = (value: unknown): value is Viewer =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  (value.kind === 'PUBLIC' || value.kind === 'PERSON');

/**
 * Who sent the request of this operation.
 * @throws Error where nobody found out: no operation runs without a viewer
 */
export function viewerOf(context: Pick<GraphContext, 'viewer'>): Viewer {
  if (isViewer(context.viewer)) return context.viewer;
  throw new Error('Nobody found out who sent this request.');
}

const ofRoutes = new WeakMap<object, Viewer>();

/** Notes who sent the request of a route, for `CurrentViewer`. */
export const noteViewer = (request: object, viewer: Viewer): void => {
  ofRoutes.set(request, viewer);
};

/** The viewer, as an argument of a resolver or of a route. */
export const CurrentViewer = createParamDecorator((_: unknown, execution: ExecutionContext) =>
  viewerOf(
    execution.getType<string>() === 'http'
      ? { viewer: ofRoutes.get(execution.switchToHttp().getRequest<object>()) }
      : GqlExecutionContext.create(execution).getContext<GraphContext>(),
  ),
);
