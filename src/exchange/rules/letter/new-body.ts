import { parseBodyRef } from '../../../bodies/rules/notation';
import type { BodyType } from '../../../bodies/rules/vocabulary';
import { referencesIn } from './citing';
import { daysIn } from './days';
import { emptyBody, type Filled, type LetterDraft } from './draft';
import { groupIn, groupsIn } from './groups';
import { originOf } from './origins';
import type { Said } from './passages';
import { officesIn } from './persons';
import type { SheetBody } from './sheet-body';

const TYPES: readonly (readonly [BodyType, RegExp])[] = [
  ['FOCUS_GROUP', /\bfocus group\b|groupe spécialisé|焦点组/i],
  [
    'JOINT_COORDINATION_ACTIVITY',
    /\bjoint coordination activity\b|\bactivité conjointe de coordination\b|联合协调活动/i,
  ],
  ['COLLABORATIVE_TEAM', /\bcollaborative team\b|équipe de collaboration\b|协作组/i],
  ['REGIONAL_GROUP', /\bregional group\b|\bgroupe régional\b|区域组/i],
];
const SET_UP =
  /\bestablish(?:ed|ment)\b|\bset up\b|\bhas been created\b|\bcreation of\b|\bcréation d|\ba été créé|\ba décidé de créer|宣告成立|成立(?:了)?|建立一个/i;
/** `Focus Group on Cloud Computing (FG Cloud)`: the short name stands behind the long one. */
const SHORT = /[(（]\s*((?:FG|JCA|CT|JRG)[ -][\w-]+|SG\d+RG-[A-Z]+)\s*[)）]/;
const NAME =
  /\b((?:ITU-?T )?(?:Focus Group|Joint Coordination Activity|Collaborative Team) on [^()（）,.;]{3,100}?)\s*(?=[(（,.;]|$| (?:has|was|is|will|in accordance)\b)/i;
const NAME_FR =
  /\b((?:Groupe spécialisé|Activité conjointe de coordination) (?:de l['\u2019]UIT-T )?(?:sur|pour|on) [^()（）,.;]{3,100}?)\s*(?=[(（,.;]|$)/i;

/** Fills in the body that the letter sets up: who decided it, under which rule, who leads it, who may take part. */
export function fillNewBody(sentences: readonly Said[], subjects: readonly Said[], draft: LetterDraft): void {
  const announcing = [...sentences, ...subjects].filter(
    ({ text }) => SET_UP.test(text) && SHORT.test(text) && typeOf(text) !== null,
  );
  const [said] = announcing;
  const type = said === undefined ? null : typeOf(said.text);
  if (said === undefined || type === null) return;
  const body = draft.body(emptyBody(type), said);
  for (const each of announcing) {
    const short = SHORT.exec(each.text)?.[1] ?? '';
    draft.set(body, 'ref', parseBodyRef(short) ?? parseBodyRef(short.replace(' ', '-')), each);
    draft.set(body, 'name', (NAME.exec(each.text) ?? NAME_FR.exec(each.text))?.[1] ?? null, each);
  }
  fillDecided(said, body, draft);
  for (const each of sentences) {
    fillParent(each, body, draft);
    fillGoal(each, body, draft);
    fillManagement(each, body, draft);
  }
}

const typeOf = (text: string): BodyType | null => TYPES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** `further to the agreement of TSAG at its meeting of 8-11 February 2010, and under A.7 2.1.2.2` */
function fillDecided(said: Said, body: Filled<SheetBody>, draft: LetterDraft): void {
  const [days] = daysIn(said.text);
  const by = groupsIn(said.text).find(({ ref }) => ref !== body.of.ref)?.ref ?? null;
  draft.set(body, 'procedure', referencesIn(said.text)[0] ?? null, said);
  if (by === null) return;
  draft.set(body, 'establishedBy', said.text, said);
  draft.set(body, 'decidedBy', by, said);
  if (days === undefined) return;
  draft.set(body, 'decidedFrom', days.starts, said);
  draft.set(body, 'decidedTo', days.ends, said);
  const decision = { kind: 'ESTABLISHED', text: `${body.of.ref ?? body.of.name ?? ''}`, by, on: days.starts } as const;
  draft.add(draft.root, 'decisions', decision, said, 'MEDIUM');
}

const PARENT =
  /\bparent (?:group|body|study group)\b|\bacts? as (?:the )?parent\b|\bas (?:the|its) parent\b|\bgroupe (?:de rattachement|parent)\b|母组|上级组/i;

export function fillParent(said: Said, body: Filled<SheetBody>, draft: LetterDraft): void {
  if (!PARENT.test(said.text)) return;
  const parent = groupsIn(said.text).find(({ ref }) => ref !== body.of.ref)?.ref ?? null;
  draft.set(body, 'parent', parent, said);
}

const GOAL =
  /\bobjectives? of (?:the|this) (?:focus )?group\b|\b(?:focus )?group will (?:collect|study|aim)\b|\bobjectif (?:du|de ce) groupe\b|(?:该)?焦点组的目标/i;

const IS_OPEN =
  /(?:\bFG[ -]\w+|focus group|groupe spécialisé|焦点组).{0,60}(?:is open|est ouvert|开放)|participation (?:in|dans|au).{0,60}(?:is open|est ouvert)/i;

function fillGoal(said: Said, body: Filled<SheetBody>, draft: LetterDraft): void {
  if (GOAL.test(said.text)) draft.set(body, 'summary', said.text, said);
  if (IS_OPEN.test(said.text)) draft.set(body, 'participation', said.text, said);
}

const LEADS = /\bchair|\bpr[ée]sid|主席/i;

function fillManagement(said: Said, body: Filled<SheetBody>, draft: LetterDraft): void {
  if (!LEADS.test(said.text)) return;
  for (const { person, from, role } of officesIn(said.text)) {
    const office = { role, roleAsWritten: null, person, body: body.of.ref, ...originOf(from) };
    draft.add(draft.root, 'appointments', office, said, from === '' ? 'MEDIUM' : 'HIGH');
  }
}

/** `the Chairman of the study group, Mr Heung-Youl Youm (Republic of Korea)`: who leads a body that the letter names. */
export function fillOffices(sentences: readonly Said[], known: string | null, draft: LetterDraft): void {
  for (const said of sentences)
    for (const { person, from, role, where } of officesIn(said.text)) {
      if (draft.sheet.appointments.some((each) => each.person === person)) continue;
      const body = groupIn(where) ?? known;
      const office = { role, roleAsWritten: null, person, body, ...originOf(from) };
      draft.add(draft.root, 'appointments', office, said, body === null ? 'LOW' : 'MEDIUM');
    }
}
