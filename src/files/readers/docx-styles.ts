import type { Archive } from './archive';
import { attribute, readXml } from './xml';

/** What a paragraph style says of its paragraphs. */
export interface ParagraphStyle {
  /** Level of a heading, from 1; null for ordinary text. */
  readonly heading: number | null;
  readonly isListItem: boolean;
  /** The list that it numbers its paragraphs by, and the level there, from 0; null where it numbers none. */
  readonly list: { readonly id: string; readonly level: number } | null;
}

interface Draft {
  name: string;
  parent: string;
  outline: number | null;
  numbered: boolean;
  list: string | null;
  level: number;
}

const ORDINARY: ParagraphStyle = { heading: null, isListItem: false, list: null };
const MOST_STYLES = 5_000;
/** Styles that stand on styles. */
const LONGEST_CHAIN = 12;

/** The paragraph styles of a text document by their id (ECMA-376 part 1, 17.7). */
export async function stylesOf(archive: Archive, part: string): Promise<(id: string) => ParagraphStyle> {
  const drafts = await draftsOf(archive, part);
  const known = new Map([...drafts.keys()].map((id) => [id, resolved(drafts, id)]));
  return (id) => known.get(id) ?? ORDINARY;
}

async function draftsOf(archive: Archive, part: string): Promise<Map<string, Draft>> {
  const drafts = new Map<string, Draft>();
  const stream = await archive.part(part);
  if (!stream) return drafts;
  let style: Draft | null = null;
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    const value = attribute(attributes, 'val') ?? '';
    if (name === 'style') {
      style = { name: '', parent: '', outline: null, numbered: false, list: null, level: 0 };
      drafts.set(attribute(attributes, 'styleId') ?? '', style);
    } else if (style === null) return;
    else if (name === 'name') style.name = value;
    else if (name === 'basedOn') style.parent = value;
    else if (name === 'outlineLvl') style.outline = levelOf(value);
    else if (name === 'ilvl') style.level = Number(value) || 0;
    else if (name === 'numId') {
      style.numbered = value !== '0';
      style.list = value;
    }
  };
  const close = (name: string) => {
    if (name === 'style') style = null;
  };
  await readXml(stream, { open, close, text: () => {} }, () => drafts.size > MOST_STYLES);
  return drafts;
}

/** Outline levels are counted from 0, and the tenth is ordinary text. */
export function levelOf(outline: string): number | null {
  const level = Number(outline) + 1;
  return Number.isInteger(level) && level >= 1 && level <= 9 ? level : null;
}

function resolved(drafts: ReadonlyMap<string, Draft>, id: string): ParagraphStyle {
  let heading: number | null = null;
  let isListItem = false;
  let list: ParagraphStyle['list'] = null;
  let style = drafts.get(id);
  for (let step = 0; style && step < LONGEST_CHAIN; step++) {
    const named = /^heading ([1-9])$/i.exec(style.name)?.[1];
    heading ??= style.outline ?? (named ? Number(named) : null);
    if (style.list !== null) list ??= { id: style.list, level: style.level };
    isListItem ||= style.numbered || /^list (bullet|number|paragraph)/i.test(style.name);
    style = drafts.get(style.parent);
  }
  // The headings of a numbered document are no list.
  return { heading, isListItem: isListItem && heading === null, list };
}
