import type { WrittenDocument } from '../../files/rules/written';
import { parseStatementNumber } from '../../liaisons/rules/number';
import type { Purpose } from '../../liaisons/rules/vocabulary';
import { dateOf } from './dates';
import { bodiesNamed } from './liaison-bodies';
import { sourcesNamed } from './liaison-filling';
import type { LiaisonSheet, SheetAddressee, SheetContact } from './liaison-sheet';
import { approvalOf, LEVEL_WORDS, languageOf, listed, numbersIn, placeAndDate } from './liaison-values';

/** A row of the heading: a label with the lines of its value, or lines without a label. */
interface HeadRow {
  readonly label: string | null;
  readonly lines: readonly string[];
}

/** Parts heading and text. */
export const RULE = '_______________';

/**
 * The heading of a liaison statement in the template of ITU-T (2013-2016), every field with its label. Where words would not read back as they were meant, a
 * label or a sign says it: each row is written so that `readLiaisonStatement` finds the same in it.
 */
function headRows(sheet: LiaisonSheet): HeadRow[] {
  return [
    ...numberRows(sheet),
    ...(sheet.studyPeriod === null ? [] : [bare(`STUDY PERIOD ${sheet.studyPeriod}`)]),
    ...languageRows(sheet.language),
    ...placeRows(sheet),
    row('Question(s)', sheet.originQuestions.join(', ')),
    row('For Question(s)', sheet.destinationQuestions.join(', ')),
    row('Meeting', sheet.meeting),
    row('Ref', sheet.document),
    row(
      'Source',
      written(sheet.sources, (text) => sourcesNamed(text).map((body) => body.text)),
    ),
    row('Title', sheet.title),
    bare('LIAISON STATEMENT'),
    ...addresseeRows(sheet.addressees),
    row('Approval', approvalIn(sheet)),
    ...deadlineRows(sheet.addressees),
    ...linkRows(sheet),
    ...contactRows(sheet.contacts),
    { label: 'Abstract', lines: linesOf(sheet.abstract) },
    row('Keywords', written(sheet.keywords, listed)),
    { label: 'Documents', lines: sheet.documents },
    { label: 'Attachments', lines: sheet.attachments.flatMap(attachmentLines) },
    copyrightRow(sheet.copyright),
  ];
}

/** The same as plain text: values of several lines are indented, the text stands below a line. */
export function liaisonText(sheet: LiaisonSheet): string {
  const head = headRows(sheet).map(({ label, lines }) => {
    const shown = lines.length === 0 ? ['-'] : lines;
    return label === null ? shown.join('\n') : `${label}: ${shown.join('\n    ')}`;
  });
  return `${head.join('\n')}\n\n${RULE}\n\n${sheet.body ?? ''}\n`;
}

/** The same as a document: the heading as a table, the text below it. */
export function liaisonDocument(sheet: LiaisonSheet, name: string, now: Date): WrittenDocument {
  const rows = headRows(sheet).map(({ label, lines }) => ({
    label: label === null ? null : `${label}:`,
    text: lines.length === 0 ? '-' : lines.join('\n'),
  }));
  const paragraphs = (sheet.body ?? '').split('\n').map((text) => ({ kind: 'PARAGRAPH', text }) as const);
  return {
    properties: {
      title: sheet.title ?? name,
      subject: name,
      creator: 'standards-roadmap',
      description: 'A liaison statement as it is recorded, in the template of ITU-T.',
      keywords: sheet.keywords.join(', '),
      created: now,
    },
    isLandscape: false,
    parts: [{ kind: 'FIELDS', rows }, { kind: 'PARAGRAPH', text: RULE }, ...paragraphs],
  };
}

const bare = (text: string): HeadRow => ({ label: null, lines: [text] });
const row = (label: string, text: string | null): HeadRow => ({
  label,
  lines: text === null || text === '' ? [] : [text],
});
const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function numberRows({ number, issuer }: LiaisonSheet): HeadRow[] {
  if (number === null) return [];
  const [found] = numbersIn(number);
  const readsBack = found?.text === number && (issuer === null || parseStatementNumber(number)?.issuer === issuer);
  return [readsBack ? bare(number) : row('Number', number)];
}

function languageRows(language: string | null): HeadRow[] {
  if (language === null) return [];
  return [languageOf(language) === language ? bare(language) : row('Language', language)];
}

