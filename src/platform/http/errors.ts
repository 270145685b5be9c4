import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** What is wrong with a request whose body could not even be read, by the code of the HTTP layer. */
const WORDS: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is not JSON.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty; accepted: a JSON object with `query`.',
  FST_ERR_CTP_BODY_TOO_LARGE: 'The body is too large.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'The content type is not supported; accepted: application/json.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The length of the body is not the one announced.',
};

/** Answers requests that never reach a resolver in the form of every other error: message and code, no stack. */
@Catch()
export class HttpErrors implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() !== 'http') throw error;
    const { code, status } = readError(error);
    const message =
      WORDS[code] ?? (status < 500 ? 'The request could not be read.' : 'Something went wrong on the server.');
    const shown = status === 404 ? 'NOT_FOUND' : status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    return reply.code(status).send({ errors: [{ message, extensions: { code: shown } }] });
  }
}

function readError(error: unknown): { code: string; status: number } {
  if (error instanceof HttpException) return { code: '', status: error.getStatus() };
  if (typeof error !== 'object' || error === null) return { code: '', status: 500 };
  const code = 'code' in error ? String(error.code) : '';
  const status = 'statusCode' in error ? Number(error.statusCode) : 500;
  return { code, status: status >= 400 && status < 600 ? status : 500 };
}
