import { useNavigate, useSearch } from '@tanstack/react-router';
import { Check, ChevronDown } from 'lucide-react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { LANGUAGES, type Language, languageOf } from '../i18n/language';
import { useT } from '../i18n/use-t';
import { Button } from '../parts/button';
import { useLanguage } from './language-provider';

/** Chooses the language of the page. */
export function LanguageMenu() {
  const t = useT();
  const { language } = useLanguage();
  const { name } = languageOf(language);
  return (
    <MenuTrigger>
      <Button aria-label={t('frame.language', { name })}>
        {name}
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={t('frame.languages')}>
          <LanguageItems />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** The languages, each named in itself. */
export function LanguageItems() {
  const t = useT();
  const pick = usePick();
  const { language } = useLanguage();
  return (
    <MenuSection selectionMode="single" selectedKeys={[language]}>
      <Header className="menu-section">{t('frame.languages')}</Header>
      {LANGUAGES.map(({ code, name, locale, dir }) => (
        <MenuItem key={code} id={code} textValue={name} className="menu-item" onAction={() => pick(code)}>
          <span lang={locale} dir={dir}>
            {name}
          </span>
          {code === language && <Check aria-hidden="true" />}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

/** Keeps the choice; an address that names a language names the other one from then on. */
function usePick(): (language: Language) => void {
  const { choose } = useLanguage();
  const { lang } = useSearch({ strict: false });
  const navigate = useNavigate();
  return (language) => {
    choose(language);
    if (lang) void navigate({ to: '.', search: (before) => ({ ...before, lang: language }), replace: true });
  };
}
