import { useSyncExternalStore } from 'react';
import { firstLanguage, type Language } from './language';
import { loadMessages, type Messages } from './messages';

/** The words that are shown. */
export interface Words {
  readonly language: Language;
  /** With those of all pages; else of the frame and the roadmap. */
  readonly isWhole: boolean;
  readonly messages: Messages;
}

type Wanted = Omit<Words, 'messages'>;

let wanted: Wanted = {
  language: firstLanguage(new URLSearchParams(location.search).get('lang') ?? undefined),
  isWhole: false,
};
let shown: Words | null = null;
const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The words that are shown; null until the first are there. */
export const useWords = (): Words | null => useSyncExternalStore(listen, () => shown);

/** Shows another language, once its words are there; until then, and where they cannot be had, what is shown stays. */
export const speak = (language: Language): Promise<void> => bring({ ...wanted, language }).catch(() => {});

/** The words of the language that the page begins with; asked for at once, while the page is loaded. */
export const beginToSpeak = (): Promise<void> => speak(wanted.language);

/** Adds the words of all pages. Who waits for it has them. */
export const allWords = (): Promise<void> => bring({ ...wanted, isWhole: true });

const isShown = ({ language, isWhole }: Wanted): boolean => shown?.language === language && (shown.isWhole || !isWhole);

async function bring(next: Wanted): Promise<void> {
  wanted = next;
  if (isShown(next)) return;
  const messages = await loadMessages(next.language, next.isWhole);
  if (isShown(wanted)) return;
  // What was asked for since then has to come as well.
  if (wanted.language !== next.language || wanted.isWhole !== next.isWhole) return bring(wanted);
  shown = { ...next, messages };
  for (const listener of listeners) listener();
}
