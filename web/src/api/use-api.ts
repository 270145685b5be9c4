import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { execute, type Given } from './execute';
import type { Operation } from './operation';

/** Key of every answer of the API that is kept; `invalidateQueries({ queryKey: API })` makes all of them stale. */
export const API = ['api'] as const;

/** A query as TanStack Query takes it, also for loaders: `queryClient.ensureQueryData(asked(Item, { id }))`. */
export const asked = <Answer, Variables>(operation: Operation<Answer, Variables>, ...[variables]: Given<Variables>) =>
  queryOptions({
    queryKey: [...API, operation.name, variables ?? {}],
    queryFn: ({ signal }) => execute(operation, variables, signal),
  });

/** Asks the API, and asks again when something changes; what was shown stays until the new answer comes. */
export const useApi = <Answer, Variables>(operation: Operation<Answer, Variables>, ...given: Given<Variables>) =>
  useQuery({ ...asked(operation, ...given), placeholderData: keepPreviousData });
