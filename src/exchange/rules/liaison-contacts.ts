import type { HeadEntry } from './liaison-head';
import { OF_CONTACT } from './liaison-labels';
import type { SheetContact, SheetDraft } from './liaison-sheet';
import { stated } from './values';

const MAIL = /[^\s<>;,()]+@[^\s<>;,()]+\.[^\s<>;,()]+/;
const TELEPHONE = /^\+?[\d(][\d ()./-]{4,40}\d\)?(?: ?ext\.? ?\d+)?/;
/** What a page shows instead of an address, to keep it from programs. */
const HIDDEN = /\[email[\s\u00a0]protected\]/i;

type Open = { -readonly [name in keyof SheetContact]: SheetContact[name] };

/** Fills in the contacts of a heading: name, affiliation and country on lines of their own, and below them how to reach them. */
export function fillContacts(entries: readonly HeadEntry[], draft: SheetDraft): void {
  const open: { contact: Open; entry: HeadEntry }[] = [];
  for (const entry of entries) {
    const last = open.at(-1)?.contact;
    if (entry.key === 'CONTACT') {
      const contact = contactOf(entry, draft);
      if (contact !== null) open.push({ contact, entry });
    } else if (last !== undefined && OF_CONTACT.includes(entry.key)) reach(last, entry, draft);
  }
  for (const { contact, entry } of open) {
    const isEmpty = Object.values(contact).every((value) => value === null);
    const said = { text: entry.texts.join('\n'), place: entry.place };
    if (!isEmpty) draft.add('contacts', { ...contact }, said, contact.name === null ? 'LOW' : 'HIGH');
  }
}

const nobody = (): Open => ({ name: null, affiliation: null, country: null, email: null, telephone: null, fax: null });

/** Null where the label stands without anybody. */
function contactOf({ texts, runTogether, place }: HeadEntry, draft: SheetDraft): Open | null {
  const contact = nobody();
  const [first] = texts;
  if (first === undefined) return contact;
  if (stated(first) === null) return null;
  if (runTogether) {
    draft.doubt('CONTACT_RUN_TOGETHER', `"${first}": nothing tells the name from what follows it`, place);
    return contact;
  }
  const mail = MAIL.exec(first)?.[0];
  if (mail !== undefined) contact.email = mail;
  const [name, affiliation, country, ...more] = [first.replace(/<?[^\s<>]+@[^\s<>]+>?/, '').trim(), ...texts.slice(1)];
  contact.name = stated(name);
  contact.affiliation = stated(affiliation);
  contact.country = stated(country);
  for (const words of more) draft.doubt('NO_PLACE', `"${words}" of a contact has no field`, place);
  return contact;
}

function reach(contact: Open, { key, texts, place }: HeadEntry, draft: SheetDraft): void {
  const text = texts.join(' ');
  if (stated(text) === null) return;
  if (key === 'NAME') {
    contact.name ??= text;
    return;
  }
  if (key === 'EMAIL' && HIDDEN.test(text)) {
    draft.doubt('HIDDEN_ADDRESS', 'the e-mail address was left out where the text was copied', place);
    return;
  }
  const found = (key === 'EMAIL' ? MAIL : TELEPHONE).exec(text)?.[0].trim();
  if (found === undefined) draft.doubt('NOT_UNDERSTOOD', `"${text}" is no ${WORDS[key] ?? 'number'}`, place);
  else if (key === 'EMAIL') contact.email ??= found;
  else if (key === 'FAX') contact.fax ??= found;
  else contact.telephone ??= found;
}

const WORDS: Readonly<Record<string, string>> = {
  EMAIL: 'e-mail address',
  FAX: 'number of a fax',
  TELEPHONE: 'number of a telephone',
};

/** What is left of a value behind which a text was run together: after an e-mail address or a number. */
export function behindReach(key: string, text: string): string | null {
  const pattern = key === 'EMAIL' ? /^(?:[^\s<>;,()]+@[^\s<>;,()]+|\[email[\s\u00a0]protected\])\s*/i : TELEPHONE;
  const match = pattern.exec(text);
  return match === null ? null : text.slice(match[0].length).trim();
}
