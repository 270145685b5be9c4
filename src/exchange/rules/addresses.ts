import { parseIdentifier } from '../../identifiers/rules/parse';
import type { ReadIdentifier } from './reading';

const LABELLED = /\b(?:URI|URL|Link|Lien)\s*:\s*/i;
const ADDRESS = /\b(?:https?|ftp):\/\/[^\s<>"]{1,2000}/i;
/** What ends a sentence, not an address. */
const SENTENCE_END = /[.,;:)\]]+$/;

/** A text without the address that stood in it. */
export interface WithoutAddress {
  readonly text: string;
  readonly uri: string | null;
}

/** Takes the address out of a scope, with its label: `URI: http://www.itu.int/itu-t/workprog/wp_item.aspx?isn=8846`. */
export function takeAddress(text: string): WithoutAddress {
  const lines = text.split('\n');
  const labelled = lines.findIndex((line) => LABELLED.test(line) && ADDRESS.test(line));
  const index =
    labelled >= 0 ? labelled : lines.findIndex((line) => ADDRESS.test(line.trim()) && /^\s*\S+\s*$/.test(line));
  const line = lines[index];
  const uri = line === undefined ? undefined : ADDRESS.exec(line)?.[0].replace(SENTENCE_END, '');
  if (line === undefined || uri === undefined) return { text: text.trim(), uri: null };
  const rest = line.replace(LABELLED, ' ').replace(uri, ' ').replace(/\s+/g, ' ').trim();
  const kept = [...lines.slice(0, index), /^[.,;]?$/.test(rest) ? '' : rest, ...lines.slice(index + 1)];
  return {
    text: kept
      .filter((each) => each.trim() !== '')
      .join('\n')
      .trim(),
    uri,
  };
}

/** What an address says about the text that it leads to: the number of its work item, and itself. */
export function addressFacts(uri: string): {
  readonly identifiers: readonly ReadIdentifier[];
  readonly key: string | null;
} {
  const read = parseIdentifier(uri);
  const self: ReadIdentifier = { kind: 'URI', text: uri, from: null };
  if (read?.scheme === 'ITU_T_ISN') {
    const isn = read.canonical.replace(/^ISN:/, '');
    return { identifiers: [{ kind: 'ISN', text: isn, from: null }, self], key: `isn:${isn}` };
  }
  return { identifiers: [self], key: null };
}
