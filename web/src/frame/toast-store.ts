/** One thing that was done, told at the foot of the page. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  /** Takes it back; where there is none, nothing can be. */
  readonly undo?: () => void;
  /** What to do about it, in another tab; it stays until it is taken away. */
  readonly link?: { readonly href: string; readonly text: string };
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

const timers = new Map<number, ReturnType<typeof setTimeout>>();

function begin({ id, undo, link }: Toast): void {
  clearTimeout(timers.get(id));
  if (!link)
    timers.set(
      id,
      setTimeout(() => dismiss(id), undo ? UNDO_STAYS_MS : STAYS_MS),
    );
}

export function dismiss(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
  set(toasts.filter((toast) => toast.id !== id));
}

/** Nothing goes away while somebody points at it or has the focus in it (WCAG 2.2.1). */
export function holdToasts(): void {
  for (const timer of timers.values()) clearTimeout(timer);
}

/** From now on they stay as long as new ones. */
export function letToastsGo(): void {
  for (const toast of toasts) begin(toast);
}

/** Tells what was done, with a way back where there is one: `notify({ text, undo })`. */
export function notify(told: Omit<Toast, 'id'>): void {
  if (told.link && toasts.some(({ text }) => text === told.text)) return;
  last += 1;
  const toast = { ...told, id: last };
  set([...toasts.slice(-2), toast]);
  begin(toast);
}
