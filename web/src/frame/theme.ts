import { useSyncExternalStore } from 'react';

/** Light, dark, or as the system says. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const STORED = 'theme';
const listeners = new Set<() => void>();

function stored(): Theme {
  const text = localStorage.getItem(STORED);
  return THEMES.find((theme) => theme === text) ?? 'system';
}

/** Puts the chosen theme on the page; each colour of tokens.css has both values. */
export function applyTheme(theme: Theme = stored()): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(STORED, theme);
  applyTheme(theme);
  for (const tell of listeners) tell();
}

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

export const useTheme = (): Theme => useSyncExternalStore(subscribe, stored);
