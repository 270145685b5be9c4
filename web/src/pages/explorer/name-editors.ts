const NAMES = [
  ['.graphiql-query-editor textarea', 'explorer.query'],
  ['.graphiql-editor-tool .graphiql-editor:first-child textarea', 'explorer.variables'],
  ['.graphiql-editor-tool .graphiql-editor:last-child textarea', 'explorer.headers'],
  ['.result-window textarea', 'explorer.answer'],
] as const;

/**
 * Names the fields that the editor makes for itself and leaves without a name, as soon as they are there.
 * @param name the words for a key
 * @returns what ends it
 */
export function nameEditors(root: Element, name: (key: (typeof NAMES)[number][1]) => string): () => void {
  const repair = () => {
    for (const [selector, key] of NAMES)
      for (const field of root.querySelectorAll(selector))
        if (!field.hasAttribute('aria-label')) field.setAttribute('aria-label', name(key));
    // What scrolls can be reached by keyboard.
    for (const part of root.querySelectorAll('.CodeMirror-scroll')) part.setAttribute('tabindex', '0');
  };
  const watcher = new MutationObserver(repair);
  watcher.observe(root, { childList: true, subtree: true });
  repair();
  return () => watcher.disconnect();
}
