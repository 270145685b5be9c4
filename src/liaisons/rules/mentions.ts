import type { Identifier } from '../../identifiers/rules/identifier';
import { parseIdentifier } from '../../identifiers/rules/parse';
import { parseStatementNumber, statementKey } from './number';

/** A reference found in a text by its spelling. */
export interface FoundMention {
  /** Characters before it (UTF-16 code units). */
  readonly position: number;
  /** As written. */
  readonly text: string;
  /** Equal for two spellings of one reference: key of a document, or of a statement's number. */
  readonly key: string;
  /** Whether it means a document or another liaison statement. */
  readonly of: 'DOCUMENT' | 'STATEMENT';
  /** Whether the spelling alone could as well be something else: to be proposed only where such a text is known. */
  readonly doubtful: boolean;
}

/** Longer texts are read no further. */
const LONGEST_TEXT = 100_000;
/** What a text of that length can reasonably refer to, and how often. */
const MOST_MENTIONS = 500;
const MOST_FINDS = 5_000;

const DASH = '[-\\u2010-\\u2015\\u2212]';
/** Word characters, a dot or a slash before or behind: part of something longer. */
const ALONE_BEFORE = '(?<![\\w./@-])';

const ADDRESS = /https?:\/\/[^\s<>"')\]]+/giu;
const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gu;
const STATEMENT = new RegExp(
  `${ALONE_BEFORE}(?:COM\\s?${DASH}?\\s?\\d{1,2}|[A-Z][\\w/]*(?:-[\\w]+)*)\\s?${DASH}\\s?LS\\s?\\d{1,4}(?:\\s?${DASH}\\s?[A-Z](?!\\w))?(?!\\w)`,
  'gu',
);
const ISN = /(?<![\w./])(?:isn|work item)[:= #]{1,2}\d{3,7}(?!\w)/giu;

/** Families whose numbers begin with the name of their body. */
const PREFIXED: readonly RegExp[] = [
  /(?<![\w/])(?:ISO\/IEC(?:\/IEEE)?|ISO|IEC)(?: (?:TR|TS|DIS|FDIS|CD|DTR|DTS|WD|PAS))? \d{3,5}(?:-\d{1,3})?(?::\d{4})?(?![\w-])/gu,
  /(?<!\w)RFC ?\d{3,5}(?!\w)/gu,
  /(?<![\w-])draft-[a-z0-9]+(?:-[a-z0-9]+)+(?!\w)/gu,
  /(?<!\w)(?:3GPP )?T[SR] \d{2}\.\d{3}(?:-\d)?(?![\w.]\d)/gu,
  /(?<!\w)ETSI (?:GS|GR|TS|TR|EN|ES|EG|SR)(?: [A-Z]{2,4})? \d{3}(?: \d{3}(?:-\d{1,2})?)?(?!\w)/gu,
  /(?<!\w)(?:NIST )?SP ?(?:500|800|1800)-\d{1,3}[A-Z]?(?!\w)/gu,
  /(?<!\w)DSP\d{4}(?!\w)/gu,
  /(?<!\w)IEEE (?:Std )?P?\d{3,5}(?:\.\d{1,3})?(?![\w.]\d)/gu,
];

/** Letter, dot and name, alone or as the second number of a text; a blank after the dot, as in `M. rcsm`, is seen too. An edition in brackets belongs to it. */
const ITU_T =
  /(?<![\w.@-]|(?<!\d)\/)((?:ITU-?T )?)((?:[A-Z]|[A-Z]ST[RP]|STR|TR|TP)\.( ?)[A-Za-z0-9][\w+&-]*(?:\.[\w+&-]+)*)((?: ?\((?:0[1-9]|1[0-2])\/(?:19|20)\d{2}\))?)/gu;
/** `Q.18/13` is a Question, `section A.2` a place in a text. */
const QUESTION_BEHIND = /^\/\d/;
const PLACE_BEFORE = /(?:clauses?|sections?|annex|appendix|figures?|fig\.|tables?|item|part|§) ?$/i;
const SERIES_BEHIND = /^-series/i;
const SHORT_NUMBER = /^[A-Z]\.\d{1,2}$/;
const PERSON_LIKE = /^[A-Z]\. ?[A-Z][a-z]+$/;
/** A list mark and an abbreviation of one letter look like the letter of a series. */
const AFTER_BLANK = /^[A-Z]\. /;
const NAMES_A_REFERENCE = /(?:ITU-?T|Rec(?:ommendations?|s?\.)?) ?$/;

/**
 * Finds what a text refers to: names and numbers of documents, numbers of the ITU-T work programme and other liaison statements. Each is found once,
 * where it stands first. Says nothing about whether such a document exists. Never throws.
 * @param text plain text
 */
export function findMentions(text: string): FoundMention[] {
  const reader = new MentionReader(text.slice(0, LONGEST_TEXT));
  reader.read();
  return reader.found();
}

class MentionReader {
  private readonly mentions: FoundMention[] = [];
  /** The text, with what was read already blanked out: places stay the same. */
  private rest: string;

  constructor(private readonly text: string) {
    this.rest = text;
  }

  read(): void {
    this.each(ADDRESS, (match) => this.address(match));
    this.each(MAIL, () => undefined);
    this.each(STATEMENT, (match) => this.statement(match));
    this.each(ISN, (match) => this.document(match.index, match[0]));
    for (const pattern of PREFIXED) this.each(pattern, (match) => this.document(match.index, match[0]));
    this.each(ITU_T, (match) => this.ituT(match));
  }

  found(): FoundMention[] {
    const first = new Map<string, FoundMention>();
    for (const mention of this.mentions.toSorted((a, b) => a.position - b.position)) {
      const known = first.get(mention.key);
      if (known === undefined) first.set(mention.key, mention);
      else if (known.doubtful && !mention.doubtful) first.set(mention.key, mention);
    }
    return [...first.values()].toSorted((a, b) => a.position - b.position).slice(0, MOST_MENTIONS);
  }

  private each(pattern: RegExp, take: (match: RegExpExecArray) => void): void {
    for (const match of this.rest.matchAll(pattern)) {
      if (this.mentions.length >= MOST_FINDS) return;
      take(match);
    }
    this.rest = this.rest.replace(pattern, (written) => ' '.repeat(written.length));
  }

  private address({ index, 0: written }: RegExpExecArray): void {
    const address = written.replace(/[.,;:]+$/, '');
    if (parseIdentifier(address)?.scheme !== 'URI') this.document(index, address);
  }

  private statement({ index, 0: written }: RegExpExecArray): void {
    const number = parseStatementNumber(written);
    if (number === null) return;
    const key = statementKey(number.issuer, number.number);
    this.mentions.push({ position: index, text: written, key, of: 'STATEMENT', doubtful: false });
  }

  private ituT({ index, 0: written, 1: prefix = '', 2: name = '', 4: edition = '' }: RegExpExecArray): void {
    const behind = this.text.slice(index + written.length, index + written.length + 10);
    const before = this.text.slice(Math.max(0, index - 30), index);
    if (QUESTION_BEHIND.test(behind) && /^Q\. ?\d+$/.test(name)) return;
    if (SERIES_BEHIND.test(behind) || /-series$/i.test(name)) return;
    const named = prefix !== '' || NAMES_A_REFERENCE.test(before);
    if (!named && (PLACE_BEFORE.test(before) || SHORT_NUMBER.test(name))) return;
    const doubtful = !named && (PERSON_LIKE.test(name) || AFTER_BLANK.test(name));
    this.document(index + prefix.length, `${name}${edition}`, doubtful);
  }

  private document(position: number, written: string, doubtful = false): void {
    const text = written.replace(/[-+&]+$/, '');
    const identifier = parseIdentifier(text);
    if (identifier === null || identifier.scheme === 'URI' || identifier.scheme === 'OTHER') return;
    this.mentions.push({ position, text, key: keyOf(identifier), of: 'DOCUMENT', doubtful });
  }
}

const keyOf = ({ documentKey }: Identifier): string => documentKey;

/** A mention that is recorded already. */
export interface KnownMention {
  readonly id: string;
  readonly position: number;
  readonly text: string;
  readonly judged: boolean;
}

/** What reading a text again does to the mentions recorded of it. */
export interface Reread {
  readonly added: readonly FoundMention[];
  /** Recorded ones that stand elsewhere now; -1 where a judged one stands in the text no more. */
  readonly moved: readonly { readonly id: string; readonly position: number; readonly text: string }[];
  /** Numbers of those that nobody judged and that are gone. */
  readonly gone: readonly string[];
}

/** The key of a mention as recorded; the same as `FoundMention.key` for the same reference. */
export function mentionKey(text: string): string {
  const number = parseStatementNumber(text);
  if (number !== null) return statementKey(number.issuer, number.number);
  return parseIdentifier(text)?.documentKey ?? text;
}

/** Compares what is recorded with what is found now: what a person judged is kept, whatever becomes of the text. */
export function rereadMentions(known: readonly KnownMention[], found: readonly FoundMention[]): Reread {
  const foundByKey = new Map(found.map((mention) => [mention.key, mention]));
  const knownKeys = new Set(known.map(({ text }) => mentionKey(text)));
  const now = known.map((mention) => ({ mention, found: foundByKey.get(mentionKey(mention.text)) }));
  return {
    added: found.filter(({ key }) => !knownKeys.has(key)),
    moved: now.flatMap(({ mention, found: at }) => {
      if (at === undefined) return mention.judged && mention.position >= 0 ? [{ ...mention, position: -1 }] : [];
      return at.position === mention.position && at.text === mention.text
        ? []
        : [{ id: mention.id, position: at.position, text: at.text }];
    }),
    gone: now.flatMap(({ mention, found: at }) => (at === undefined && !mention.judged ? [mention.id] : [])),
  };
}
