import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>['children'][number];

const SCHEMA = path.join(__dirname, '../fixtures/atom.rnc');

/** Whether Debian's `jing`, a validator for RELAX NG, is here. */
export const hasJing = spawnSync('jing', []).error === undefined;

/** What `jing` finds wrong with documents, held against the grammar of Atom; empty where they are valid. */
export function invalidIn(documents: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'standards-roadmap-atom-'));
  const files = documents.map((document, place) => {
    const file = path.join(folder, `${place}.xml`);
    writeFileSync(file, document);
    return file;
  });
  const { status, stdout, stderr } = spawnSync('jing', ['-c', SCHEMA, ...files], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

export interface ReadEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly author: string;
  readonly category: string;
  readonly alternate: string;
  readonly text: string;
}

export interface ReadFeed {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  /** Address by relation. */
  readonly links: Readonly<Record<string, string>>;
  readonly entries: readonly ReadEntry[];
}

/** A feed as a reader sees it. @throws where something is missing, or text is not plain */
export function readFeed(document: string): ReadFeed {
  const [feed] = elements(parseDocument(document, { xmlMode: true, decodeEntities: true }).children, 'feed');
  if (!feed) throw new Error('There is no feed.');
  return {
    id: textOf(feed, 'id'),
    title: plain(feed, 'title'),
    updated: textOf(feed, 'updated'),
    links: Object.fromEntries(
      elements(feed.children, 'link').map((link) => [link.attribs.rel ?? '', link.attribs.href ?? '']),
    ),
    entries: elements(feed.children, 'entry').map((entry) => ({
      id: textOf(entry, 'id'),
      title: plain(entry, 'title'),
      updated: textOf(entry, 'updated'),
      author: textOf(one(entry, 'author'), 'name'),
      category: one(entry, 'category').attribs.term ?? '',
      alternate: one(entry, 'link').attribs.href ?? '',
      text: plain(entry, 'content'),
    })),
  };
}

type Element = Extract<Node, { attribs: object }>;
const isElement = (node: Node): node is Element => 'attribs' in node;
const elements = (nodes: readonly Node[], name: string) => nodes.filter(isElement).filter((node) => node.name === name);

function one(parent: Element, name: string): Element {
  const [found, ...others] = elements(parent.children, name);
  if (!found || others.length > 0) throw new Error(`${parent.name} has not one ${name}.`);
  return found;
}

/** The text of an element that holds no markup. */
function textOf(parent: Element, name: string): string {
  const { children } = one(parent, name);
  if (children.some(isElement)) throw new Error(`There is markup in ${name}.`);
  return children.map((child) => ('data' in child ? child.data : '')).join('');
}

function plain(parent: Element, name: string): string {
  if (one(parent, name).attribs.type !== 'text') throw new Error(`${name} is not plain text.`);
  return textOf(parent, name);
}
