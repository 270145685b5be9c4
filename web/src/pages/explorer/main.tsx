import '@fontsource-variable/inter/index.css';
import '../../styles/tokens.css';
import '../../styles/base.css';
import '../../styles/controls.css';
import '../../styles/words.css';
import '../../styles/page.css';
import '../../styles/tables.css';
import '../../styles/states.css';
import '../../styles/overlays.css';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import { applyTheme } from '../../frame/theme';
import { firstLanguage, languageOf } from '../../i18n/language';
import { loadMessages } from '../../i18n/messages';
import { Explorer } from './explorer';

/** The explorer is a page of its own, so that nobody else has to load it. */
async function show(root: HTMLElement): Promise<void> {
  const { code, locale, dir } = languageOf(
    firstLanguage(new URLSearchParams(location.search).get('lang') ?? undefined),
  );
  const messages = await loadMessages(code, true);
  document.documentElement.lang = locale;
  document.documentElement.dir = dir;
  createRoot(root).render(
    <IntlProvider locale={locale} messages={messages}>
      <I18nProvider locale={locale}>
        <Explorer />
      </I18nProvider>
    </IntlProvider>,
  );
}

applyTheme();
const root = document.getElementById('root');
if (root) void show(root);
