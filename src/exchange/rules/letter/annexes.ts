import { dateAlone } from './days';
import type { LetterDraft } from './draft';
import { isForm } from './frame';
import { languageOfText } from './languages';
import { type AnnexText, HOTEL_FORM, type LetterParts } from './parts';
import type { Passage, Said } from './passages';

/** What an annex is, told by its heading. */
export type AnnexKind = 'PROGRAMME' | 'AGENDA' | 'TERMS' | 'PRACTICAL' | 'FORM' | 'OTHER';

export interface AnnexRead extends AnnexText {
  readonly kind: AnnexKind;
  /** The line that says what it is; null where none does. */
  readonly title: Passage | null;
}

/** In the order of their weight: a programme may speak of an agenda, not the other way round. */
const KINDS: readonly (readonly [AnnexKind, RegExp])[] = [
  ['FORM', HOTEL_FORM],
  ['TERMS', /terms of reference|\bmandat\b|职责范围/i],
  ['PROGRAMME', /\bprogramme?\b|time ?(?:plan|table)|calendrier|日程|时间表/i],
  ['AGENDA', /\bagenda\b|ordre du jour|议程/i],
  ['PRACTICAL', /practical|logistic|information|renseignements|making contributions|实用|会议信息/i],
];
/** Lines in which an annex says what it is. */
const HEADING_LINES = 5;
const HOTEL_TITLE = 'Hotel confirmation form';

/** What each annex is. */
export const annexesRead = ({ annexes }: LetterParts): AnnexRead[] => annexes.map(annexRead);

function annexRead(annex: AnnexText): AnnexRead {
  const top = annex.lines.slice(0, HEADING_LINES).filter(({ text }) => text.length < 160);
  for (const [kind, pattern] of KINDS) {
    const title = top.find(({ text }) => pattern.test(text) && !/^\d/.test(text));
    if (title !== undefined) return { ...annex, kind, title };
  }
  const title = top.find(({ text }) => dateAlone(text) === null) ?? null;
  return { ...annex, kind: isForm(annex) ? 'FORM' : 'OTHER', title };
}

/** Where the letter says that something is in an annex. */
const MENTION = /(?:\b(?:in|dans|à|as) |见|、)?(?:l['\u2019])?(?:\bAnnexe? ?|附件\s*)([A-Z]|\d{1,2})(?![\w.])/g;
const HOW_MANY = /^(?:Annexe?s?|附件)\s*[:：]\s*(\d{1,2})/i;

/** Fills in the annexes: those that are there, and those that the letter only speaks of. */
export function fillAnnexes(
  annexes: readonly AnnexRead[],
  parts: LetterParts,
  sentences: readonly Said[],
  draft: LetterDraft,
): void {
  const labels = labelled(annexes);
  for (const [at, annex] of annexes.entries()) {
    const label = labels[at] ?? null;
    const { heading, belongs, title } = annex;
    for (const line of [heading, belongs]) if (line !== null) draft.mark(line);
    const said = title ?? heading ?? annex.lines[0];
    if (said === undefined) continue;
    const text = annex.lines.map((line) => line.text).join('\n');
    const isHotel = annex.kind === 'FORM' && annex.lines.some((line) => HOTEL_FORM.test(line.text));
    const words = isHotel ? HOTEL_TITLE : (title?.text ?? heading?.text ?? '');
    draft.add(
      draft.root,
      'annexes',
      { label, title: words, language: languageOfText(text) },
      said,
      title === null || isHotel ? 'MEDIUM' : 'HIGH',
    );
  }
  const mentions = sentences.flatMap((said) =>
    [...said.text.matchAll(MENTION)].map((match) => ({ label: match[1] ?? '', said })),
  );
  for (const { label, said } of mentions)
    if (!draft.sheet.annexes.some((annex) => annex.label === label))
      draft.add(draft.root, 'annexes', { label, title: said.text, language: null }, said, 'LOW');
  checkCount(parts, draft);
}

/** An annex without a heading of its own follows the one before it. */
function labelled(annexes: readonly AnnexRead[]): (string | null)[] {
  let last: string | null = null;
  return annexes.map(({ label, heading }) => {
    const next = last !== null && /^\d+$/.test(last) ? String(Number(last) + 1) : null;
    last = label ?? (heading === null ? next : null);
    return last;
  });
}

function checkCount({ close }: LetterParts, draft: LetterDraft): void {
  for (const line of close) {
    const count = HOW_MANY.exec(line.text)?.[1];
    if (count === undefined) continue;
    draft.mark(line);
    const found = draft.sheet.annexes.length;
    if (Number(count) !== found)
      draft.find('ANNEXES_DIFFER', `it says that it has ${count} annexes; ${found} were found`, line.place);
  }
}
