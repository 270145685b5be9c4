import type { FastifyReply, FastifyRequest } from 'fastify';
import { Loaders } from './loaders';

/** What the resolvers of one operation share. */
export interface GraphContext {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly loaders: Loaders;
  /** Who asks, in the form that the feature who knows people gives it; `viewerOf` reads it. */
  readonly viewer: unknown;
}

/** What is looked at of a request to find out who sent it. */
export type Asking = Pick<FastifyRequest, 'headers' | 'ip'>;

/** Finds out who sent a request. Provided by the feature who knows people. */
export interface Identify {
  /**
   * @param reply takes away a cookie that proves nothing any more; null where there is none, as for a socket
   * @throws GraphQLError where the request shows something that does not prove who sent it, or no longer
   */
  viewerOf(request: Asking, reply: FastifyReply | null): Promise<object>;
}

/** Injection token of what identifies viewers. */
export const IDENTIFY = Symbol('IDENTIFY');

export const contextOf = (request: FastifyRequest, reply: FastifyReply, viewer: object): GraphContext => ({
  request,
  reply,
  loaders: new Loaders(),
  viewer,
});

/** What the resolvers share while one change is told to a listener: there is no request of its own, nor an answer to it. */
export interface LiveContext extends Pick<GraphContext, 'loaders' | 'viewer'> {
  /** Ends the connection at once: its listener does not keep up. */
  readonly cut: () => void;
}
