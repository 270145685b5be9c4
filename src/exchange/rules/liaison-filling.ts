import { studyPeriodLabel } from '../../bodies/rules/notation';
import { parseStatementNumber } from '../../liaisons/rules/number';
import type { Purpose } from '../../liaisons/rules/vocabulary';
import { dateOf } from './dates';
import { bodiesNamed, isQuestion, type NamedBody, studyGroupOf } from './liaison-bodies';
import type { HeadEntry } from './liaison-head';
import type { LabelKey } from './liaison-labels';
import { fillLinkOfTitle, fillLinksOf } from './liaison-links';
import type { Said, SheetDraft } from './liaison-sheet';
import {
  approvalOf,
  attachmentsOf,
  documentsIn,
  languageOf,
  listed,
  numbersIn,
  placeAndDate,
  placeOfDays,
} from './liaison-values';
import { stated } from './values';

/** One entry of a heading in the hand: its words in one line, and where they stood. */
interface InHand extends Said {
  readonly lines: readonly string[];
}

type Filling = (entry: InHand, draft: SheetDraft) => void;

const single =
  (field: 'title' | 'meeting' | 'place' | 'abstract' | 'copyright', joint = ' '): Filling =>
  (entry, draft) =>
    draft.set(field, stated(entry.lines.join(joint)), entry);

const day =
  (field: 'dated' | 'sent'): Filling =>
  (entry, draft) => {
    const date = dateOf(entry.text);
    if (date !== null) draft.set(field, date, entry);
    else if (stated(entry.text) !== null) draft.doubt('NOT_UNDERSTOOD', `"${entry.text}" is no date`, entry.place);
  };

const each =
  (field: 'keywords' | 'documents'): Filling =>
  (entry, draft) => {
    const values = field === 'keywords' ? listed(entry.text) : entry.lines.flatMap((line) => stated(line) ?? []);
    for (const value of values) draft.add(field, value, entry);
  };

/** What becomes of the value of each label. Addressees, contacts and purposes are read together, after all. */
const FILLINGS: { readonly [key in LabelKey]?: Filling } = {
  NUMBER: (entry, draft) => fillNumber(stated(entry.text), entry, draft),
  REF: fillReference,
  SOURCE: fillSources,
  TITLE: single('title'),
  APPROVAL: (entry, draft) => {
    const { approval, level } = approvalOf(entry.text);
    draft.set('approval', approval, entry);
    draft.set('approvalLevel', level, entry);
  },
  ORIGIN: (entry, draft) => fillQuestions('originQuestions', entry, draft),
  DESTINATION: (entry, draft) => fillQuestions('destinationQuestions', entry, draft),
  MEETING: single('meeting'),
  PLACE: single('place'),
  DATE: day('dated'),
  SENT: day('sent'),
  STUDY_PERIOD: (entry, draft) => draft.set('studyPeriod', studyPeriodLabel(entry.text), entry),
  LANGUAGE: (entry, draft) => draft.set('language', stated(entry.text), entry),
  ABSTRACT: single('abstract', '\n'),
  KEYWORDS: each('keywords'),
  DOCUMENTS: each('documents'),
  ATTACHMENTS: (entry, draft) => {
    for (const attachment of attachmentsOf(entry.lines)) draft.add('attachments', attachment, entry);
  },
  REPLY_TO: (entry, draft) => fillLinksOf('REPLIES_TO', entry.lines, entry, draft),
  RELATED: (entry, draft) => fillLinksOf('CITES', entry.lines, entry, draft),
  COPYRIGHT: single('copyright', '\n'),
  ATTENTION: (entry, draft) => draft.set('copyright', `Attention: ${entry.lines.join('\n')}`, entry),
  OTHER: (entry, draft) => draft.doubt('NO_PLACE', `"${entry.text}" was read and has no field`, entry.place),
};

/** Fills in what the labels of a heading say, but for addressees and contacts. */
export function fillEntries(entries: readonly HeadEntry[], draft: SheetDraft): void {
  for (const { key, texts, place } of entries) {
    const lines = texts.map((text) => text.replace(/\s+/g, ' '));
    if (lines.length > 0) FILLINGS[key]?.({ text: lines.join(' '), lines, place }, draft);
  }
  const title = entries.find(({ key }) => key === 'TITLE');
  if (title && !entries.some(({ key }) => key === 'REPLY_TO'))
    fillLinkOfTitle({ text: title.texts.join(' '), place: title.place }, draft);
}

function fillNumber(number: string | null, said: Said, draft: SheetDraft): void {
  draft.set('number', number, said);
}

