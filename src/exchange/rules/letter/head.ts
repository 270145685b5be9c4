import { meetingTypeIn } from './announced';
import { dateAlone, daysIn, isDay } from './days';
import type { LetterDraft } from './draft';
import { type LetterNamed, lettersNamed } from './letter-numbers';
import { bulleted, type Passage, type Said } from './passages';
import { addressedIn, bareEntry, recipientInEnglish } from './recipients';
import type { SheetContact } from './sheet';

type LabelKey = 'REF' | 'TEL' | 'FAX' | 'EMAIL' | 'WEB' | 'SUBJECT' | 'COPY' | 'TO' | 'OTHER';

/** The labels of the heading in English, French and Chinese. */
const LABELS: readonly (readonly [LabelKey, RegExp])[] = [
  ['REF', /^(?:Our ref|Ref|Réf(?:érence)?|Réf\.|文号|编号)\.?\s*[:：]\s*/i],
  ['TEL', /^(?:Tel|Tél|Telephone|Téléphone|电话)\.?\s*[:：]\s*/i],
  ['FAX', /^(?:Fax|Télécopie|传真)\.?\s*[:：]\s*/i],
  ['EMAIL', /^(?:E-?mail|E-?mél|Courriel|Courrier électronique|电子邮件|邮箱)\.?\s*[:：]\s*/i],
  ['WEB', /^(?:Web|Website|Site web|网址|网站)\s*[:：]\s*/i],
  ['SUBJECT', /^(?:Subject|Objet|事由|主题)\s*[:：]\s*/i],
  ['COPY', /^(?:Copy|Copies|Copie|Cc|抄送)\s*(?:to|à)?\s*[:：]\s*/i],
  ['TO', /^(?:To|致)\s*[:：]\s*/i],
  ['OTHER', /^(?:Contact|Action|Telex|Télex|Date limite|联系人|行动)\s*[:：]\s*/i],
];

interface Entry {
  readonly key: LabelKey | null;
  readonly line: Passage;
  readonly value: string;
}

/** A line with the label that it stands under. */
function entriesOf(head: readonly Passage[]): Entry[] {
  let key: LabelKey | null = null;
  return head.map((line) => {
    const found = LABELS.find(([, pattern]) => pattern.test(line.text));
    if (found !== undefined) key = found[0];
    const value = found === undefined ? line.text : line.text.replace(found[1], '');
    return { key, line, value: value.replace(/^\/ /, '').trim() };
  });
}

/** Fills in what stands above the greeting: number, reference, date and place, to whom, whom to ask, subject. */
export function fillHead(head: readonly Passage[], draft: LetterDraft): void {
  const contact: SheetContact = { about: 'LETTER', telephone: null, fax: null, email: null, webPage: null };
  const reached: Said[] = [];
  const subject: Entry[] = [];
  for (const entry of entriesOf(head)) {
    const { key, line, value } = entry;
    if (fillIssued(line, draft) || fillNumberLine(line, draft)) continue;
    if (fillRecipient(entry, draft)) continue;
    if (key === 'SUBJECT') subject.push(entry);
    else if (key !== null && fillReach(key, value, contact)) reached.push(line);
    else if (key === 'REF' && /^[A-Z]{2,5} ?[A-Z\d.-]{0,10}(?:\/[A-Za-z]{1,4}){1,2}$/.test(value))
      draft.set(draft.root, 'referenceCode', value, line);
    else if (value === '') draft.mark(line);
  }
  fillSubject(subject, draft);
  const [first] = reached;
  if (first === undefined) return;
  draft.add(draft.root, 'contacts', contact, { ...first, text: reached.map(({ text }) => text).join('\n') });
  for (const said of reached) draft.mark(said);
}

