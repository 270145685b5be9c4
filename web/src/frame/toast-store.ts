/** One thing that was done, told at the foot of the page. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  /** Takes it back; where there is none, nothing can be. */
  readonly undo?: () => void;
}

/** How long a toast stays, in milliseconds; one that can be undone stays longer. */
const STAYS_MS = 5_000;
const UNDO_STAYS_MS = 10_000;

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const tell of listeners) tell();
}

export const currentToasts = (): readonly Toast[] => toasts;

export function subscribeToasts(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export const dismiss = (id: number): void => set(toasts.filter((toast) => toast.id !== id));

/** Tells what was done, with a way back where there is one: `notify({ text, undo })`. */
export function notify(toast: Omit<Toast, 'id'>): void {
  last += 1;
  const id = last;
  set([...toasts.slice(-2), { ...toast, id }]);
  setTimeout(() => dismiss(id), toast.undo ? UNDO_STAYS_MS : STAYS_MS);
}
