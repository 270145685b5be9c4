import { offline } from '../api/errors';
import { allWords } from '../i18n/words';

/** Loads a page, and the words that the roadmap does without: none is shown before it is there. */
export const loaded = <T>(load: () => Promise<T>): (() => Promise<T>) =>
  loadedFirst(() => Promise.all([load(), allWords()]).then(([page]) => page));

/**
 * Loads the page that needs no words but the first. Where that fails although the server is there, the page is of an older build: the error goes on, and the
 * router loads everything anew. Where the server is not there, loading anew would lose what is shown.
 */
export const loadedFirst =
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
