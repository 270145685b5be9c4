import { ApiError, offline, type Told } from './errors';
import type { Operation } from './operation';

/** Variables may be left out where none is required. */
export type Given<Variables> =
  Record<never, never> extends Variables ? [variables?: Variables] : [variables: Variables];

interface Reply<Answer> {
  readonly data?: Answer | null;
  readonly errors?: readonly Told[];
}

/**
 * Sends one operation.
 * @throws ApiError where the answer has an error, or none came
 */
export async function execute<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables | undefined,
  signal?: AbortSignal,
): Promise<Answer> {
  const reply = await post<Answer>(operation, variables, signal);
  const [error] = reply.errors ?? [];
  if (error) throw new ApiError(error);
  if (!reply.data) throw new ApiError({ message: 'The server sent no data.' });
  return reply.data;
}

async function post<Answer>(
  { name, text }: Operation<Answer, never> | Operation<Answer, unknown>,
  variables: unknown,
  signal: AbortSignal | undefined,
): Promise<Reply<Answer>> {
  try {
    const reply = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: text, operationName: name, variables }),
      ...(signal && { signal }),
    });
    return await reply.json();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw offline();
  }
}
