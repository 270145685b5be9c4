import { parseBodyRef } from '../../bodies/rules/notation';
import type { Place } from '../../files/rules/document';
import { isQuestion, studyGroupOf } from './liaison-bodies';
import { type LetterLine, textOfLines } from './liaison-lines';
import type { SheetDraft } from './liaison-sheet';
import { levelNamed, numbersIn } from './liaison-values';

const NOTICE = /^Attention: ?Some or all of the material attached to this liaison statement/i;
const RULE_LINE = /^[_=\u2014-]{5,}$/;
const ATTACHMENT_TO = /^Attachments? to (.{4,60})$/i;
/** Of a body, in letters; longer texts stay in their file. */
const LONGEST_BODY = 100_000;

/** Parts the text of a letter from what is printed behind it: what is attached, the note on copyright. */
export function fillText(lines: readonly LetterLine[], draft: SheetDraft): void {
  const rest = withoutNotice(lines, draft);
  const heading = rest.findIndex((line) => ATTACHMENT_TO.test(line.text) && numbersIn(line.text).length === 1);
  const text = heading < 0 ? rest : rest.slice(0, heading);
  if (heading >= 0) fillAttached(rest.slice(heading), draft);
  const body = textOfLines(withoutRules(text));
  const first = text[0];
  if (first === undefined || body === '') return;
  if (body.length > LONGEST_BODY) draft.doubt('LONG_TEXT', 'the text is very long; its end is left out', first.place);
  draft.set('body', body.slice(0, LONGEST_BODY), { text: first.text, place: first.place });
  fillAppendix(text, draft);
}

/** `... is attached in Appendix A.`, and the appendix with its title. */
function fillAppendix(lines: readonly LetterLine[], draft: SheetDraft): void {
  const said = lines.flatMap(
    (line) => /\battached (?:in|as) ((?:Appendix|Annex) [A-Z\d]{1,2})\b/.exec(line.text)?.[1] ?? [],
  )[0];
  if (said === undefined) return;
  const found = lines.find((line) => line.text.startsWith(`${said}.`) || line.text.startsWith(`${said}:`));
  if (found === undefined) return;
  draft.add(
    'attachments',
    { title: found.text, digest: null, uri: null },
    { text: found.text, place: found.place },
    'MEDIUM',
  );
}

function withoutNotice(lines: readonly LetterLine[], draft: SheetDraft): readonly LetterLine[] {
  const at = lines.findIndex((line) => NOTICE.test(line.text));
  const first = lines[at];
  if (first === undefined || draft.sheet.copyright !== null) return lines;
  const notice = lines.slice(at).filter((line) => line.text !== '');
  draft.set('copyright', notice.map((line) => line.text).join('\n'), { text: first.text, place: first.place });
  return lines.slice(0, at);
}

const withoutRules = (lines: readonly LetterLine[]): readonly LetterLine[] => {
  const end = lines.findLastIndex((line) => !RULE_LINE.test(line.text));
  return lines.slice(0, end + 1);
};

/** `Attachment to COM2-LS066`, and below it the title of what is attached. */
function fillAttached(lines: readonly LetterLine[], draft: SheetDraft): void {
  const [heading, ...below] = lines;
  const number = numbersIn(heading?.text ?? '')[0];
  if (heading === undefined || number === undefined) return;
  draft.set('number', number.text, { text: heading.text, place: heading.place }, 'MEDIUM');
  const end = below.findIndex((line, at) => at > 0 && line.gap);
  const title = below.slice(0, end < 0 ? 1 : Math.min(end, LINES_OF_TITLE));
  const [first] = title;
  if (first === undefined) return;
  const words = title.map((line) => line.text).join(' ');
  draft.add('attachments', { title: words, digest: null, uri: null }, { text: words, place: first.place }, 'MEDIUM');
}
const LINES_OF_TITLE = 3;

