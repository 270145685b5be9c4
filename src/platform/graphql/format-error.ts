import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { HttpException, Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

const logger = new Logger('GraphQL');

/** Codes whose messages are meant for clients: our own, and those of the protocol. */
const PLAIN = new Set([
  'NOT_FOUND',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'BAD_USER_INPUT',
  'REFUSED',
  'STALE',
  'TOO_MANY_ATTEMPTS',
  'LIMIT_REACHED',
  'QUERY_TOO_COSTLY',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** `Variable "$first" got invalid value ... at "filter.maturities[0]"`: where in the variables it is. */
const AT = /^Variable "\$(\w+)" got invalid value .*?(?: at "([^"]+)")?;/s;

/**
 * What a client is told of an error: message, place, code and what would be accepted where it is the client's to mend; otherwise a
 * number under which the log has the rest. Never a stack, never a statement.
 */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(thrown);
  const code = formatted.extensions?.code;
  if (
    typeof code === 'string' &&
    PLAIN.has(code) &&
    (cause instanceof GraphQLError || !(cause instanceof HttpException))
  ) {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, extensions: { ...extensions, ...placeOf(formatted) } };
  }
  if (cause instanceof GraphQLError && !cause.originalError && cause.message.startsWith('Argument "')) {
    return { ...formatted, extensions: { code: 'BAD_USER_INPUT' } };
  }
  const id = randomUUID();
  logger.error(
    { id, error: cause instanceof Error ? cause.message : String(cause) },
    cause instanceof Error ? cause.stack : undefined,
  );
  const { locations, path } = formatted;
  return {
    message: `Something went wrong on the server. The administrator finds it in the log under ${id}.`,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  };
}

function placeOf({ message }: GraphQLFormattedError): { field?: string } {
  const [, variable, place] = AT.exec(message) ?? [];
  return variable ? { field: place ?? variable } : {};
}
