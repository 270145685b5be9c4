/** A run of characters of the scripts that are written without blanks; the same class as in the index of the words of statements. */
const UNSPACED_RUN =
  /[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3041-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]+/gu;

/** What a text asks for in the words of statements. */
export interface WordsAskedFor {
  /** Words, all of which have to be there; of Chinese and Japanese, every two characters that stand side by side. */
  readonly words: readonly string[];
  /** A character that stands alone, as `to_tsquery` takes it: a word has to begin with it. */
  readonly beginnings: readonly string[];
}

/** Takes a text apart into what the index of the words of statements can be asked. */
export function wordsAskedFor(text: string): WordsAskedFor {
  const plain = text.normalize('NFKD');
  const runs = [...plain.matchAll(UNSPACED_RUN)].map(([run]) => [...run]);
  const spaced = plain.replace(UNSPACED_RUN, ' ').split(/\s+/);
  const pairs = runs.flatMap((run) => run.slice(1).map((character, at) => `${run[at]}${character}`));
  return {
    words: [...spaced, ...pairs].filter((word) => word !== ''),
    beginnings: runs.filter((run) => run.length === 1).map(([character]) => `${character}:*`),
  };
}
