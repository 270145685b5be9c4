import type { Archive } from './archive';
import { attribute, readXml, type XmlHandler } from './xml';

/** Level of a list: how it is counted and printed. */
interface Level {
  start: number;
  /** `decimal`, `lowerLetter`, `bullet`. */
  format: string;
  /** `%1.%2)`: the numbers of the levels, and what is printed around them. */
  text: string;
}

interface List {
  kind: string;
  /** Levels at which it begins anew, each with its first number. */
  readonly starts: Map<number, number>;
}

interface Lists {
  /** Levels of each kind of list. */
  readonly kinds: ReadonlyMap<string, Level[]>;
  readonly lists: ReadonlyMap<string, List>;
}

const MOST_LISTS = 20_000;
const DEEPEST = 8;
const LONGEST_TEXT = 60;

/** Says what number is printed before the next paragraph of a list at a level, from 0; null where a bullet or nothing is. */
export type Numbering = (list: string, level: number) => string | null;

/**
 * The numbers that a word processor prints before the paragraphs of a document, which are no part of their text (ECMA-376 part 1, 17.9). Paragraphs are to
 * be asked about in their order.
 */
export async function numberingOf(archive: Archive, part: string): Promise<Numbering> {
  const { kinds, lists } = await listsOf(archive, part);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (list, level) => {
    const found = lists.get(list);
    const levels = kinds.get(found?.kind ?? '');
    const own = levels?.[level];
    if (found === undefined || levels === undefined || own === undefined) return null;
    const count = counts.get(found.kind) ?? [];
    counts.set(found.kind, count);
    if (!begun.has(list)) for (const at of found.starts.keys()) count.length = Math.min(count.length, at);
    begun.add(list);
    for (let at = 0; at < level; at++) count[at] ??= startOf(at, levels, found.starts);
    const before = count[level];
    count[level] = before === undefined ? startOf(level, levels, found.starts) : before + 1;
    count.length = level + 1;
    return own.format === 'bullet' || own.format === 'none' ? null : printed(own.text, levels, count);
  };
}

const startOf = (level: number, levels: readonly Level[], starts: ReadonlyMap<number, number>): number =>
  starts.get(level) ?? levels[level]?.start ?? 1;

const printed = (text: string, levels: readonly Level[], count: readonly number[]): string | null => {
  const words = text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    return numeral(count[level] ?? 1, levels[level]?.format ?? 'decimal');
  });
  return words.trim() === '' ? null : words.trim();
};

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number in the letters of its list; those of other scripts are printed as decimals. */
function numeral(number: number, format: string): string {
  if (format === 'lowerLetter') return letters(number);
  if (format === 'upperLetter') return letters(number).toUpperCase();
  if (format === 'lowerRoman') return roman(number);
  if (format === 'upperRoman') return roman(number).toUpperCase();
  return String(number);
}

/** `a` to `z`, then `aa`, `bb`. */
const letters = (number: number): string =>
  String.fromCharCode(97 + ((Math.max(number, 1) - 1) % 26)).repeat(Math.min(Math.ceil(number / 26), 10));

function roman(number: number): string {
  let rest = Math.min(number, 3_999);
  let words = '';
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) words += sign;
  return words;
}

async function listsOf(archive: Archive, part: string): Promise<Lists> {
  const lists = new ListsDraft();
  const stream = await archive.part(part);
  if (stream) await readXml(stream, lists, () => lists.kinds.size + lists.lists.size > MOST_LISTS);
  return lists;
}

/** Takes in the lists of a document element by element. */
class ListsDraft implements XmlHandler, Lists {
  readonly kinds = new Map<string, Level[]>();
  readonly lists = new Map<string, List>();
  private levels: Level[] | null = null;
  private level: Level | null = null;
  private list: List | null = null;
  private overridden = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const value = attribute(attributes, 'val') ?? '';
    const at = Math.min(Number(attribute(attributes, 'ilvl') ?? 0) || 0, DEEPEST);
    if (name === 'abstractNum') {
      this.levels = [];
      this.kinds.set(attribute(attributes, 'abstractNumId') ?? '', this.levels);
    } else if (name === 'num') {
      this.list = { kind: '', starts: new Map() };
      this.lists.set(attribute(attributes, 'numId') ?? '', this.list);
    } else if (name === 'lvl' && this.levels !== null) {
      this.level = { start: 1, format: 'decimal', text: '' };
      this.levels[at] = this.level;
    } else if (name === 'abstractNumId' && this.list !== null) this.list.kind = value;
    else if (name === 'lvlOverride') this.overridden = at;
    else if (name === 'startOverride') this.list?.starts.set(this.overridden, counted(value));
    else this.ofLevel(name, value);
  }

  close(name: string): void {
    if (name === 'lvl') this.level = null;
    else if (name === 'abstractNum') this.levels = null;
    else if (name === 'num') this.list = null;
  }

  text(): void {}

  private ofLevel(name: string, value: string): void {
    if (this.level === null) return;
    if (name === 'start') this.level.start = counted(value);
    else if (name === 'numFmt') this.level.format = value;
    else if (name === 'lvlText') this.level.text = value.slice(0, LONGEST_TEXT);
  }
}

const counted = (value: string): number => Math.min(Math.max(Math.trunc(Number(value)) || 0, 0), 30_000);
