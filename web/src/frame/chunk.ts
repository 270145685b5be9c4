import { offline } from '../api/errors';

/**
 * Loads a page. Where that fails although the server is there, the page is of an older build: the error goes on, and the router loads everything anew. Where
 * the server is not there, loading anew would lose what is shown.
 */
export const loaded =
  <T>(load: () => Promise<T>): (() => Promise<T>) =>
  () =>
    load().catch(async (error: unknown) => {
      throw (await isReachable()) ? error : offline();
    });

const isReachable = (): Promise<boolean> =>
  fetch('/health').then(
    ({ ok }) => ok,
    () => false,
  );
