/** Every area of one language, in a chunk of its own. */
export const FILES = import.meta.glob<Readonly<Record<string, string>>>('../messages/en/*.json', {
  eager: true,
  import: 'default',
});
