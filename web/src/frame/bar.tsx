import { Link, useNavigate } from '@tanstack/react-router';
import { Menu as MenuIcon } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useT } from '../i18n/use-t';
import { Button } from '../parts/button';
import { Brand } from './brand';
import { LanguageMenu } from './language-menu';
import { PersonMenu } from './person-menu';
import { SearchButton } from './search-button';
import { ThemeMenu } from './theme-menu';

/** The pages that the bar leads to. */
export const PLACES = [
  { to: '/roadmap', key: 'frame.roadmap' },
  { to: '/liaison', key: 'frame.liaison' },
  { to: '/groups', key: 'frame.groups' },
  { to: '/meetings', key: 'frame.meetings' },
  { to: '/imports', key: 'frame.imports' },
  { to: '/hygiene', key: 'frame.hygiene' },
] as const;

/** The bar over every page. */
export function Bar() {
  const t = useT();
  return (
    <header className="bar">
      <Link to="/roadmap" className="brand">
        <Brand />
        <span className="brand-name">{t('frame.brand')}</span>
      </Link>
      <nav className="bar-links" aria-label={t('frame.pages')}>
        {PLACES.map(({ to, key }) => (
          <Link key={to} to={to} className="bar-link">
            {t(key)}
          </Link>
        ))}
        <a href="/explorer" className="bar-link">
          {t('frame.explorer')}
        </a>
      </nav>
      <div className="bar-end">
        <SearchButton />
        <LanguageMenu />
        <ThemeMenu />
        <PersonMenu />
        <PlacesMenu />
      </div>
    </header>
  );
}

/** The same links where there is no room for a line of them. */
function PlacesMenu() {
  const t = useT();
  const navigate = useNavigate();
  return (
    <span className="bar-places">
      <MenuTrigger>
        <Button icon={MenuIcon} isIconOnly>
          {t('frame.pages')}
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu">
            {PLACES.map(({ to, key }) => (
              <MenuItem key={to} className="menu-item" onAction={() => navigate({ to })}>
                {t(key)}
              </MenuItem>
            ))}
            <MenuItem className="menu-item" href="/explorer">
              {t('frame.explorer')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </span>
  );
}
