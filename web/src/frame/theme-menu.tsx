import { Check, Monitor, Moon, Sun } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useT } from '../i18n/use-t';
import { Button } from '../parts/button';
import { chooseTheme, THEMES, useTheme } from './theme';

const ICONS = { system: Monitor, light: Sun, dark: Moon };
const WORDS = { system: 'frame.themeSystem', light: 'frame.themeLight', dark: 'frame.themeDark' } as const;

/** Light, dark, or as the system says. */
export function ThemeMenu() {
  const t = useT();
  const theme = useTheme();
  return (
    <MenuTrigger>
      <Button icon={ICONS[theme]} isIconOnly>
        {t('frame.theme', { name: t(WORDS[theme]) })}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={t('frame.themes')} selectionMode="single" selectedKeys={[theme]}>
          {THEMES.map((each) => {
            const Icon = ICONS[each];
            return (
              <MenuItem
                key={each}
                id={each}
                textValue={t(WORDS[each])}
                className="menu-item"
                onAction={() => chooseTheme(each)}
              >
                <Icon aria-hidden="true" />
                <span>{t(WORDS[each])}</span>
                {each === theme && <Check aria-hidden="true" />}
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
