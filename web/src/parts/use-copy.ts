import { notify } from '../frame/toast-store';
import { useT } from '../i18n/use-t';

/** They keep dates together among words that are read from the right; an address does not lead anywhere with them. */
const ISOLATES = /[\u2066-\u2069]/g;

/** Copies a text, and tells whether the browser let it. */
export function useCopy(): (text: string) => void {
  const t = useT();
  return (text) =>
    void copied(text.replace(ISOLATES, '')).then((isCopied) =>
      notify({ text: t(isCopied ? 'frame.copied' : 'frame.notCopied') }),
    );
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not over plain http from another machine: there is no clipboard then, only what is selected can be copied.
    return copiedSelected(text);
  }
}

function copiedSelected(text: string): boolean {
  const field = document.createElement('textarea');
  const before = document.activeElement;
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  // Within the dialog that is open, which keeps the focus to itself.
  (before?.closest('[role=dialog]') ?? document.body).append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
