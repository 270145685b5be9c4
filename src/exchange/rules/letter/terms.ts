import { focusGroupLifetime } from '../../../bodies/rules/lifetime';
import type { RuleUnit } from '../../../bodies/rules/vocabulary';
import type { AnnexRead } from './annexes';
import { referencesIn } from './citing';
import { daysIn } from './days';
import type { Filled, LetterDraft } from './draft';
import { groupsIn } from './groups';
import { fillParent } from './new-body';
import { bulleted, type Passage, sentencesOf } from './passages';
import type { SheetBody, SheetClause } from './sheet-body';

interface ClauseLines {
  readonly clause: SheetClause;
  readonly heading: Passage;
  readonly lines: Passage[];
}

const HEADING = /^(\d{1,2})\.?\s+(\p{L}[^.!?]{1,100})$/u;
const DASHED = /^[\u2010-\u2015]/;

/** Fills in terms of reference, clause by clause, and what they say of lifetime, parent, deliverables, milestones and rules. */
export function fillTerms(annex: AnnexRead, body: Filled<SheetBody>, draft: LetterDraft): void {
  const clauses = clausesOf(annex.lines.filter((line) => line !== annex.title));
  const title = annex.title;
  if (clauses.length === 0 || title === null) return;
  body.of.terms = { title: title.text, clauses: clauses.map(({ clause }) => clause) };
  draft.tell(`${body.path}terms`, title);
  const name =
    /\b(?:of|du|de l['\u2019])\s+((?:the )?(?:ITU-?T |UIT-?T )?(?:Focus Group|Groupe spécialisé|Joint Coordination Activity) .{3,120})$/i.exec(
      title.text,
    )?.[1];
  if (name !== undefined) draft.set(body, 'name', name.trim(), title);
  for (const [at, { heading, lines }] of clauses.entries()) {
    draft.tell(`${body.path}terms.clauses.${at}`, heading);
    for (const line of lines) draft.mark(line);
  }
  for (const each of clauses) fillClause(each, body, draft);
}

/** A clause begins with the next number and a heading without a full stop. */
function clausesOf(lines: readonly Passage[]): ClauseLines[] {
  const clauses: ClauseLines[] = [];
  for (const line of lines) {
    const [, number, heading] = HEADING.exec(line.text) ?? [];
    const last = clauses.at(-1);
    if (number !== undefined && heading !== undefined && Number(number) === Number(last?.clause.number ?? 0) + 1) {
      const clause = { number, heading: heading.trim(), text: null, items: [], references: [] };
      clauses.push({ clause, heading: line, lines: [] });
    } else last?.lines.push(line);
  }
  for (const { clause, lines } of clauses) {
    const text = lines.filter((line) => entry(line) === null).map((line) => line.text);
    clause.text = text.length === 0 ? null : text.join('\n');
    clause.items = itemsOf(lines);
    clause.references = referencesIn([clause.heading, ...lines.map((line) => line.text)].join('\n'));
  }
  return clauses;
}

const entry = (line: Passage): string | null => bulleted(line.text) ?? (line.isListItem ? line.text : null);

/** Entries of a list; what stands behind dashes below an entry belongs to it. */
function itemsOf(lines: readonly Passage[]): string[] {
  const items: string[] = [];
  const isNested = lines.some(({ text }) => /^[\u00b7\u2022]/.test(text));
  for (const line of lines) {
    const text = entry(line);
    if (text === null) continue;
    const last = items.at(-1);
    if (isNested && DASHED.test(line.text) && last !== undefined)
      items[items.length - 1] = `${last}${last.includes('; ') || !/(?:for|:)$/.test(last) ? ';' : ':'} ${text.trim()}`;
    else items.push(text.trim());
  }
  return items;
}

function fillClause({ clause, heading, lines }: ClauseLines, body: Filled<SheetBody>, draft: LetterDraft): void {
  for (const line of lines)
    for (const text of sentencesOf(line.text)) {
      const said = { text, place: line.place };
      fillParent(said, body, draft);
      fillLifetime(said, body, draft);
      fillRule(clause, said, body, draft);
    }
  if (/\b(?:tasks?(?: and deliverables)?|deliverables)$/i.test(clause.heading) && !/approval/i.test(clause.heading))
    for (const item of clause.items) draft.add(body, 'deliverables', item, heading);
  if (/\bobjectives?\b/i.test(clause.heading) && lines[0] !== undefined)
    draft.set(body, 'summary', sentencesOf(lines[0].text)[0] ?? null, lines[0]);
  if (/\bmilestones?\b/i.test(clause.heading)) fillMilestones(lines, body, draft);
  if (/\brelations?\b|\bliaison|\bcollaboration/i.test(clause.heading)) fillRelations(lines, body, draft);
  if (/\bparticipation\b/i.test(clause.heading) && lines[0] !== undefined)
    draft.set(body, 'participation', lines[0].text, lines[0]);
}

const LIFETIME =
  /\b(?:lifetime|duration)\b.{0,40}?\b(?:is|of|will be)\b\s+((?:one|two|three|\d+|nine|six)\b[^.;]{3,80})/i;

function fillLifetime(
  said: { text: string; place: Passage['place'] },
  body: Filled<SheetBody>,
  draft: LetterDraft,
): void {
  const words = LIFETIME.exec(said.text)?.[1];
  if (words !== undefined) draft.set(body, 'lifetime', words.trim(), said);
}

const RULES: readonly (readonly [topic: string, RegExp])[] = [
  ['notice of meeting', /\bmeetings? will be announced\b.{0,120}\b(?:in advance|before)\b/i],
  ['contributions', /\bcontributions?\b.{0,80}\bsubmitted\b.{0,60}\bbefore\b/i],
  ['approval of deliverables', /\bapproval\b.{0,40}\bconsensus\b/i],
  ['working procedures', /\bworking (?:procedures|guidelines)\b.{0,40}\bfollow\b/i],
  ['working language', /\bworking language\b/i],
];
const UNITS: readonly (readonly [RuleUnit, RegExp])[] = [
  ['CALENDAR_DAY', /(\d{1,3})\s+(?:calendar )?days?/i],
  ['WEEK', /(\d{1,2})\s+weeks?/i],
  ['MONTH', /(\d{1,2})\s+months?/i],
];

function fillRule(
  clause: SheetClause,
  said: { text: string; place: Passage['place'] },
  body: Filled<SheetBody>,
  draft: LetterDraft,
): void {
  const topic = RULES.find(([, pattern]) => pattern.test(said.text))?.[0];
  if (topic === undefined || body.of.rules.some((rule) => rule.topic === topic)) return;
  const found = UNITS.flatMap(([unit, pattern]) => {
    const amount = pattern.exec(said.text)?.[1];
    return amount === undefined ? [] : [{ unit, amount: Number(amount) }];
  })[0];
  const rule = {
    topic,
    statement: said.text,
    amount: found?.amount ?? null,
    unit: found?.unit ?? null,
    clause: clause.number,
  };
  draft.add(body, 'rules', rule, said, 'MEDIUM');
}

function fillMilestones(lines: readonly Passage[], body: Filled<SheetBody>, draft: LetterDraft): void {
  for (const line of lines) {
    const text = entry(line);
    if (text === null) continue;
    const days = daysIn(text)[0] ?? null;
    draft.add(body, 'milestones', { text, starts: days?.starts ?? null, ends: days?.ends ?? null }, line);
  }
}

function fillRelations(lines: readonly Passage[], body: Filled<SheetBody>, draft: LetterDraft): void {
  for (const line of lines) {
    if (/\ball ITU-?T study groups\b/i.test(line.text))
      draft.add(body, 'worksWith', 'all ITU-T study groups', line, 'MEDIUM');
    for (const { ref, text } of groupsIn(line.text))
      if (ref !== body.of.ref && ref !== body.of.parent)
        draft.add(body, 'worksWith', text.length > ref.length + 4 ? text : ref, line, 'MEDIUM');
  }
}

/** The end of a lifetime of a year, which follows from the first meeting. */
export function computeLifetime(body: SheetBody, firstMeetingOn: string | null): void {
  if (
    body.type !== 'FOCUS_GROUP' ||
    !/\bone year\b.{0,30}\bfirst\b|\bone year\b.{0,30}\b1st\b/i.test(body.lifetime ?? '')
  )
    return;
  body.lifetimeEnds = focusGroupLifetime(firstMeetingOn).endsOn;
}
