import { detect } from 'chardet';

/** Bytes as text, and how sure it is that they were meant so. */
export interface Decoded {
  readonly text: string;
  /** Name of the encoding, as in the WHATWG Encoding Standard. */
  readonly encoding: string;
  /** Whether the encoding was guessed from the bytes, since nothing names it. */
  readonly isGuessed: boolean;
}

/** Bytes looked at to guess an encoding. */
const SAMPLE = 65_536;
/** In texts of Western languages, accented letters stand among plain ones; in East Asian and Cyrillic texts they follow each other. */
const SELDOM_ALONE = 0.5;
const WESTERN = 'windows-1252';

/**
 * Decodes text of any encoding: by its byte order mark, else as UTF-8 where it is that, else as declared, else as its bytes look.
 * @param declared the encoding that the text itself names, as HTML does
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = markOf(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked, isGuessed: false };
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16, isGuessed: true };
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', isGuessed: false };
  const named = declared === null ? null : known(declared);
  if (named && named !== 'utf-8')
    return { text: new TextDecoder(named).decode(bytes), encoding: named, isGuessed: false };
  const encoding = guessed(bytes.subarray(0, SAMPLE));
  return { text: new TextDecoder(encoding).decode(bytes), encoding, isGuessed: true };
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Text of mostly Latin letters in UTF-16 has zeros in every other place. */
function utf16Of(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2_048);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (sample.length < 4 || even + odd < sample.length / 5) return null;
  if (even < odd / 20) return 'utf-16le';
  return odd < even / 20 ? 'utf-16be' : null;
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function known(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function guessed(sample: Uint8Array): string {
  if (sharesOfRuns(sample) < SELDOM_ALONE) return WESTERN;
  const found = known(detect(sample) ?? '') ?? WESTERN;
  return found === 'utf-8' ? WESTERN : found;
}

/** Which part of the bytes beyond ASCII has another beside it. */
function sharesOfRuns(sample: Uint8Array): number {
  let beyond = 0;
  let inRun = 0;
  for (const [at, byte] of sample.entries()) {
    if (byte < 0x80) continue;
    beyond++;
    if ((sample[at - 1] ?? 0) >= 0x80 || (sample[at + 1] ?? 0) >= 0x80) inRun++;
  }
  return beyond === 0 ? 0 : inRun / beyond;
}
