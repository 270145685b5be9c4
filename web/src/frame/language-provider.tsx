import { useSearch } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { firstLanguage, isLanguage, type Language, languageOf, rememberLanguage } from '../i18n/language';
import { speak, useWords } from '../i18n/words';

interface Chosen {
  readonly language: Language;
  choose(language: Language): void;
}

const LanguageContext = createContext<Chosen>({ language: 'en', choose: () => {} });

/** The language of the page, and how to choose another. */
export const useLanguage = (): Chosen => useContext(LanguageContext);

/** Messages, dates, numbers and direction for everything inside; the words of another language are loaded before it is shown. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const { lang } = useSearch({ strict: false });
  const [chosen, setChosen] = useState<Language>(() => firstLanguage(lang));
  const language = isLanguage(lang) ? lang : chosen;
  const words = useWords();
  useEffect(() => {
    void speak(language);
  }, [language]);
  const shown = languageOf(words?.language ?? language);
  useLayoutEffect(() => {
    document.documentElement.lang = shown.locale;
    document.documentElement.dir = shown.dir;
  }, [shown]);
  if (!words) return null;
  const choose = (other: Language) => {
    rememberLanguage(other);
    setChosen(other);
  };
  return (
    <LanguageContext value={{ language: shown.code, choose }}>
      <IntlProvider locale={shown.locale} messages={words.messages} onError={onMissing}>
        <I18nProvider locale={shown.locale}>{children}</I18nProvider>
      </IntlProvider>
    </LanguageContext>
  );
}

/** A missing word is a failure of the tests (test/web/messages.spec.ts), and shown as its key; not an error of the page. */
const onMissing = () => {};
