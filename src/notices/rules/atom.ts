/** Writes Atom (RFC 4287) with the links of paged feeds (RFC 5005 3). All text is plain: nothing in it is markup to a reader. */

/** A feed; addresses are absolute, times ISO 8601 in UTC. */
export interface AtomFeed {
  /** Permanent name (IRI). */
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  /** This page of the feed, its first page, the next one if there is one, and the page for people. */
  readonly self: string;
  readonly first: string;
  readonly next: string | null;
  readonly alternate: string;
  readonly entries: readonly AtomEntry[];
}

export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly author: string;
  readonly category: string;
  readonly alternate: string;
  readonly text: string;
}

/** The feed as an XML document. */
export function atomOf({ id, title, updated, self, first, next, alternate, entries }: AtomFeed): string {
  const links = [
    link('self', self, 'application/atom+xml'),
    link('first', first, 'application/atom+xml'),
    ...(next === null ? [] : [link('next', next, 'application/atom+xml')]),
    link('alternate', alternate, 'text/html'),
  ];
  const head = [
    element('id', id),
    text('title', title),
    element('updated', updated),
    `<author>${element('name', 'standards-roadmap')}</author>`,
    element('generator', 'standards-roadmap'),
    ...links,
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n${head.join('\n')}\n${entries.map(entryOf).join('')}</feed>\n`;
}

function entryOf({ id, title, updated, author, category, alternate, text: content }: AtomEntry): string {
  const parts = [
    element('id', id),
    text('title', title),
    element('updated', updated),
    `<author>${element('name', author)}</author>`,
    `<category term="${escaped(category)}"/>`,
    link('alternate', alternate, 'text/html'),
    text('content', content),
  ];
  return `<entry>\n${parts.join('\n')}\n</entry>\n`;
}

const element = (name: string, content: string) => `<${name}>${escaped(content)}</${name}>`;
const text = (name: string, content: string) => `<${name} type="text">${escaped(content)}</${name}>`;
const link = (rel: string, href: string, type: string) => `<link rel="${rel}" type="${type}" href="${escaped(href)}"/>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What XML 1.0 (2.2) has no place for. */
const NO_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (content: string) =>
  content.replace(NO_CHARACTER, ' ').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
