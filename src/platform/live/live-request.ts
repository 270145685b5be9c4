import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import type { LiveRequest } from './live-operations';

const request = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

const inAddress = z.object({
  query: z.string(),
  operationName: z.string().optional(),
  variables: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .optional(),
});

/**
 * The operation that an HTTP request holds: in the address of a GET, in the JSON body of a POST.
 * @throws GraphQLError with the code BAD_REQUEST where there is none
 */
export function readLiveRequest({ method, headers, query, body }: FastifyRequest): LiveRequest {
  if (headers.accept !== undefined && !/text\/event-stream|text\/\*|\*\/\*/.test(headers.accept))
    throw bad('This address answers with text/event-stream.');
  if (method === 'POST' && !/^application\/json\b/.test(headers['content-type'] ?? ''))
    throw bad('Send the subscription as application/json.');
  const read = method === 'GET' ? inAddress.safeParse(query) : request.safeParse(body);
  const checked = read.success ? request.safeParse(read.data) : read;
  if (checked.success) return checked.data;
  const problems = checked.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  throw bad(problems.join('; '));
}

const bad = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
