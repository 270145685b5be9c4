import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isEnumType } from 'graphql';
import { z } from 'zod';
import { SCHEMA } from '../support/call';

const SRC = path.join(__dirname, '../../web/src');
const MESSAGES = path.join(SRC, 'messages');
const OTHERS = ['fr', 'zh', 'ar'] as const;
const texts = z.record(z.string(), z.string());

/** Words for the values of enumerations: those that the roadmap names, and the others. */
const ENUMS = ['roadmap-enums', 'enums'];

const areas = readdirSync(path.join(MESSAGES, 'en')).map((file) => path.basename(file, '.json'));
const read = (language: string, area: string) =>
  texts.parse(JSON.parse(readFileSync(path.join(MESSAGES, language, `${area}.json`), 'utf8')));

/** What is put into a message: the names in braces; the words of a case (`=0 {today}`) are none. */
const SLOT = /(?<!(?:=\d+|zero|one|two|few|many|other) ?)\{(\w+)[,}]/g;
const slots = (text: string) => [...new Set([...text.matchAll(SLOT)].map(([, name]) => name))].sort();

/** Names and abbreviations are the same in every language. */
const NAMES = /^(isn|OpenID Connect)$/;
const isUntranslated = (language: string, english: string, text: string) =>
  text === english &&
  !NAMES.test(text) &&
  (language === 'fr' ? /\p{L}+ \p{L}+/u : /[a-z]{2}/).test(text.replaceAll(/\{\w+\}/g, ''));

describe('The words of the page', () => {
  test.each(areas)('are there in every language, in order, with the same parts: %s', (area) => {
    const english = read('en', area);
    expect(Object.keys(english)).toEqual(Object.keys(english).sort());
    for (const language of OTHERS) {
      const others = read(language, area);
      expect({ language, keys: Object.keys(others) }).toEqual({ language, keys: Object.keys(english) });
      for (const [key, text] of Object.entries(others)) {
        const own = english[key] ?? '';
        expect({ language, key, slots: slots(text) }).toEqual({ language, key, slots: slots(own) });
        expect({ language, key, untranslated: isUntranslated(language, own, text) && text }).toEqual({
          language,
          key,
          untranslated: false,
        });
      }
    }
  });

  test('are all used', () => {
    const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const code = sources.map((file) => readFileSync(path.join(SRC, file), 'utf8')).join('\n');
    const keys = areas
      .filter((area) => !area.endsWith('enums'))
      .flatMap((area) => Object.keys(read('en', area)).map((key) => `${area}.${key}`));
    expect(keys.filter((key) => !code.includes(`'${key}'`))).toEqual([]);
  });

  test('name every value of the enumerations that they name', () => {
    const keys = ENUMS.flatMap((area) => Object.keys(read('en', area))).sort();
    const names = new Set(keys.map((key) => key.split('.')[0] ?? ''));
    const values = [...names].flatMap((name) => {
      const type = SCHEMA.getType(name);
      return isEnumType(type) ? type.getValues().map((value) => `${name}.${value.name}`) : [`no enumeration ${name}`];
    });
    expect(keys).toEqual(values.sort());
  });

  test.each([
    ['fr', [/commission d’études/i, /note de liaison/i, /Question/], /groupes? d’études?|déclarations? de liaison/i],
    ['zh', [/研究组/, /课题/, /联络声明/], /学习组|联络函|联系声明/],
    ['ar', [/لجنة الدراسات/, /مسألة/, /بيان(ات)? الاتصال/], /مجموعة الدراس/],
  ] as const)('call things by the official terms of the field: %s', (language, terms, wrong) => {
    const said = areas.flatMap((area) => Object.values(read(language, area))).join('\n');
    for (const term of terms) expect(said).toMatch(term);
    expect(said).not.toMatch(wrong);
  });

  test.each(['en', ...OTHERS])('of the frame and the roadmap come first: %s', (language) => {
    const named = (file: string) =>
      /\{(.+)\}\.json/.exec(readFileSync(path.join(SRC, 'i18n', file), 'utf8'))?.[1]?.split(',') ?? [];
    const first = named(`${language}.ts`);
    expect(named(`${language}-rest.ts`)).toEqual(first);
    const known = new Set(
      first.flatMap((area) =>
        Object.keys(read(language, area)).map((key) =>
          ENUMS.includes(area) ? key.replace(/\..*/, '') : `${area}.${key}`,
        ),
      ),
    );
    const said = reached(['frame/frame.tsx', 'pages/roadmap/roadmap-page.tsx']).flatMap((file) => saidIn(file));
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter(([, words]) => !known.has(words))).toEqual([]);
  });
});

/** Every file that is loaded from these, at once or later; what is `loaded()` brings the words of all pages. */
function reached(files: readonly string[]): string[] {
  const all = new Set(files);
  for (const file of all)
    for (const [, to = ''] of readFileSync(path.join(SRC, file), 'utf8')
      .replaceAll(/\bloaded\(\(\) => import\(.*?\)/g, '')
      .matchAll(/(?:from|import\() ?'(\.[^']+)'/g)) {
      const name = path.join(path.dirname(file), to);
      const found = ['.ts', '.tsx'].map((ending) => name + ending).find((each) => existsSync(path.join(SRC, each)));
      if (found && !found.startsWith('i18n')) all.add(found);
    }
  return [...all];
}

/** The messages and enumerations that a file names. */
const saidIn = (file: string): [string, string][] =>
  [...readFileSync(path.join(SRC, file), 'utf8').matchAll(/'([a-z]+\.\w+)'|word\('(\w+)'/g)].flatMap(
    ([, key, enumeration]): [string, string][] => {
      const words = enumeration ?? key ?? '';
      return enumeration || areas.includes(words.replace(/\..*/, '')) ? [[file, words]] : [];
    },
  );
