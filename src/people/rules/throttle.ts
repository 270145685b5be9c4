/** How failures to sign in are answered with waiting. */
export interface Patience {
  /** Failures that cost nothing. */
  readonly free: number;
  /** Seconds after the first failure that costs something; each further one doubles them. */
  readonly first: number;
  /** Most seconds. */
  readonly most: number;
}

/** Of one account: short, since whoever knows an address could keep its owner out. */
export const ACCOUNT_PATIENCE: Patience = { free: 5, first: 2, most: 300 };
/** Of one network, whatever accounts are tried from it; an office may share one. */
export const NETWORK_PATIENCE: Patience = { free: 20, first: 4, most: 3_600 };

/** Seconds without any failure after which the earlier ones are forgotten. */
export const FORGET_AFTER = 86_400;

/** Seconds to wait before the next attempt, after so many failures; never less than after one failure fewer. */
export function waitAfter(failures: number, { free, first, most }: Patience): number {
  if (failures <= free) return 0;
  return Math.min(most, first * 2 ** Math.min(failures - free - 1, 30));
}

export interface Failures {
  readonly failures: number;
  /** Milliseconds since the epoch. */
  readonly lastAt: number;
  readonly blockedUntil: number;
}

/** What one more attempt at `now` means: refused for some seconds, or taken and counted as a failure until it turns out not to be one. */
export function attempt(
  before: Failures | null,
  now: number,
  patience: Patience,
): { readonly wait: number } | { readonly counted: Failures } {
  if (before && before.blockedUntil > now) return { wait: Math.ceil((before.blockedUntil - now) / 1_000) };
  const kept = before && now - before.lastAt < FORGET_AFTER * 1_000 ? before.failures : 0;
  const failures = kept + 1;
  return { counted: { failures, lastAt: now, blockedUntil: now + waitAfter(failures, patience) * 1_000 } };
}
