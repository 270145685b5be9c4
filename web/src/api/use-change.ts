import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiError } from './errors';
import { execute } from './execute';
import type { Operation } from './operation';
import { API } from './use-api';

/** What became of the last attempt; give it to `<Refusal>`. */
export interface Change<Answer, Variables> {
  /** Sends it. Resolves to the answer, or to null where it was refused: then `error` says why; also where just that is being sent already (a double click). */
  run(variables: Variables): Promise<Answer | null>;
  readonly error: ApiError | null;
  readonly isPending: boolean;
  reset(): void;
}

/** A mutation: when it is done, everything shown is asked for again; a refusal is kept as `error` with its reasons. */
export function useChange<Answer, Variables>(operation: Operation<Answer, Variables>): Change<Answer, Variables> {
  const queries = useQueryClient();
  const mutation = useMutation<Answer, Error, Variables>({
    mutationFn: (variables) => execute(operation, variables),
    onSuccess: () => queries.invalidateQueries({ queryKey: API }),
  });
  const underWay = useRef(new Set<string>());
  const run = async (variables: Variables): Promise<Answer | null> => {
    const what = JSON.stringify(variables);
    if (underWay.current.has(what)) return null;
    underWay.current.add(what);
    try {
      return await mutation.mutateAsync(variables).catch(() => null);
    } finally {
      underWay.current.delete(what);
    }
  };
  return {
    run,
    error: mutation.error && asApiError(mutation.error),
    isPending: mutation.isPending,
    reset: mutation.reset,
  };
}

const asApiError = (error: Error): ApiError =>
  error instanceof ApiError ? error : new ApiError({ message: error.message });