/** The group that numbers follows from the number, once it is known for sure which one that is. */
export function fillIssuer(draft: SheetDraft): void {
  const { number } = draft.sheet;
  const said = draft.evidence.find(({ field }) => field === 'number');
  const read = number === null ? null : parseStatementNumber(number);
  if (read !== null && said !== undefined) draft.set('issuer', read.issuer, said, said.certainty);
}

/** A reference may be the number itself. */
function fillReference(entry: InHand, draft: SheetDraft): void {
  const text = stated(entry.text);
  if (text !== null && parseStatementNumber(text) !== null) fillNumber(text, entry, draft);
  else draft.set('document', text, entry);
}

/** The bodies that speak: where none is known, nothing tells whether a comma parts them. */
export function sourcesNamed(text: string): NamedBody[] {
  const bodies = bodiesNamed(text);
  const whole = stated(text);
  if (whole === null || text.includes(';') || bodies.some(({ ref }) => ref !== null)) return bodies;
  return [{ text: whole, ref: null, deadline: null }];
}

function fillSources(entry: InHand, draft: SheetDraft): void {
  for (const { text, ref } of sourcesNamed(entry.text)) {
    draft.add('sources', text, entry, ref === null ? 'MEDIUM' : 'HIGH');
    if (ref === null) draft.doubt('UNKNOWN_BODY', `"${text}" names no body that is known by its notation`, entry.place);
  }
}

function fillQuestions(field: 'originQuestions' | 'destinationQuestions', entry: InHand, draft: SheetDraft): void {
  const text = /^(?:all|\d)/i.test(entry.text) ? `Q${entry.text}` : entry.text;
  for (const { text: written, ref } of bodiesNamed(text)) {
    if (ref !== null && isQuestion(ref)) draft.add(field, ref, entry);
    else draft.doubt('NOT_UNDERSTOOD', `"${written}" is no Question`, entry.place);
  }
}

/** The lines of a heading without label: number, language, place and date, documents of meetings. */
export function fillBare(lines: readonly Said[], draft: SheetDraft): void {
  for (const line of lines) {
    const [number] = numbersIn(line.text);
    if (number !== undefined && line.text.trim() === number.text) fillNumber(number.text, line, draft);
    const dated = placeAndDate(line.text);
    if (dated !== null) {
      draft.set('place', dated.place, line);
      draft.set('dated', dated.dated, line);
    }
    const place = placeOfDays(line.text);
    if (place !== null) {
      draft.set('place', place, line);
      draft.set('meeting', line.text, line);
    }
    if (languageOf(line.text) === line.text) draft.set('language', line.text, line);
    for (const document of documentsIn(line.text)) draft.add('documents', document, line);
  }
}

/** What a list of addressees asks for, and of whom. */
export interface AskedOf {
  readonly text: string;
  readonly place: Said['place'];
  readonly purpose: Purpose | null;
  /** Whether everyone in it is addressed, known or not; else other names may stand in it. */
  readonly isListOfBodies: boolean;
}

/** Fills in addressees in the order of the lists, each with its purpose and the deadline that holds for it. */
export function fillAddressees(lists: readonly AskedOf[], deadline: Said | null, draft: SheetDraft): void {
  const date = deadline === null ? null : dateOf(deadline.text);
  if (deadline !== null && date === null && stated(deadline.text) !== null)
    draft.doubt('NOT_UNDERSTOOD', `"${deadline.text}" is no date`, deadline.place);
  for (const list of lists)
    for (const named of bodiesNamed(list.text)) {
      if (named.ref === null)
        draft.doubt('UNKNOWN_BODY', `"${named.text}" names no body that is known by its notation`, list.place);
      if (named.ref === null && !list.isListOfBodies) continue;
      const body = list.isListOfBodies ? named.text : groupOf(named, list, draft);
      const asks = list.purpose === 'ACTION' || list.purpose === 'COMMENT' || list.purpose === null;
      const own = named.deadline ?? (asks ? date : null);
      const { length } = draft.sheet.addressees;
      draft.add(
        'addressees',
        { body, purpose: list.purpose, deadline: own },
        { text: named.text, place: list.place },
        named.ref ? 'HIGH' : 'MEDIUM',
      );
      if (own !== null && named.deadline === null && deadline !== null && draft.sheet.addressees.length > length)
        draft.tell(`addressees.${length}.deadline`, deadline);
    }
}

/** `ITU SG 16 Q8` addresses study group 16, for its Question 8. */
function groupOf({ text, ref }: NamedBody, { place }: AskedOf, draft: SheetDraft): string {
  const group = ref === null || !isQuestion(ref) ? null : studyGroupOf(ref);
  if (group === null || ref === null) return text;
  draft.add('destinationQuestions', ref, { text, place });
  return group;
}