function placeRows({ place, dated, sent }: LiaisonSheet): HeadRow[] {
  const both = place !== null && dated !== null ? `${place}, ${dateInWords(dated)}` : '';
  const read = placeAndDate(both);
  const sentRow = sent === null ? [] : [row('Sent', dateInWords(sent))];
  if (read !== null && read.place === place && read.dated === dated) return [bare(both), ...sentRow];
  return [
    ...(place === null ? [] : [row('Place', place)]),
    ...(dated === null ? [] : [row('Date', dateInWords(dated))]),
    ...sentRow,
  ];
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `19 November 2014`, `November 2014`; other dates as they are kept. */
function dateInWords(date: string): string {
  const [year, month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return date;
  const words = `${day === undefined ? '' : `${Number(day)} `}${name} ${year}`;
  return dateOf(words) === date ? words : date;
}

/** A list with commas where it reads back so, else with semicolons. */
function written(texts: readonly string[], read: (text: string) => readonly string[]): string {
  const plain = texts.join(', ');
  const again = read(plain);
  const isSame = again.length === texts.length && again.every((text, index) => text === texts[index]);
  return isSame ? plain : `${texts.join('; ')}${texts.length === 1 ? ';' : ''}`;
}

const LISTS: readonly (readonly [Purpose, string])[] = [
  ['ACTION', 'For action to'],
  ['COMMENT', 'For comment to'],
  ['INFORMATION', 'For information to'],
];

function addresseeRows(addressees: readonly SheetAddressee[]): HeadRow[] {
  const common = commonDeadline(addressees) !== null;
  return LISTS.map(([purpose, label]) => {
    const texts = addressees
      .filter((addressee) => (addressee.purpose ?? 'INFORMATION') === purpose)
      .map(({ body, deadline }) => (deadline === null || common ? body : `${body} (deadline: ${deadline})`));
    return row(
      label,
      written(texts, (text) => bodiesNamed(text).map(shownAgain)),
    );
  });
}

const shownAgain = ({ text, deadline }: { text: string; deadline: string | null }) =>
  deadline === null ? text : `${text} (deadline: ${deadline})`;

/** The deadline of all who are asked, and of nobody else; null where they differ. */
function commonDeadline(addressees: readonly SheetAddressee[]): string | null {
  const deadlines = new Set(
    addressees.filter(({ purpose }) => purpose !== 'INFORMATION').map(({ deadline }) => deadline),
  );
  const [deadline = null] = deadlines;
  const told = addressees.some((each) => each.purpose === 'INFORMATION' && each.deadline !== null);
  return deadlines.size === 1 && !told ? deadline : null;
}

function deadlineRows(addressees: readonly SheetAddressee[]): HeadRow[] {
  const common = commonDeadline(addressees);
  return [row('Deadline', common === null ? null : dateInWords(common))];
}

function approvalIn({ approval, approvalLevel }: LiaisonSheet): string {
  const words = approval ?? '';
  const read = approvalOf(words);
  if (read.level === approvalLevel && read.approval === approval) return words;
  const level = LEVEL_WORDS.find(([each]) => each === approvalLevel)?.[1] ?? '';
  return `${words} ${level}`.trim();
}

const linkRows = ({ refersTo }: LiaisonSheet): HeadRow[] => [
  { label: 'In reply to', lines: refersTo.filter(({ kind }) => kind === 'REPLIES_TO').map(({ text }) => text) },
  { label: 'Related to', lines: refersTo.filter(({ kind }) => kind === 'CITES').map(({ text }) => text) },
];

function contactRows(contacts: readonly SheetContact[]): HeadRow[] {
  if (contacts.length === 0) return [row('Contact', null)];
  return contacts.flatMap(({ name, affiliation, country, telephone, fax, email }) => [
    {
      label: 'Contact',
      lines: [
        name ?? '-',
        ...(affiliation === null && country === null ? [] : [affiliation ?? '-']),
        ...(country === null ? [] : [country]),
      ],
    },
    ...[row('Tel', telephone), row('Fax', fax), row('Email', email)].filter(({ lines }) => lines.length > 0),
  ]);
}

const attachmentLines = ({ title, digest, uri }: LiaisonSheet['attachments'][number]): string[] => [
  title,
  ...(uri === null ? [] : [`URI: ${uri}`]),
  ...(digest === null ? [] : [`SHA-256: ${digest}`]),
];

function copyrightRow(copyright: string | null): HeadRow {
  const lines = linesOf(copyright);
  const [first = '', ...more] = lines;
  const attention = /^Attention: (.+)$/.exec(first)?.[1];
  return attention === undefined ? { label: 'Copyright', lines } : { label: 'Attention', lines: [attention, ...more] };
}
