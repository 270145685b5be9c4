/** Words that stand in nearly every sentence of a language, and in no other of these. */
const WORDS: readonly (readonly [string, RegExp])[] = [
  ['en', /\b(?:the|of|and|to|will|for|is|be|by|with)\b/gi],
  ['fr', /\b(?:le|les|des|du|et|aux|une|est|sur|pour|dans|sera|vous|par)\b/gi],
  ['es', /\b(?:el|los|las|del|una|por|con|y|se|como|su)\b/gi],
];
const SCRIPTS: readonly (readonly [string, RegExp, number])[] = [
  ['zh', /\p{Script=Han}/gu, 0.12],
  ['ru', /\p{Script=Cyrillic}/gu, 0.3],
  ['ar', /\p{Script=Arabic}/gu, 0.3],
];
/** Fewer words tell nothing, unless they are all of one language. */
const FEWEST = 3;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The language of a text, as a two-letter code, among the six of ITU; null where too little is written. Names and addresses are Latin in all of them. */
export function languageOfText(text: string): string | null {
  const letters = count(text, /\p{L}/gu);
  if (letters === 0) return null;
  const script = SCRIPTS.find(([, pattern, share]) => count(text, pattern) / letters > share);
  if (script !== undefined) return script[0];
  const counts = WORDS.map(([code, pattern]) => [code, count(text, pattern)] as const).sort((a, b) => b[1] - a[1]);
  const [first, second] = counts;
  if (first === undefined || second === undefined) return null;
  return first[1] >= FEWEST || (first[1] > 0 && second[1] === 0) ? first[0] : null;
}

/** Languages that are read here. */
export const LANGUAGES_READ: readonly string[] = ['en', 'fr', 'zh'];

const NAMES: readonly (readonly [string, RegExp])[] = [
  ['ar', /\b(?:Arabic|arabe)\b|阿(?:拉伯)?[文语]/i],
  ['zh', /\b(?:Chinese|chinois)\b|[中汉][文语]/i],
  ['en', /\b(?:English|anglais)\b|英[文语]/i],
  ['fr', /\b(?:French|français)\b|法[文语]/i],
  ['ru', /\b(?:Russian|russe)\b|俄[文语]/i],
  ['es', /\b(?:Spanish|espagnol)\b|西(?:班牙)?[文语]/i],
];

/** The languages that a text names, as two-letter codes. */
export const languagesNamed = (text: string): string[] =>
  NAMES.flatMap(([code, pattern]) => (pattern.test(text) ? [code] : []));
