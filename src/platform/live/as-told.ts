import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import { formatError } from '../graphql/format-error';

/** The same error, at the same place, in other words. */
export const again = (
  { nodes, source, positions, path }: GraphQLError,
  message: string,
  extensions: GraphQLErrorExtensions | undefined,
): GraphQLError => new GraphQLError(message, { nodes, source, positions, path, extensions });

/** An error in the words that a client is told. */
export function asTold(error: unknown): GraphQLError {
  const known = error instanceof GraphQLError ? error : new GraphQLError('', { originalError: asError(error) });
  const { message, extensions } = formatError(known.toJSON(), error);
  return again(known, message, extensions);
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));
