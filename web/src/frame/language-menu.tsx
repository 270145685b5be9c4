import { useNavigate, useSearch } from '@tanstack/react-router';
import { Check, ChevronDown } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { isLanguage, LANGUAGES, languageOf } from '../i18n/language';
import { useT } from '../i18n/use-t';
import { Button } from '../parts/button';
import { useLanguage } from './language-provider';

/** Chooses the language of the page; each is named in itself. */
export function LanguageMenu() {
  const t = useT();
  const { language, choose } = useLanguage();
  const { lang } = useSearch({ strict: false });
  const navigate = useNavigate();
  const pick = (key: unknown) => {
    if (!isLanguage(key)) return;
    choose(key);
    if (lang) navigate({ to: '.', search: (before) => ({ ...before, lang: key }), replace: true });
  };
  return (
    <MenuTrigger>
      <Button aria-label={t('frame.language', { name: languageOf(language).name })}>
        <span className="bar-language">{languageOf(language).name}</span>
        <span className="bar-language-short" aria-hidden="true">
          {language.toUpperCase()}
        </span>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={t('frame.languages')}
          selectionMode="single"
          selectedKeys={[language]}
          onAction={pick}
        >
          {LANGUAGES.map(({ code, name, locale, dir }) => (
            <MenuItem key={code} id={code} textValue={name} className="menu-item">
              <span lang={locale} dir={dir}>
                {name}
              </span>
              {code === language && <Check aria-hidden="true" />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