/** `Geneva, 21 January 2020`, `Genève, le 4 juin 2010`, `2015年3月11日，日内瓦`: the only words that say when the letter was issued. */
function fillIssued(line: Passage, draft: LetterDraft): boolean {
  const [date] = daysIn(line.text);
  if (date === undefined || !isDay(date.starts) || date.starts !== date.ends || line.text.length > 80) return false;
  const before = line.text.slice(0, date.index).replace(/,?\s*le\s*$/i, '');
  const after = line.text.slice(date.index + date.text.length);
  const place = (before.trim() === '' ? after : before).replace(/[\s,，]/g, ' ').trim();
  const other = before.trim() === '' ? before : after;
  if (other.trim() !== '' || !/^\p{L}[\p{L} .'\u2019-]{1,40}$/u.test(place)) return false;
  draft.set(draft.root, 'issuedAsPrinted', date.starts, line);
  draft.set(draft.root, 'place', PLACES.find(([, pattern]) => pattern.test(place))?.[0] ?? place, line);
  return true;
}
const PLACES: readonly (readonly [string, RegExp])[] = [['Geneva', /^(?:Geneva|Genève|日内瓦)$/]];

function fillNumberLine(line: Passage, draft: LetterDraft): boolean {
  const rest = LABELS[0]?.[1] === undefined ? line.text : line.text.replace(LABELS[0][1], '').replace(/^\/ /, '');
  const [named] = lettersNamed(rest);
  if (named === undefined || rest.length > named.text.length + 30) return false;
  setNumber(named, line, draft);
  const code = /(?:^|\s)([A-Z]{2,5}\d{0,2}\/[A-Z]{2,4})$/.exec(rest)?.[1];
  if (code !== undefined) draft.set(draft.root, 'referenceCode', code, line);
  return true;
}

/** The number of the letter itself. */
export function setNumber(
  { kind, number, group, ref }: LetterNamed,
  said: Said,
  draft: LetterDraft,
  certainty: 'HIGH' | 'MEDIUM' | 'LOW' = 'HIGH',
): void {
  const { sheet } = draft;
  const isSame = sheet.kind === kind && sheet.number === number && (sheet.group === null || group === null);
  if (isSame && group === null) {
    draft.mark(said);
    return;
  }
  if (isSame) sheet.ref = null;
  if (sheet.ref !== null && sheet.ref !== ref) {
    draft.find('NUMBERS_DIFFER', `it is called ${sheet.ref} and ${ref}`, said.place);
    return;
  }
  draft.set(draft.root, 'kind', kind, said, certainty);
  draft.set(draft.root, 'number', number, said, certainty);
  draft.set(draft.root, 'group', group, said, certainty);
  draft.set(draft.root, 'ref', ref, said, certainty);
}

function fillRecipient({ key, line, value }: Entry, draft: LetterDraft): boolean {
  const bare = bulleted(value) ?? value;
  const words = addressedIn(bare) ?? (key === 'TO' || key === 'COPY' ? bare : null);
  const english = words === null ? null : recipientInEnglish(words.replace(/ITUT/g, 'ITU-T'));
  const isListed = bulleted(value) !== null || key === 'TO' || key === 'COPY';
  if (words === null || words === '' || key === 'SUBJECT' || (english === null && !isListed)) return false;
  for (const text of words.split(/[;；]/).map(bareEntry)) {
    if (text === '') continue;
    const known = recipientInEnglish(text.replace(/ITUT/g, 'ITU-T'));
    const recipient = { kind: key === 'COPY' ? 'COPY' : 'TO', text: known ?? text, asWritten: text } as const;
    draft.add(draft.root, 'recipients', recipient, line, known === null ? 'MEDIUM' : 'HIGH');
  }
  return true;
}

const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/;
const PHONE = /\+?\d[\d ()./-]{5,30}\d/;
const PAGE = /\b(?:https?:\/\/|www\.)[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]+/;

function fillReach(key: LabelKey, value: string, contact: SheetContact): boolean {
  const email = MAIL.exec(value)?.[0];
  const page = PAGE.exec(value)?.[0];
  const phone = PHONE.exec(value)?.[0];
  if (key === 'EMAIL' && email !== undefined) contact.email ??= email;
  else if (key === 'WEB' && page !== undefined) contact.webPage ??= page.replace(/[.,;]+$/, '');
  else if (key === 'TEL' && phone !== undefined) contact.telephone ??= phone;
  else if (key === 'FAX' && phone !== undefined) contact.fax ??= phone;
  else return false;
  return true;
}

/** Subjects stand between semicolons; what says only when and where belongs to the one before it. */
function subjectsIn(text: string): string[] {
  const subjects: string[] = [];
  for (const part of text.split(/[;；]\s*/).map((each) => each.trim())) {
    const [days] = daysIn(part);
    const rest = days === undefined ? part : part.replace(days.text, '').replace(/[\s,，]/g, '');
    const last = subjects.at(-1);
    if (last !== undefined && days !== undefined && rest.length < 12 && meetingTypeIn(part) === null)
      subjects[subjects.length - 1] = `${last}; ${part}`;
    else if (part !== '') subjects.push(part);
  }
  return subjects;
}

/** A line that says when and where stands apart from the one before it. */
const joined = (before: string, line: string): string =>
  before === '' ? line : `${before}${daysIn(line).length > 0 && !/[,;:；，：-]$/.test(before) ? ',' : ''} ${line}`;

/** The subject may have several lines, and several subjects with semicolons between them. */
function fillSubject(entries: readonly Entry[], draft: LetterDraft): void {
  const lines = entries.filter(({ value }) => value !== '' && dateAlone(value)?.text !== value);
  const [first] = lines;
  for (const { line } of entries) draft.mark(line);
  if (first === undefined) return;
  const text = lines.reduce((whole, { value }) => joined(whole, value), '').replace(/[;；。.]$/, '');
  const said = { text: lines.map(({ value }) => value).join('\n'), place: first.line.place };
  draft.set(draft.root, 'subject', text.replace(/[;；]\s*/g, '; '), said);
  for (const part of subjectsIn(text)) draft.add(draft.root, 'subjects', part, said);
}
