import type { LetterDraft } from './draft';
import type { Said } from './passages';
import type { ContactTopic } from './sheet';
import type { SheetBody } from './sheet-body';

const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
const FAX = /(?:fax|télécopie|传真)[^+\d]{0,16}(\+?\d[\d ()./-]{5,30}\d)/i;
const TOPICS: readonly (readonly [ContactTopic, RegExp])[] = [
  ['VISA', /\bvisa\b|签证/i],
  ['DOCUMENTS', /\bdocuments?\b|\bcontributions?\b|文件|文稿/i],
  ['REGISTRATION', /\bregistration\b|\binscription\b|注册/i],
];

/**
 * Whom to ask what, besides those in the heading.
 * @param sentences each with the sentence before it, which may say what an address is for
 */
export function fillContacts(sentences: readonly Said[], draft: LetterDraft): void {
  for (const [at, said] of sentences.entries()) {
    const fax = FAX.exec(said.text)?.[1] ?? null;
    const [email] = [...said.text.matchAll(MAIL)].map(([address]) => address.replace(/\.$/, ''));
    if (fax === null && email === undefined) continue;
    const around = `${sentences[at - 1]?.text ?? ''} ${said.text}`;
    const topic = topicOf(said.text) ?? topicOf(around) ?? 'OTHER';
    const contact = { about: topic, telephone: null, fax, email: email ?? null, webPage: null };
    draft.add(draft.root, 'contacts', contact, said, topic === 'OTHER' ? 'LOW' : 'HIGH');
  }
}

const topicOf = (text: string): ContactTopic | null => TOPICS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

const ADDRESS = /(?:https?|ftp):\/\/[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]+/g;
const HOST = /(?:host(?:name)?|主机名|nom d['\u2019]hôte)\s*[:：]\s*([\w.-]+)/i;
const PATH = /(?:path|路径|chemin)\s*[:：]\s*(\/[\w./-]+)/i;
const PATTERN = /\b(?:FG|JCA)-\w+(?:-\w+)*-n{2,6}\b/i;

/** Where the documents of a new body are handed in and kept, how they are numbered, and its page. */
export function fillLinks(sentences: readonly Said[], body: { of: SheetBody; path: string }, draft: LetterDraft): void {
  let host: string | null = null;
  for (const said of sentences) {
    const pattern = PATTERN.exec(said.text)?.[0];
    if (pattern !== undefined) draft.add(body, 'links', { kind: 'NUMBERING', address: pattern }, said);
    host = HOST.exec(said.text)?.[1] ?? host;
    if (HOST.test(said.text)) draft.mark(said);
    const path = PATH.exec(said.text)?.[1];
    if (host !== null && path !== undefined)
      draft.add(body, 'links', { kind: kindOf(path), address: `${host}:${path}` }, said);
    for (const [address] of said.text.matchAll(ADDRESS)) {
      const uri = address.replace(/[.,;:]+$/, '');
      if (/\/(?:docs?|incoming|in|input)\b/i.test(uri))
        draft.add(body, 'links', { kind: kindOf(uri), address: uri }, said);
      else if (/\/focusgroups?\/|\/jca\//i.test(uri)) {
        draft.set(body, 'webPage', uri, said);
        draft.add(body, 'links', { kind: 'WEB_PAGE', address: uri }, said);
      }
    }
  }
}

const kindOf = (address: string) => (/incoming|dropbox/i.test(address) ? 'DOCUMENTS_INCOMING' : 'DOCUMENTS');
