import { useNavigate } from '@tanstack/react-router';
import { Menu as MenuIcon } from 'lucide-react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { useT } from '../i18n/use-t';
import { Button } from '../parts/button';
import { LanguageItems } from './language-menu';
import { PLACES } from './places';
import { ThemeItems } from './theme-menu';

/** What the bar has no room for in a narrow window: pages, and on a telephone languages and appearance too. */
export function BarMenu() {
  const t = useT();
  const navigate = useNavigate();
  return (
    <span className="bar-menu">
      <MenuTrigger>
        <Button icon={MenuIcon} isIconOnly>
          {t('frame.menu')}
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" aria-label={t('frame.menu')}>
            <MenuSection>
              <Header className="menu-section">{t('frame.pages')}</Header>
              {PLACES.map(({ to, key }) => (
                <MenuItem key={to} className="menu-item" onAction={() => navigate({ to })}>
                  {t(key)}
                </MenuItem>
              ))}
              <MenuItem className="menu-item" href="/explorer">
                {t('frame.explorer')}
              </MenuItem>
            </MenuSection>
            <LanguageItems />
            <ThemeItems />
          </Menu>
        </Popover>
      </MenuTrigger>
    </span>
  );
}
