import type { DocumentText } from '../../files/rules/document';
import { purposeNamed } from '../rules/letters';
import { fillCorrespondents, fillFromEntities, fillText } from '../rules/liaison-body';
import { behindReach, fillContacts } from '../rules/liaison-contacts';
import { type AskedOf, fillAddressees, fillBare, fillEntries, fillIssuer } from '../rules/liaison-filling';
import { type HeadEntry, type LetterParts, partsOf } from '../rules/liaison-head';
import type { LabelKey } from '../rules/liaison-labels';
import { type LetterLine, letterLines } from '../rules/liaison-lines';
import { fillCited, fillLinkOfOpening } from '../rules/liaison-links';
import { type LiaisonLayout, type LiaisonReading, SheetDraft } from '../rules/liaison-sheet';
import { languageOf } from '../rules/liaison-values';

/** What else is known of a letter. */
export interface LetterContext {
  /** Notations of the bodies in the column "Entity" of its roadmap table. */
  readonly entities?: readonly string[];
}

/**
 * Reads a liaison statement: in the template of ITU-T (heading as lines, as a table, or run together in one paragraph), as 3GPP and the IETF write
 * them, or without any heading. Nothing is guessed: what is not told is missing. Never throws.
 */
export function readLiaisonStatement(source: DocumentText | string, context: LetterContext = {}): LiaisonReading {
  const draft = new SheetDraft();
  const parts = separated(partsOf(letterLines(source)), draft);
  const layout = layoutOf(parts);
  if (layout === 'NO_HEADING') return withoutHeading(parts.body, context, draft);
  const { entries, body } = parts;
  fillBare(parts.bare, draft);
  fillEntries(entries, draft);
  fillAddressees(askedIn(entries, body, layout), deadlineOf(entries), draft);
  fillContacts(entries, draft);
  fillText(body, draft);
  if (!has(entries, 'REPLY_TO')) fillLinkOfOpening(body, draft);
  if (!has(entries, 'RELATED')) fillCited(body, draft);
  fillIssuer(draft);
  return draft.done(layout);
}

const has = (entries: readonly HeadEntry[], key: LabelKey): boolean => entries.some((entry) => entry.key === key);

function deadlineOf(entries: readonly HeadEntry[]) {
  const entry = entries.find(({ key }) => key === 'DEADLINE');
  return entry === undefined ? null : { text: entry.texts.join(' '), place: entry.place };
}

function layoutOf({ entries }: LetterParts): LiaisonLayout {
  if (entries.length === 0) return 'NO_HEADING';
  if (has(entries, 'FOR_ACTION') || has(entries, 'FOR_COMMENT') || has(entries, 'FOR_INFORMATION'))
    return 'ITU_T_TEMPLATE';
  const source = entries.find(({ key }) => key === 'SOURCE')?.texts.join(' ') ?? '';
  return has(entries, 'OTHER') || /\b3GPP\b/.test(source) ? 'THREE_GPP' : 'IETF_LETTER';
}

function withoutHeading(
  lines: readonly LetterLine[],
  { entities = [] }: LetterContext,
  draft: SheetDraft,
): LiaisonReading {
  fillCorrespondents(lines, draft);
  if (draft.sheet.sources.length === 0) fillFromEntities(entities, lines[0]?.place ?? {}, draft);
  if (draft.sheet.sources.length + draft.sheet.addressees.length === 0) {
    draft.doubt('NO_LIAISON_STATEMENT', 'nothing tells who writes to whom', {});
    return draft.done('NO_HEADING');
  }
  fillText(lines, draft);
  fillLinkOfOpening(lines, draft);
  fillCited(lines, draft);
  fillIssuer(draft);
  return draft.done('NO_HEADING');
}

/** Who is asked for what. 3GPP asks those under "To" where the text has a section of actions, and tells those under "Cc". */
function askedIn(entries: readonly HeadEntry[], body: readonly LetterLine[], layout: LiaisonLayout): AskedOf[] {
  const acts = body.some((line) => /^(?:\d\.? *)?Actions?\b *:?/i.test(line.text));
  const stated = purposeNamed(entries.find(({ key }) => key === 'PURPOSE')?.texts.join(' ') ?? null);
  const toPurpose = stated ?? (layout === 'THREE_GPP' && acts ? 'ACTION' : null);
  const purposes = {
    FOR_ACTION: 'ACTION',
    FOR_COMMENT: 'COMMENT',
    FOR_INFORMATION: 'INFORMATION',
    TO: toPurpose,
    CC: 'INFORMATION',
  } as const;
  return entries.flatMap(({ key, texts, place }) => {
    if (key !== 'FOR_ACTION' && key !== 'FOR_COMMENT' && key !== 'FOR_INFORMATION' && key !== 'TO' && key !== 'CC')
      return [];
    const isListOfBodies = key !== 'TO' && key !== 'CC';
    return [{ text: texts.join(' '), place, purpose: purposes[key], isListOfBodies }];
  });
}

/** Where line breaks were lost, a value ends where its form does: what follows is the text, or a line without label. */
function separated({ bare, entries, body }: LetterParts, draft: SheetDraft): LetterParts {
  const loose: LetterLine[] = [];
  const rest: LetterLine[] = [];
  const kept = entries.map((entry, index): HeadEntry => {
    const [text] = entry.texts;
    if (!entry.runTogether || text === undefined) return entry;
    const tail = tailOf(entry.key, text);
    if (tail === null || tail === '') return entry;
    const line = { ...LOOSE, text: tail, place: entry.place };
    if (index < entries.length - 1) loose.push(line);
    else rest.push(line);
    return { ...entry, texts: [text.slice(0, text.length - tail.length).trim()] };
  });
  const last = kept.at(-1);
  if (last?.runTogether && rest.length === 0 && body.length === 0)
    draft.doubt('TEXT_RUN_TOGETHER', 'the text after the heading cannot be told from its last value', last.place);
  return { bare: [...bare, ...loose], entries: kept, body: [...rest, ...body] };
}

const LOOSE = { folded: false, gap: false, row: null, beginsCell: false, runTogether: true };

function tailOf(key: LabelKey, text: string): string | null {
  if (key === 'EMAIL' || key === 'TELEPHONE' || key === 'FAX') return behindReach(key, text);
  if (key === 'LANGUAGE') return text.slice((languageOf(text) ?? text).length).trim();
  const day = key === 'DEADLINE' || key === 'DATE' ? /^\d{1,2} \p{L}{3,9} \d{4}/u.exec(text)?.[0] : undefined;
  return day === undefined ? null : text.slice(day.length).trim();
}
