import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readLetter } from '../../src/exchange/connectors/letter';
import { corpusFile, describeWithCorpus } from '../support/corpus';
import { STUDY_PERIODS } from '../support/letter-documents';
import { LETTERS } from '../support/letters';

const MONTHS: readonly RegExp[] = [
  /jan/i,
  /f[eé]vr|feb/i,
  /mar/i,
  /a[pv]r/i,
  /ma[yi]/i,
  /jui?n/i,
  /jui?l/i,
  /a[ou][ugû]/i,
  /sep/i,
  /oct/i,
  /nov/i,
  /d[eé]c/i,
];

/** Whether some words name a date: its year, its month by name or as Chinese writes it, and its day. */
function names(words: string, date: string): boolean {
  if (words.includes(date)) return true;
  const [year = '', month = '', day] = date.split('-');
  const hasMonth =
    MONTHS[Number(month) - 1]?.test(words) === true || new RegExp(`(?<!\\d)0?${Number(month)}\\s*月`).test(words);
  return (
    words.includes(year) && hasMonth && (day === undefined || new RegExp(`(?<!\\d)0?${Number(day)}(?!\\d)`).test(words))
  );
}

/** The values of a sheet that were read, with their paths; those that are computed are left out. */
function valuesOf(value: unknown, path = ''): [path: string, value: string | number | boolean][] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((each, at) => valuesOf(each, `${path}.${at}`));
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([name]) => name !== 'deadlines' && name !== 'lifetimeEnds')
      .flatMap(([name, each]) => valuesOf(each, path === '' ? name : `${path}.${name}`));
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[path, value]] : [];
}

/** Whether a value, or what it is a part of, has words from which it was read. */
function hasWords(path: string, fields: ReadonlySet<string>): boolean {
  const parts = path.split('.');
  return parts.some((_, at) => fields.has(parts.slice(0, parts.length - at).join('.')));
}

/** Without what the layout adds: marks of a word processor, strokes of tables, blanks. */
const plain = (text: string) =>
  text
    .replace(/\[[^\]\n]{0,200}\]/g, '')
    .replaceAll('\u0000', '')
    .replace(/[\s\u00a0|]+/g, ' ')
    .trim();

const DATED = /(?:starts|ends|issuedAsPrinted|lastDay|day|on|decidedFrom|decidedTo)$/;

/** Nothing is invented: each value has words it was read from, these stand in the text, and each date is named there. */
function holds(text: string): void {
  const { sheet, evidence, unread } = readLetter(text, STUDY_PERIODS);
  const whole = plain(text);
  const said = [...evidence, ...unread].flatMap((each) => each.text.split('\n'));
  expect(said.filter((line) => line.length < 300 && !whole.includes(plain(line)))).toEqual([]);
  const fields = new Set(evidence.map(({ field }) => field));
  const values = valuesOf(sheet);
  expect(values.filter(([path]) => !hasWords(path, fields))).toEqual([]);
  const dates = values.filter(([path, value]) => DATED.test(path) && /^\d{4}-\d{2}/.test(String(value)));
  expect(dates.filter(([, date]) => !names(whole, String(date)))).toEqual([]);
}

const noise = fc.constantFrom(
  '30 février 2015',
  '10.06.2010',
  '(',
  '）',
  '附件',
  'ANNEX 9',
  '2010年13月40日',
  '99:99 - 12:00',
  'Subject:',
  '1 ',
  '\u0000',
  '\t|',
  'TSB Circular 999/99',
  'no later than',
  '· ',
  'Mr ',
  'A.8',
  'https://',
);

/** A letter with lines left out, doubled, moved, run together or cut, and noise between them. */
const damaged = (text: string) =>
  fc
    .array(
      fc.record({
        how: fc.constantFrom('drop', 'double', 'move', 'join', 'cut', 'noise'),
        at: fc.nat(),
        to: fc.nat(),
        words: noise,
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((steps) => {
      const lines = text.split('\n');
      for (const { how, at, to, words } of steps) {
        const index = at % lines.length;
        const line = lines[index] ?? '';
        if (how === 'drop' && lines.length > 1) lines.splice(index, 1);
        else if (how === 'double') lines.splice(index, 0, line);
        else if (how === 'move') lines.splice(to % lines.length, 0, ...lines.splice(index, 1));
        else if (how === 'join') lines.splice(index, 2, `${line} ${lines[index + 1] ?? ''}`);
        else if (how === 'cut') lines[index] = line.slice(0, to % (line.length + 1));
        else lines[index] = `${line.slice(0, to % (line.length + 1))}${words}${line.slice(to % (line.length + 1))}`;
      }
      return lines.join('\n');
    });

test('whatever the text: nothing is thrown, and nothing invented', () => {
  fc.assert(fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), holds), { numRuns: 60 });
});

test('letters that nobody sent, damaged in every way', () => {
  fc.assert(fc.property(fc.constantFrom(...LETTERS).chain(damaged), holds), { numRuns: 80 });
});

test('texts that are very long, or made to take long', () => {
  for (const words of [
    '1. ',
    '1',
    'A.',
    '先生',
    'to 1 January 2020 ',
    'Mr A (',
    '12:00',
    '對',
    '· ',
    'clauses 1, ',
    '- ',
  ])
    for (const text of [words.repeat(40_000), `Dear Sir\n${words}\n`.repeat(6_000)]) {
      const { evidence, issues, unread } = readLetter(text);
      expect(evidence.length + unread.length).toBeLessThan(5_000);
      expect(issues.map(({ rule }) => rule)).toContain('LONG_TEXT');
    }
});

describeWithCorpus('letters, damaged')('the letters from which the tracker was made', () => {
  test.each(['000_47897bd62c4270c6.txt', '001_0b341341adcfac7e.txt', '004_e3173c0a591eb1f9.txt'])(
    '%s, damaged in every way',
    (file) => {
      const text = readFileSync(corpusFile('seeds', file), 'utf8');
      holds(text);
      fc.assert(fc.property(damaged(text), holds), { numRuns: 25 });
    },
  );
});
