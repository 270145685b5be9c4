import type { LifeCycleFacts } from './facts';
import { COMMENT_GUARDS } from './guards-comments';
import { MEETING_GUARDS } from './guards-meeting';
import { TEXT_GUARDS } from './guards-text';
import type { Finding } from './reasons';

/** Every rule that a step can be bound to. A rule finds nothing where it holds. */
export const GUARDS = { ...TEXT_GUARDS, ...COMMENT_GUARDS, ...MEETING_GUARDS } as const satisfies Record<
  string,
  (facts: LifeCycleFacts) => readonly Finding[]
>;
export type GuardName = keyof typeof GUARDS;

export const GUARD_NAMES = Object.keys(GUARDS).filter((name): name is GuardName => name in GUARDS);
