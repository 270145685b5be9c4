import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Answers requests that never reach a resolver in the form of every other error: message and code, no stack. */
@Catch()
export class HttpErrors implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() !== 'http') throw error;
    const { status, message } = readError(error);
    const code = status === 404 ? 'NOT_FOUND' : status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
  }
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
