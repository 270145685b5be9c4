import type { Messages } from './messages';

/** What the frame and the roadmap say, in a chunk of its own; `messages.ts` says why. */
export const FILES = import.meta.glob<Messages>(
  '../messages/ar/{frame,matrix,roadmap,roadmap-enums,table,timeline}.json',
  { eager: true, import: 'default' },
);
