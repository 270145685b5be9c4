import { takeAddress } from './addresses';
import { ByText } from './by-text';
import type { Line } from './lines';
import type { ReadItem } from './reading';
import { splitReference } from './reference-title';
import { identifiersOf, readBullet } from './roadmap-row';

/** An entry of the list below a roadmap table: `ITU-T X.1601: This Recommendation ...`, then its address. */
export interface Bullet {
  readonly reference: string;
  readonly scope: string;
  readonly uri: string | null;
  readonly line: Line;
}

const MARK = /^[\u2022\u25cf\u00b7*-]\s*/;
const BULLET = /^(.{2,120}?)\s*:\s+(\S.*)$/;
const ENDS = /^(?:table|figure|tableau|\d+(?:\.\d+)*\s+[A-Z])/i;

/** The bullets among the lines of a document; the lines below one, up to its address, belong to it. */
export function readBullets(lines: readonly Line[]): Bullet[] {
  const open: { reference: string; texts: string[]; links: string[]; line: Line }[] = [];
  let inside = false;
  for (const line of lines) {
    const begun = beginning(line.text);
    if (begun !== null) {
      open.push({ reference: begun.reference, texts: [begun.text], links: [...line.links], line });
      inside = true;
    } else if (inside && line.begins !== true && !ENDS.test(line.text)) {
      open.at(-1)?.texts.push(line.text);
      open.at(-1)?.links.push(...line.links);
      inside = !/^UR[IL]\s*:/i.test(line.text);
    } else inside = false;
  }
  return open.map(({ reference, texts, links, line }) => {
    const { text, uri } = takeAddress(texts.join('\n'));
    return { reference, scope: text.replaceAll('\n', ' '), uri: uri ?? links[0] ?? null, line };
  });
}

function beginning(text: string): { readonly reference: string; readonly text: string } | null {
  const match = BULLET.exec(text.replace(MARK, ''));
  const [, reference = '', rest = ''] = match ?? [];
  if (match === null || /^UR[IL]$/i.test(reference)) return null;
  return splitReference(reference).title === null && splitReference(reference).reference !== null
    ? { reference, text: rest }
    : null;
}

/** Gives every row the scope and address of its bullet; a bullet without a row is a text of its own. */
export function withBullets(items: readonly ReadItem[], bullets: readonly Bullet[]): ReadItem[] {
  const byText = new ByText(bullets.map((bullet) => [bullet.reference.split('|')[0] ?? '', bullet]));
  const used = new Set<Bullet>();
  const filled = items.map((item) => {
    const told = byText.of(identifiersOf(item));
    const [bullet] = told;
    if (bullet === undefined) return item;
    for (const each of told) used.add(each);
    return fill(item, bullet);
  });
  const alone = bullets
    .filter((bullet) => !used.has(bullet))
    .flatMap((bullet) => readBullet(bullet, bullet.line) ?? []);
  return [...filled, ...alone];
}

function fill(item: ReadItem, bullet: Bullet): ReadItem {
  const told = readBullet(bullet, bullet.line);
  if (told === null) return item;
  const known = new Set(item.identifiers.map((each) => each.text));
  return {
    ...item,
    sourceKey: item.sourceKey ?? told.sourceKey,
    identifiers: [
      ...item.identifiers,
      ...told.identifiers.filter((each) => !known.has(each.text) && each.kind !== 'PUBLISHED'),
    ],
    scope: item.scope ?? told.scope,
    uri: item.uri ?? told.uri,
    relations: item.relations.length > 0 ? item.relations : told.relations,
    raw: { ...item.raw, ...told.raw },
  };
}
