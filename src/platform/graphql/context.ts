import type { FastifyRequest } from 'fastify';
import { Loaders } from './loaders';

/** What the resolvers of one operation share. */
export interface GraphContext {
  readonly request: FastifyRequest;
  readonly loaders: Loaders;
}

export const contextOf = (request: FastifyRequest): GraphContext => ({ request, loaders: new Loaders() });
