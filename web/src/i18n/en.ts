/** What the frame and the roadmap say, in a chunk of its own; `messages.ts` says why. */
export const FILES = import.meta.glob<Readonly<Record<string, string>>>(
  '../messages/en/{frame,matrix,roadmap,roadmap-enums,table,timeline}.json',
  { eager: true, import: 'default' },
);
