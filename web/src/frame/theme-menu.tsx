import { Check, Monitor, Moon, Sun } from 'lucide-react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { useT } from '../i18n/use-t';
import { Button } from '../parts/button';
import { chooseTheme, THEMES, useTheme } from './theme';

const ICONS = { system: Monitor, light: Sun, dark: Moon };
const WORDS = { system: 'frame.themeSystem', light: 'frame.themeLight', dark: 'frame.themeDark' } as const;

/** Chooses between light, dark, and as the system says. */
export function ThemeMenu() {
  const t = useT();
  const theme = useTheme();
  return (
    <MenuTrigger>
      <Button icon={ICONS[theme]} isIconOnly>
        {t('frame.theme', { name: t(WORDS[theme]) })}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={t('frame.themes')}>
          <ThemeItems />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** The appearances. */
export function ThemeItems() {
  const t = useT();
  const theme = useTheme();
  return (
    <MenuSection selectionMode="single" selectedKeys={[theme]}>
      <Header className="menu-section">{t('frame.themes')}</Header>
      {THEMES.map((each) => (
        <ThemeItem key={each} id={each} isChosen={each === theme} />
      ))}
    </MenuSection>
  );
}

function ThemeItem({ id, isChosen }: { readonly id: (typeof THEMES)[number]; readonly isChosen: boolean }) {
  const t = useT();
  const Icon = ICONS[id];
  return (
    <MenuItem id={id} textValue={t(WORDS[id])} className="menu-item" onAction={() => chooseTheme(id)}>
      <Icon aria-hidden="true" />
      <span>{t(WORDS[id])}</span>
      {isChosen && <Check aria-hidden="true" />}
    </MenuItem>
  );
}
