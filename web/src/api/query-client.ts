import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './errors';

/** What asking again may cure: a lost connection, a fault of the server; never a refusal. */
const mayPass = (error: Error): boolean =>
  error instanceof ApiError && ['OFFLINE', 'INTERNAL_SERVER_ERROR', 'UNKNOWN'].includes(error.code);

/** The session is over: that answer took the cookie away, so that the next is one for the public. */
const isSignedOut = (error: Error): boolean => error instanceof ApiError && error.code === 'UNAUTHENTICATED';

const SLOWLY_MS = 1_000;

export const queryClient = new QueryClient({
  defaultOptions: {
    // Also without a network: then what went wrong is said, instead of waiting.
    queries: {
      staleTime: 30_000,
      retry: (count, error) => (count < 2 && mayPass(error)) || (count < 1 && isSignedOut(error)),
      retryDelay: (count, error) => (isSignedOut(error) ? 0 : SLOWLY_MS * 2 ** count),
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