/** What the first sentences say of who writes to whom, for letters without a heading. */
export function fillCorrespondents(lines: readonly LetterLine[], draft: SheetDraft): void {
  const opening = lines.slice(0, OPENING).find((line) => /\bthank/i.test(line.text));
  if (opening === undefined) return;
  const sentence = sentenceWith(opening.text, /\bthank/i);
  const said = { text: sentence, place: opening.place };
  const [before = '', after = ''] = split(sentence, /\bthanks?\b/i);
  const speaks = namedIn(before)[0];
  const thanked = /^\s*you\b/i.test(after) ? onlyOne(namedIn(after)) : namedIn(after.split(/\bfor\b/i)[0] ?? '')[0];
  if (thanked !== undefined && thanked.ref !== speaks?.ref)
    draft.add('addressees', { body: thanked.text, purpose: null, deadline: null }, said, speaks ? 'MEDIUM' : 'LOW');
  if (speaks === undefined) return;
  draft.add('sources', speaks.text, said, 'MEDIUM');
  fillAgreement(lines, speaks, draft);
}
const OPENING = 3;

/** `Working party 2/2 agreed to propose ...`: the level at which the letter was agreed. */
function fillAgreement(lines: readonly LetterLine[], speaks: Named, draft: SheetDraft): void {
  for (const { text, place } of lines.slice(0, LINES_OF_AGREEMENT)) {
    const found = /(.{3,80}?) (?:has |have )?agreed to [^.,;:]{3,60}/.exec(sentenceWith(text, /\bagreed to\b/));
    if (found === null || namedIn(found[1] ?? '').at(-1)?.ref !== speaks.ref) continue;
    const words = found[0].slice(found[0].lastIndexOf(lastName(found[1] ?? '')));
    draft.set('approval', words.trim(), { text: words, place }, 'MEDIUM');
    draft.set('approvalLevel', levelNamed(words), { text: words, place }, 'MEDIUM');
    return;
  }
}
const LINES_OF_AGREEMENT = 10;

const lastName = (text: string): string => namedIn(text).at(-1)?.text ?? text;

/** Questions for which the text says that it speaks: all rows of its roadmap table are theirs. */
export function fillFromEntities(entities: readonly string[], place: Place, draft: SheetDraft): void {
  const questions = [...new Set(entities)].filter(isQuestion);
  const group = onlyOne([...new Set(questions.map(studyGroupOf))]);
  if (questions.length === 0 || questions.length !== new Set(entities).size || typeof group !== 'string') return;
  const said = { text: `the entities of its table: ${questions.join(', ')}`, place };
  draft.add('sources', group, said, 'LOW');
  for (const question of questions) draft.add('originQuestions', question, said, 'LOW');
}

interface Named {
  readonly text: string;
  readonly ref: string;
}

/** Whole organizations are named in passing; only groups speak and are spoken to. */
const NOT_A_GROUP = new Set(['ITU', 'ITU-T', 'ITU-R', 'ITU-D', 'ISO', 'IEC', 'ISO/IEC', 'BR']);
const LONGEST_NAME = 4;

/** The groups named in a sentence, in their order. */
function namedIn(sentence: string): Named[] {
  const words = sentence.slice(0, 600).split(/\s+/);
  const found: Named[] = [];
  for (let at = 0; at < words.length; at++) {
    for (let count = Math.min(LONGEST_NAME, words.length - at); count > 0; count--) {
      const text = words
        .slice(at, at + count)
        .join(' ')
        .replace(/^[("\u201c]+|[.,;:)"\u201d\u2019']+(?:s)?$/g, '')
        .trim();
      const ref = /^[A-Z]/.test(text) && !/[,;]/.test(text) ? parseBodyRef(text) : null;
      if (ref === null || NOT_A_GROUP.has(ref)) continue;
      found.push({ text, ref });
      at += count - 1;
      break;
    }
  }
  return [...new Map(found.map((each) => [each.ref, each])).values()];
}

const onlyOne = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

const sentenceWith = (text: string, pattern: RegExp): string =>
  text.split(/(?<=[a-z)]\.)\s+(?=[A-Z])/).find((sentence) => pattern.test(sentence)) ?? '';

function split(text: string, pattern: RegExp): [string, string] {
  const match = pattern.exec(text);
  return match === null ? [text, ''] : [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}
