import type { Place } from '../../files/rules/document';
import type { Line } from './lines';
import { withoutEnds } from './values';

/** What stands after a label, with the lines up to the next label. */
export interface Labelled {
  readonly label: string;
  readonly text: string;
  readonly place: Place;
}

export interface LabelRules {
  /** As printed, without the colon. */
  readonly labels: readonly string[];
  /** `:` where every label has one; where labels stand alone on their line, or before a blank, `none`. */
  readonly colon: ':' | 'none';
}

/** A line this long that holds several labels is a page whose line breaks were lost. */
const LONG_LINE = 160;
const LABELS_IN_ONE_LINE = 3;

/** Bars of a table that was saved as text. */
const BARS = ' \t|\u00a0';

/**
 * The labelled values of a page in their order. Pages come as `Label: value` lines, as two-column tables, with bar, label
 * and value each on its own line, or with all line breaks lost: the labels are the only reliable anchors.
 */
export function labelledValues(lines: readonly Line[], rules: LabelRules): Labelled[] {
  const found: { label: string; texts: string[]; place: Place }[] = [];
  const anchor = anchorOf(rules);
  const inside = insideOf(rules);
  for (const line of lines) {
    for (const text of unfolded(line.text, inside)) {
      const bare = withoutEnds(text, BARS);
      const match = anchor.exec(bare);
      const label = rules.labels.find((each) => each.toLowerCase() === match?.[1]?.toLowerCase());
      if (match === null || label === undefined) {
        if (bare !== '') found.at(-1)?.texts.push(bare);
        continue;
      }
      const rest = withoutEnds(bare.slice(match[0].length), BARS);
      found.push({ label, texts: rest === '' ? [] : [rest], place: line.place });
    }
  }
  return found.map(({ label, texts, place }) => ({ label, text: texts.join('\n'), place }));
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const alternatives = (labels: readonly string[]) =>
  [...labels]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

function anchorOf({ labels, colon }: LabelRules): RegExp {
  return new RegExp(`^(${alternatives(labels)})(?:\\s*:|${colon === ':' ? '\\s*\\|\\s*:?' : '(?=\\s|$)'})`, 'i');
}

function insideOf({ labels, colon }: LabelRules): RegExp | null {
  return colon === ':' ? new RegExp(`(?<=\\s)(?=(?:${alternatives(labels)})\\s?:)`, 'g') : null;
}

function unfolded(text: string, inside: RegExp | null): readonly string[] {
  if (inside === null || text.length < LONG_LINE) return [text];
  const parts = text.split(inside);
  return parts.length > LABELS_IN_ONE_LINE ? parts : [text];
}

/** The values in groups, each beginning with a label: many items of one page. What stands before the first is left out. */
export function groupsFrom(values: readonly Labelled[], first: string): Labelled[][] {
  const groups: Labelled[][] = [];
  for (const value of values) {
    if (value.label === first) groups.push([]);
    groups.at(-1)?.push(value);
  }
  return groups;
}
