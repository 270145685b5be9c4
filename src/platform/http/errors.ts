import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';

/** HTTP status for the codes of our own errors. */
const STATUS: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  UNAUTHENTICATED: 401,
  BAD_USER_INPUT: 400,
  REFUSED: 422,
  STALE: 409,
  TOO_MANY_ATTEMPTS: 429,
};

interface Told {
  readonly status: number;
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** Answers requests that never reach a resolver in the form of every other error: message and code, no stack. */
@Catch()
export class HttpErrors implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() !== 'http') throw error;
    const { status, message, extensions } = toldOf(error);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    return reply.code(status).send({ errors: [{ message, extensions }] });
  }
}

function toldOf(error: unknown): Told {
  if (error instanceof GraphQLError) {
    const { code } = error.extensions;
    const status = typeof code === 'string' ? STATUS[code] : undefined;
    if (status) return { status, message: error.message, extensions: error.extensions };
  }
  const { status, message } = readError(error);
  const code = status === 404 ? 'NOT_FOUND' : status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
  return { status, message, extensions: { code } };
}

/** The HTTP layer has fixed words for what a client did wrong; what went wrong here is not told. */
function readError(error: unknown): { status: number; message: string } {
  const status = error instanceof HttpException ? error.getStatus() : 500;
  if (status === 404) return { status, message: 'There is nothing at this address.' };
  return {
    status,
    message: error instanceof HttpException && status < 500 ? error.message : 'Something went wrong on the server.',
  };
}
