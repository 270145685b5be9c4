import { daysBetween } from '../../platform/calendar';
import type { Clock } from './clock';
import { pathOfItem, pathOfSubject } from './deep-links';
import { MAIL_WORDS, type MailKind, type MailLanguage, type MailWords } from './mail-words';
import type { ItemFacts, Signal } from './signals';

/** A mail as it is read. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** For whom and from where a mail is written. */
export interface Writing {
  readonly language: MailLanguage;
  /** ISO day from which days are counted, in the time zone of the reader. */
  readonly today: string;
  /** Address of this server, without a stroke at the end. */
  readonly url: string;
  /** Where mail of this kind is turned off. */
  readonly stopUrl: string;
}

/** What a mail says of one item of a search. */
export interface ItemNews {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly signals: readonly Signal[];
  readonly before: ItemFacts | null;
  readonly after: ItemFacts | null;
}

/** What a mail says of one search. */
export interface SearchNews {
  readonly name: string;
  readonly items: readonly ItemNews[];
}

interface Line {
  readonly title: string;
  readonly says: string;
  readonly path: string;
}
interface Section {
  readonly name: string | null;
  readonly lines: readonly Line[];
  /** How many there are; the lines may be fewer. */
  readonly count: number;
}

/** Lines of one section of a mail; how many more there are is said. */
const MOST_LINES = 50;
const LONGEST_SUBJECT = 150;
const LONGEST_TEXT = 300;

/** The deadlines that come nearer; one of them alone is the subject of its mail. */
export function reminderLetter(clocks: readonly Clock[], writing: Writing): Letter {
  const words = MAIL_WORDS[writing.language];
  const [only, ...others] = clocks;
  const subject =
    only && others.length === 0
      ? `${words.daysLeft(daysBetween(writing.today, only.dueOn))}: ${oneLine(only.title)}`
      : words.subjects.REMINDERS(clocks.length);
  return letter('REMINDERS', subject, [clockSection(clocks, writing)], writing);
}

export function overdueLetter(clocks: readonly Clock[], writing: Writing): Letter {
  const subject = MAIL_WORDS[writing.language].subjects.OVERDUE(clocks.length);
  return letter('OVERDUE', subject, [clockSection(clocks, writing)], writing);
}

export function changesLetter(searches: readonly SearchNews[], writing: Writing): Letter {
  const words = MAIL_WORDS[writing.language];
  const sections = searches.map(
    ({ name, items }): Section => ({
      name: oneLine(name),
      lines: items.slice(0, MOST_LINES).map((item) => itemLine(item, words)),
      count: items.length,
    }),
  );
  const count = sections.reduce((sum, section) => sum + section.count, 0);
  return letter('CHANGES', words.subjects.CHANGES(count), sections, writing);
}

function clockSection(clocks: readonly Clock[], { language, today }: Writing): Section {
  const words = MAIL_WORDS[language];
  return {
    name: null,
    lines: clocks.slice(0, MOST_LINES).map((clock) => clockLine(clock, today, words)),
    count: clocks.length,
  };
}

function clockLine(clock: Clock, today: string, words: MailWords): Line {
  const left = daysBetween(today, clock.dueOn);
  const day = dayIn(words, clock.dueOn);
  const dated = datedWords(clock, day, words);
  const counted = left < 0 ? words.daysLate(-left) : words.daysLeft(left);
  return { title: oneLine(clock.title), says: `${counted}; ${dated}`, path: pathOfSubject(clock.subject) };
}

function datedWords({ precision, dueOn, latest, words: source }: Clock, day: string, words: MailWords): string {
  if (precision === 'DAY') return words.due(day);
  const possible = dueOn === latest ? words.lastPossible : words.firstPossible;
  return possible(day, precision, oneLine(source));
}

function itemLine({ id, ref, title, signals, before, after }: ItemNews, words: MailWords): Line {
  const details: Partial<Record<Signal, string>> = {
    STATUS_MOVED: `${before?.nativeStatus ?? before?.maturity} → ${after?.nativeStatus ?? after?.maturity}`,
    TARGET_SLIPPED: `${before?.targetLatest} → ${after?.targetLatest}`,
    RENAMED: before?.ref === after?.ref ? `${before?.title} → ${after?.title}` : `${before?.ref} → ${after?.ref}`,
  };
  const told = signals.map((signal) => [words.signals[signal], details[signal]].filter(Boolean).join(': '));
  const says = told.length > 0 ? told.join('; ') : words.otherwiseChanged;
  return { title: oneLine(`${ref} ${title}`), says: oneLine(says), path: pathOfItem(id) };
}

function letter(kind: MailKind, subject: string, sections: readonly Section[], writing: Writing): Letter {
  const words = MAIL_WORDS[writing.language];
  return {
    subject: cut(oneLine(subject), LONGEST_SUBJECT),
    text: textOf(kind, sections, words, writing),
    html: htmlOf(kind, sections, words, writing),
  };
}

function textOf(kind: MailKind, sections: readonly Section[], words: MailWords, { url, stopUrl }: Writing): string {
  const parts = sections.map(({ name, lines, count }) =>
    [
      ...(name ? [name, '='.repeat(20)] : []),
      ...lines.map(({ title, says, path }) => `* ${title}\n  ${says}\n  ${url}${path}`),
      ...(count > lines.length ? [words.more(count - lines.length)] : []),
    ].join('\n'),
  );
  return [words.heads[kind], ...parts, `${words.why}\n${words.stop}: ${stopUrl}`].join('\n\n').concat('\n');
}

function htmlOf(kind: MailKind, sections: readonly Section[], words: MailWords, writing: Writing): string {
  const item = ({ title, says, path }: Line) =>
    `<li><strong>${escaped(title)}</strong><br>${escaped(says)}<br><a href="${escaped(writing.url + path)}">${words.open}</a></li>`;
  const parts = sections.map(({ name, lines, count }) => {
    const more = count > lines.length ? `<p>${words.more(count - lines.length)}</p>` : '';
    return `${name ? `<h2>${escaped(name)}</h2>` : ''}<ul>${lines.map(item).join('')}</ul>${more}`;
  });
  const foot = `<hr><p>${words.why} <a href="${escaped(writing.stopUrl)}">${words.stop}</a></p>`;
  return `<!doctype html><html lang="${writing.language}"><head><meta charset="utf-8"></head><body><p>${words.heads[kind]}</p>${parts.join('')}${foot}</body></html>\n`;
}

const dayIn = ({ locale }: MailWords, day: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

/** Without anything that ends a line or hides: what others wrote must not look like a part of the mail. */
const oneLine = (text: string): string =>
  cut(text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim(), LONGEST_TEXT);
const cut = (text: string, longest: number): string => {
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text;
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
