/** The languages of the page: code, own name, direction of writing. */
export const LANGUAGES = [
  { code: 'en', name: 'English', dir: 'ltr', locale: 'en-GB' },
  { code: 'fr', name: 'Français', dir: 'ltr', locale: 'fr' },
  { code: 'zh', name: '中文', dir: 'ltr', locale: 'zh-CN' },
  { code: 'ar', name: 'العربية', dir: 'rtl', locale: 'ar' },
] as const;

export type Language = (typeof LANGUAGES)[number]['code'];
export type Direction = 'ltr' | 'rtl';

const STORED = 'language';

export const isLanguage = (text: unknown): text is Language => LANGUAGES.some(({ code }) => code === text);

/** That of the address (`?lang=`), else the one chosen before, else the browser’s first that the page speaks, else English. */
export function firstLanguage(address: string | undefined): Language {
  if (isLanguage(address)) return address;
  const stored = localStorage.getItem(STORED);
  if (isLanguage(stored)) return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

export const rememberLanguage = (language: Language): void => localStorage.setItem(STORED, language);

export const languageOf = (code: Language) => LANGUAGES.find((each) => each.code === code) ?? LANGUAGES[0];
