import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './errors';

/** What asking again may cure: a lost connection, a fault of the server; never a refusal. */
const mayPass = (error: Error): boolean =>
  error instanceof ApiError && ['OFFLINE', 'INTERNAL_SERVER_ERROR', 'UNKNOWN'].includes(error.code);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: (count, error) => count < 2 && mayPass(error), refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
});
