import { ApiError } from '../api/errors';

/** What the API says where no body is called as a filter says, e.g. while its name is being typed; null for every other error. */
export function unknownBody(error: Error | null): string | null {
  if (!(error instanceof ApiError)) return null;
  return error.problems.find(({ field }) => field === 'bodies')?.message ?? null;
}
