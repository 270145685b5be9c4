import { Link, useLocation } from '@tanstack/react-router';
import { useT } from '../i18n/use-t';
import { BarMenu } from './bar-menu';
import { Brand } from './brand';
import { LanguageMenu } from './language-menu';
import { NoticesLink } from './notices-link';
import { PersonMenu } from './person-menu';
import { PLACES } from './places';
import { SearchButton } from './search-button';
import { ThemeMenu } from './theme-menu';

/** Of a place whose page it is not, but belongs to; the router marks the pages themselves. */
const HERE = { 'aria-current': 'true' } as const;

/** The bar over every page. */
export function Bar() {
  const t = useT();
  const { pathname } = useLocation();
  return (
    <header className="bar">
      <Link to="/roadmap" className="brand">
        <Brand />
        <span className="brand-name">{t('frame.brand')}</span>
      </Link>
      <nav className="bar-links" aria-label={t('frame.pages')}>
        {PLACES.map((place) => (
          <Link
            key={place.to}
            to={place.to}
            className="bar-link"
            {...('beside' in place && pathname.startsWith(place.beside) && HERE)}
          >
            {t(place.key)}
          </Link>
        ))}
        <a href="/explorer" className="bar-link">
          {t('frame.explorer')}
        </a>
      </nav>
      <div className="bar-end">
        <SearchButton />
        <span className="bar-wide">
          <LanguageMenu />
          <ThemeMenu />
        </span>
        <NoticesLink />
        <PersonMenu />
        <BarMenu />
      </div>
    </header>
  );
}
