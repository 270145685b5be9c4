import { useNarrow } from '../use-narrow';

/** Width of the pane of names in pixels. */
export function usePaneWidth(isPacked: boolean): number {
  if (useNarrow()) return 168;
  return isPacked ? 236 : 404;
}
