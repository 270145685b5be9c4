import type { Messages } from './messages';

/** Every area that only other pages than the roadmap have, in a chunk of its own. */
export const FILES = import.meta.glob<Messages>(
  ['../messages/zh/*.json', '!**/{frame,matrix,roadmap,roadmap-enums,table,timeline}.json'],
  { eager: true, import: 'default' },
);
